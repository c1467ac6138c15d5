import Briefing
import Text

/// The days of a diary: `Monday 13 May` above what happens on it, `Tuesday 14 May` above the next.
extension Subeditor {
  /// Finds lines that are nothing but a day, several of them, each above text: none tells when the
  /// diary appeared.
  mutating func findDayHeadings() {
    var lines: [(index: Int, date: HeaderDate.Reading)] = []
    for index in passages.indices where passages[index].isUndecided {
      let range = passages[index].range
      guard range.count <= 40, bytes[range].contains(where: \.isDigit),
        let next = next(after: index),
        isText(passages[next]), let date = onlyDay(range)
      else { continue }
      lines.append((index, date))
    }
    guard Set(lines.map(\.date)).count >= 2 else { return }
    dayHeadings = Set(lines.map { passages[$0.index].range.lowerBound })
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
}
