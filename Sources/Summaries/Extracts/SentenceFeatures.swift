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

  init(_ text: Span<UInt8>) {
    let words = SentenceWords(text)
    self.words = words.count
    let first = text.isEmpty ? 0x20 : text[0]
    let last = text.isEmpty ? 0x20 : text[text.count - 1]
    let end = text.indices.last { !Self.closingMarks.contains(text[$0]) }
    endsWithStop = end.map { ".!?".utf8.contains(text[$0]) } ?? false
    let opensQuotation = first == UInt8(ascii: "\"") || Self.isCurlyQuote(text)
    let leadsOn = last == UInt8(ascii: ":") || last == UInt8(ascii: "?")
    hasVerb = words.traits.contains(.verb)
    mayStandAlone = !opensQuotation && !leadsOn && !"([*#".utf8.contains(first)
    beginsWell = !(0x61...0x7A).contains(first)
    tellsOutcome = words.traits.contains(.outcome)
    tellsNextStep = words.traits.contains(.nextStep)
    tellsTopic = words.traits.contains(.topic)
    tellsReason = words.traits.contains(.reason)
    leansBack = words.leansBack
    weakness = Self.weakness(words.traits, text, first: first) + (leansBack ? 5 : 0)
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
    _ traits: WordTraits, _ text: Span<UInt8>, first: UInt8
  ) -> Int {
    var weakness = 0
    // A number at the head is that of a paragraph or a telegram more often than a count.
    if (0x30...0x39).contains(first) { weakness += 3 }
    if traits.contains(.attendance) { weakness += 2 }
    if traits.contains(.attribution) { weakness += 1 }
    if hasQuote(text) { weakness += 1 }
    return weakness
  }

  private static func hasQuote(_ text: Span<UInt8>) -> Bool {
    for offset in text.indices {
      if text[offset] == UInt8(ascii: "\"") { return true }
      // “ is E2 80 9C.
      if text[offset] == 0x9C, offset > 1, text[offset - 2] == 0xE2 { return true }
    }
    return false
  }

  /// Whether a text begins with `“`.
  private static func isCurlyQuote(_ text: Span<UInt8>) -> Bool {
    text.count > 2 && text[0] == 0xE2 && text[1] == 0x80 && text[2] == 0x9C
  }

  private static let closingMarks = Array("\")'”’".utf8)
}
