internal import Briefing
internal import Summaries

/// The index that the search page reads: plain sorted text, a line for each word that finds a page,
/// cut into parts by the first letters of the words.
///
/// A part is small enough to be loaded as one types. A new document adds lines and moves none.
struct SearchIndex: Sendable {
  /// Bytes that a part may have before it is cut by one more letter.
  static let mostBytes = 32_000
  /// So many pages of one word are kept, by type and then the newest; the script then looks for the
  /// word in their names.
  static let mostLines = 200

  /// Where the parts lie, from the top of the site.
  static let folder = "search/index/"
  /// The list of the parts, a line for each.
  static let list = "search/index/parts.txt"

  /// A part, and the letters with which all of its words begin.
  let parts: [(letters: String, lines: [String])]

  /// `plain` are the summaries of pages in plain words, in which names are looked for.
  init(_ entries: [SearchEntry], by folding: SearchFolding, plain: [PageAddress: String]) {
    var words = WordKeys(folding)
    let small = Set(Self.small.map { words.key(of: $0) })
    var pages: [String: [Int]] = [:]
    for (offset, entry) in entries.enumerated() {
      for key in words.keys(of: entry, plain: plain[entry.page] ?? "").subtracting(small) {
        pages[key, default: []].append(offset)
      }
    }
    let ranks = Self.ranks(of: entries)
    let rests = entries.map(Self.rest)
    let sorted = pages.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let lines = sorted.map { key, offsets in
      let kept =
        offsets.count <= Self.mostLines
        ? offsets : Array(offsets.sorted { ranks[$0] < ranks[$1] }.prefix(Self.mostLines))
      return Word(
        letters: Array(key.unicodeScalars), lines: kept.map { key + rests[$0] }.sorted())
    }
    parts = Self.cut(lines[...], letters: 0)
  }

  /// The place of each page among all: by type, the newest first.
  private static func ranks(of entries: [SearchEntry]) -> [Int] {
    let kinds = Dictionary(
      SearchEntry.Kind.allCases.enumerated().map { ($0.element, $0.offset) }
    ) { first, _ in first }
    let order = entries.indices.sorted { one, other in
      let (a, b) = (entries[one], entries[other])
      return (kinds[a.kind] ?? 0, -(a.year ?? 0), one) < (kinds[b.kind] ?? 0, -(b.year ?? 0), other)
    }
    return order.indices.reduce(into: Array(repeating: 0, count: entries.count)) {
      $0[order[$1]] = $1
    }
  }

  /// A page's line behind the word.
  private static func rest(of entry: SearchEntry) -> String {
    let codes = entry.countries.map(\.description).joined(separator: " ")
    let cells = [
      "", entry.kind.rawValue, entry.year.map(String.init) ?? "", codes, entry.page.path,
      oneLine(entry.name),
    ]
    return cells.joined(separator: "\t")
  }

  /// Without tabs and line ends, which no name has that was found in a text.
  private static func oneLine(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    return isPlain ? name : name.split { $0 == "\t" || $0.isNewline }.joined(separator: " ")
  }

  /// Words that would find everything.
  private static let small = [
    "an", "and", "as", "at", "between", "by", "for", "from", "in", "its", "of", "on", "the", "to",
    "was", "with",
  ]

  // MARK: - Parts

  private struct Word {
    let letters: [Unicode.Scalar]
    let lines: [String]
  }

  /// Cuts words, which begin with the same letters, so that each part is small.
  private static func cut(
    _ words: ArraySlice<Word>, letters count: Int
  ) -> [(letters: String, lines: [String])] {
    guard let first = words.first else { return [] }
    let letters = String(String.UnicodeScalarView(first.letters.prefix(count)))
    let bytes = words.reduce(0) { sum, word in
      word.lines.reduce(sum) { $0 + $1.utf8.count + 1 }
    }
    // One word is cut no further.
    if count > 0, bytes <= mostBytes || words.count == 1 {
      return [(letters, words.flatMap(\.lines))]
    }
    let next = { (word: Word) in word.letters.count > count ? word.letters[count] : nil }
    return runs(of: Array(words), by: next) { letter, run in
      letter == nil ? [(letters, run.flatMap(\.lines))] : cut(run, letters: count + 1)
    }.flatMap(\.self)
  }

  /// The files, the list of the parts first.
  var files: [SiteFile] {
    let list = parts.map { $0.letters + "\n" }.joined()
    return [SiteFile(path: Self.list, bytes: Array(list.utf8))]
      + parts.map { part in
        SiteFile(
          path: Self.folder + Self.name(of: part.letters) + ".txt",
          bytes: Array(part.lines.map { $0 + "\n" }.joined().utf8))
      }
  }

  /// A file's name must be fit for every disk: letters that are not of ASCII go by their numbers.
  private static func name(of letters: String) -> String {
    let isASCII = letters.unicodeScalars.allSatisfy(\.isASCII)
    return letters.unicodeScalars.map { scalar in
      scalar.isASCII ? String(scalar) : "u" + String(scalar.value, radix: 16)
    }.joined(separator: isASCII ? "" : "-")
  }
}

/// Words as they are compared; most come many times, and each is worked out once.
private struct WordKeys {
  private let folding: SearchFolding
  private var known: [String: String] = [:]

  init(_ folding: SearchFolding) {
    self.folding = folding
  }

  mutating func key(of word: String) -> String {
    if let key = known[word] { return key }
    let key = folding.key(word)
    known[word] = key
    return key
  }

  /// Words of the names, and those of the summary that a name or a number could be.
  mutating func keys(of entry: SearchEntry, plain: String) -> Set<String> {
    let isSummarized = entry.kind == .meeting || entry.kind == .document
    let words = isSummarized ? plain.utf8.split(separator: 0x20).map { Substring($0) } : []
    let names = words.filter(Self.isName)
    let texts = [entry.name] + entry.otherNames + [names.joined(separator: " ")]
    var keys: Set<String> = []
    for word in texts.flatMap(folding.words) {
      let key = key(of: word)
      if key.utf8.count > 1 { keys.insert(key) }
    }
    return keys
  }

  private static func isName(_ word: Substring) -> Bool {
    var isASCII = true
    for byte in word.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return true
      default: if byte >= 0x80 { isASCII = false }
      }
    }
    return !isASCII && word.unicodeScalars.contains { !$0.isASCII && $0.properties.isUppercase }
  }
}
