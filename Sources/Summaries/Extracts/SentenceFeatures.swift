/// What the words of a sentence tell of its use in a summary, whatever it is about.
struct SentenceFeatures: Sendable {
  let words: Int
  let endsWithStop: Bool
  /// It has a verb and is no quotation, no heading and no line that leads to a list.
  let isSentence: Bool
  /// For what it says of outcomes and next steps, less what it owes to the sentence before it.
  let score: Int

  init(_ text: some BidirectionalCollection<UInt8>) {
    let tokens = text.split(separator: 0x20).map { token in
      String(decoding: token.filter(Self.isLetterOrDigit).map(Self.lowered), as: UTF8.self)
    }
    words = tokens.count { !$0.isEmpty }
    let last = text.reversed().first { !Self.closingMarks.contains($0) }
    endsWithStop = last.map { ".!?".utf8.contains($0) } ?? false
    let isQuotation =
      text.first.map { $0 == UInt8(ascii: "\"") } ?? false || text.starts(with: "“".utf8)
    let leadsOn = text.last == UInt8(ascii: ":") || text.last == UInt8(ascii: "?")
    isSentence = tokens.contains(where: Self.isVerb) && !isQuotation && !leadsOn
    score = Self.score(
      tokens, hasQuotation: text.contains(UInt8(ascii: "\"")) || Self.hasCurlyQuote(text))
  }

  private static func score(_ tokens: [String], hasQuotation: Bool) -> Int {
    let set = Set(tokens)
    var score = 0
    if !set.isDisjoint(with: outcomes) { score += 3 }
    if !set.isDisjoint(with: nextSteps) { score += 1 }
    if !set.isDisjoint(with: topics) { score += 1 }
    if !set.isDisjoint(with: attributions) { score -= 1 }
    if hasQuotation { score -= 1 }
    if tokens.first.map(dangling.contains) ?? false { score -= 3 }
    return score
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

  private static let outcomes: Set<String> = [
    "adopted", "adoption", "agree", "agreed", "allocated", "announced", "approved", "cancelled",
    "concluded", "created", "decided", "decision", "endorsed", "entered", "established",
    "finalized", "finalised", "initialled", "initialed", "launched", "pledged", "postponed",
    "promised", "ratified", "reached", "resulted", "settled", "signed", "signing",
  ]

  private static let nextSteps: Set<String> = [
    "due", "expected", "host", "hosts", "invited", "next", "planned", "plans", "scheduled",
    "submitted", "upcoming", "will",
  ]

  private static let topics: Set<String> = [
    "about", "address", "agenda", "called", "discuss", "discussed", "discussions", "focus",
    "focused", "issues", "reviewed", "urged",
  ]

  private static let attributions: Set<String> = [
    "added", "believes", "emphasized", "emphasised", "expressed", "highlighted", "hoped", "joked",
    "noted", "said", "says", "stressed", "thanked", "told", "underscored",
  ]

  /// What points back to a sentence that will not be there.
  private static let dangling: Set<String> = [
    "accordingly", "also", "another", "but", "he", "her", "here", "his", "however", "in turn", "it",
    "its", "moreover", "she", "so", "such", "that", "their", "then", "there", "therefore", "these",
    "they", "this", "those", "thus",
  ]
}
