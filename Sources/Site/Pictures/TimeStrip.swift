internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// Meetings on a line of time: a mark for each, stacked where they share a month, quarter or year.
///
/// The line comes in stretches of whole years, no wider than the narrowest window, so that it breaks
/// where it is wider than the page, as text does.
struct TimeStrip: TemplateModel {
  var stretches: [Stretch]
  /// `23 meetings from 2022 to 2027`.
  var words: String

  static func declare(_ fields: inout Fields, of strip: TimeStrip?) {
    fields.list("stretches", strip?.stretches)
    fields.text("words", strip?.words)
  }

  /// Some years in a row.
  struct Stretch: TemplateModel {
    var width: Int
    var height: Int
    /// Where the line of time is drawn.
    var base: Int
    var marks: [Mark]
    var ticks: [Tick]

    static func declare(_ fields: inout Fields, of stretch: Stretch?) {
      fields.number("width", stretch?.width)
      fields.number("height", stretch?.height)
      fields.number("base", stretch?.base)
      fields.list("marks", stretch?.marks)
      fields.list("ticks", stretch?.ticks)
    }
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
  fileprivate static let cell = 24
  /// Above the highest mark.
  fileprivate static let margin = 4
  /// More columns than these are wider than a page.
  private static let mostColumns = 40
  /// Of fewer columns a stretch would hold no name of a year.
  private static let fewestOfStretch = 4
  /// Beyond these a mark is hard to find.
  private static let most = 150
  /// A stack of more is a tower that tells nothing.
  private static let tallest = 12

  /// Of dated meetings; nil where they, or those of one month, or the years are too many.
  init?(_ offsets: [Int], from page: PagePosition, in edition: Edition) {
    guard offsets.count <= Self.most else { return nil }
    let cards = offsets.map { (offset: $0, card: edition.meetingCard(at: $0)) }
      .sorted { ($0.card.firstDay, $0.offset) < ($1.card.firstDay, $1.offset) }.map(\.card)
    let years = cards.compactMap(\.year)
    guard let first = years.min(), let last = years.max(), last - first < Self.mostColumns else {
      return nil
    }
    // The finest division of a year that fits.
    let parts = [12, 4, 2, 1].first { (last - first + 1) * $0 <= Self.mostColumns } ?? 1
    let length = max(1, Self.fewestOfStretch / parts)
    stretches = stride(from: first, through: last, by: length).map { start in
      let years = start...min(start + length - 1, last)
      return Stretch(
        of: cards.filter { $0.year.map(years.contains) ?? false }, in: years, parts: parts,
        from: page, in: edition.language)
    }
    guard stretches.allSatisfy({ $0.base <= Self.tallest * Self.cell + Self.margin }) else {
      return nil
    }
    words = edition.language.line(of: cards.count, first...last)
  }
}

extension TimeStrip.Stretch {
  /// The meetings of some years, in the order of time, each year in some parts.
  fileprivate init(
    of cards: [MeetingCard], in years: ClosedRange<Int>, parts: Int, from page: PagePosition,
    in language: Language
  ) {
    let cell = TimeStrip.cell
    var heights: [Int: Int] = [:]
    let places = cards.map { card in
      let year = card.year ?? years.lowerBound
      let month = card.start?.earliest.civil.month ?? 1
      let column = (year - years.lowerBound) * parts + (month - 1) * parts / 12
      defer { heights[column, default: 0] += 1 }
      return (column: column, row: heights[column, default: 0])
    }
    let base = (heights.values.max() ?? 0) * cell + TimeStrip.margin
    self.base = base
    height = base + cell
    width = years.count * parts * cell
    marks = zip(cards, places).map { card, place in
      TimeStrip.Mark(
        x: place.column * cell + cell / 2, y: base - place.row * cell - cell / 2,
        status: card.status.rawValue, href: card.entry.link(from: page).href,
        words: language.details([
          card.entry.name, card.date?.words ?? "", language.status(card.status),
        ]))
    }
    // Names of years that stand closer than this would run into each other.
    let step = parts >= 2 ? 1 : 2
    ticks = stride(from: years.lowerBound, through: years.upperBound, by: step).map { year in
      TimeStrip.Tick(x: (year - years.lowerBound) * parts * cell, words: String(year))
    }
  }
}

extension MeetingCard {
  /// The first day that its date may mean.
  fileprivate var firstDay: Int { start?.earliest.number ?? 0 }
}
