import Briefing
import Gazetteer
import Text

/// A line of a list of people, its parts between dashes or the bars of a table:
/// `Kazakhstan – Murat Nurly, Deputy Prime Minister`, `Dr Haja Rabe – Minister of Health, Madagascar`.
struct ListedPerson {
  static let rule: Rule = "listed-person"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    text.sentences.indices.compactMap { offset in
      let sentence = text.sentences[offset]
      let parts = parts(of: sentence)
      if parts.count > 1 { return mention(in: parts, of: sentence) }
      return overTwoLines(offset)
    }
  }

  /// A line that is a name with its style, and the office on the next line.
  private func overTwoLines(_ offset: Int) -> PersonMention? {
    guard offset + 1 < text.sentences.count else { return nil }
    let (line, next) = (text.sentences[offset], text.sentences[offset + 1])
    guard let first = line.first, let second = next.first, line.count <= 16, next.count <= 20 else {
      return nil
    }
    let begin = text.isWord(.and, at: first) ? first + 1 : first
    let start = context.names.afterHonorifics(begin, in: line)
    let styled = officeIn(start..<min(start + 1, line.upperBound))?.tokens.upperBound ?? start
    guard start > begin, let name = context.names.name(at: styled, in: line),
      name.upperBound >= line.upperBound - 1, let office = context.office(at: second),
      office.tokens.upperBound >= next.upperBound - 1
    else { return nil }
    return PersonMention(name: name, role: context.role(office), rule: Self.rule)
  }

  /// The stretches between spaced dashes, bars, colons and commas; none for a long sentence.
  private func parts(of sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count <= 40, sentence.contains(where: isDash) else { return [] }
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence where isDash(index) || text.is(",", at: index) || text.is(";", at: index)
    {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start < sentence.upperBound { parts.append(start..<sentence.upperBound) }
    return parts
  }

  private func isDash(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.is("-") && token.followsBlank || token.is("|") || token.is(":")
  }

  private func mention(in parts: [Range<Int>], of sentence: Range<Int>) -> PersonMention? {
    var name: Range<Int>?
    var country: CountryCode?
    var office: Office?
    var organization: Int?
    for part in parts {
      let start = context.names.afterHonorifics(part.lowerBound, in: part)
      if let (code, end) = context.grammar.country(at: part.lowerBound, adjectives: false),
        end >= part.upperBound - 1
      {
        country = country ?? code
      } else if office == nil, name == nil, organization == nil, let body = body(in: part) {
        organization = body
      } else if office == nil, let found = officeIn(part) {
        office = found
      } else if name == nil, let found = context.names.name(at: start, in: part),
        found.upperBound >= part.upperBound - 1, context.names.wordCount(of: found) > 1
      {
        name = found
      } else if part == parts.first {
        return nil
      }
    }
    guard let name, office != nil || country != nil || organization != nil,
      !context.names.isAllKnown(name)
    else {
      return nil
    }
    var role = office.map { context.role($0) }
    if role != nil, role?.country == nil, let country { role?.country = country }
    if let found = office, let last = parts.last, found.organization == nil,
      let body = body(in: last), last.lowerBound >= found.tokens.upperBound
    {
      role?.organization = body
      role?.title = text.string(found.title.lowerBound..<last.upperBound)
    }
    if role?.organization == nil { role?.organization = organization }
    return PersonMention(name: name, role: role, country: country, rule: Self.rule)
  }

  private func officeIn(_ part: Range<Int>) -> Office? {
    for index in text.range(from: part.lowerBound, to: min(part.upperBound, part.lowerBound + 4)) {
      if let office = context.office(at: index) { return office }
    }
    return nil
  }

  /// The body that a part consists of.
  private func body(in part: Range<Int>) -> Int? {
    context.organizations.firstIndex { $0.tokens.lowerBound == part.lowerBound }
  }
}
