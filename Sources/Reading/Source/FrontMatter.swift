import Briefing

/// What stands between two lines of `---` at the top of a source; it beats what the text says.
struct FrontMatter {
  /// The keys that are read, as they are written.
  enum Key: String, CaseIterable {
    case title, date, published, publisher, source, url, tags, lang, language
  }

  var title: String?
  var published: Publication?
  var publisher: String?
  var url: String?
  var tags: [String] = []
  var language: String?
}

extension FrontMatter.Key {
  /// Case counts for nothing.
  init?(_ name: String) {
    self.init(rawValue: name.lowercased())
  }

  /// The key that a name is most like; nil where more than a third of it would have to change.
  static func nearest(to name: String) -> Self? {
    let name = Array(name.lowercased().utf8)
    let distances = allCases.map { (key: $0, distance: distance(name, Array($0.rawValue.utf8))) }
    // The first of equals: the order is that of the cases.
    let best = distances.min { $0.distance < $1.distance }
    return best.flatMap { $0.distance <= max(1, (name.count + 1) / 3) ? $0.key : nil }
  }

  /// The number of bytes to insert, remove or replace (Levenshtein's distance).
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (index, byte) in one.enumerated() {
      var next = [index + 1]
      for (column, otherByte) in other.enumerated() {
        let replaced = row[column] + (byte == otherByte ? 0 : 1)
        next.append(min(replaced, row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row[other.count]
  }
}
