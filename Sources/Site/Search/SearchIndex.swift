internal import Briefing
internal import Summaries
internal import Text

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

  let parts: [Part]

  /// `plain` are the summaries of pages in plain words, in which names are looked for.
  init(_ entries: [SearchEntry], by folding: SearchFolding, plain: [PageAddress: String]) {
    var words = WordKeys(folding)
    let small = Set(Self.small.flatMap { words.keys(of: $0) })
    // By the number of a key: the pages that it finds.
    var pages: [[Int]] = []
    for (offset, entry) in entries.enumerated() {
      words.forEachKey(of: entry, plain: plain[entry.page]?.withoutMarks ?? "") { key in
        while key >= pages.count { pages.append([]) }
        if pages[key].last != offset { pages[key].append(offset) }
      }
    }
    let ranks = Self.ranks(of: entries)
    let rests = entries.map(Self.rest)
    let restRanks = Self.ranks(of: rests)
    let found = pages.indices.filter { !pages[$0].isEmpty && !small.contains($0) }
    let sorted = found.map { (key: words.texts[$0], pages: pages[$0]) }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let list = sorted.map { key, pages in
      let kept =
        pages.count <= Self.mostLines
        ? pages[...] : pages.sorted { ranks[$0] < ranks[$1] }.prefix(Self.mostLines)
      return Word(
        key: key, letters: Array(key.unicodeScalars),
        pages: kept.sorted { restRanks[$0] < restRanks[$1] },
        byteCount: kept.reduce(0) { $0 + key.utf8.count + rests[$1].utf8.count + 1 })
    }
    parts = Self.cut(list[...], letters: 0).map { Part(letters: $0, words: $1, rests: rests) }
  }

  /// The place of each text among all.
  private static func ranks(of texts: [String]) -> [Int] {
    let order = texts.indices.sorted { texts[$0] < texts[$1] }
    return order.indices.reduce(into: Array(repeating: 0, count: texts.count)) {
      $0[order[$1]] = $1
    }
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

  /// A file of the index.
  ///
  /// Its lines are made when they are asked for: those of all parts are as large as all pages' names,
  /// as often as they have words.
  struct Part: Sendable {
    /// With which all of its words begin.
    let letters: String
    fileprivate let words: ArraySlice<Word>
    /// By the offset of a page, its line behind the word.
    fileprivate let rests: [String]

    var lines: [String] {
      words.flatMap { word in word.pages.map { word.key + rests[$0] } }
    }

    fileprivate var bytes: [UInt8] {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(words.reduce(0) { $0 + $1.byteCount })
      for word in words {
        for page in word.pages {
          bytes += word.key.utf8
          bytes += rests[page].utf8
          bytes.append(UInt8(ascii: "\n"))
        }
      }
      return bytes
    }
  }

  fileprivate struct Word: Sendable {
    let key: String
    let letters: [Unicode.Scalar]
    /// The offsets of the pages that it finds, in the order of their lines.
    let pages: [Int]
    /// Of its lines.
    let byteCount: Int
  }

  /// Cuts words, which begin with the same letters, so that each part is small.
  private static func cut(
    _ words: ArraySlice<Word>, letters count: Int
  ) -> [(letters: String, words: ArraySlice<Word>)] {
    guard let first = words.first else { return [] }
    let letters = String(String.UnicodeScalarView(first.letters.prefix(count)))
    let bytes = words.reduce(0) { $0 + $1.byteCount }
    // One word is cut no further.
    if count > 0, bytes <= mostBytes || words.count == 1 { return [(letters, words)] }
    let next = { (word: Word) in word.letters.count > count ? word.letters[count] : nil }
    return runs(of: Array(words), by: next) { letter, run in
      letter == nil ? [(letters, run)] : cut(run, letters: count + 1)
    }.flatMap(\.self)
  }

  /// The files, the list of the parts first, each made when its turn comes.
  var files: some Sequence<SiteFile> {
    let list = parts.map { $0.letters + "\n" }.joined()
    return (0...parts.count).lazy.map { offset in
      if offset == 0 { return SiteFile(path: Self.list, bytes: Array(list.utf8)) }
      let part = parts[offset - 1]
      return SiteFile(
        path: Self.folder + Self.name(of: part.letters) + ".txt", bytes: part.bytes)
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

/// Words as they are compared, by numbers; most come many times, and each is worked out once.
private struct WordKeys {
  private let folding: SearchFolding
  /// By its number, how a word is compared.
  private(set) var texts: [String] = []
  private var numbers: [String: Int] = [:]
  /// By what stands between blanks, the keys of its words: `Hague-based` has two.
  private var known: [String: [Int]] = [:]

  init(_ folding: SearchFolding) {
    self.folding = folding
  }

  /// Those of a word as it is written, without single letters.
  mutating func keys(of written: String) -> [Int] {
    if let keys = known[written] { return keys }
    let keys = folding.keys(of: written).filter { $0.utf8.count > 1 }.map { key in
      if let number = numbers[key] { return number }
      numbers[key] = texts.count
      texts.append(key)
      return texts.count - 1
    }
    known[written] = keys
    return keys
  }

  /// Gives the words of the names, and those of the summary that a name or a number could be; some come
  /// more than once.
  mutating func forEachKey(of entry: SearchEntry, plain: String, _ body: (Int) -> Void) {
    for name in [entry.name] + entry.otherNames {
      for word in name.betweenBlanks {
        for key in keys(of: String(word)) { body(key) }
      }
    }
    guard entry.kind == .meeting || entry.kind == .document else { return }
    for word in plain.betweenBlanks where Self.isName(word) {
      for key in keys(of: String(word)) { body(key) }
    }
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

extension String {
  /// Without the marks of what nobody sees, which may stand within a word.
  fileprivate var withoutMarks: String {
    holds("⟨U+") ? replacing(/⟨U\+[0-9A-F]+⟩/, with: "") : self
  }
}
