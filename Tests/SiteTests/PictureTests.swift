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

  private func timeline(_ starts: [PartialDate?]) -> Timeline? {
    let edition = edition(archive(starts))
    return Timeline(
      Array(starts.indices), listed: MeetingPlaces(on: page, in: edition), in: edition)
  }

  private func strip(_ starts: [PartialDate?]) -> TimeStrip? {
    timeline(starts)?.strip
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

  @Test func `stays a line of marks where those of different years are few`() throws {
    let drawn = timeline([day(2024, 1, 1), day(2025, 2, 1), day(2025, 2, 2)])
    let line = try #require(drawn)
    #expect(line.strip?.stretches.count == 2 && line.bars == nil)
  }

  // MARK: - Bars

  private func bars(_ starts: [PartialDate?]) -> TimeBars? { timeline(starts)?.bars }

  @Test func `counts by month where too many share one`() throws {
    let drawn = bars((1...13).map { day(2025, 3, $0) } + [day(2025, 5, 1), nil])
    let bars = try #require(drawn)
    #expect(bars.words == "14 meetings of 2025 on a line of time")
    let year = try #require(bars.stretches.first)
    #expect(bars.stretches.count == 1 && year.year == "2025")
    #expect(year.columns.map(\.mark).joined() == "JFMAMJJASOND")
    #expect(
      year.columns.map { $0.bar?.count } == [nil, nil, 13, nil, 1] + Array(repeating: nil, count: 7)
    )
    #expect(year.columns[2].bar?.words == "March 2025, 13 meetings")
    #expect(year.columns[4].bar?.words == "May 2025, 1 meeting")
    #expect(year.columns[2].bar?.href == "#meetings-2025")
    // The highest has its count above it, and the smallest can be seen.
    #expect(year.top == -96 - 18 && year.columns[4].bar?.y == -8)
  }

  @Test func `counts what is of no month behind the months`() throws {
    let drawn = bars(
      (1...13).map { day(2025, 3, $0) }
        + [
          PartialDate(year: 2025), PartialDate(year: 2025, part: .half(1)),
          PartialDate(year: 2025, part: .half(1)), PartialDate(year: 2025, month: 3),
        ])
    let bars = try #require(drawn)
    #expect(bars.stretches.map(\.columns.count) == [12, 2])
    #expect(bars.stretches[0].columns[2].bar?.count == 14)
    let words = bars.stretches[1].columns.map { $0.bar?.words }
    #expect(
      words == ["first half of 2025, 2 meetings", "2025, Month not stated, 1 meeting"])
    #expect(bars.stretches[1].year == nil && bars.stretches[1].columns.map(\.mark) == ["?", "?"])
  }

  @Test(arguments: [(2025, 1, 12), (2026, 2, 12), (2027, 3, 1), (2064, 40, 1), (2065, 5, 1)])
  func `counts by what fits a page, and leaves gaps`(last: Int, count: Int, columns: Int) throws {
    let drawn = bars((1...13).map { day(2025, 1, $0) } + [day(last, 12, 31)])
    let bars = try #require(drawn)
    #expect(bars.stretches.count == count)
    for stretch in bars.stretches {
      #expect(stretch.columns.count == columns)
      #expect(stretch.width == columns * bars.room && stretch.width <= 288)
    }
    let counts = bars.stretches.flatMap(\.columns).map { $0.bar?.count }
    #expect(counts.first == 13 && counts.last == 1)
    #expect(counts.dropFirst().dropLast().allSatisfy { $0 == nil })
  }

  @Test func `counts by decade where the years are too many`() throws {
    let drawn = bars([day(1958, 1, 1), day(1961, 1, 1), day(2009, 1, 1)])
    let bars = try #require(drawn)
    let columns = bars.stretches.flatMap(\.columns)
    let marks = ["1950–59", "1960–69", "1970–79", "1980–89", "1990–99", "2000–09"]
    #expect(columns.map(\.mark) == marks)
    #expect(columns.compactMap { $0.bar?.words.first }.count == 3)
    #expect(columns[0].bar?.words == "1950–1959, 1 meeting")
  }

  @Test func `tells what was held from what is planned and what was cancelled`() throws {
    var archive = archive((1...14).map { day(2025, 1, $0) })
    for (offset, status) in [(0, MeetingStatus.planned), (1, .planned), (2, .cancelled)] {
      archive.meetings[offset].status = fact(status, "note", 1)
    }
    let edition = edition(archive)
    let line = try #require(
      Timeline(
        Array(archive.meetings.indices), listed: MeetingPlaces(on: page, in: edition), in: edition))
    let bar = try #require(line.bars?.stretches[0].columns[0].bar)
    #expect(bar.words == "January 2025, 14 meetings, 2 planned, 1 cancelled")
    #expect(bar.blocks.map(\.status) == [.held, .planned, .cancelled])
    // One stands on the other.
    #expect(bar.blocks.map { $0.y + $0.extent } == [0] + bar.blocks.dropLast().map(\.y))
    #expect(bar.y == -96)
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
