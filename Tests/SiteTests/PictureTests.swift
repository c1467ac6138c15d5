import Briefing
import Samples
import Testing

@testable import Site

struct PictureTests {
  private func edition(_ archive: Archive = SampleArchive.archive) -> Edition {
    Edition(archive, countries: SampleArchive.profiles, options: SiteOptions())
  }

  private let page = PagePosition(.timeline)

  /// An archive of meetings that begin then.
  private func archive(_ starts: [PartialDate?]) -> Archive {
    Archive(
      meetings: starts.enumerated().map { offset, start in
        var meeting = Meeting(
          id: Identifier("m\(offset)"), name: "M \(offset)", kind: .talks,
          status: fact(.held, "note", 1))
        meeting.start = start.map { fact($0, "note", 1) }
        return meeting
      })
  }

  private func strip(_ starts: [PartialDate?]) -> TimeStrip? {
    TimeStrip(Array(starts.indices), from: page, in: edition(archive(starts)))
  }

  // MARK: - The line of time

  @Test func `puts meetings of one month on top of each other`() throws {
    let drawn = strip([day(2025, 1, 31), day(2025, 1, 2), day(2025, 12, 1), nil])
    let strip = try #require(drawn)
    let year = try #require(strip.stretches.first)
    #expect(strip.stretches.count == 1)
    #expect(year.marks.map(\.words).first == "M 1, 2 January 2025, held")
    #expect(year.marks.map(\.x) == [12, 12, 11 * 24 + 12])
    #expect(year.marks[0].y - year.marks[1].y == 24)
    #expect(year.marks[2].y == year.marks[0].y)
    #expect(year.ticks.map(\.words) == ["2025"])
    #expect(strip.words == "3 meetings of 2025 on a line of time")
    #expect(year.marks[0].href == "../meetings/m1/index.html")
  }

  @Test func `draws no tower where too many share a month`() {
    let month = (1...12).map { day(2025, 1, $0) }
    #expect(strip(month + [day(2025, 2, 1)]) != nil)
    #expect(strip(month + [day(2025, 1, 13)]) == nil)
  }

  @Test(arguments: [(2025, 12), (2028, 4), (2033, 4), (2034, 4), (2035, 2), (2044, 2), (2045, 1)])
  func `divides a year as finely as fits`(last: Int, parts: Int) throws {
    let first = 2025
    let drawn = strip([day(first, 1, 1), day(first, 12, 31), day(last, 6, 1)])
    let strip = try #require(drawn)
    let width = strip.stretches.map(\.width).reduce(0, +)
    #expect(width == (last - first + 1) * parts * 24)
    let marks = strip.stretches.flatMap(\.marks)
    #expect(marks.count == 3)
    let december = try #require(marks.first { $0.words.contains("31 December 2025") })
    #expect(december.x - marks[0].x == (parts - 1) * 24)
  }

