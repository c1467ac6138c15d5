import Briefing
import Gazetteer
import Text

/// What an acronym that may mean several things means beside others: `ECO` in `the UN, CIS and ECO`,
/// `RCC` in a text on the states of the Balkans.
struct AcronymContext {
  let text: AnnotatedText
  /// Bodies that are named without doubt.
  private let certain: TokenSet
  /// Those of them with members in several states.
  private let international: TokenSet
  private let states: Set<CountryCode>

  init(text: AnnotatedText, certain: [Phrase]) {
    self.text = text
    self.certain = TokenSet(certain.map(\.tokens))
    international = TokenSet(
      certain.filter { phrase in
        phrase.subjects.contains { subject in
          guard case .organization(let offset) = subject else { return false }
          return text.lexicon.organizations[offset].members.count != 1
        }
      }.map(\.tokens))
    states = Set(
      text.names.flatMap { phrase in
        phrase.subjects.compactMap { subject -> CountryCode? in
          guard case .country(let offset, let form) = subject, form != .capital else { return nil }
          return text.lexicon.countries[offset].code
        }
      })
  }

  /// The one of several bodies that the words around its acronym leave; nil where they tell nothing.
  func meant(by phrase: Phrase, of offsets: [Int]) -> Int? {
    guard phrase.tokens.count == 1, let index = phrase.tokens.first, isAcronym(index) else {
      return nil
    }
    let isListed = isListed(index)
    guard isListed || isNamedAsBody(index) else { return nil }
    let fitting = offsets.filter { isListed && isBesideInternational(index) ? isShared($0) : true }
    if fitting.count == 1 { return fitting.first }
    let ranked = fitting.map { (offset: $0, shared: shared($0)) }.sorted { $0.shared > $1.shared }
    guard ranked.count > 1, ranked[0].shared > ranked[1].shared, ranked[0].shared > 1 else {
      return nil
    }
    return ranked[0].offset
  }

  private func isAcronym(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.shape.contains(.allCapitals), token.end - token.start > 2 else { return false }
    // In a line of capitals every word looks like one.
    return text.sentence(of: index).contains { text.tokens[$0].shape.contains(.hasSmall) }
  }

  private func isShared(_ offset: Int) -> Bool {
    text.lexicon.organizations[offset].members.count != 1
  }

  /// How many of the states of the text are members.
  private func shared(_ offset: Int) -> Int {
    text.lexicon.organizations[offset].members.count(where: states.contains)
  }

  /// Beside another acronym in a list.
  private func isListed(_ index: Int) -> Bool {
    neighbours(of: index).contains(where: certain.contains)
  }

  private func isBesideInternational(_ index: Int) -> Bool {
    neighbours(of: index).contains(where: international.contains)
  }

  private func neighbours(of index: Int) -> [Int] {
    let sentence = text.sentence(of: index)
    var before = index - 1
    while before > sentence.lowerBound, isJoint(before) { before -= 1 }
    var after = index + 1
    while after < sentence.upperBound - 1, isJoint(after) { after += 1 }
    return [
      before < index - 1 && sentence.contains(before) ? before : nil,
      after > index + 1 && sentence.contains(after) ? after : nil,
    ].compactMap(\.self)
  }

  private func isJoint(_ index: Int) -> Bool {
    text.is(",", at: index) || text.is("/", at: index) || text.isWord(.and, at: index)
      || text.isWord(.the, at: index) || text.isWord(.or, at: index)
  }

  /// `ECO Secretary General`, `the ECO summit`, `RCC member states`.
  private func isNamedAsBody(_ index: Int) -> Bool {
    let next = index + 1
    guard next < text.sentence(of: index).upperBound else { return false }
    if text.has([.orgHead, .memberNoun], at: next) { return true }
    return text.begins([.event, .office], at: next)
  }
}
