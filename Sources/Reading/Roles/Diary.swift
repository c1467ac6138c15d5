import Briefing
import Text

/// The days of a diary: `Monday 13 May` above what happens on it, `Tuesday 14 May` above the next; or what
/// is on, with its day, `Environment Council, 13 May 2025`.
extension Subeditor {
  /// How many lines make a diary, where each tells more than the day.
  private static let fewestTitles = 3

  /// Finds lines that are nothing but a day, or that end in one, several of them, each above text: none
  /// tells when the diary appeared.
  mutating func findDayHeadings() {
    let days = headings(upTo: 40, onlyDay)
    if Set(days.map(\.date)).count >= 2 {
      dayHeadings = Set(days.map { passages[$0.index].range.lowerBound })
      return
    }
    let titles = headings(upTo: 120, dayBehindTitle)
    guard titles.count >= Self.fewestTitles, Set(titles.map(\.date)).count >= 2 else { return }
    dayHeadings = Set(titles.map { passages[$0.index].range.lowerBound })
  }

  private func headings(
    upTo longest: Int, _ read: (Range<Int>) -> HeaderDate.Reading?
  ) -> [(index: Int, date: HeaderDate.Reading)] {
    passages.indices.compactMap { index in
      let range = passages[index].range
      guard passages[index].isUndecided, range.count <= longest,
        bytes[range].contains(where: \.isDigit), let next = next(after: index),
        isText(passages[next]) || text.endsInFullStop(passages[next].range)
      else { return nil }
      return read(range).map { (index, $0) }
    }
  }

  func isDayHeading(_ index: Int) -> Bool {
    dayHeadings.contains(passages[index].range.lowerBound)
  }

  mutating func takeDayHeadings() {
    for index in passages.indices where passages[index].isUndecided && isDayHeading(index) {
      passages[index].role = .block(.heading(level: 2))
    }
  }

  private func onlyDay(_ range: Range<Int>) -> HeaderDate.Reading? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    let dates = HeaderDates(scanner: books.headDates).dates(in: tokens, of: bytes)
    guard dates.count == 1, dates[0].tokens.lowerBound == 0,
      tokens[dates[0].tokens.upperBound...].allSatisfy(\.isMark)
    else { return nil }
    return dates[0].reading
  }

  /// `Environment Council, 13 May 2025`: the date at the end of a line, behind a comma.
  private func dayBehindTitle(_ range: Range<Int>) -> HeaderDate.Reading? {
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let mention = books.headDates.mentions(in: tokens, tokens.indices, of: bytes).last,
      mention.tokens.upperBound == tokens.count, mention.tokens.lowerBound >= 2,
      tokens[mention.tokens.lowerBound - 1].is(",")
    else { return nil }
    return Publication(mention.expression).map { .publication($0) } ?? .other
  }
}
