internal import Briefing
internal import Templates

/// Meetings on a line of time: a mark for each, stacked where they share a month, quarter or year.
struct TimeStrip: TemplateModel {
  var width: Int
  var height: Int
  /// Where the line of time is drawn.
  var base: Int
  var marks: [Mark]
  var ticks: [Tick]
  /// `23 meetings from 2022 to 2027`.
  var words: String

  static func declare(_ fields: inout Fields, of strip: TimeStrip?) {
    fields.number("width", strip?.width)
    fields.number("height", strip?.height)
    fields.number("base", strip?.base)
    fields.list("marks", strip?.marks)
    fields.list("ticks", strip?.ticks)
    fields.text("words", strip?.words)
  }

  /// A meeting.
  struct Mark: TemplateModel {
    var x: Int
    var y: Int
    var status: String
    var href: String?
    /// Its name and date.
    var words: String

    static func declare(_ fields: inout Fields, of mark: Mark?) {
      fields.number("x", mark?.x)
      fields.number("y", mark?.y)
      fields.text("status", mark?.status)
      fields.text("href", mark?.href)
      fields.text("words", mark?.words)
    }
  }

  /// The start of a year.
  struct Tick: TemplateModel {
    var x: Int
    var words: String

    static func declare(_ fields: inout Fields, of tick: Tick?) {
      fields.number("x", tick?.x)
      fields.text("words", tick?.words)
    }
  }
}

extension TimeStrip {
  /// A mark takes a finger: 24 pixels each way.
  private static let cell = 24
  private static let margin = 4
  /// More columns than these are wider than a page.
  private static let mostColumns = 40
  /// A line of one mark or two says no more than the list.
  private static let fewest = 3
  /// Beyond these the list serves better.
  private static let most = 150

  init?(_ meetings: [Identifier<Meeting>], from page: PagePosition, in edition: Edition) {
    self.init(meetings.compactMap { edition.meetings.offset(of: $0) }, from: page, in: edition)
  }

  /// Nil where too few of the meetings are dated to the year, or too many.
  init?(_ offsets: [Int], from page: PagePosition, in edition: Edition) {
    let dated = offsets.filter { edition.meetingCards[$0].start != nil }
      .sorted { Self.order(edition, $0) < Self.order(edition, $1) }
    let years = dated.compactMap { edition.meetingCards[$0].year }
    guard (Self.fewest...Self.most).contains(dated.count), let first = years.min(),
      let last = years.max(), last - first < Self.mostColumns
    else { return nil }
    // The finest division of a year that fits.
    let parts = [12, 4, 2, 1].first { (last - first + 1) * $0 <= Self.mostColumns } ?? 1
    var heights: [Int: Int] = [:]
    var cells: [(column: Int, row: Int, offset: Int)] = []
    for offset in dated {
      guard let start = edition.meetingCards[offset].start else { continue }
      let month = start.earliest.civil.month
      let column = (start.year - first) * parts + (month - 1) * parts / 12
      cells.append((column, heights[column, default: 0], offset))
      heights[column, default: 0] += 1
    }
    base = (heights.values.max() ?? 0) * Self.cell + Self.margin
    height = base + Self.cell
    width = (last - first + 1) * parts * Self.cell + 2 * Self.margin
    let base = base
    marks = cells.map { column, row, offset in
      let card = edition.meetingCards[offset]
      return Mark(
        x: Self.margin + column * Self.cell + Self.cell / 2,
        y: base - row * Self.cell - Self.cell / 2, status: card.status.rawValue,
        href: card.entry.link(from: page).href,
        words: "\(card.entry.name), \(card.date?.words ?? ""), \(card.status.rawValue)")
    }
    // Names of years that stand closer than this would run into each other.
    let step = parts >= 2 ? 1 : 2
    ticks = stride(from: first, through: last, by: step).map { year in
      Tick(x: Self.margin + (year - first) * parts * Self.cell, words: String(year))
    }
    words =
      "\(dated.count) meetings "
      + (first == last ? "of \(first)" : "from \(first) to \(last)") + " on a line of time"
  }

  private static func order(_ edition: Edition, _ offset: Int) -> (Int, Int) {
    (edition.meetingCards[offset].start?.earliest.number ?? 0, offset)
  }
}
