/// What the words of a sentence tell of its use in a summary, whatever it is about.
struct SentenceFeatures: Sendable {
  let words: Int
  let endsWithStop: Bool
  /// It has a word that makes a clause.
  let hasVerb: Bool
  /// It is no quotation, no line that leads to a list and no aside.
  let mayStandAlone: Bool
  /// It begins with a capital letter or a figure, as a sentence that is whole does.
  let beginsWell: Bool
  /// It points to a sentence before it.
  let leansBack: Bool
  /// It says what was agreed, signed or decided.
  let tellsOutcome: Bool
  private let tellsNextStep: Bool
  private let tellsTopic: Bool
  private let tellsReason: Bool
  /// What speaks against it: that it leans on the sentence before it, only lists those present, or
  /// gives someone's words.
  private let weakness: Int

  init(_ text: some BidirectionalCollection<UInt8>) {
    let words = SentenceWords(text)
    self.words = words.count
    let last = text.reversed().first { !Self.closingMarks.contains($0) }
    endsWithStop = last.map { ".!?".utf8.contains($0) } ?? false
    let opensQuotation = text.first == UInt8(ascii: "\"") || text.starts(with: "“".utf8)
    let leadsOn = text.last == UInt8(ascii: ":") || text.last == UInt8(ascii: "?")
    hasVerb = words.traits.contains(.verb)
    mayStandAlone =
      !opensQuotation && !leadsOn && text.first.map { !"([*#".utf8.contains($0) } ?? false
    beginsWell = text.first.map { !(0x61...0x7A).contains($0) } ?? false
    tellsOutcome = words.traits.contains(.outcome)
    tellsNextStep = words.traits.contains(.nextStep)
    tellsTopic = words.traits.contains(.topic)
    tellsReason = words.traits.contains(.reason)
    leansBack = words.leansBack
    weakness = Self.weakness(words.traits, text) + (leansBack ? 5 : 0)
  }

  /// The higher, the more it tells: of a meeting that was held what came of it, of one to come what
  /// it will be about, of one called off why.
  func score(_ outlook: Extracts.Outlook) -> Int {
    let outcome = tellsOutcome ? (outlook == .ahead ? 1 : 3) : 0
    let next = tellsNextStep ? (outlook == .ahead ? 2 : 1) : 0
    let topic = tellsTopic ? (outlook == .ahead ? 2 : 1) : 0
    let reason = tellsReason && outlook == .calledOff ? 4 : 0
    return outcome + next + topic + reason - weakness
  }

  private static func weakness(
    _ traits: WordTraits, _ text: some BidirectionalCollection<UInt8>
  ) -> Int {
    var weakness = 0
    // A number at the head is that of a paragraph or a telegram more often than a count.
    if text.first.map({ (0x30...0x39).contains($0) }) ?? false { weakness += 3 }
    if traits.contains(.attendance) { weakness += 2 }
    if traits.contains(.attribution) { weakness += 1 }
    if text.contains(UInt8(ascii: "\"")) || hasCurlyQuote(text) { weakness += 1 }
    return weakness
  }

  private static func hasCurlyQuote(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    // “ is E2 80 9C.
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for byte in text {
      if byte == 0x9C, beforeLast == 0xE2 { return true }
      (beforeLast, last) = (last, byte)
    }
    return false
  }

  private static let closingMarks: Set<UInt8> = Set("\")'”’".utf8)
}
