internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The meetings of a page over time: a mark for each, or bars where marks would be too many.
enum Timeline: TemplateModel {
  case strip(TimeStrip)
  case bars(TimeBars)

  static func declare(_ fields: inout Fields, of timeline: Timeline?) {
    fields.record("strip", timeline?.strip)
    fields.record("bars", timeline?.bars)
  }

  var strip: TimeStrip? { if case .strip(let strip) = self { strip } else { nil } }
  var bars: TimeBars? { if case .bars(let bars) = self { bars } else { nil } }
}

extension Timeline {
  /// A line of one meeting or two says no more than the list.
  private static let fewest = 3

  /// Of all meetings of a page, by their offsets, also those that its lists have no room for; nil
  /// where too few are dated, or the years are too many.
  init?(_ offsets: [Int], listed places: MeetingPlaces, in edition: Edition) {
    let dated = offsets.filter { edition.meetingCard(at: $0).start != nil }
    guard dated.count >= Self.fewest else { return nil }
    // A mark stands for a line of the page.
    if !places.areCut, let strip = TimeStrip(dated, from: places.page, in: edition) {
      self = .strip(strip)
    } else if let bars = TimeBars(dated, listed: places, in: edition) {
      self = .bars(bars)
    } else {
      return nil
    }
  }
}

extension Language {
  /// `23 meetings from 2022 to 2027 on a line of time`.
  func line(of count: Int, _ years: ClosedRange<Int>) -> String {
    years.count == 1
      ? text(.stripOfYear, count: count, (.year, String(years.lowerBound)))
      : text(
        .stripOfYears, count: count, (.first, String(years.lowerBound)),
        (.last, String(years.upperBound)))
  }
}
