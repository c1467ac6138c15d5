import Briefing
import Gazetteer
import Text

/// Words that name a body.
struct OrganizationSpan {
  let tokens: Range<Int>
  /// The name for a heading: the gazetteer's, or as it stands.
  let name: String
  let acronym: String?
  let kind: OrganizationKind
  /// The offset in the lexicon, where the gazetteer has it.
  let known: Int?
  /// The state it belongs to.
  let country: CountryCode?
  let rule: Rule
}

/// A body by the gazetteer's name or acronym.
///
/// A form that may mean something else counts only where the text has the body's full name too, or
/// introduces the acronym.
struct KnownOrganizations {
  static let rule: Rule = "known-organization"

  let text: AnnotatedText

  /// In the order of the text, none within another.
  func spans() -> [OrganizationSpan] {
    let candidates = text.names.compactMap { phrase -> (Phrase, [Int])? in
      let offsets = phrase.subjects.compactMap { subject -> Int? in
        if case .organization(let offset) = subject { return offset }
        return nil
      }
      return offsets.isEmpty ? nil : (phrase, offsets)
    }
    let named = Set(candidates.flatMap { phrase, offsets in
      offsets.filter { !isAmbiguous(phrase, $0) }
    })
    var spans: [OrganizationSpan] = []
    var end = 0
    for (phrase, offsets) in candidates where phrase.tokens.lowerBound >= end {
      guard !isCutShort(phrase), let offset = settled(phrase, offsets, named: named) else { continue }
      spans.append(span(phrase.tokens, offset))
      end = phrase.tokens.upperBound
    }
    return spans
  }

  /// Whether a longer name begins within and ends behind it: `the Commonwealth` of Independent States.
  private func isCutShort(_ phrase: Phrase) -> Bool {
    phrase.tokens.dropFirst().contains { index in
      guard let other = text.phrase(at: index) else { return false }
      return other.tokens.upperBound > phrase.tokens.upperBound
        && other.subjects.contains { subject in
          if case .organization = subject { return true }
          return false
        }
    }
  }

  /// The body a phrase means: the only one not doubtful, or the one named elsewhere.
  private func settled(_ phrase: Phrase, _ offsets: [Int], named: Set<Int>) -> Int? {
    let certain = offsets.filter { !isAmbiguous(phrase, $0) }
    if let only = certain.first { return only }
    return offsets.first(where: named.contains)
  }

  private func isAmbiguous(_ phrase: Phrase, _ offset: Int) -> Bool {
    let organization = text.lexicon.organizations[offset]
    return !organization.ambiguous.isEmpty
      && organization.ambiguous.contains(text.string(phrase.tokens))
  }

  private func span(_ tokens: Range<Int>, _ offset: Int) -> OrganizationSpan {
    let organization = text.lexicon.organizations[offset]
    let isNational = organization.members.count == 1
    return OrganizationSpan(
      tokens: tokens, name: organization.name, acronym: organization.acronym,
      kind: organization.kind, known: offset,
      country: isNational ? organization.members.first : nil, rule: Self.rule)
  }
}
