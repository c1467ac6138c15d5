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
    let tokens = text.split(separator: 0x20).map { token in
      String(decoding: token.filter(Self.isLetterOrDigit).map(Self.lowered), as: UTF8.self)
    }.filter { !$0.isEmpty }
    let set = Set(tokens)
    words = tokens.count
    let last = text.reversed().first { !Self.closingMarks.contains($0) }
    endsWithStop = last.map { ".!?".utf8.contains($0) } ?? false
    let opensQuotation = text.first == UInt8(ascii: "\"") || text.starts(with: "“".utf8)
    let leadsOn = text.last == UInt8(ascii: ":") || text.last == UInt8(ascii: "?")
    hasVerb = tokens.contains(where: Self.isVerb)
    mayStandAlone =
      !opensQuotation && !leadsOn && text.first.map { !"([*#".utf8.contains($0) } ?? false
    beginsWell = text.first.map { !(0x61...0x7A).contains($0) } ?? false
    tellsOutcome = set.contains(where: Self.isOutcome)
    tellsNextStep = !set.isDisjoint(with: Self.nextSteps)
    tellsTopic = !set.isDisjoint(with: Self.topics)
    tellsReason = !set.isDisjoint(with: Self.reasons)
    leansBack =
      (tokens.first.map(Self.dangling.contains) ?? false)
      || (tokens.count > 1 && Self.danglingPairs.contains("\(tokens[0]) \(tokens[1])"))
    weakness = Self.weakness(tokens, set, text) + (leansBack ? 5 : 0)
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
    _ tokens: [String], _ set: Set<String>, _ text: some BidirectionalCollection<UInt8>
  ) -> Int {
    var weakness = 0
    // A number at the head is that of a paragraph or a telegram more often than a count.
    if text.first.map({ (0x30...0x39).contains($0) }) ?? false { weakness += 3 }
    if !set.isDisjoint(with: attendance) { weakness += 2 }
    if !set.isDisjoint(with: attributions) { weakness += 1 }
    if text.contains(UInt8(ascii: "\"")) || hasCurlyQuote(text) { weakness += 1 }
    return weakness
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    default: false
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func hasCurlyQuote(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    // “ is E2 80 9C.
    zip(text, text.dropFirst(2)).contains { $0 == 0xE2 && $1 == 0x9C }
  }

  /// A word that makes a clause: an auxiliary, or a form that ends like one.
  private static func isVerb(_ word: String) -> Bool {
    auxiliaries.contains(word) || (word.utf8.count > 4 && word.hasSuffix("ed"))
  }

  private static let closingMarks: Set<UInt8> = Set("\")'”’".utf8)

  private static let auxiliaries: Set<String> = [
    "are", "agree", "agrees", "became", "began", "can", "could", "did", "do", "does", "gave", "had",
    "has", "have", "is", "made", "may", "met", "must", "paid", "put", "said", "says", "set",
    "should", "take", "takes", "told", "took", "was", "went", "were", "will", "won", "would",
  ]

  /// `agreed` and `agreement`, `promised` and `promise`.
  private static func isOutcome(_ word: String) -> Bool {
    outcomes.contains(word) || outcomeStems.contains { word.hasPrefix($0) }
  }

  private static let outcomes: Set<String> = [
    "entered", "reached", "resulted", "signed", "signing",
  ]

  private static let outcomeStems = [
    "adopt", "agree", "allocat", "announc", "approv", "cancel", "conclu", "creat", "decid",
    "decisi",
    "endors", "establish", "finali", "initial", "launch", "pledg", "postpon", "promis", "ratif",
    "settl",
  ]

  private static let nextSteps: Set<String> = [
    "due", "expected", "host", "hosts", "invited", "next", "planned", "plans", "scheduled",
    "submitted", "upcoming", "will",
  ]

  private static let topics: Set<String> = [
    "address", "agenda", "center", "centre", "called", "discuss", "discussed", "discussions",
    "focus",
    "focused", "issues", "reviewed", "urged",
  ]

  private static let attributions: Set<String> = [
    "added", "believes", "emphasized", "emphasised", "expressed", "highlighted", "hoped", "joked",
    "noted", "said", "says", "stressed", "thanked", "told", "underscored",
  ]

  private static let reasons: Set<String> = [
    "because", "blamed", "cited", "citing", "due", "owing", "reason", "reasons",
  ]

  /// Who was there stands in the list of those who take part.
  private static let attendance: Set<String> = [
    "attended", "chaired", "cochaired", "comprised", "delegation", "delegations", "led",
    "participated", "represented",
  ]

  private static let danglingPairs: Set<String> = [
    "as a", "at this", "both sides", "in addition", "in his", "in her", "in response", "in this",
    "in turn", "on this", "the document", "the latter", "the other",
  ]

  /// What points back to a sentence that will not be there.
  private static let dangling: Set<String> = [
    "accordingly", "also", "another", "but", "he", "her", "here", "his", "however", "in turn", "it",
    "its", "moreover", "she", "so", "such", "that", "their", "then", "there", "therefore", "these",
    "they", "this", "those", "thus",
  ]
}
