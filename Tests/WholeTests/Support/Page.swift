/// The tags and the words of an HTML page, read by the letters alone and by none of our own code.
struct Page {
  struct Tag: Hashable {
    let name: String
    /// Decoded, by name.
    let attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  /// What a reader sees, blanks folded.
  private(set) var text = ""
  /// What is written as no page should be: a bare `<`, an attribute without its quotation marks.
  private(set) var faults: [String] = []

  init(_ html: String) {
    var text = ""
    var rest = Substring(html).unicodeScalars
    while let scalar = rest.first {
      guard scalar == "<" else {
        text.unicodeScalars.append(scalar)
        rest.removeFirst()
        continue
      }
      let tag = rest.prefix { $0 != ">" }
      guard tag.count < rest.count else {
        faults.append("a tag without an end")
        break
      }
      rest = rest[tag.endIndex...].dropFirst()
      take(String(tag.dropFirst()))
      if tag.dropFirst().first.map({ "abcdefghijklmnopqrstuvwxyz/!".unicodeScalars.contains($0) })
        != true
      {
        faults.append("a bare '<' before \(String(tag.prefix(20)))")
      }
    }
    self.text = Self.decoded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func take(_ tag: String) {
    let name = tag.prefix { $0 != " " && $0 != "\n" }
    guard !name.hasPrefix("/"), !name.hasPrefix("!") else { return }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while let match = rest.prefixMatch(
      of: #/\s+([A-Za-z][A-Za-z0-9-]*)(?:="([^"]*)")?/#.matchingSemantics(
        .unicodeScalar))
    {
      attributes[String(match.output.1)] = Self.decoded(String(match.output.2 ?? ""))
      rest = rest[match.range.upperBound...]
    }
    // An element of SVG that has nothing in it ends itself.
    if !rest.isEmpty, rest != "/" { faults.append("\(name) with '\(rest)'") }
    tags.append(Tag(name: String(name), attributes: attributes))
  }

  private static func decoded(_ text: String) -> String {
    var text = text
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ] {
      text = text.replacingBytes(entity, with: character)
    }
    return text
  }

  /// Whether a reader sees the words, letter by letter.
  func shows(_ words: String) -> Bool { text.hasBytes(words) }
}

/// Letters compared and replaced as they are written: a mark after `;` or `"` makes one `Character`
/// of both, which is then neither.
extension String {
  func replacingBytes(_ old: String, with new: String) -> String {
    String(decoding: Array(utf8).replacing(Array(old.utf8), with: Array(new.utf8)), as: UTF8.self)
  }

  func hasBytes(_ part: String) -> Bool {
    Array(utf8).contains(Array(part.utf8))
  }
}
