public import Briefing
internal import JSON

/// Writes people, organizations and meetings in the shape of Popolo (https://www.popoloproject.com),
/// which parliaments and those who watch them share.
///
/// Popolo has dates of a year, a month or a day: of a half or a quarter only the year is given.
public struct PopoloWriter: Sendable {
  private let archive: Archive
  private let countries: NamedCountries
  /// Where the site lives, ending in a slash; nil where that is not known.
  private let baseURL: String?

  /// `countries` tell the names of those that no document speaks of.
  public init(archive: Archive, countries: [CountryProfile], baseURL: String?) {
    self.archive = archive
    self.countries = NamedCountries(in: archive, countries)
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(
      indented: .object([
        ("areas", .list(countries.entries.map(area) + archive.places.map(area))),
        ("events", .list(archive.meetings.map(event))),
        ("memberships", .list(archive.people.flatMap(memberships))),
        ("organizations", .list(archive.organizations.map(organization))),
        ("persons", .list(archive.people.map(person))),
      ]))
    return bytes
  }

  // MARK: - Types

  private func area(_ country: NamedCountries.Entry) -> JSONValue {
    record([
      ("classification", "country"), ("id", .text(Self.area(of: country.code))),
      ("identifiers", identifiers("iso3166-1-alpha-2", country.code.description)),
      ("name", .text(country.name)),
      ("sources", country.id.map { sources(.country($0)) } ?? .list([])),
    ])
  }

  private func area(_ place: Place) -> JSONValue {
    record([
      ("classification", .text(place.kind.rawValue)), ("id", .text("place/\(place.id)")),
      ("name", .text(place.name)), ("parent_id", JSONValue(place.country.map(Self.area))),
      ("sources", sources(.place(place.id))),
    ])
  }

  private func organization(_ body: Organization) -> JSONValue {
    let names = ([body.acronym].compactMap(\.self) + body.aliases)
    return record([
      ("area_id", JSONValue(body.country.map(Self.area))),
      ("classification", .text(body.kind.rawValue)), ("id", .text("organization/\(body.id)")),
      ("name", .text(body.name)), ("other_names", otherNames(names)),
      ("sources", sources(.organization(body.id))),
    ])
  }

  private func person(_ person: Person) -> JSONValue {
    record([
      ("id", .text("person/\(person.id)")), ("name", .text(person.name)),
      ("other_names", otherNames(person.aliases)), ("sources", sources(.person(person.id))),
    ])
  }

  /// The offices of a person.
  ///
  /// When they were taken up no document says: days of first and last sightings are in the records,
  /// and are no dates of office.
  private func memberships(_ person: Person) -> [JSONValue] {
    person.roles.enumerated().map { number, role in
      record([
        ("area_id", JSONValue(role.country.map(Self.area))),
        ("id", .text("membership/\(person.id)/\(number + 1)")),
        ("organization_id", JSONValue(role.organization.map { "organization/\($0)" })),
        ("person_id", .text("person/\(person.id)")), ("role", .text(role.title)),
        ("sources", sources(.person(person.id))),
      ])
    }
  }

  private func event(_ meeting: Meeting) -> JSONValue {
    record([
      (
        "area_id",
        JSONValue(
          meeting.place.map { "place/\($0.value)" }
            ?? meeting.country.map { Self.area(of: $0.value) })
      ),
      (
        "attendees",
        .list(
          meeting.participants.map {
            .object([("id", .text("person/\($0.person)")), ("name", .text($0.name))])
          })
      ),
      ("classification", .text(meeting.kind.rawValue)),
      ("end_date", JSONValue(meeting.end.map { Self.date($0.value) })),
      ("id", .text("event/\(meeting.id)")), ("name", .text(meeting.name)),
      (
        "organization_id", JSONValue(meeting.organizations.first.map { "organization/\($0.value)" })
      ),
      ("sources", sources(.meeting(meeting.id))),
      ("start_date", JSONValue(meeting.start.map { Self.date($0.value) })),
      ("status", .text(meeting.status.value.rawValue)),
    ])
  }

  // MARK: - Parts

  /// Without what is not known.
  private func record(_ fields: [(String, JSONValue)]) -> JSONValue {
    .object(
      fields.filter { _, value in
        switch value {
        case .null: false
        case .list(let elements): !elements.isEmpty
        default: true
        }
      })
  }

  private func otherNames(_ names: [String]) -> JSONValue {
    .list(names.map { .object([("name", .text($0))]) })
  }

  private func identifiers(_ scheme: String, _ identifier: String) -> JSONValue {
    .list([.object([("identifier", .text(identifier)), ("scheme", .text(scheme))])])
  }

  /// The page that has the sentences each fact rests on.
  private func sources(_ page: PageAddress) -> JSONValue {
    .list(baseURL.map { [.object([("url", .text($0 + page.path))])] } ?? [])
  }

  private static func area(of code: CountryCode) -> String { "country/\(code)" }

  private static func date(_ date: PartialDate) -> String {
    switch date.part {
    case .half, .quarter: PartialDate(year: date.year).description
    case .year, .month, .day: date.description
    }
  }
}
