import Briefing
import Gazetteer
import Text

/// A ministry or department with its state: `Ministry of Foreign Affairs of Turkmenistan`,
/// `Russian Defense Ministry`, `Türkiye's Ministry of Transport and Infrastructure`.
///
/// One whose state the words beside it do not tell is left alone: every government has one.
struct Ministries {
  static let rule: Rule = "ministry"

  let text: AnnotatedText
  let grammar: NounGrammar

  /// In the order of the text, none within another and none over what is known already.
  func spans(besides known: [OrganizationSpan]) -> [OrganizationSpan] {
    let taken = TokenSet(known.map(\.tokens))
    var spans: [OrganizationSpan] = []
    var end = 0
    for sentence in text.sentences {
      for head in sentence
      // `the Ministries of Togo and Chad` are two, and neither has that name.
      where head >= end && text.has(.ministry, at: head) && !taken.contains(head)
        && !text.isWord(.ministries, at: head)
      {
        guard let span = span(around: head, in: sentence), span.tokens.lowerBound >= end,
          !taken.intersects(span.tokens)
        else { continue }
        spans.append(span)
        end = span.tokens.upperBound
      }
    }
    return spans
  }

  private func span(around head: Int, in sentence: Range<Int>) -> OrganizationSpan? {
    behind(head, in: sentence) ?? before(head, in: sentence)
  }

  /// `Ministry of Foreign Affairs of the Russian Federation`.
  private func behind(_ head: Int, in sentence: Range<Int>) -> OrganizationSpan? {
    guard text.tokens[head].isCapitalized,
      text.isWord(.of, at: head + 1) || text.isWord(.for, at: head + 1)
    else { return nil }
    let portfolio = grammar.portfolioList(from: head + 2, in: sentence)
    guard !portfolio.isEmpty else { return nil }
    if let (country, end) = grammar.ofCountry(at: portfolio.upperBound, in: sentence) {
      return span(head..<end, country)
    }
    guard let (country, first) = grammar.countryBefore(head, in: sentence) else { return nil }
    return span(first..<portfolio.upperBound, country)
  }

  /// `Kazakh Foreign Ministry`, `Russian foreign ministry`.
  private func before(_ head: Int, in sentence: Range<Int>) -> OrganizationSpan? {
    var start = head
    while start > sentence.lowerBound, text.has(.portfolio, at: start - 1),
      grammar.country(endingAt: start, in: sentence) == nil
    { start -= 1 }
    guard start < head,
      let (country, first) = grammar.countryBefore(start, in: sentence)
    else { return nil }
    return span(first..<head + 1, country)
  }

  private func span(_ tokens: Range<Int>, _ country: CountryCode) -> OrganizationSpan {
    OrganizationSpan(
      tokens: tokens, name: text.string(tokens), acronym: nil, kind: .ministry, known: nil,
      country: country, rule: Self.rule)
  }
}
