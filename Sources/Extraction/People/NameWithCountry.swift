import Briefing
import Gazetteer
import Text

/// A name and a state side by side: `Davit Abadze (Georgia)`, `Tonga's Mele Fonua`,
/// `Kamran Yazdi of Iran`.
struct NameWithCountry {
  static let rule: Rule = "name-country"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    var mentions: [PersonMention] = []
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset) != .headline {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard context.names.mayBegin(at: index),
          let name = context.names.name(
            at: context.names.afterHonorifics(index, in: sentence), in: sentence)
        else {
          index += 1
          continue
        }
        if let mention = mention(of: name, from: index, in: sentence) { mentions.append(mention) }
        index = name.upperBound
      }
    }
    return mentions
  }

  private func mention(of name: Range<Int>, from start: Int, in sentence: Range<Int>)
    -> PersonMention?
  {
    // `King Otto VI of Chad`, of words that are known
    let office = text.office(at: name.lowerBound - 1)
    // `President Kouassi of Togo`
    if context.names.wordCount(of: name) == 1, context.isOfficeEnd(start),
      !text.has(.common, at: name.lowerBound), text.isWord(.of, at: name.upperBound),
      let (code, _) = context.grammar.ofCountry(at: name.upperBound, in: sentence)
    {
      return PersonMention(name: name, country: code, rule: Self.rule)
    }
    // `King Leopold, of Chad`
    guard context.names.wordCount(of: name) > 1 || office?.rank == .royalty,
      !context.names.isAllKnown(name) || office != nil
    else { return nil }
    if text.is("(", at: name.upperBound), name.upperBound + 1 < sentence.upperBound,
      let (code, end) = context.grammar.country(at: name.upperBound + 1, adjectives: false),
      text.is(")", at: end)
    {
      return PersonMention(
        name: name,
        role: shared(before: start, in: sentence).map { context.role($0, country: code) },
        country: code, rule: Self.rule)
    }
    // `the Vice Ministers Ann Lee, of Chad; Otto Berg, of Mali`
    if text.is(",", at: name.upperBound),
      let (code, end) = context.grammar.ofCountry(at: name.upperBound + 1, in: sentence),
      end == sentence.upperBound || text.is(",", at: end) || text.is(";", at: end)
        || text.is(".", at: end)
    {
      return PersonMention(
        name: name,
        role: shared(before: start, in: sentence).map { context.role($0, country: code) },
        country: code, rule: Self.rule)
    }
    if let code = bracketed(behind: name.upperBound, in: sentence) {
      return PersonMention(name: name, country: code, rule: Self.rule)
    }
    if start > sentence.lowerBound, text.tokens[start - 1].shape.contains(.possessive),
      let (code, _) = context.grammar.country(endingAt: start - 1, in: sentence)
    {
      return PersonMention(name: name, country: code, rule: Self.rule)
    }
    if text.isWord(.of, at: name.upperBound),
      let (code, _) = context.grammar.ofCountry(at: name.upperBound, in: sentence),
      !text.has(.common, at: name.lowerBound)
    {
      return PersonMention(name: name, country: code, rule: Self.rule)
    }
    return nil
  }

  /// The office in the plural that names with their states follow: `the ministers of energy, Ann Lee
  /// (Chad) and Otto Berg (Mali)`.
  private func shared(before name: Int, in sentence: Range<Int>) -> Office? {
    var index = name
    if let office = context.offices.last(where: { $0.tokens.upperBound == index }) {
      return office.isPlural && office.countries.isEmpty ? office : nil
    }
    while index > sentence.lowerBound,
      text.is(",", at: index - 1) || text.isWord(.and, at: index - 1)
    {
      index -= 1
      if let office = context.offices.last(where: { $0.tokens.upperBound == index }) {
        return office.isPlural && office.countries.isEmpty ? office : nil
      }
      guard text.is(")", at: index - 1),
        let open = text.range(from: max(sentence.lowerBound, index - 6), to: index).last(where: {
          text.is("(", at: $0)
        }),
        let other = text.range(from: max(sentence.lowerBound, open - 5), to: open).first(where: {
          context.names.name(at: $0, in: sentence)?.upperBound == open
        })
      else { continue }
      index = other
    }
    return nil
  }

  /// `(EPP, Germany)`: a group and a state.
  private func bracketed(behind index: Int, in sentence: Range<Int>) -> CountryCode? {
    guard text.is("(", at: index), text.is(",", at: index + 2) || text.is(",", at: index + 4),
      let close = text.range(from: index + 3, to: min(index + 10, sentence.upperBound)).first(
        where: {
          text.is(")", at: $0)
        }),
      text.tokens[index + 1].shape.contains(.allCapitals),
      let (code, start) = context.grammar.country(endingAt: close, in: sentence),
      text.is(",", at: start - 1)
    else { return nil }
    return code
  }
}
