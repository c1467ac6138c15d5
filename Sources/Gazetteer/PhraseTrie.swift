public import Text

/// Many phrases, found all at once: at a token, the longest phrase that begins there.
///
/// Words are compared by their folded hashes; a hyphen between words, the full stop of a short
/// abbreviation and a possessive ending count for nothing, in the phrases as in the text.
public struct PhraseTrie: Sendable {
  /// What a phrase stands for, with what the text must look like for it to count.
  struct Entry: Sendable {
    let subject: Phrase.Subject
    /// A bit for each word that must have a capital.
    let capitals: UInt32
    /// Where in `exactBytes` the bytes are, where only they will do: `WHO`, `nCa`; else empty.
    let exact: Range<Int32>
    /// The next entry of the same phrase, or -1.
    let next: Int32
  }

  /// In the order in which they came: the edge at an offset leads to the node of the next number, the
  /// root being 0.
  private var edges: [Edge] = []
  /// The edges by parent and word, in open addressing.
  private var slots: [Slot]
  private var entries: [Entry] = []
  private var exactBytes: [UInt8] = []
  /// The words of the phrase that is added, in memory that is used again.
  private var words = PhraseWords()
  /// A bit for each word that a phrase begins with, by some bits of its value: most words of a text
  /// begin none, and this much fits beside the text in the processor's cache.
  private var openings = [UInt64](repeating: 0, count: Self.openingBits / 64)
  private static let openingBits = 1 << 18

  /// A step from one node to the next, with what there is to know of the latter: to look for that
  /// elsewhere would cost another visit to memory.
  private struct Edge: Sendable {
    let word: UInt64
    /// A bit for each word that goes on from the child, by some bits of its value.
    var following: UInt64 = 0
    let parent: Int32
    /// The first entry of the child, or -1.
    var entry: Int32 = -1
  }

  /// An edge in the table of them.
  private struct Slot: Sendable {
    /// The offset of the edge, or -1 where the slot is free.
    var edge: Int32 = -1
    /// Bits of the edge's word: an edge that is another's is told by them, and not visited in memory.
    var tag: UInt32 = 0
  }

  /// An empty trie with room for about this many words in all, and as many phrases.
  init(capacity: Int) {
    var size = 1 << 10
    while size < capacity * 2 { size <<= 1 }
    slots = Array(repeating: Slot(), count: size)
    edges.reserveCapacity(capacity)
    entries.reserveCapacity(capacity)
  }

  /// Adds a phrase; one without a word is passed over.
  mutating func insert(_ phrase: Span<UInt8>, _ subject: Phrase.Subject, rule: CaseRule) {
    words.read(phrase)
    guard words.count > 0 else { return }
    let capitals = rule == .asWritten ? words.capitals : 0
    openings[Self.openingWord(of: words[0])] |= Self.bit(of: words[0])
    var edge = self.edge(behind: nil, words[0])
    for index in 1..<words.count { edge = self.edge(behind: edge, words[index]) }
    let exact = phrase.extracting(0..<(rule == .exact ? phrase.count : 0))
    guard !holds(subject, capitals, exact, from: edges[edge].entry) else { return }
    let start = Int32(exactBytes.count)
    for index in exact.indices { exactBytes.append(exact[index]) }
    entries.append(
      Entry(
        subject: subject, capitals: capitals, exact: start..<Int32(exactBytes.count),
        next: edges[edge].entry))
    edges[edge].entry = Int32(entries.count - 1)
  }

  /// Whether a phrase is there already: `Sahel` and `the Sahel` are the same.
  private func holds(
    _ subject: Phrase.Subject, _ capitals: UInt32, _ exact: Span<UInt8>, from first: Int32
  ) -> Bool {
    var entry = Int(first)
    while entry >= 0 {
      if entries[entry].capitals == capitals, entries[entry].subject == subject,
        isSame(entries[entry].exact, exact)
      {
        return true
      }
      entry = Int(entries[entry].next)
    }
    return false
  }

  private func isSame(_ exact: Range<Int32>, _ bytes: Span<UInt8>) -> Bool {
    guard exact.count == bytes.count else { return false }
    for index in bytes.indices where exactBytes[Int(exact.lowerBound) + index] != bytes[index] {
      return false
    }
    return true
  }

  /// How the letters of a phrase bind those of the text.
  enum CaseRule {
    /// Words with a capital must have one in the text.
    case asWritten
    /// Byte for byte.
    case exact
    case any
  }

  /// By token, whether and where the trie goes on from it: what `longest(at:…)` begins with.
  ///
  /// Looked up for all tokens in a row: the table is larger than the processor's cache, and so the visits
  /// to memory do not wait for one another.
  public func openings(of tokens: [Token]) -> [Opening] {
    tokens.map { opening(of: Self.key(of: $0)) }
  }

  /// Where the phrases of one first word begin.
  public struct Opening: Sendable {
    /// The offset of the edge, or -1 where no phrase begins with the word.
    fileprivate let edge: Int32

