import Briefing
import Gazetteer
import Text

/// Acronyms that the text introduces: `the Nepal-India Joint Committee on Water Resources (JCWR)`.
///
/// After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in
/// biomedical text" (2003): the letters in the brackets are found in the words before them.
struct Acronyms {
  static let rule: Rule = "acronym-introduced"

  let text: AnnotatedText

  /// The spans with their acronyms, and every later use of those as a span of the same body.
  func expanded(_ spans: [OrganizationSpan]) -> [OrganizationSpan] {
    var result = spans
    var introduced: [(acronym: Range<Int>, body: OrganizationSpan)] = []
    let byEnd = Dictionary(grouping: spans, by: \.tokens.upperBound)
    for (offset, span) in spans.enumerated() {
      guard let acronym = acronym(behind: span),
        !isOfInner(span, byEnd[span.tokens.upperBound] ?? [], acronym)
      else { continue }
      let short = text.string(acronym)
      let body = OrganizationSpan(
        tokens: span.tokens, name: span.name, acronym: span.acronym ?? short, kind: span.kind,
        known: span.known, country: span.country, rule: span.rule)
      result[offset] = body
      introduced.append((acronym, body))
    }
    result = withoutOthers(result, besides: introduced.map(\.acronym))
    guard !introduced.isEmpty else { return result }
    let uses = uses(of: introduced)
    let used = TokenSet(uses.map(\.tokens))
    // A longer name that begins with the acronym, as that of an organ, is a body of its own.
    return result.filter {
      !used.intersects($0.tokens) || $0.tokens.count > 1 && used.contains($0.tokens.lowerBound)
    } + uses
  }

  /// Without the bodies of the gazetteer whose acronym the text gives to something else: `SFD` of `Spare
  /// Parts, Fuel and Depots (SFD)`.
  private func withoutOthers(
    _ spans: [OrganizationSpan], besides introduced: [Range<Int>]
  ) -> [OrganizationSpan] {
    let acronyms = Set(introduced.map(\.lowerBound))
    let ends = Set(spans.map(\.tokens.upperBound))
    var others: Set<Word> = []
    for span in spans where span.tokens.count == 1 && span.known != nil {
      let index = span.tokens.lowerBound
      guard text.is("(", at: index - 1), text.is(")", at: index + 1), !acronyms.contains(index),
        text.tokens[index].shape.contains(.allCapitals), let known = span.known,
        isOfWords(before: index - 1, index, besides: known),
        // `the Lagoon Union's (LU)`
        !ends.contains(index - 1), !ends.contains(index - 2)
      else { continue }
      others.insert(text.tokens[index].word)
    }
    guard !others.isEmpty else { return spans }
    return spans.filter { span in
      guard span.tokens.count == 1, span.known != nil, let index = span.tokens.first else {
        return true
      }
      return !others.contains(text.tokens[index].word)
    }
  }

  /// Whether the words before a bracket have the letters of its acronym, and none of the name of the body
  /// that the gazetteer has for it.
  private func isOfWords(before bracket: Int, _ acronym: Int, besides known: Int) -> Bool {
    let letters = Array(text.document.text[text.tokens[acronym].range])
    let first = max(text.sentence(of: bracket).lowerBound, bracket - letters.count * 2 - 2)
    let name = Set(
      text.lexicon.organizations[known].name.split(separator: " ").map { Word(String($0)) })
    let words = text.range(from: first, to: bracket).filter { !text.tokens[$0].isMark }
    guard
      !words.contains(where: {
        text.tokens[$0].isCapitalized && name.contains(text.tokens[$0].word)
      })
    else { return false }
    return words.contains { start in
      text.tokens[start].isCapitalized
        && text.document.text[Int(text.tokens[start].start)] == letters.first
        && fits(letters, Array(text.document.text[text.bytes(of: start..<bracket)]))
    }
  }

  /// `Council of Ministers of the Lagoon Union (LU)`: the acronym is that of the union.
  ///
  /// `spans` are those that end where the span does.
  private func isOfInner(
    _ span: OrganizationSpan, _ spans: [OrganizationSpan], _ acronym: Range<Int>
  ) -> Bool {
    Comparisons.note(spans.count)
    return spans.contains { other in
      other.tokens.lowerBound > span.tokens.lowerBound && self.acronym(behind: other) == acronym
    }
  }

  /// The token in the brackets right behind a name, if its letters stand in the name.
  private func acronym(behind span: OrganizationSpan) -> Range<Int>? {
    let open = span.tokens.upperBound
    guard text.is("(", at: open), text.is(")", at: open + 2) else { return nil }
    let token = text.tokens[open + 1]
    guard token.shape.contains(.allCapitals) || token.isCapitalized && !token.isMark,
      token.end - token.start <= 10, span.tokens.count > 1,
      fits(
        Array(text.document.text[token.range]),
        Array(text.document.text[text.bytes(of: span.tokens)]))
    else { return nil }
    return open + 1..<open + 2
  }

  /// Whether the letters stand in the name in this order, the first at its first word's head.
  private func fits(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    var position = long.count - 1
    for (offset, byte) in short.enumerated().reversed() {
      let letter = byte | 0x20
      while position >= 0,
        long[position] | 0x20 != letter || offset == 0 && !isWordStart(position, long)
      {
        position -= 1
      }
      guard position >= 0 else { return false }
      position -= 1
    }
    return true
  }

  private func isWordStart(_ position: Int, _ bytes: [UInt8]) -> Bool {
    position == 0 || bytes[position - 1] == UInt8(ascii: " ")
      || bytes[position - 1] == UInt8(ascii: "-")
  }

  private func uses(of introduced: [(acronym: Range<Int>, body: OrganizationSpan)])
    -> [OrganizationSpan]
  {
    let bodies = Dictionary(
      introduced.map { (text.string($0.acronym), $0.body) }, uniquingKeysWith: { first, _ in first }
    )
    return text.tokens.indices.compactMap { index in
      let token = text.tokens[index]
      guard token.isCapitalized, !token.shape.contains(.possessive),
        let body = bodies[text.string(index..<index + 1)]
      else { return nil }
      return OrganizationSpan(
        tokens: index..<index + 1, name: body.name, acronym: body.acronym, kind: body.kind,
        known: body.known, country: body.country, rule: Self.rule)
    }
  }
}
