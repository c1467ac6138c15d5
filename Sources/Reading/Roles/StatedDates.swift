import Briefing
import Text

/// The dates that the head and the foot of a source state, and which of them is that of publication.
struct StatedDates {
  /// Before all else, as collections of pages write it: `date 2025-06-29`, `date 2025-06`.
  var crawl: Statement<PartialDate>?
  /// The first line of the head with a date, unless it says `updated` and a later one does not.
  private(set) var header: Statement<Publication>?
  private var headerLabel: HeaderLine.Label?
  var dateline: Statement<Publication>?
  var signOff: Statement<Publication>?
  /// A date that ends the headline.
  var title: Statement<Publication>?
  /// Whether the headline is that of a record, such as a briefing: it bears the day of it.
  var isTitleRecord = false
  /// Whether the head says how many days ago the text appeared: a date that does not say it is that
  /// of publication is that of the copy.
  var isAged = false
  /// A numeric date of the head that may be read in two ways.
  private(set) var doubtful: Statement<(PartialDate, PartialDate)>?

  /// How many days a page may lie behind the dispatch on it, or a correction of it behind it.
  private static let grace = 3

  mutating func take(header date: HeaderDate.Reading, _ label: HeaderLine.Label?, at offset: Int) {
    switch date {
    case .publication(let date):
      guard header == nil || headerLabel == .update && label != .update else { return }
      (header, headerLabel) = (Statement(value: date, offset: offset), label)
    case .either(let one, let other):
      guard doubtful == nil, label != .update else { return }
      doubtful = Statement(value: (one, other), offset: offset)
    case .other: return
    }
  }

  /// The date above the headline, where nothing else says when the text appeared: it may be that of
  /// the day on which the page was opened.
  func masthead(above headline: Int?) -> PartialDate? {
    guard let header, let headline, header.offset < headline, headerLabel == nil, crawl == nil,
      dateline == nil, signOff == nil, case .date(let date) = header.value, date.day != nil
    else { return nil }
    return date
  }

  mutating func dropHeader() { header = nil }

  /// Whether only the dates of the text itself may tell how a numeric date is read.
  var isOpen: Bool { doubtful != nil && settled == nil }

  /// Reads a numeric date as the others of the text are written; else in the way that lies beside a day of the text, where only one does; else in
  /// the way that has the weekday on which the text first says that something was said; else in the
  /// way that lies within a month of a day of the text, where the other lies months off.
  mutating func settle(
    by days: [Publication], weekday: Int?, order: DateScanner.NumericOrder? = nil
  ) {
    guard let doubtful else { return }
    let (one, other) = doubtful.value
    if let order {
      settledByText = Statement(value: order == .dayFirst ? one : other, offset: doubtful.offset)
      return
    }
    var fitsOne = days.contains { Self.isNear(one, $0) }
    var fitsOther = days.contains { Self.isNear(other, $0) }
    if !fitsOne, !fitsOther, let weekday {
      fitsOne = Self.isSaid(on: weekday, one)
      fitsOther = Self.isSaid(on: weekday, other)
    }
    if fitsOne == fitsOther {
      fitsOne = Self.isSurrounded(one, by: days, and: other)
      fitsOther = Self.isSurrounded(other, by: days, and: one)
    }
    guard fitsOne != fitsOther else { return }
    settledByText = Statement(value: fitsOne ? one : other, offset: doubtful.offset)
  }

  /// Whether all days without a year lie nearer to a date than to another, and one within a month.
  private static func isSurrounded(
    _ date: PartialDate, by days: [Publication], and other: PartialDate
  ) -> Bool {
    let distances = days.compactMap { day -> (Int, Int)? in
      guard case .yearless = day, let one = date.day, let other = other.day,
        let near = distance(from: one, to: day), let far = distance(from: other, to: day)
      else { return nil }
      return (near, far)
    }
    return distances.allSatisfy { $0.0 < $0.1 } && distances.contains { $0.0 <= 31 && $0.1 >= 60 }
  }

  /// Whether a date is that weekday, or the day after.
  private static func isSaid(on weekday: Int, _ date: PartialDate) -> Bool {
    guard let day = date.day else { return false }
    return day.weekday == weekday || (day - 1).weekday == weekday
  }

  private var settledByText: Statement<PartialDate>?

