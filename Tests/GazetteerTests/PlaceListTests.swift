import Briefing
import Testing

@testable import Gazetteer

@Suite struct PlaceListTests {
  private static let places = Table(
    Array(
      """
      name\taliases\tkind\tcountries\tlatitude\tlongitude\tambiguous
      Lake Orsa\t\twater\tKZ|UZ\t\t\t
      Old Hall\tThe Hall\tvenue\tGB\t51.50\t-0.13\ty

      """.utf8))
  private static let cities = Table(
    Array(
      """
      name\taliases\tcode\tlatitude\tlongitude\tpopulation\tcapital\tambiguous
      Velia\t\tIT\t40.16\t15.15\t3\t\t
      Lome\tLomé\tTG\t6.13\t1.22\t2188\ty\t

      """.utf8))

  private static func list() -> (list: PlaceList, names: [String]) {
    var list = PlaceList(places: places, cities: cities)
    var names: [String] = []
    list.read { offset, row, columns in names.append("\(offset) \(row[columns.name])") }
    return (list, names)
  }

  @Test func `has places, then cities, then what is added, by the offsets that reading gives`() {
    var (list, names) = Self.list()
    #expect(names == ["0 Lake Orsa", "1 Old Hall", "2 Velia", "3 Lome"])
    #expect(list.count == 4)
    list.append(
      KnownPlace(
        name: "New Orsk", kind: .city, countries: [], coordinates: nil, population: 0,
        isCapital: false, isAmbiguous: false))
    #expect(
      (0..<list.count).map { list[$0].name }
        == ["Lake Orsa", "Old Hall", "Velia", "Lome", "New Orsk"])
  }

  @Test func `reads all that a line says of a place, and no more`() throws {
    let (list, _) = Self.list()
    let (lake, hall, lome) = (list[0], list[1], list[3])
    let (uzbekistan, togo) = (try #require(CountryCode("UZ")), try #require(CountryCode("TG")))
    #expect(lake.kind == .water && lake.countries.last == uzbekistan && lake.coordinates == nil)
    #expect(hall.kind == .venue && hall.isAmbiguous && hall.population == 0 && !hall.isCapital)
    #expect(hall.coordinates == Coordinates(latitude: 5150, longitude: -13))
    #expect(lome.kind == .city && lome.isCapital && !lome.isAmbiguous && lome.countries == [togo])
    #expect(lome.population == 2188)
  }
}
