public import Briefing

extension Language {
  /// A date or a span as it stands in a sentence: `9 October 2025`, `second half of 2025`,
  /// `25–27 May 2025`; the date alone where there is no end after it.
  public func date(_ date: PartialDate, through end: PartialDate? = nil) -> String {
    guard let end, date < end else { return single(date) }
    guard case .day(let month, let day) = date.part, case .day(let lastMonth, _) = end.part else {
      return text(.span, (.start, single(date)), (.end, single(end)))
    }
    if date.year != end.year {
      return text(.span, of: "years", (.start, single(date)), (.end, single(end)))
    }
    let isOneMonth = month == lastMonth
    return pattern(.span, of: isOneMonth ? "days" : "months", count: day).text([
      (.day, String(day)), (.month, isOneMonth ? nil : self.month(month)), (.end, single(end)),
    ])
  }

  private func single(_ date: PartialDate) -> String {
    let year = String(date.year)
    return switch date.part {
    case .year: text(.date, of: "year", (.year, year))
    case .half(let half): text(.date, of: "half-\(half)", (.year, year))
    case .quarter(let quarter): text(.date, of: "quarter-\(quarter)", (.year, year))
    case .month(let month): text(.date, of: "month", (.month, self.month(month)), (.year, year))
    case .day(let month, let day):
      pattern(.date, of: "day", count: day).text([
        (.day, String(day)), (.month, self.month(month)), (.year, year),
      ])
    }
  }

  private func month(_ month: Int) -> String { text(.month, of: String(month)) }

  /// When something was: `on 25–27 May 2025`, `in April 2025`, `in the second half of 2025`.
  public func when(_ date: PartialDate, through end: PartialDate? = nil) -> String {
    text(.when, of: part(of: date, through: end), (.date, self.date(date, through: end)))
  }

  /// For when something is announced: `for 25–27 May 2025`, `for the second half of 2025`.
  public func forWhen(_ date: PartialDate, through end: PartialDate? = nil) -> String {
    text(.forWhen, of: part(of: date, through: end), (.date, self.date(date, through: end)))
  }

  private func part(of date: PartialDate, through end: PartialDate?) -> String {
    switch date.part {
    case .year: "year"
    case .half: "half"
    case .quarter: "quarter"
    case .month: "month"
    case .day: if let end, date < end { "days" } else { "day" }
    }
  }

  /// The part of a year as a heading: `October`, `Second half`; nil where the date has only a year.
  public func partOfYear(_ date: PartialDate) -> String? {
    switch date.part {
    case .year: nil
    case .half(let half): text(.partOfYear, of: "half-\(half)")
    case .quarter(let quarter): text(.partOfYear, of: "quarter-\(quarter)")
    case .month(let month), .day(let month, _): text(.monthAlone, of: String(month))
    }
  }
}
