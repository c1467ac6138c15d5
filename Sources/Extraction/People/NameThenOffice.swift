import Briefing
import Gazetteer
import Text

/// An office behind a name: `Murat Nurly, Deputy Premier`, `Rania Haddad (Secretary General)`,
/// `Thandi Mokoena, who represented the AU as its Commissioner for Peace and Security`.
struct NameThenOffice {
  static let rule: Rule = "name-office"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    context.offices.compactMap { office in
      let sentence = text.sentence(of: office.tokens.lowerBound)
      guard !office.isPlural,
        let name = nameBefore(office.tokens.lowerBound, in: sentence)
          ?? nameBefore(office.title.lowerBound, in: sentence)
      else { return nil }
      var mention = PersonMention(name: name, role: context.role(office), rule: Self.rule)
      mention.isTentative = context.names.words(of: name).count == 1
      return mention
    }
  }

  /// The name that ends right before an office and its comma, dash or bracket.
  private func nameBefore(_ start: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = start - 1
    // `a maritime crime adviser`
    while index > sentence.lowerBound, start - index <= 4, !text.tokens[index].isMark,
      !text.tokens[index].isCapitalized,
      !text.has([.article, .conjunction, .personVerb], at: index)
    { index -= 1 }
    if text.has(.article, at: index) { index -= 1 }
    guard index > sentence.lowerBound else { return nil }
    if text.is(",", at: index) || text.is("(", at: index) || isSpacedDash(index) {
      return nameEnding(at: index, in: sentence)
    }
    return relative(before: index, in: sentence)
  }

  private func isSpacedDash(_ index: Int) -> Bool {
    text.is("-", at: index) && text.tokens[index].followsBlank
  }

  /// The longest name that ends at a token.
  private func nameEnding(at end: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = max(sentence.lowerBound, end - NameGrammar.longest * 2)
    while start < end {
      let first = context.names.afterHonorifics(start, in: sentence)
      if first < end, let name = context.names.name(at: first, in: sentence),
        name.upperBound == end, isName(name, in: sentence)
      {
        return name
      }
      start += 1
    }
    return nil
  }

  /// Two words, or a single one that a title marks as a name.
  private func isName(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let words = context.names.words(of: name)
    if words.contains(where: { text.has([.geoHead, .venueHead], at: $0) }) { return false }
    if words.count == 1 { return !text.has(.common, at: name.lowerBound) }
    let isSentenceStart = name.lowerBound == sentence.lowerBound
    if isSentenceStart, text.has(.common, at: name.lowerBound) { return false }
    return !context.names.isAllKnown(name)
  }

  /// `NAME, who …, as its OFFICE`.
  private func relative(before index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard text.isWord(.as, at: index) || text.isWord(.as, at: index - 1) else {
      return nil
    }
    var scan = index
    while scan > sentence.lowerBound, index - scan < 20 {
      scan -= 1
      if text.isWord(.who, at: scan), text.is(",", at: scan - 1) {
        return nameEnding(at: scan - 1, in: sentence)
      }
    }
    return nil
  }
}
