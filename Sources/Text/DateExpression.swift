public import Briefing

/// A date as a text writes it: complete, or to be read against the day of publication.
public enum DateExpression: Hashable, Sendable {
  /// `9 October 2025`, `25–27 May 2025`, `2025`, `the second half of 2025`.
  case span(PartialDate, through: PartialDate?)
  /// `26 May`, `May 25–27`, `9 October this year` (with a shift of years).
  case yearless(YearlessDay, through: YearlessDay?, yearShift: Int?)
  /// `on the 28th`, with no shift; `8 and 9 of last month`, shifted by -1.
  case dayOfMonth(Int, through: Int?, monthShift: Int?)
  /// `in January`, `December last year`.
  case month(Int, yearShift: Int?)
  /// 1 for Monday to 7 for Sunday; the shift of weeks is nil for a bare `on Monday`.
  case weekday(Int, weekShift: Int?)
  /// `Wednesday last week`, `Monday of next week`: in the week so many from that of publication.
  case dayOfWeek(Int, weekShift: Int)
  /// `yesterday` is -1, `today` 0.
  case day(offset: Int)
  /// `next month`, `last year`, `this week`.
  case shifted(DateUnit, by: Int)
  /// `the first half of next year`: the year is that of publication, shifted; `half` alone has no shift.
  case part(PartialDate.Part, yearShift: Int)
  /// `eighteen months ago`.
  case ago(Int, DateUnit)
  /// `2025–2027`, `2022/23`: the years something covers, which is not when it happens.
  case period(Int, Int)
}

/// What a relative date counts in.
public enum DateUnit: String, Hashable, Sendable {
  case day, week, month, year
}

/// A date where it stands in a list of tokens.
public struct DateMention: Hashable, Sendable {
  /// Offsets of tokens, the words before it left out.
  public var tokens: Range<Int>
  public var expression: DateExpression
  /// The word before it that tells what it bounds.
  public var lead: DateLead?

  public init(tokens: Range<Int>, expression: DateExpression, lead: DateLead?) {
    self.tokens = tokens
    self.expression = expression
    self.lead = lead
  }
}

/// How a date bounds what it dates: `since 2022` is not when something happened.
public enum DateLead: String, Hashable, Sendable {
  /// `on`, `in`, `at`, `during`.
  case at
  /// `since`, `from`, `after`.
  case from
  /// `by`, `until`, `before`.
  case until
  /// `for`: what it covers.
  case covering
}

/// What a word has to do with dates.
public enum DateWord: Hashable, Sendable {
  case month(Int)
  case weekday(Int)
  /// `last` -1, `this` 0, `next` 1.
  case shift(Int)
  case unit(DateUnit)
  /// `days`, `weeks`: known only by their number, `two weeks ago`; `the last days` tell no date.
  case countedUnit(DateUnit)
  /// `yesterday` -1, `today` 0, `tomorrow` 1.
  case day(Int)
  /// `first` 1.
  case ordinal(Int)
  /// `two` 2.
  case cardinal(Int)
  case half
  case quarter
  /// `early`: the first half; `late`: the second; `mid`: the year as a whole.
  case yearPart(Int?)
  /// `spring`: known to the year only.
  case season
  /// `of`, `the`: may stand within a date.
  case link
  /// `to`, `through`, `and`: joins the ends of a range.
  case range
  case ago
  case lead(DateLead)
  /// `end`, `beginning`: of a month or a year.
  case edge

  /// What a word counts in, `day` of `two-day` and `days`; nil for other words.
  public var counted: DateUnit? {
    switch self {
    case .unit(let unit), .countedUnit(let unit): unit
    default: nil
    }
  }

  /// A class and value as the data file writes them; nil where it knows no such class.
  public init?(class name: String, value: String) {
    switch (name, Int(value)) {
    case ("month", let number?): self = .month(number)
    case ("weekday", let number?): self = .weekday(number)
    case ("shift", let number?): self = .shift(number)
    case ("day", let number?): self = .day(number)
    case ("ordinal", let number?): self = .ordinal(number)
    case ("cardinal", let number?): self = .cardinal(number)
    case ("half", _): self = .half
    case ("quarter", _): self = .quarter
    case ("year-part", let number): self = .yearPart(number)
    case ("season", _): self = .season
    case ("link", _): self = .link
    case ("range", _): self = .range
    case ("ago", _): self = .ago
    case ("edge", _): self = .edge
    case ("unit", _):
      guard let unit = DateUnit(rawValue: value) else { return nil }
      self = .unit(unit)
    case ("counted-unit", _):
      guard let unit = DateUnit(rawValue: value) else { return nil }
      self = .countedUnit(unit)
    case ("lead", _):
      guard let lead = DateLead(rawValue: value) else { return nil }
      self = .lead(lead)
    default: return nil
    }
  }
}
