import Briefing
import Gazetteer
import Text

/// Parliaments by the nouns they share, where the text tells whose they are: `the Kenyan National
/// Assembly`, `Senate of Chad`, `Togo's parliament`; behind that also `the National Assembly` alone.
struct Chambers {
  static let rule: Rule = "chamber"

  let text: AnnotatedText
  let grammar: NounGrammar

  /// In the order of the text, none over what is known already.
  func spans(besides known: [OrganizationSpan]) -> [OrganizationSpan] {
    let taken = TokenSet(known.map(\.tokens))
    var spans: [OrganizationSpan] = []
    var alone: [Range<Int>] = []
    var named: [String: [OrganizationSpan]] = [:]
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset) != .headline {
      for head in sentence where text.has(.chamber, at: head) && !taken.contains(head) {
        guard let noun = noun(at: head, in: sentence), !taken.intersects(noun) else { continue }
        if let span = span(noun, in: sentence) {
          spans.append(span)
          named[text.string(noun), default: []].append(span)
        } else if text.isWord(.the, at: noun.lowerBound - 1) {
          alone.append(noun)
        }
      }
    }
    // Where two states' are named, `the Senate` may be either.
    for noun in alone {
      guard let others = named[text.string(noun)], let first = others.first,
        others.allSatisfy({ $0.country == first.country }),
        first.tokens.lowerBound < noun.lowerBound
      else { continue }
      spans.append(span(noun, named: first.name, of: first.country))
    }
    return spans.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// `National Assembly`, `House of Representatives`, `parliament`; nil where the noun may be of any body.
  private func noun(at head: Int, in sentence: Range<Int>) -> Range<Int>? {
    if text.has([.jointBodyHead], at: head) { return nil }
    let isAlone = text.isWord(.parliament, at: head) || text.isWord(.senate, at: head)
    guard text.tokens[head].isCapitalized else { return isAlone ? head..<head + 1 : nil }
    if text.isWord(.of, at: head + 1) {
      let members = text.has(.article, at: head + 2) ? head + 3 : head + 2
      if members < sentence.upperBound, text.has(.chamberMembers, at: members),
        text.tokens[members].isCapitalized
      {
        return head..<members + 1
      }
    }
    let before = head - 1
    if before >= sentence.lowerBound, text.has(.bodyLevel, at: before),
      text.tokens[before].isCapitalized
    {
      return before..<head + 1
    }
    return isAlone ? head..<head + 1 : nil
  }

  private func span(_ noun: Range<Int>, in sentence: Range<Int>) -> OrganizationSpan? {
    if let (code, start) = grammar.countryBefore(noun.lowerBound, in: sentence) {
      return span(start..<noun.upperBound, named: nil, of: code)
    }
    guard let (code, end) = grammar.ofCountry(at: noun.upperBound, in: sentence),
      text.isWord(.of, at: noun.upperBound)
    else { return nil }
    return span(noun, named: text.string(noun.lowerBound..<end), of: code)
  }

  private func span(_ tokens: Range<Int>, named name: String?, of country: CountryCode?)
    -> OrganizationSpan
  {
    OrganizationSpan(
      tokens: tokens, name: name ?? text.string(tokens), acronym: nil, kind: .parliament,
      known: nil, country: country, rule: Self.rule)
  }
}
