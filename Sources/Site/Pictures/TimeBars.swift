internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// Meetings on a line of time, counted: a bar for each month, year or decade, a gap where there are
/// none.
///
/// The line comes in stretches no wider than the narrowest window: a year of months, else a bar each.
struct TimeBars: TemplateModel {
  var stretches: [Stretch]
  /// How wide a bar stands, with its gaps.
  var room: Int
  /// `412 meetings from 2017 to 2025 on a line of time`.
  var words: String

  static func declare(_ fields: inout Fields, of bars: TimeBars?) {
    fields.list("stretches", bars?.stretches)
    fields.number("room", bars?.room)
    fields.number("middle", bars.map { $0.room / 2 })
    fields.number("gap", bars.map { _ in gap })
    fields.number("breadth", bars.map { $0.room - 2 * gap })
    fields.text("words", bars?.words)
  }

  /// Some bars in a row, on a line of time that is drawn at 0.
  struct Stretch: TemplateModel {
    /// Above the line, so below 0.
    var top: Int
    var width: Int
    var height: Int
    /// That the bars are months of.
    var year: String?
    var columns: [Column]

    static func declare(_ fields: inout Fields, of stretch: Stretch?) {
      fields.number("top", stretch?.top)
      fields.number("width", stretch?.width)
      fields.number("height", stretch?.height)
      fields.text("year", stretch?.year)
      fields.list("columns", stretch?.columns)
    }
  }

  /// A month, a year or a decade.
  struct Column: TemplateModel {
    var x: Int
    var mark: String
    /// Nil where there are no meetings.
    var bar: Bar?

    static func declare(_ fields: inout Fields, of column: Column?) {
      fields.number("x", column?.x)
      fields.text("mark", column?.mark)
      fields.record("bar", column?.bar)
    }
  }

  struct Bar: TemplateModel {
    /// To where its meetings are listed.
    var href: String
    var count: Int
    /// `October 2025, 14 meetings, 2 planned`.
    var words: String
    /// From the line upwards.
    var blocks: [Block]

    /// Its upper end.
    var y: Int { blocks.last?.y ?? 0 }

    static func declare(_ fields: inout Fields, of bar: Bar?) {
      fields.text("href", bar?.href)
      fields.number("count", bar?.count)
      fields.text("words", bar?.words)
      fields.number("y", bar?.y)
      fields.list("blocks", bar?.blocks)
    }
  }

  /// The meetings of a bar that are of one status.
  struct Block: TemplateModel {
    var y: Int
    var extent: Int
    var status: MeetingStatus

    static func declare(_ fields: inout Fields, of block: Block?) {
      fields.number("y", block?.y)
      fields.number("extent", block?.extent)
      fields.text("status", block?.status.rawValue)
    }
  }
}

extension TimeBars {
  /// Beside a bar, on each side.
  private static let gap = 5
  /// What a meeting adds to a bar, where the highest does not become a tower by it.
  private static let step = 8
  private static let tallest = 96

  /// Of dated meetings; nil where the years are too many.
  init?(_ offsets: [Int], listed places: MeetingPlaces, in edition: Edition) {
    let years = offsets.compactMap { edition.meetingCard(at: $0).year }
    guard let first = years.min(), let last = years.max(),
      let scale = TimeScale(of: first...last)
    else { return nil }
    let meetings = Dictionary(grouping: offsets) { offset in
      scale.period(of: edition.meetingCard(at: offset).start ?? PartialDate(year: first))
    }
    let most = meetings.values.map(\.count).max() ?? 1
    let tallest = min(Self.tallest, most * Self.step)
    // Rounded up, so that one of many shows.
    let height = { ($0 * tallest + most - 1) / most }
    room = scale.room
    words = edition.language.line(of: offsets.count, first...last)
    stretches = scale.stretches(of: first...last, with: meetings.keys).map { periods in
      let columns = periods.enumerated().map { offset, period in
        Column(
          x: offset * scale.room, mark: edition.language.mark(of: period),
          bar: meetings[period].map { offsets in
            Bar(
              period, of: offsets, href: places.href(to: period.parts, of: offsets[0]),
              height: height, in: edition)
          })
      }
      return Stretch(
        columns, ofYear: scale == .months ? periods[0].years.lowerBound : nil, room: scale.room)
    }
  }
}

extension TimeBars.Stretch {
  /// The count above a bar, and each line of words below.
  private static let line = 18

  fileprivate init(_ columns: [TimeBars.Column], ofYear year: Int?, room: Int) {
    let highest = columns.compactMap { $0.bar?.y }.min() ?? 0
    top = highest - Self.line
    width = columns.count * room
    height = (year == nil ? 1 : 2) * Self.line - top
    // What is of no month has no room for it.
    self.year = columns.count < 12 ? nil : year.map(String.init)
    self.columns = columns
  }
}

extension TimeBars.Bar {
  fileprivate init(
    _ period: TimePeriod, of offsets: [Int], href: String, height: (Int) -> Int,
    in edition: Edition
  ) {
    let language = edition.language
    let counts: [(status: MeetingStatus, count: Int)] = [.held, .planned, .cancelled].map {
      status in (status, offsets.count { edition.meetingCard(at: $0).status == status })
    }.filter { $0.count > 0 }
    self.href = href
    count = offsets.count
    words = language.details(
      [language.name(of: period), language.inDigits(.countedMeetings, count)]
        + counts.filter { $0.status != .held }.map { status, count in
          language.text(.countedStatus, of: status.rawValue, count: count)
        })
    var total = 0
    blocks = counts.map { status, count in
      let below = height(total)
      total += count
      return TimeBars.Block(
        y: -height(total), extent: height(total) - below, status: status)
    }
  }
}
