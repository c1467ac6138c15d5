import Text

/// A meeting's or a paper's name as the subject of a sentence.
struct NounPhrase: Sendable {
  /// With its article: `the eighth meeting of …`, `talks between …`.
  let article: String
  /// The name behind the article.
  let name: String
  let isPlural: Bool

  init(_ name: String) {
    self.init(name, lowered: Self.lowered(name))
  }

  /// The title of a paper, which keeps its capital where it has another one.
  init(title: String) {
    // In `Free trade agreement with Chile` the capital behind the noun is the country's.
    let head = Self.head(of: title)
    let words = head.count > 1 ? head : title.betweenBlanks[...]
    let isTitle = words.dropFirst().contains { $0.first?.isUppercase ?? false }
    let isAcronym = title.prefix { $0 != " " }.dropFirst().contains(where: \.isUppercase)
    self.init(
      title,
      lowered: isTitle || isAcronym ? title : title.prefix(1).lowercased() + title.dropFirst())
  }

  private init(_ name: String, lowered: String) {
    self.name = lowered
    let head = Self.head(of: name)
    isPlural = Self.isPlural(head)
    let firstWord = name.prefix { $0 != " " }
    let hasNumber = Self.ordinals.contains(firstWord.lowercased())
    let ownerEnds = head.contains { $0.hasSuffix("'s") || $0.hasSuffix("’s") }
    let hasArticle = ["the", "a", "an"].contains(firstWord.lowercased())
    article = hasArticle || ownerEnds || (isPlural && !hasNumber) ? "" : "the "
  }

  /// By which a sentence about it takes its form.
  var count: Int { isPlural ? 2 : 1 }

  // MARK: - Number

  /// The words before the first preposition: `Shanghai Cooperation Organization (SCO) summit`.
  private static func head(of name: String) -> ArraySlice<Substring> {
    let words = name.betweenBlanks
    let end = words.dropFirst().firstIndex { prepositions.contains($0.lowercased()) }
    return words[..<(end ?? words.endIndex)]
  }

  private static func isPlural(_ head: ArraySlice<Substring>) -> Bool {
    guard let noun = head.last?.lowercased().filter(\.isLetter) else { return false }
    if ["brics", "business", "crisis", "congress", "press"].contains(noun) { return false }
    return noun.hasSuffix("s") && !noun.hasSuffix("ss") && !noun.hasSuffix("us")
  }

  private static let prepositions: Set<String> = [
    "about", "among", "at", "between", "by", "for", "from", "in", "of", "on", "since", "to",
    "under",
    "with",
  ]

  // MARK: - First letter

  /// Archive names begin with a capital; a common noun that is no part of a title loses it.
  private static func lowered(_ name: String) -> String {
    let words = name.split(separator: " ", maxSplits: 2)
    guard let first = words.first?.lowercased() else { return name }
    let isNumber = ordinals.contains(first)
    let next = words.count > 1 ? words[1].first : nil
    let isTitle =
      (next?.isUppercase ?? false)
      || (titleNouns.contains(first) && hasCapital(behind: first, in: name))
    guard isNumber || (commonNouns.contains(first) && !isTitle) else { return name }
    let rest = name.dropFirst(first.count)
    guard isNumber, words.count > 1 else { return first + rest }
    // `second Joint ministerial meeting` of a series whose name begins with a capital.
    return "\(first) \(lowered(String(rest.dropFirst())))"
  }

  private static func hasCapital(behind first: String, in name: String) -> Bool {
    name.dropFirst(first.count).split(separator: " ").contains { $0.first?.isUppercase ?? false }
  }

  /// With another capital behind them these begin a name: `Forum on Bees and Wasps`.
  private static let titleNouns: Set<String> = [
    "commission", "committee", "conference", "council", "forum",
  ]

  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]

  private static let commonNouns: Set<String> = [
    "agreement", "annual", "bilateral", "business", "call", "celebration", "ceremony", "commission",
    "committee", "conference", "consultations", "cooperation", "council", "declaration", "defence",
    "defense", "dialogue", "direct", "donors'", "donors’", "expert", "extraordinary", "final",
    "finance", "follow-up", "foreign", "forum", "free", "high-level", "informal",
    "inter-ministerial", "joint",
    "list", "meeting", "meetings", "memorandum", "ministerial", "negotiations", "official",
    "online",
    "package", "peace", "phone", "plan", "plenary", "political", "presentation", "program",
    "programme", "protocol",
    "regular", "review", "roadmap", "round", "rules", "senior", "session", "sessions", "signing",
    "special", "state", "statement", "strategic", "summit", "talks", "telephone", "tour",
    "transport",
    "treaty", "trilateral", "tripartite", "video", "videoconference", "virtual", "visa", "visit",
    "working",
  ]
}

extension NounPhrase {
  /// A body's name as a subject: `The Council of the Lakes`, `Lakes Wire`.
  static func withArticle(body name: String) -> String {
    let head = head(of: name)
    guard let noun = head.last, head.count > 1 || name.contains(" of "),
      bodyNouns.contains(noun.lowercased()), head.first?.lowercased() != "the"
    else { return name }
    return "the \(name)"
  }

  /// What a body is called by its kind; only then its name is said with an article.
  private static let bodyNouns: Set<String> = [
    "administration", "agency", "alliance", "assembly", "association", "authority", "bank", "board",
    "bureau", "center", "centre", "chamber", "commission", "committee", "commonwealth", "community",
    "company", "conference", "congress", "consortium", "cooperation", "corporation", "council",
    "court", "department", "directorate", "federation", "force", "forum", "foundation", "fund",
    "group", "institute", "league", "mechanism", "mission", "ministry", "movement", "network",
    "office", "organisation", "organization", "parliament", "partnership", "process", "programme",
    "secretariat", "senate", "service", "society", "tribunal", "union",
  ]

  /// Of countries that are many islands, in whose names English hears a plural.
  static func isPlural(country name: String) -> Bool {
    name.hasSuffix(" Islands") || ["Bahamas", "Comoros", "Maldives"].contains(name)
  }
}
