import Briefing

/// A paper's title as it is compared: dashes, quotation marks, `draft` and the spelling of `programme`
/// left aside.
struct AgreementTitle: Hashable, Sendable {
  /// Telling words, sorted, each once.
  let words: [String]
  /// The years in it: `2025–2027` and `from 2025 to 2027` have two.
  let years: [Int]

  init(_ title: String, _ names: CountryNames) {
    var words: Set<String> = []
    var years: [Int] = []
    for word in names.marked(Self.together(Words.telling(title))) {
      if let year = Self.year(word, after: years.last) {
        years.append(year)
      } else if !Self.empty.contains(word) {
        words.insert(word)
      }
    }
    self.words = words.sorted()
    self.years = Set(years).sorted()
  }

  /// Whether any two parties might have a paper of this title: `Joint Statement`.
  var isGeneric: Bool { words.allSatisfy(Self.general.contains) }

  /// What sort of paper it is: `protocol`.
  var sorts: Set<String> { Set(words).intersection(Self.sortsOfPaper) }

  /// Whether it is the other title cut short; a short one may leave out the years, but not have others.
  func isShort(for other: AgreementTitle) -> Bool {
    guard self != other, !words.isEmpty, years.isEmpty || years == other.years else { return false }
    return Set(words).isSubset(of: other.words) && !sorts.isDisjoint(with: other.sorts)
  }

  private static func year(_ word: String, after previous: Int?) -> Int? {
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(word) else {
      return nil
    }
    if word.utf8.count == 4, (1800...2199).contains(number) { return number }
    guard word.utf8.count == 2, let previous else { return nil }
    return previous / 100 * 100 + number
  }

  /// `Ministry of Foreign Affairs` and `foreign ministry` by one word.
  private static func together(_ words: [String]) -> [String] {
    guard words.contains("foreign"), words.contains(where: { $0.hasPrefix("ministr") }) else {
      return words
    }
    return words.filter { $0 != "affair" && !$0.hasPrefix("ministr") }
      .map { $0 == "foreign" ? "foreignministry" : $0 }
  }

  private static let empty: Set<String> = [
    "both", "draft", "final", "its", "new", "period", "respective", "run", "side", "that", "this",
    "two", "will", "year",
  ]

  private static let sortsOfPaper: Set<String> = [
    "accord", "act", "agreement", "call", "charter", "communique", "concept", "contract",
    "convention", "declaration", "framework", "list", "map", "memorandum", "mou", "note",
    "package", "pact", "plan", "platform", "program", "protocol", "resolution", "roadmap", "rule",
    "statement", "strategy", "treaty",
  ]

  private static let general: Set<String> = sortsOfPaper.union([
    "action", "bilateral", "comprehensive", "cooperation", "country", "economic", "foreignministry",
    "free", "general", "implementation", "intent", "intergovernmental", "investment", "joint",
    "letter", "minute", "mutual", "outcome", "partnership", "political", "press", "road",
    "security", "strategic", "summit", "trade", "trilateral", "understanding", "work", "working",
  ])
}
