import Briefing

/// The cities, regions, waters and venues: first those of the tables, then those of an archive.
///
/// One of a table is read from its line whenever it is asked for: there are 35,000, and most builds ask
/// for some hundred.
public struct PlaceList: Sendable {
  private var places = Lines(Table([]))
  private var cities = Lines(Table([]))
  private var added: [KnownPlace] = []

  init() {}

  init(places: Table, cities: Table) {
    self.places = Lines(places)
    self.cities = Lines(cities)
  }

  /// How many places there are.
  public var count: Int { places.starts.count + cities.starts.count + added.count }

  /// The place at an offset, which is read from its line anew at each call.
  public subscript(offset: Int) -> KnownPlace {
    let cityOffset = offset - places.starts.count
    if cityOffset < 0 { return places.place(at: offset) }
    let addedOffset = cityOffset - cities.starts.count
    return addedOffset < 0 ? cities.place(at: cityOffset) : added[addedOffset]
  }

  mutating func append(_ place: KnownPlace) { added.append(place) }

  /// Gives each line of the tables with the offset that it has in the list.
  mutating func read(_ body: (Int, Table.Row, PlaceColumns) -> Void) {
    places.read(from: 0, body)
    cities.read(from: places.starts.count, body)
  }

  /// The lines of a table, and where each begins.
  private struct Lines: Sendable {
    private let table: Table
    private let columns: PlaceColumns
    private(set) var starts: [Int32] = []

    init(_ table: Table) {
      self.table = table
      columns = PlaceColumns(table)
    }

    mutating func read(from first: Int, _ body: (Int, Table.Row, PlaceColumns) -> Void) {
      starts.reserveCapacity(table.estimatedCount)
      for row in table.rows {
        body(first + starts.count, row, columns)
        starts.append(Int32(row.start))
      }
    }

    func place(at offset: Int) -> KnownPlace {
      KnownPlace(table.row(at: Int(starts[offset])), columns)
    }
  }
}

/// Where the tables of places and of cities have what is known of one; both lack some of it.
struct PlaceColumns {
  let name: Table.Column
  let aliases: Table.Column
  let kind: Table.Column
  let countries: Table.Column
  let latitude: Table.Column
  let longitude: Table.Column
  let population: Table.Column
  let capital: Table.Column
  let ambiguous: Table.Column
  /// Whether all lines are of towns.
  let isOfTowns: Bool

  init(_ table: Table) {
    (name, aliases) = (table.column("name"), table.column("aliases"))
    (latitude, longitude) = (table.column("latitude"), table.column("longitude"))
    (population, capital) = (table.column("population"), table.column("capital"))
    (kind, ambiguous) = (table.column("kind"), table.column("ambiguous"))
    let code = table.column("code")
    isOfTowns = table.has(code)
    countries = isOfTowns ? code : table.column("countries")
  }
}

extension KnownPlace {
  /// The place of a line.
  init(_ row: Table.Row, _ columns: PlaceColumns) {
    var coordinates: Coordinates?
    if let north = row.hundredths(columns.latitude), let east = row.hundredths(columns.longitude) {
      coordinates = Coordinates(latitude: north, longitude: east)
    }
    self.init(
      name: row[columns.name],
      kind: columns.isOfTowns ? .city : PlaceKind(rawValue: row[columns.kind]) ?? .other,
      countries: row.codes(columns.countries), coordinates: coordinates,
      population: row.number(columns.population) ?? 0, isCapital: !row.isEmpty(columns.capital),
      isAmbiguous: !row.isEmpty(columns.ambiguous))
  }
}
