import Briefing

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
    let ranked = Report.bestFirst(reports, status: status).map(\.meeting.name)
    return name(ranked, ordinal: ordinal, series: series).startingWithCapital
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
      if let numbered, wordCount(numbered) > 3 || series == nil { return numbered }
      if let series { return "\(OrdinalWords.word(ordinal)) \(afterNumber(series))" }
    }
    let lasting = names.filter { !isRelative($0) }
    if let name = formal(lasting) { return name }
    return series ?? formal(names.map(withoutRelativeWord)) ?? "Meeting"
  }

  /// The first name of more than three words, else the first of all.
  private static func formal(_ names: [String]) -> String? {
    names.first { wordCount($0) > 3 && $0.count <= longest } ?? names.first
  }

  private static func wordCount(_ name: String) -> Int { name.split(separator: " ").count }

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
    "talks", "trilateral",
  ]

  /// Whether it says only how the meeting stood to the day of writing: `next meeting`.
  static func isRelative(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ").map(String.init).drop { $0 == "the" }
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
