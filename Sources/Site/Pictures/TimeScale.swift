internal import Briefing
internal import Languages
internal import Summaries

/// By what meetings are counted over some years: the finest that fits a page.
enum TimeScale {
  case months
  case years
  case decades

  /// Two years of months are as wide as a page on a desk.
  private static let mostOfMonths = 2
  private static let most = 40

  /// Nil where even the decades are too many.
  init?(of years: ClosedRange<Int>) {
    switch years.count {
    case ...Self.mostOfMonths: self = .months
    case ...Self.most: self = .years
    case ...(Self.most * 10): self = .decades
    default: return nil
    }
  }

  /// How wide a bar of it stands: with room for its words, and for a finger.
  var room: Int {
    switch self {
    case .months: 24
    case .years: 40
    case .decades: 64
    }
  }

  func period(of date: PartialDate) -> TimePeriod {
    switch self {
    case .months: TimePeriod(year: date.year, part: ListPart(monthOf: date))
    case .years: TimePeriod(year: date.year)
    case .decades: TimePeriod(decadeOf: date.year)
    }
  }

  /// All periods of some years, whether anything is of them or not; those of one stretch are no wider
  /// than the narrowest window.
  ///
  /// Behind the months of a year comes what is of it and of no month, among those given.
  func stretches(
    of years: ClosedRange<Int>, with given: some Sequence<TimePeriod>
  ) -> [[TimePeriod]] {
    switch self {
    case .years: years.map { [TimePeriod(year: $0)] }
    case .decades:
      stride(from: years.lowerBound / 10 * 10, through: years.upperBound, by: 10).map {
        [TimePeriod(decadeOf: $0)]
      }
    case .months:
      years.flatMap { year in
        let months = (1...12).map { TimePeriod(year: year, part: .month(.month($0))) }
        let others = given.filter { $0.years == year...year && !months.contains($0) }
        return [months, others.sorted { $0.key < $1.key }].filter { !$0.isEmpty }
      }
    }
  }
}

/// What a bar stands for: a decade, a year, a month or what is stated in its place.
struct TimePeriod: Hashable {
  let years: ClosedRange<Int>
  let part: ListPart?

  init(year: Int, part: ListPart? = nil) {
    years = year...year
    self.part = part
  }

  init(decadeOf year: Int) {
    let first = year / 10 * 10
    years = first...first + 9
    part = nil
  }

  /// Those of a list that it is the whole of; none for a decade.
  var parts: [ListPart] {
    years.count == 1 ? [.year(years.lowerBound)] + (part.map { [$0] } ?? []) : []
  }

  /// For the order of those of one year.
  fileprivate var key: ListOrder.Key {
    guard case .month(let part) = part else { return ListOrder.earliestFirst.key(nil) }
    return ListOrder.earliestFirst.key(PartialDate(year: years.lowerBound, part: part))
  }
}

extension Language {
  /// `October 2025`, `2025`, `1990–1999`.
  func name(of period: TimePeriod) -> String {
    guard period.years.count == 1 else {
      return "\(period.years.lowerBound)–\(period.years.upperBound)"
    }
    return self.period(of: period.parts.reduce(.meetings) { .part($0, $1) })
  }

  /// The same under a bar: `O`, `2025`, `1990–99`.
  func mark(of period: TimePeriod) -> String {
    switch period.part {
    case .month(.month(let month)): text(.monthLetter, of: String(month))
    case .some: text(.monthLetter)
    case nil:
      period.years.count == 1
        ? String(period.years.lowerBound)
        : "\(period.years.lowerBound)–\(String(period.years.upperBound).suffix(2))"
    }
  }
}
