import Briefing
import Gazetteer
import Text

/// A name behind an office: `Kyrgyz President Almaz Osmonov`, `the Minister of Transport of Zambia,
/// Eng. Lubasi Phiri,`, `Presidents A and B`, `the foreign ministers of A and B, X and Y`.
struct OfficeThenName {
  static let rule: Rule = "office-name"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    context.offices.flatMap { office in
      let sentence = text.sentence(of: office.tokens.lowerBound)
      if text.blockKind(ofSentence: Int(text.sentenceOfToken[office.tokens.lowerBound]))
        == .headline
      {
        return [PersonMention]()
      }
      return office.isPlural
        ? several(behind: office, in: sentence)
        : one(behind: office, in: sentence).map { [$0] } ?? []
    }
  }

  private func one(behind office: Office, in sentence: Range<Int>) -> PersonMention? {
    var index = office.tokens.upperBound
    var isApposition = false
    if text.is("(", at: index), text.is(")", at: index + 2) { index += 3 }
    if text.is(",", at: index) || text.is(":", at: index) || text.is("(", at: index) {
      isApposition = true
      index += 1
    }
    let start = context.names.afterHonorifics(index, in: sentence)
    guard let name = context.names.name(at: start, in: sentence), !isOrdinary(name) else {
      return nil
    }
    if isApposition {
      let isSure = context.names.words(of: name).count > 1 || start > index
      guard isSure, context.closesApposition(name.upperBound, in: sentence),
        !isSubject(name.upperBound, after: office)
      else { return nil }
    } else if context.names.words(of: name).count == 1, text.has(.common, at: name.lowerBound) {
      return nil
    }
    return PersonMention(name: name, role: context.role(office), rule: Self.rule)
  }

  /// Words of everyday English with capitals, as in a headline: `Secretary General Details Agenda`.
  private func isOrdinary(_ name: Range<Int>) -> Bool {
    let words = context.names.words(of: name)
    return words.count > 1 && words.allSatisfy { text.has(.common, at: $0) }
  }

  /// Whether the name is the next in a list of people, not an apposition.
  private func isSubject(_ end: Int, after office: Office) -> Bool {
    office.rank == .official && text.isWord(.and, at: end)
  }

  private func several(behind office: Office, in sentence: Range<Int>) -> [PersonMention] {
    var index = office.tokens.upperBound
    let isApposition = text.is(",", at: index) || text.is(":", at: index)
    if isApposition { index += 1 }
    var found: [Range<Int>] = []
    while let name = context.names.name(
      at: context.names.afterHonorifics(index, in: sentence), in: sentence)
    {
      found.append(name)
      index = name.upperBound
      guard text.is(",", at: index) || text.isWord(.and, at: index) else { break }
      index += 1
      if text.isWord(.and, at: index) { index += 1 }
      if let (_, end) = context.grammar.ofCountry(at: index, in: sentence) { index = end }
    }
    guard found.count > 1, !isApposition || found.count == office.countries.count else { return [] }
    return found.enumerated().map { offset, name in
      let country = office.countries.count == found.count ? office.countries[offset] : nil
      return PersonMention(
        name: name, role: context.role(office, country: country), rule: Self.rule)
    }
  }
}