  /// The numeric date in the way that the other dates of head and foot tell.
  private var settled: Statement<PartialDate>? {
    guard let doubtful else { return nil }
    let (one, other) = doubtful.value
    let known = [dateline, signOff, header, title].compactMap { $0?.value }
    let fitsOne = known.contains { Self.isNear(one, $0) }
    let fitsOther = known.contains { Self.isNear(other, $0) }
    guard fitsOne != fitsOther else { return settledByText }
    return Statement(value: fitsOne ? one : other, offset: doubtful.offset)
  }

  /// Whether two dates are days of one piece of news.
  private static func isNear(_ date: PartialDate, _ other: Publication) -> Bool {
    guard let day = date.day else { return false }
    return distance(from: day, to: other).map { $0 <= grace } ?? false
  }

  private static func distance(from day: Day, to other: Publication) -> Int? {
    switch other {
    case .date(let date): return date.day.map { abs($0.number - day.number) }
    case .yearless(let yearless):
      let year = PartialDate(day).year
      return (year - 1...year + 1).compactMap {
        PartialDate(year: $0, month: yearless.month, day: yearless.day)?.day
      }.map { abs($0.number - day.number) }.min()
    case .numeric: return nil
    }
  }
}

// MARK: - The day of publication

extension StatedDates {
  /// The day of publication: of the head, else of the dateline, else of the foot, else of a record's
  /// headline.
  ///
  /// A head days away from the dateline, or one that says `updated`, gives way to it. A day without
  /// a year takes that of the full date it lies beside.
  var published: Statement<Publication>? {
    if let crawl, crawl.value.day != nil { return full(crawl) }
    let header = isAged && headerLabel != .publication ? nil : header ?? settled.map(full)
    let record = isTitleRecord ? title : nil
    let all = isBehind(header) ? [dateline, header] : [header, dateline]
    guard let first = (all + [signOff, record]).compactMap({ $0 }).first else {
      return crawl.map(full) ?? unsettled
    }
    switch first.value {
    case .date(let date): return date.day == nil ? fullDay(within: date) ?? first : first
    case .yearless(let day): return withYear(day) ?? first
    case .numeric: return first
    }
  }

  private var unsettled: Statement<Publication>? {
    guard let doubtful, !isAged else { return nil }
    let (one, other) = doubtful.value
    return Statement(value: .numeric(dayFirst: one, monthFirst: other), offset: doubtful.offset)
  }

  /// Whether a date of the head says less than the dateline: when the page was copied or corrected.
  private func isBehind(_ header: Statement<Publication>?) -> Bool {
    guard let header, let dateline else { return false }
    if headerLabel == .update { return true }
    switch (header.value, dateline.value) {
    case (.date(let date), _) where date.day != nil: return !Self.isNear(date, dateline.value)
    case (_, .date(let date)) where date.day != nil: return true
    default: return false
    }
  }

  private func full(_ statement: Statement<PartialDate>) -> Statement<Publication> {
    Statement(value: .date(statement.value), offset: statement.offset)
  }

  /// All dates that have a year, the likelier ones first.
  private var dated: [(date: PartialDate, offset: Int)] {
    [header, settled.map(full), signOff, title, crawl.map(full)].compactMap { statement in
      guard let statement, case .date(let date) = statement.value else { return nil }
      return (date, statement.offset)
    }
  }

  /// A day with the year of a date that it lies beside, or in whose month it lies.
  private func withYear(_ day: YearlessDay) -> Statement<Publication>? {
    for (date, offset) in dated {
      let candidates = (date.year - 1...date.year + 1).compactMap {
        PartialDate(year: $0, month: day.month, day: day.day)
      }
      let near = candidates.first { candidate in
        guard let known = candidate.day else { return false }
        if let other = date.day { return abs(known.number - other.number) <= Self.grace }
        // The month a page was taken in begins some days before or ends some behind.
        return (date.earliest - Self.grace...date.latest + Self.grace).contains(known)
      }
      if let near { return Statement(value: .date(near), offset: offset) }
    }
    return nil
  }

  /// The day of another date that a month holds.
  private func fullDay(within month: PartialDate) -> Statement<Publication>? {
    dated.first { $0.date.day != nil && month.contains($0.date) }.map {
      Statement(value: .date($0.date), offset: $0.offset)
    }
  }
}
