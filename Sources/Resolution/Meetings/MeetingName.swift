import Briefing
import Text

/// The name under which a meeting stands in the archive.
enum MeetingName {
  /// A name longer than this is a sentence.
  static let longest = 110

  /// The best name the reports have: with its number where it has one, formal, of the document that
  /// is about it.
  ///
  /// Where no name has the number, it is put before the name of the series; and `the next meeting`
  /// takes the name of the series, since what is next changes.
  static func best(
    _ reports: [Report], ordinal: Int?, series: String?, status: MeetingStatus
  ) -> String {
    let ranked = Report.bestFirst(reports, status: status).map(completed)
    return tidied(name(ranked, ordinal: ordinal, series: series)).startingWithCapital
  }

  /// `Talks between A and B`, where all names of a meeting of two are sentences.
  static func betweenTwo(_ meeting: Meeting) -> String? {
    guard meeting.name.count > longest, meeting.participants.count == 2,
      meeting.countries.count <= 2, meeting.ordinal == nil, meeting.series == nil
    else { return nil }
    let sides = meeting.participants.map(\.name).joined(separator: " and ")
    switch meeting.kind {
    case .talks, .ministerial: return "Talks between \(sides)"
    case .consultations: return "Consultations between \(sides)"
    case .call: return "Telephone call between \(sides)"
    case .summit, .visit, .session, .forum, .other: return nil
    }
  }

  private static func name(_ names: [String], ordinal: Int?, series: String?) -> String {
    if let ordinal {
      let numbered = formal(names.filter { has(ordinal, $0) && (series == nil || !points($0)) })
      if let numbered, series == nil || (wordCount(numbered) > 3 && isOwn(numbered)) {
        return numbered
      }
      if let series { return "\(OrdinalWords.word(ordinal)) \(afterNumber(series))" }
    }
    let lasting = names.filter { !isRelative($0) }
    if let name = formal(lasting.filter { isOwn($0) }) { return name }
    if let name = series ?? formal(lasting) { return name }
    return formal(names.map(withoutRelativeWord)) ?? "Meeting"
  }

  /// The first name of more than three words, else the first of all.
  private static func formal(_ names: [String]) -> String? {
    names.first { wordCount($0) > 3 && $0.count <= longest } ?? names.first
  }

  private static func wordCount(_ name: String) -> Int { name.betweenBlanks.count }

  /// A series' name as it stands behind a number: without its article, and `Joint ministerial meeting`
  /// with a small letter, since that is no title.
  private static func afterNumber(_ series: String) -> String {
    let name = series.lowercased().hasPrefix("the ") ? String(series.dropFirst(4)) : series
    let words = name.split(separator: " ", maxSplits: 2).map(String.init)
    guard let first = words.first, commonWords.contains(first.lowercased()),
      words.count < 2 || words[1].first?.isLowercase == true
    else { return name }
    return first.lowercased() + name.dropFirst(first.count)
  }

  /// Words that begin a description of a meeting and no title.
  private static let commonWords: Set<String> = [
    "annual", "bilateral", "consultations", "dialogue", "direct", "joint", "meeting", "ministerial",
    "negotiations", "plenary", "regular", "review", "round", "session", "strategic", "summit",
    "talks", "trilateral", "vice-ministerial",
  ]

  // MARK: - Whether it is a name