  @Test(arguments: [(2025, 1), (2027, 3), (2028, 4), (2034, 10), (2035, 6), (2045, 6), (2064, 10)])
  func `comes in stretches of whole years that fit into the narrowest window`(
    last: Int, count: Int
  ) throws {
    let first = 2025
    let drawn = strip([day(first, 1, 1), day(first, 2, 1), day(last, 6, 1)])
    let strip = try #require(drawn)
    #expect(strip.stretches.count == count)
    for stretch in strip.stretches {
      // 320 pixels less the margins of a page.
      #expect(stretch.width <= 288)
      for mark in stretch.marks { #expect((12...stretch.width - 12).contains(mark.x)) }
    }
    let years = strip.stretches.flatMap(\.ticks).compactMap { Int($0.words) }
    #expect(years.first == first && years == years.sorted() && Set(years).count == years.count)
  }

  @Test func `takes no more height for a stretch than its own meetings do`() throws {
    let drawn = strip([day(2025, 1, 1), day(2025, 1, 2), day(2025, 1, 3), day(2027, 5, 1)])
    let strip = try #require(drawn)
    #expect(strip.stretches.map(\.height) == [100, 28, 52])
  }

  @Test func `is not drawn of few meetings, nor of more years than fit`() {
    let few = strip([day(2025, 1, 1), day(2025, 2, 1)])
    let undated = strip([nil, nil, nil, nil])
    let long = strip([day(1950, 1, 1), day(1951, 1, 1), day(2025, 1, 1)])
    #expect(few == nil && undated == nil && long == nil)
  }

  // MARK: - The life of a paper

  private func life(_ steps: [(AgreementStatus, PartialDate?)]) -> LifeLine? {
    var paper = Agreement(id: Identifier("accord"), name: "Accord", status: .signed)
    paper.timeline = steps.map {
      AgreementStep(
        status: $0, date: $1, document: Identifier("tirana-talks"), citations: [])
    }
    return LifeLine(of: paper, from: page, in: edition())
  }

  @Test func `draws a paper's steps, the furthest on top`() throws {
    let drawn = life([(.draft, day(2025, 4, 11)), (.signed, nil)])
    let life = try #require(drawn)
    #expect(life.levels.map(\.words) == ["signed", "draft"])
    #expect(life.line == "148,51 268,17")
    #expect(life.steps.map(\.date) == ["11 April 2025", nil])
    #expect(life.steps[0].words.hasPrefix("11 April 2025, draft, "))
    #expect(life.steps[0].href == "../documents/tirana-talks/index.html")
  }

  @Test func `draws no life of one step`() {
    let one = life([(.signed, nil)])
    let none = life([])
    #expect(one == nil && none == nil)
  }

  // MARK: - Who meets whom

  @Test func `has a field for every two countries that met`() throws {
    let matrix = try #require(MeetingMatrix(from: page, in: edition()))
    #expect(matrix.columns.map(\.country.text) == ["Albania", "Greece"])
    #expect(matrix.rows.map(\.country.text) == ["Greece", "North Macedonia"])
    #expect(matrix.fields.count == 3)
    #expect(matrix.fields.allSatisfy { (1...4).contains($0.shade) })
    let field = try #require(
      matrix.fields.first { $0.relation.text.hasPrefix("Albania and North") })
    #expect(field.relation.href == "../relations/albania-and-north-macedonia/index.html")
    #expect(field.shade == 4)
  }

  @Test func `compares no two countries`() {
    var archive = SampleArchive.archive
    archive.countries = Array(archive.countries.prefix(2))
    #expect(MeetingMatrix(from: page, in: edition(archive)) == nil)
  }

  // MARK: - The map

  @Test(arguments: [
    (0, 0, 1800, 900), (9_000, 18_000, 3600, 0), (-3_392, 15_121, 3312, 1239), (-5, -5, 1799, 900),
  ])
  func `places a point`(north: Int, east: Int, x: Int, y: Int) {
    let point = MapPoint(Coordinates(latitude: north, longitude: east))
    #expect([point.x, point.y] == [x, y])
  }

  @Test func `shows the part of the world that has meetings, and a mark for each place`() throws {
    var archive = SampleArchive.archive
    for offset in archive.places.indices where !archive.places[offset].meetings.isEmpty {
      archive.places[offset].coordinates = Coordinates(latitude: 4_111, longitude: 2_080)
    }
    let count = archive.places.count { !$0.meetings.isEmpty }
    let map = try #require(PlaceMap(from: page, in: edition(archive)))
    #expect(count > 0 && map.marks.count == count)
    for mark in map.marks {
      #expect((map.x...map.x + map.width).contains(mark.x))
      #expect((map.y...map.y + map.height).contains(mark.y))
    }
    #expect(map.width < 1000)
  }

  @Test func `is no map where no position is known`() {
    #expect(PlaceMap(from: page, in: edition()) == nil)
  }

  @Test func `never shows more than the world`() throws {
    var archive = SampleArchive.archive
    let held = archive.places.indices.filter { !archive.places[$0].meetings.isEmpty }
    try #require(!held.isEmpty)
    for (number, offset) in held.enumerated() {
      let side = number.isMultiple(of: 2) ? 1 : -1
      archive.places[offset].coordinates = Coordinates(
        latitude: side * 8_900, longitude: side * 17_900)
    }
    let map = try #require(PlaceMap(from: page, in: edition(archive)))
    #expect(map.x >= 0 && map.y >= 0 && map.x + map.width <= 3600 && map.y + map.height <= 1800)
  }
}
