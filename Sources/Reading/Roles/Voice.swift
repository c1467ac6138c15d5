import Briefing
import Text

extension Subeditor {
  /// How many paragraphs from the start, and from the end, an agency may speak of itself.
  private static let voicedParagraphs = 2

  /// Takes the agency that says of itself what it found out: `…, News.Az learned from the ministry`,
  /// `… reports a TASS correspondent`.
  ///
  /// Who told it to whom tells nothing, but for an agency at home: papers quote what was told to
  /// others. But `Orsk Agency reports` in the first paragraph behind a dateline is the agency itself.
  mutating func takeVoice() {
    guard statements.publisher == nil else { return }
    let text = passages.filter { passage in
      if case .block(let kind) = passage.role { kind.isText } else { false }
    }
    let ends =
      text.prefix(Self.voicedParagraphs)
      + text.dropFirst(Self.voicedParagraphs).suffix(
        Self.voicedParagraphs)
    for (offset, passage) in ends.enumerated() {
      let isLead = offset == 0 && statements.dateline != nil
      guard let name = voice(in: passage.range, offset, isLead: isLead) else { continue }
      statements.name(name, .voice, at: passage.range.lowerBound)
      return
    }
    takeHomeAgency(of: text)
  }

  /// Takes the agency that was told something, where it is at home in the capital of the dateline:
  /// `Orsk, May 12. …, the minister told Velia Agency`.
  private mutating func takeHomeAgency(of text: [Passage]) {
    guard let dateline = statements.dateline,
      let country = books.capitals[Word(dateline.value)]
    else { return }
    for passage in text {
      let tokens = Tokenizer.tokens(in: bytes, passage.range)
      for index in tokens.indices.dropFirst(2) where isTold(tokens, before: index) {
        guard
          let known = books.publishers.publisher(
            at: index, in: tokens, upTo: tokens.count, of: bytes),
          books.publishers.home(of: tokens[index..<known.end]) == country
        else { continue }
        statements.name(known.name, .voice, at: passage.range.lowerBound)
        return
      }
    }
  }

  /// `told`, `confirmed to`, `in a statement to`.
  private func isTold(_ tokens: [Token], before index: Int) -> Bool {
    guard tokens[index].isCapitalized else { return false }
    let article = tokens[index - 1].word == Word("the") ? 1 : 0
    let word = index - 1 - article
    guard word > 0 else { return false }
    return Self.tellings.contains(tokens[word].word)
      || tokens[word].word == Word("to") && Self.sayings.contains(tokens[word - 1].word)
  }

  private func voice(in range: Range<Int>, _ offset: Int, isLead: Bool) -> String? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    for index in tokens.indices {
      guard
        let known = books.publishers.publisher(
          at: index, in: tokens, upTo: tokens.count, of: bytes)
      else { continue }
      var next = known.end
      while next < tokens.count, tokens[next].is("'") || tokens[next].is("\"") { next += 1 }
      if next < tokens.count, tokens[next].word == Word("has") { next += 1 }
      guard next < tokens.count else { continue }
      if Self.findings.contains(tokens[next].word) || isReport(tokens, next, by: index)
        || offset == 0 && isCiting(tokens, next)
        || isLead && tokens[next].word == Word("reports") && isClause(tokens, index, next)
      {
        return known.name
      }
    }
    return nil
  }

  /// `AN reports, citing the ministry`, `AN cites the ministry`: from whom it has it.
  private func isCiting(_ tokens: [Token], _ verb: Int) -> Bool {
    if tokens[verb].word == Word("cites") { return true }
    guard tokens[verb].word == Word("reports") else { return false }
    let rest = tokens[(verb + 1)...].prefix(2).drop { $0.is(",") }
    return rest.first.map { Self.citations.contains($0.word) } ?? false
  }

  /// Whether it is a clause or a sentence of its own: `…, AN reports`.
  private func isClause(_ tokens: [Token], _ start: Int, _ verb: Int) -> Bool {
    let before = tokens[max(0, start - 1)]
    if before.is(",") { return true }
    return before.is(".") && (verb + 1 == tokens.count || tokens[verb + 1].isMark)
  }

  /// `reports a TASS correspondent`, `a TASS correspondent reports`.
  private func isReport(_ tokens: [Token], _ word: Int, by start: Int) -> Bool {
    guard Self.correspondents.contains(tokens[word].word) else { return false }
    return tokens[max(0, start - 3)..<start].contains { Self.reports.contains($0.word) }
      || tokens[(word + 1)...].prefix(1).contains { Self.reports.contains($0.word) }
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let findings = words("learned learnt learns finds")
  private static let tellings = words("told tells informed")
  private static let sayings = words(
    "said confirmed declared explained speaking statement statements remarks provided interview")
  private static let citations = words("citing referring quoting")
  private static let correspondents = words("correspondent correspondents")
  private static let reports = words("report reports reported")
}
