import Briefing
import Gazetteer
import Text

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
      guard phrase.means(.organization) else { return nil }
      let offsets = phrase.subjects.compactMap { subject -> Int? in
        if case .organization(let offset) = subject { return offset }
        return nil
      }
      return offsets.isEmpty ? nil : (phrase, offsets)
    }
    let named = Set(
      candidates.flatMap { phrase, offsets in
        offsets.filter { !isAmbiguous(phrase, $0) }
      })
    lazy var context = AcronymContext(
      text: text,
      certain: candidates.filter { phrase, offsets in
        offsets.contains { !isAmbiguous(phrase, $0) }
      }.map(\.0))
    var spans: [OrganizationSpan] = []
    var end = 0
    for (phrase, offsets) in candidates where phrase.tokens.lowerBound >= end {
      guard !isCutShort(phrase), !isOffshoot(phrase), !isLabel(phrase),
        let offset = settled(phrase, offsets, named: named)
          ?? (phrase.tokens.count == 1 ? context.meant(by: phrase, of: offsets) : nil)
      else { continue }
      end = phrase.tokens.upperBound
      guard !isTreaty(phrase.tokens, offset) else { continue }
      if let parent = parent(of: offset, in: phrase.tokens) { spans.append(parent) }
      if !isGathering(phrase.tokens, offset) { spans.append(span(phrase.tokens, offset)) }
    }
    return (spans + owners(besides: TokenSet(spans.map(\.tokens)))).sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
  }

  /// The bodies named in the titles of papers: `UN` of `UN Charter`.
  private func owners(besides taken: TokenSet) -> [OrganizationSpan] {
    text.names.filter { phrase in
      !taken.intersects(phrase.tokens)
        && phrase.means(.agreement)
    }.compactMap { paper in
      paper.tokens.lazy.compactMap { owner(at: $0, in: paper.tokens) }.first
    }
  }

  private func owner(at index: Int, in paper: Range<Int>) -> OrganizationSpan? {
    let end = index == paper.lowerBound ? paper.upperBound - 1 : paper.upperBound
    guard
      let phrase = text.lexicon.phrases.longest(
        at: index, in: text.tokens, upTo: end, of: text.document.text)
    else { return nil }
    let offsets = phrase.subjects.compactMap { subject -> Int? in
      guard case .organization(let offset) = subject, !isAmbiguous(phrase, offset) else {
        return nil
      }
      return offset
    }
    return offsets.first.map { span(phrase.tokens, $0) }
  }

  /// A convention or charter is a paper, though its parties meet.
  private func isTreaty(_ tokens: Range<Int>, _ offset: Int) -> Bool {
    text.lexicon.organizations[offset].kind == .treatyBody
      && tokens.contains { index in
        text.begins(.agreement, at: index)
      }
  }

  /// `the Pacific Islands Forum Leaders Meeting`, `the ASEAN Summit`: what a body holds, and no body.
  private func isGathering(_ tokens: Range<Int>, _ offset: Int) -> Bool {
    let body = text.lexicon.organizations[offset]
    guard body.parent != nil, body.kind == .organ || body.kind == .format, tokens.count > 1 else {
      return false
    }
    return text.event(at: tokens.upperBound - 1) {
      $0.form == .summit || $0.form == .meeting || $0.form == .ministerial
    }
  }

  /// The body whose organ is named, where its own name is part of the organ's: `EU` of `EU Foreign
  /// Affairs Council`.
  private func parent(of offset: Int, in tokens: Range<Int>) -> OrganizationSpan? {
    guard let parent = text.lexicon.organizations[offset].parent else { return nil }
    for index in tokens {
      let end = index == tokens.lowerBound ? tokens.upperBound - 1 : tokens.upperBound
      guard
        let phrase = text.lexicon.phrases.longest(
          at: index, in: text.tokens, upTo: end, of: text.document.text)
      else { continue }
      for subject in phrase.subjects {
        guard case .organization(let other) = subject else { continue }
        let body = text.lexicon.organizations[other]
        if body.name == parent || body.acronym == parent { return span(phrase.tokens, other) }
      }
    }
    return nil
  }

  /// Whether a longer name begins within and ends behind it: `the Commonwealth` of Independent States;
  /// or before it: `UK-Caribbean Forum`, `non-permanent members`.
  private func isCutShort(_ phrase: Phrase) -> Bool {
    let (first, dash) = (phrase.tokens.lowerBound, phrase.tokens.lowerBound - 1)
    if phrase.tokens.count > 1, dash > text.sentence(of: first).lowerBound, text.is("-", at: dash),
      !text.tokens[dash].followsBlank,
      text.tokens[dash - 1].isCapitalized ? !isPartner(phrase) : !text.tokens[first].isCapitalized
    {
      return true
    }
    if isSecondField(phrase) { return true }
    return phrase.tokens.dropFirst().contains { index in
      guard let other = text.phrase(at: index) else { return false }
      return other.tokens.upperBound > phrase.tokens.upperBound
        && other.means(.organization)
    }
  }

  /// `Chad-European Union relations`: a union of states behind the dash is one of two.
  private func isPartner(_ phrase: Phrase) -> Bool {
    text.begins(.country, at: phrase.tokens.lowerBound - 2)
      && phrase.subjects.contains { subject in
        guard case .organization(let offset) = subject else { return false }
        return text.lexicon.organizations[offset].kind == .intergovernmental
      }
  }

  /// `WHO: the ministers`, as beside `WHEN:` and `WHERE:`: a question, and no body.
  private func isLabel(_ phrase: Phrase) -> Bool {
    let index = phrase.tokens.lowerBound
    return phrase.tokens.count == 1 && text.isWord(.who, at: index) && text.is(":", at: index + 1)
      && text.sentence(of: index).lowerBound == index
  }

  /// `Security Council` of `Mediation and Security Council`.
  private func isSecondField(_ phrase: Phrase) -> Bool {
    let (first, joint) = (phrase.tokens.lowerBound, phrase.tokens.lowerBound - 1)
    guard phrase.tokens.count > 1, text.isWord(.and, at: joint), text.has(.portfolio, at: first),
      joint - 1 > text.sentence(of: first).lowerBound
    else { return false }
    return text.tokens[joint - 1].isCapitalized && !text.tokens[joint - 1].isMark
      && !text.has(.orgHead, at: joint - 1) && !text.begins(.name, at: joint - 1)
      && text.isWord(.the, at: joint - 2)
  }

  /// `State` before `Bank of Chad`: another body of a longer name.
  private func isOffshoot(_ phrase: Phrase) -> Bool {
    let first = phrase.tokens.lowerBound
    guard phrase.tokens.count > 1, first - 1 > text.sentence(of: first).lowerBound else {
      return false
    }
    // `Eastern` before `Mediterranean Dialogue`
    if text.has(.direction, at: first - 1), text.tokens[first - 1].isCapitalized { return true }
    guard text.has(.orgHead, at: first) else { return false }
    return text.tokens[first - 1].isCapitalized && text.has(.portfolio, at: first - 1)
      && !text.begins(.name, at: first - 1)
  }

  /// The body a phrase means: the only one not doubtful, or the one named elsewhere.
  private func settled(_ phrase: Phrase, _ offsets: [Int], named: Set<Int>) -> Int? {
    let certain = offsets.filter { !isAmbiguous(phrase, $0) }
    if let only = certain.first { return only }
    return offsets.first(where: named.contains) ?? only(organOf: named, of: offsets)
  }

  /// `the Permanent Council` where the text names its body, and `the Commonwealth` where it names an organ
  /// of it.
  private func only(organOf named: Set<Int>, of offsets: [Int]) -> Int? {
    let bodies = named.map { text.lexicon.organizations[$0] }
    let fitting = offsets.filter { offset in
      let body = text.lexicon.organizations[offset]
      return bodies.contains { other in
        body.parent.map { $0 == other.name || $0 == other.acronym } ?? false
          || other.parent.map { $0 == body.name || $0 == body.acronym } ?? false
      }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func isAmbiguous(_ phrase: Phrase, _ offset: Int) -> Bool {
    let organization = text.lexicon.organizations[offset]
    return !organization.ambiguous.isEmpty
      && organization.ambiguous.contains(text.string(phrase.tokens))
  }

  private func span(_ tokens: Range<Int>, _ offset: Int) -> OrganizationSpan {
    let organization = text.lexicon.organizations[offset]
    // Where a company sits is no matter of a text that names it.
    let isNational =
      organization.members.count == 1 && organization.kind != .mission
      && organization.kind != .company
    return OrganizationSpan(
      tokens: tokens, name: organization.name, acronym: organization.acronym,
      kind: organization.kind, known: offset,
      country: isNational ? organization.members.first : nil, rule: Self.rule)
  }
}