  /// Whether a name tells a meeting from others of its sort, and not only what sort it is: `talks`,
  /// `the second round of direct talks between the two sides`.
  ///
  /// With the countries known, one alone tells nothing: `talks of Kazakhstan`.
  static func isOwn(_ name: String, _ countries: CountryNames? = nil) -> Bool {
    let words = name.betweenBlanks.map { word in
      word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    let marked = countries?.marked(words) ?? words
    let telling = marked.filter { word in
      !sortWords.contains(word) && !relativeWords.contains(word) && !isDuration(word)
        && !isOrdinal(word) && !word.isEmpty
    }
    let states = telling.filter { CountryCode($0) != nil }
    return telling.count > states.count || states.count > 1
  }

  /// `four-hour`, `two-day`.
  static func isDuration(_ word: some StringProtocol) -> Bool {
    ["-hour", "-day", "-minute", "-week"].contains { word.lowercased().hasSuffix($0) }
  }

  static func isPreposition(_ word: String) -> Bool {
    ["among", "between", "for", "in", "of", "on", "with"].contains(word.lowercased())
  }

  private static func isOrdinal(_ word: String) -> Bool { ordinals.contains(word) }

  /// Numbers that sessions usually have, in all their forms.
  private static let ordinals = Set((1...99).flatMap { OrdinalForms.all(of: $0) })

  /// Sorts of meetings, who is at any of them, and the small words between.
  private static let sortWords: Set<String> = [
    "a", "among", "an", "and", "annual", "at", "between", "bilateral", "both", "business", "by",
    "call", "conference", "consultations", "conversation", "conversations", "counterpart",
    "counterparts", "delegations", "dialogue", "direct", "emergency", "expert", "experts",
    "extraordinary", "follow-up", "for", "foreign", "formal", "forum", "government", "heads",
    "her", "high-level", "his", "in", "informal", "joint", "leaders", "meeting", "meetings",
    "minister", "ministerial", "ministers", "negotiations", "of", "official", "officials", "on",
    "online", "parties", "phone", "plenary", "political", "presidents", "private", "regular",
    "review", "round", "rounds", "senior", "session", "sessions", "sides", "special", "state",
    "states", "summit", "talk", "talks", "teleconference", "telephone", "the", "their", "they",
    "to", "trilateral", "tripartite", "two", "video", "videoconference", "virtual", "visit",
    "with", "working",
  ]

  // MARK: - Where a name ends

  /// A name with the noun behind it that an adjective at its end belongs to: `summit of the Lakes
  /// Littoral`, where the text goes on `states`.
  private static func completed(_ report: Report) -> String {
    let name = report.meeting.name
    let parts = name.betweenBlanks.map { $0.lowercased() }
    for sentence in Set(report.meeting.sentences).sorted() {
      // What is longer than some pages is no sentence, and would be read for each meeting in it.
      guard let told = report.document.findings.document.words(at: sentence),
        told.utf8.count <= longestSentence
      else { continue }
      let words = told.betweenBlanks
      for end in words.indices.dropFirst(parts.count) where mayBeHeld(words[end]) {
        let next = words[end].filter(\.isLetter)
        if heldNouns.contains(next),
          zip(words[(end - parts.count)...], parts).allSatisfy({ $0.lowercased() == $1 })
        {
          return "\(name) \(next)"
        }
      }
    }
    return name
  }

  /// In bytes.
  private static let longestSentence = 20_000

  /// Whether a word may be one of those below, by the letter it ends with before any mark.
  private static func mayBeHeld(_ word: some StringProtocol) -> Bool {
    word.utf8.suffix(3).contains(UInt8(ascii: "s"))
  }

  /// Whom a name may hold at its end.
  private static let heldNouns: Set<String> = [
    "countries", "governments", "members", "nations", "parties", "powers", "republics", "states",
  ]

  /// A name without what is no part of it at its end, its quotation closed.
  static func tidied(_ name: String) -> String {
    var kept = name[...]
    var closing = ""
    while let last = kept.last, stray.contains(last) || closers.contains(last) {
      if closers.contains(last) { closing = String(last) + closing }
      kept.removeLast()
    }
    let opened = kept.filter { $0 == "“" }.count - kept.filter { $0 == "”" }.count
    if opened > 0, !closing.contains("”") { closing += "”" }
    if let bracket = kept.lastIndex(of: "("), !kept[bracket...].contains(")"),
      !closing.contains(")")
    {
      return tidied(String(kept[..<bracket]))
    }
    return kept + closing
  }

  private static let stray: Set<Character> = [" ", ",", ".", ";", ":", "–", "—", "-", "/"]
  private static let closers: Set<Character> = ["”", "\"", "’", "»", ")", "]"]

  /// Whether it says only how the meeting stood to the day of writing: `next meeting`.
  static func isRelative(_ name: String) -> Bool {
    let words = name.lowercased().betweenBlanks.map(String.init).drop { $0 == "the" }
    return words.first.map(relativeWords.contains) ?? true
  }

  private static func withoutRelativeWord(_ name: String) -> String {
    name.split(separator: " ").drop { word in
      word.lowercased() == "the" || relativeWords.contains(word.lowercased())
    }.joined(separator: " ")
  }

  private static let relativeWords: Set<String> = [
    "coming", "forthcoming", "last", "latest", "next", "previous", "recent", "regular",
    "their", "this", "today's", "today’s", "upcoming",
  ]

  /// Whether a name has the number in any of its forms: `eighth`, `8th`, `VIII`, `1,068th`.
  static func has(_ ordinal: Int, _ name: String) -> Bool {
    let forms = OrdinalForms.all(of: ordinal)
    let words = name.split(separator: " ").map { word in
      word.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    return words.contains(where: forms.contains)
  }

  /// Whether only the text around it tells whose it is: `first direct talks between the two sides`.
  private static func points(_ name: String) -> Bool {
    let words = Words.folded(name)
    return zip(words, words.dropFirst()).contains { pointing.contains($0) && sides.contains($1) }
  }

  private static let pointing: Set<String> = ["both", "the", "two"]
  private static let sides: Set<String> = ["countries", "nations", "parties", "sides", "states"]
}
