import Briefing
import Gazetteer
import Text

/// The day that a point of an agenda begins with: `Tue 8 —`, `THU 23 to SAT 25 —`, `21 October:`.
struct AgendaDays {
  private let scene: Scene
  private var text: AnnotatedText { scene.text }

  /// How far from the day of publication a day may lie that has no month.
  private static let reach = (back: 10, ahead: 40)

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// A weekday with the day of the month, and the token behind it.
  private typealias Numbered = (weekday: Int, number: Int, end: Int)

  /// The day, and the token behind the mark that ends it; nil where a sentence begins otherwise.
  func label(in sentence: Range<Int>) -> (date: ResolvedDate?, end: Int)? {
    numbered(in: sentence) ?? written(in: sentence)
  }

  /// The day that a line is: `Tuesday 8 February`.
  func day(of line: Range<Int>) -> ResolvedDate? {
    if let date = line.lazy.compactMap({ text.date(at: $0) }).first(where: { isDay($0.expression) }
    ),
      line.allSatisfy({ date.tokens.contains($0) || text.tokens[$0].isMark || isWeekday($0) })
    {
      return scene.dates.date(date.expression, .open)
    }
    guard let day = day(at: line.lowerBound, in: line),
      text.range(from: day.end, to: line.upperBound).allSatisfy({ text.tokens[$0].isMark })
    else { return nil }
    return self.day(numberedAt: line.lowerBound, in: line)
  }

  /// `Mon 21` at a token.
  func day(numberedAt index: Int, in sentence: Range<Int>) -> ResolvedDate? {
    day(at: index, in: sentence).flatMap(resolved).map {
      ResolvedDate(start: PartialDate($0), end: nil, isInferred: true)
    }
  }

  private func isWeekday(_ index: Int) -> Bool {
    if case .weekday? = text.dateWord(at: index) { true } else { false }
  }

  /// `21 October 2025 – Lome`; `LAST WEEK – Lome`, which is no day.
  private func written(in sentence: Range<Int>) -> (date: ResolvedDate?, end: Int)? {
    guard let date = text.date(at: sentence.lowerBound),
      let end = closed(date.tokens.upperBound, in: sentence)
    else { return nil }
    if case .shifted(.week, _) = date.expression { return (nil, end) }
    guard isDay(date.expression), let resolved = scene.dates.date(date.expression, .open) else {
      return nil
    }
    return (resolved, end)
  }

  private func isDay(_ expression: DateExpression) -> Bool {
    switch expression {
    case .span(let date, _): date.day != nil
    case .yearless: true
    default: false
    }
  }

  /// `Tue 8 –`: a weekday and the day of the month, which may be the first of several.
  private func numbered(in sentence: Range<Int>) -> (date: ResolvedDate?, end: Int)? {
    guard let first = day(at: sentence.lowerBound, in: sentence) else { return nil }
    var end = first.end
    var last: Numbered?
    if end + 1 < sentence.upperBound, isJoint(end), let second = day(at: end + 1, in: sentence) {
      last = second
      end = second.end
    }
    guard let close = closed(end, in: sentence), let start = resolved(first) else { return nil }
    let through = last.flatMap(resolved)
    return (
      ResolvedDate(
        start: PartialDate(start), end: through.map { PartialDate($0) }, isInferred: true), close
    )
  }

  private func day(at index: Int, in sentence: Range<Int>) -> Numbered? {
    guard index + 1 < sentence.upperBound, case .weekday(let weekday)? = text.dateWord(at: index)
    else { return nil }
    // `MONDAY, 3`
    let digits = text.is(",", at: index + 1) ? index + 2 : index + 1
    guard digits < sentence.upperBound, text.tokens[digits].isNumber,
      let number = Int(text.string(digits..<digits + 1)), (1...31).contains(number)
    else { return nil }
    return (weekday, number, digits + 1)
  }

  private func isJoint(_ index: Int) -> Bool {
    text.is("-", at: index) || text.is("/", at: index) || text.isWord(.to, at: index)
      || text.isWord(.and, at: index)
  }

  private func closed(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard index < sentence.upperBound,
      text.is("-", at: index) || text.is(":", at: index) || text.is(".", at: index)
    else { return nil }
    return index + 1
  }

  /// The day nearest to that of publication that has the number and the weekday.
  private func resolved(_ day: Numbered) -> Day? {
    guard let anchor = scene.anchor?.day else { return nil }
    let days = (-Self.reach.back...Self.reach.ahead).map { anchor + $0 }
    return days.filter { $0.civil.day == day.number && $0.weekday == day.weekday }
      .min { abs($0.number - anchor.number) < abs($1.number - anchor.number) }
  }
}
