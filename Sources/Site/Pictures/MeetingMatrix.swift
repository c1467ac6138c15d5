internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// Which countries meet how often: a field for every two, darker the more they meet.
struct MeetingMatrix: TemplateModel {
  var width: Int
  var height: Int
  var rows: [Side]
  var columns: [Side]
  var fields: [Field]
  var words: String

  static func declare(_ names: inout Fields, of matrix: MeetingMatrix?) {
    names.number("width", matrix?.width)
    names.number("height", matrix?.height)
    names.list("rows", matrix?.rows)
    names.list("columns", matrix?.columns)
    names.list("fields", matrix?.fields)
    names.text("words", matrix?.words)
  }

  /// A country at the edge.
  struct Side: TemplateModel {
    var x: Int
    var y: Int
    var country: Link

    static func declare(_ fields: inout Fields, of side: Side?) {
      fields.number("x", side?.x)
      fields.number("y", side?.y)
      fields.text("name", side?.country.text)
      fields.text("href", side?.country.href)
    }
  }

  /// Two countries that met.
  struct Field: TemplateModel {
    var x: Int
    var y: Int
    var count: Int
    /// From 1, the palest, to 4.
    var shade: Int
    var relation: Link

    static func declare(_ fields: inout Fields, of field: Field?) {
      fields.number("x", field?.x)
      fields.number("y", field?.y)
      fields.number("count", field?.count)
      fields.number("shade", field?.shade)
      fields.text("words", field?.relation.text)
      fields.text("href", field?.relation.href)
    }
  }
}

extension MeetingMatrix {
  private static let cell = 26
  private static let edge = 190
  private static let mostCountries = 16

  /// The countries that meet others most often; nil where fewer than three do.
  init?(from page: PagePosition, in edition: Edition) {
    var counts: [Int: Int] = [:]
    for relation in edition.relations {
      counts[relation.one, default: 0] += relation.meetingCount
      counts[relation.other, default: 0] += relation.meetingCount
    }
    let busiest = counts.keys.sorted { (-(counts[$0] ?? 0), $0) < (-(counts[$1] ?? 0), $1) }
      .prefix(Self.mostCountries)
    guard busiest.count >= 3 else { return nil }
    // In the order of their names, so that one more meeting moves no row.
    let shown = busiest.sorted()
    let places = Dictionary(shown.enumerated().map { ($0.element, $0.offset) }) { one, _ in one }
    let links = shown.map { edition.countries.entries[$0].link(from: page) }
    let most = edition.relations.map(\.meetingCount).max() ?? 1
    rows = links.enumerated().dropFirst().map { offset, link in
      Side(x: Self.edge - 8, y: Self.center(offset - 1), country: link)
    }
    columns = links.enumerated().dropLast().map { offset, link in
      Side(x: Self.edge + Self.center(offset), y: Self.cell * (shown.count - 1) + 12, country: link)
    }
    fields = edition.relations.compactMap { relation in
      guard let column = places[relation.one], let row = places[relation.other] else { return nil }
      let one = edition.archive.countries[relation.one]
      let other = edition.archive.countries[relation.other]
      return Field(
        x: Self.edge + Self.cell * column, y: Self.cell * (row - 1), count: relation.meetingCount,
        shade: 1 + 3 * (relation.meetingCount - 1) / max(1, most - 1),
        relation: Link(
          text: edition.language.line(
            edition.language.pair(one, other), [relation.countWords(in: edition.language)]),
          href: page.href(to: .relation(one.id, other.id))))
    }
    width = Self.edge + Self.cell * (shown.count - 1) + 60
    height = Self.cell * (shown.count - 1) + Self.edge - 20
    words = edition.language.text(.matrixWords, count: shown.count)
  }

  private static func center(_ offset: Int) -> Int { cell * offset + cell / 2 }
}
