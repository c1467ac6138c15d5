internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// A map with a mark for each place at which meetings are held.
///
/// Its units are those of the outline of the land behind it: tenths of a degree, x from 180 degrees
/// west, y from the North Pole.
struct PlaceMap: TemplateModel {
  var x: Int
  var y: Int
  var width: Int
  var height: Int
  /// How large a mark of one meeting is, so that it looks alike on every part of the world.
  var marks: [Mark]
  var words: String

  static func declare(_ fields: inout Fields, of map: PlaceMap?) {
    fields.number("x", map?.x)
    fields.number("y", map?.y)
    fields.number("width", map?.width)
    fields.number("height", map?.height)
    fields.list("marks", map?.marks)
    fields.text("words", map?.words)
  }

  struct Mark: TemplateModel {
    var x: Int
    var y: Int
    var radius: Int
    var place: Link

    static func declare(_ fields: inout Fields, of mark: Mark?) {
      fields.number("x", mark?.x)
      fields.number("y", mark?.y)
      fields.number("radius", mark?.radius)
      fields.text("words", mark?.place.text)
      fields.text("href", mark?.place.href)
    }
  }
}

extension PlaceMap {
  /// A map of less than this, in tenths of a degree, shows no coast.
  private static let smallest = (width: 500, height: 300)
  /// Where the ice begins: no meetings are held there.
  private static let (highest, lowest) = (50, 1500)
  /// Of all places these are shown, those with most meetings.
  private static let most = 200

  /// Nil where no meeting's place has a known position.
  init?(from page: PagePosition, in edition: Edition) {
    let found = edition.archive.places.filter { $0.coordinates != nil && !$0.meetings.isEmpty }
    let shown = found.sorted { ($1.meetings.count, $0.id) < ($0.meetings.count, $1.id) }
      .prefix(Self.most)
    let points = shown.compactMap { $0.coordinates.map(MapPoint.init) }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return nil }
    let margin = max(60, (right - left) / 10)
    width = min(3600, max(Self.smallest.width, right - left + 2 * margin))
    height = min(
      Self.lowest - Self.highest, max(Self.smallest.height, bottom - top + 2 * margin, width / 2))
    x = min(max(0, (left + right - width) / 2), 3600 - width)
    let lowest = max(Self.lowest, bottom + 60)
    y = min(max(Self.highest, (top + bottom - height) / 2), min(1800, lowest) - height)
    let unit = max(4, width / 120)
    // The smaller marks lie over the larger ones.
    marks = zip(shown, points).map { place, point in
      Mark(
        x: point.x, y: point.y, radius: unit + unit * min(4, place.meetings.count - 1) / 4,
        place: Link(
          text: edition.language.line(
            place.name, [edition.language.text(.countedMeetings, count: place.meetings.count)]),
          href: page.href(to: .place(place.id))))
    }
    words = edition.language.text(.mapWords, count: shown.count)
  }
}

/// Where a point of the Earth lies on a map.
struct MapPoint {
  let x: Int
  let y: Int

  init(_ point: Coordinates) {
    x = (point.longitude + 18_000) / 10
    y = (9_000 - point.latitude) / 10
  }
}