    /// Whether any phrase begins with the word.
    public var isAny: Bool { edge >= 0 }
  }

  private func opening(of key: UInt64) -> Opening {
    guard openings[Self.openingWord(of: key)] & Self.bit(of: key) != 0, let edge = find(0, key)
    else { return Opening(edge: -1) }
    return Opening(edge: Int32(edge))
  }

  /// The longest phrase that begins at a token and fits its letters; nil where none does.
  public func longest(
    at start: Int, in tokens: [Token], upTo limit: Int, of text: [UInt8]
  ) -> Phrase? {
    guard start < limit else { return nil }
    return longest(
      at: start, behind: opening(of: Self.key(of: tokens[start])), in: tokens, upTo: limit, of: text
    )
  }

  /// The same of a token whose opening is known.
  public func longest(
    at start: Int, behind opening: Opening, in tokens: [Token], upTo limit: Int, of text: [UInt8]
  ) -> Phrase? {
    guard opening.isAny, start < limit else { return nil }
    var node: Int32 = 0
    var following = UInt64.max
    var index = start
    var words: UInt32 = 0
    var seen: UInt32 = 0
    var best: (entry: Int, end: Int, capitals: UInt32)?
    while index < limit {
      if index > start, index + 1 < limit, Self.isPassedOver(index, in: tokens) {
        index += 1
        continue
      }
      let token = tokens[index]
      let key = Self.key(of: token)
      guard following & Self.bit(of: key) != 0,
        let edge = index == start ? Int(opening.edge) : find(node, key)
      else { break }
      if words < 32, token.isCapitalized || token.shape.contains(.caseless) || token.isNumber {
        seen |= 1 << words
      }
      words += 1
      node = Int32(edge + 1)
      following = edges[edge].following
      index += 1
      let bytes = Int(tokens[start].start)..<Int(tokens[index - 1].end)
      if let entry = fitting(edges[edge].entry, capitals: seen, bytes, of: text) {
        best = (entry, index, seen)
      }
    }
    guard let best else { return nil }
    let bytes = Int(tokens[start].start)..<Int(tokens[best.end - 1].end)
    return Phrase(
      tokens: start..<best.end,
      subjects: subjects(from: best.entry, capitals: best.capitals, bytes, of: text))
  }

  /// The subjects of an entry and of those behind it that fit too, in the order of the tables.
  private func subjects(
    from entry: Int, capitals: UInt32, _ bytes: Range<Int>, of text: [UInt8]
  ) -> [Phrase.Subject] {
    var subjects = [entries[entry].subject]
    var next = entries[entry].next
    while let index = fitting(next, capitals: capitals, bytes, of: text) {
      subjects.append(entries[index].subject)
      next = entries[index].next
    }
    if subjects.count > 1 { subjects.reverse() }
    return subjects
  }

  /// The first entry that fits the letters of a text, of one and those that follow it.
  private func fitting(
    _ first: Int32, capitals: UInt32, _ bytes: Range<Int>, of text: [UInt8]
  ) -> Int? {
    var index = Int(first)
    while index >= 0 {
      let needed = entries[index].capitals
      if needed & capitals == needed, isExact(index, bytes, of: text) { return index }
      index = Int(entries[index].next)
    }
    return nil
  }

  private func isExact(_ entry: Int, _ bytes: Range<Int>, of text: [UInt8]) -> Bool {
    let exact = entries[entry].exact
    return exact.isEmpty || isSame(exact, text.span.extracting(bytes))
  }

  /// Whether a token within a phrase counts for nothing.
  static func isPassedOver(_ index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    if token.shape.contains(.possessive) { return true }
    guard !token.followsBlank else { return false }
    if token.is("-") { return index + 1 < tokens.count && !tokens[index + 1].followsBlank }
    let before = tokens[index - 1]
    return token.is(".") && before.isCapitalized && before.end - before.start <= 4
  }

  private static func openingWord(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key ^ key &>> 32) &>> 6) & (openingBits / 64 - 1)
  }

  private static func bit(of key: UInt64) -> UInt64 {
    1 &<< ((key ^ key &>> 32) & 63)
  }

  /// A word's own value; for a mark one that no word has.
  static func key(of token: Token) -> UInt64 {
    token.isMark && !token.is("&") ? UInt64(token.mark) : token.word.value
  }
}

// MARK: - The table of edges

extension PhraseTrie {
  /// Where an edge is looked for first.
  ///
  /// Those from one node lie near one another, and near those from nodes that came about the same time: so
  /// only the first word of a phrase leads to a place in memory that was not visited lately.
  private func firstSlot(_ parent: Int32, _ word: UInt64) -> Int {
    let mixed = Int(truncatingIfNeeded: word ^ word &>> 29)
    let slot = parent == 0 ? mixed : Int(parent) &* 2 &+ (mixed & 0xFFF)
    return slot & (slots.count &- 1)
  }

