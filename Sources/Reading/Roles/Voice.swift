import Briefing
import Text

extension Subeditor {
  /// How many paragraphs from the start, and from the end, an agency may speak of itself.
  private static let voicedParagraphs = 2

  /// Takes the agency that says of itself what it found out: `…, News.Az learned from the ministry`,
  /// `… reports a TASS correspondent`.
  ///
  /// Who told it to whom tells nothing: papers quote what was told to others. But `Orsk Agency reports`
  /// in the first paragraph behind a dateline is the agency itself.
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
      guard let name = voice(in: passage.range, isLead: isLead) else { continue }
      statements.name(name, .voice, at: passage.range.lowerBound)
      return
    }
  }

  private func voice(in range: Range<Int>, isLead: Bool) -> String? {
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
        || isLead && tokens[next].word == Word("reports") && tokens[max(0, index - 1)].is(",")
      {
        return known.name
      }
    }
    return nil
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
  private static let correspondents = words("correspondent correspondents")
  private static let reports = words("report reports reported")
}