  private static func tag(of word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word &>> 32) }

  /// Where the edge from a node over a word is, or could be put.
  @inline(__always)
  private func slot(_ parent: Int32, _ word: UInt64) -> Int {
    let tag = Self.tag(of: word)
    var slot = firstSlot(parent, word)
    while slots[slot].edge >= 0 {
      if slots[slot].tag == tag {
        let edge = Int(slots[slot].edge)
        if edges[edge].word == word && edges[edge].parent == parent { break }
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return slot
  }

  /// The offset of the edge that leads from a node over a word.
  @inline(__always)
  private func find(_ parent: Int32, _ word: UInt64) -> Int? {
    let edge = slots[slot(parent, word)].edge
    return edge < 0 ? nil : Int(edge)
  }

  /// The offset of the edge over a word behind another edge, or from the root where there is none; made
  /// where it is not there yet.
  private mutating func edge(behind last: Int?, _ word: UInt64) -> Int {
    let parent = last.map { Int32($0 + 1) } ?? 0
    let slot = slot(parent, word)
    if slots[slot].edge >= 0 { return Int(slots[slot].edge) }
    if let last { edges[last].following |= Self.bit(of: word) }
    slots[slot] = Slot(edge: Int32(edges.count), tag: Self.tag(of: word))
    edges.append(Edge(word: word, parent: parent))
    if edges.count * 2 > slots.count { grow() }
    return edges.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for (offset, edge) in edges.enumerated() {
      slots[slot(edge.parent, edge.word)] = Slot(edge: Int32(offset), tag: Self.tag(of: edge.word))
    }
  }
}

/// A phrase of the gazetteer where it stands in a text.
public struct Phrase: Sendable {
  /// What a phrase may stand for; the numbers are offsets in the lexicon's lists.
  public enum Subject: Hashable, Sendable {
    case country(Int, CountryForm)
    case organization(Int)
    case place(Int)
    case office(Int)
    case event(Int)
    case agreement(Int)
    case honorific
    case unit(UnitKind)
    /// A longer phrase that holds a name and does not mean it: `Washington Post`, `Swiss franc`.
    case guarded
  }

  /// Which word stands for a country: `Kenya`, `Kenyan`, `Nairobi`.
  public enum CountryForm: Hashable, Sendable {
    case name, adjective, capital
  }

  /// What a unit counts: `euros`, `million`, `kilometres`, `percent`.
  public enum UnitKind: String, Hashable, Sendable {
    case currency, magnitude, measure, percent
  }

  /// What sorts of subject a phrase may stand for.
  public struct Kinds: OptionSet, Sendable {
    public let rawValue: UInt16

    @inlinable
    public init(rawValue: UInt16) {
      self.rawValue = rawValue
    }

    public static var countryName: Kinds { Kinds(rawValue: 1 << 0) }
    public static var adjective: Kinds { Kinds(rawValue: 1 << 1) }
    public static var capital: Kinds { Kinds(rawValue: 1 << 2) }
    public static var organization: Kinds { Kinds(rawValue: 1 << 3) }
    public static var place: Kinds { Kinds(rawValue: 1 << 4) }
    public static var office: Kinds { Kinds(rawValue: 1 << 5) }
    public static var event: Kinds { Kinds(rawValue: 1 << 6) }
    public static var agreement: Kinds { Kinds(rawValue: 1 << 7) }
    public static var honorific: Kinds { Kinds(rawValue: 1 << 8) }
    public static var unit: Kinds { Kinds(rawValue: 1 << 9) }
    public static var guarded: Kinds { Kinds(rawValue: 1 << 10) }
    /// A country by any of its words.
    public static var country: Kinds { [.countryName, .adjective, .capital] }
    /// A town by its own name, or as a capital.
    public static var town: Kinds { [.place, .capital] }
    /// The name of a country, place or body.
    public static var name: Kinds { [.country, .organization, .place, .guarded] }
  }

  /// Offsets of its tokens.
  public let tokens: Range<Int>
  /// Never empty; in the order of the tables.
  public let subjects: [Subject]
  /// Those of its subjects.
  public let kinds: Kinds

  init(tokens: Range<Int>, subjects: [Subject]) {
    self.tokens = tokens
    self.subjects = subjects
    kinds = subjects.reduce(into: Kinds()) { $0.formUnion($1.kind) }
  }

  /// Whether it may mean one of some kinds.
  public func means(_ kinds: Kinds) -> Bool {
    !self.kinds.isDisjoint(with: kinds)
  }
}

extension Phrase.Subject {
  var kind: Phrase.Kinds {
    switch self {
    case .country(_, .name): .countryName
    case .country(_, .adjective): .adjective
    case .country(_, .capital): .capital
    case .organization: .organization
    case .place: .place
    case .office: .office
    case .event: .event
    case .agreement: .agreement
    case .honorific: .honorific
    case .unit: .unit
    case .guarded: .guarded
    }
  }
}
