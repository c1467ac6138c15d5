internal import Briefing
internal import Exports
internal import JSON
internal import Summaries
internal import Templates

/// What a page is about in the words of schema.org, as JSON-LD: for search engines and libraries.
///
/// Only what the page itself says; what no document states is left out.
struct LinkedData {
  private let page: PagePosition
  private let edition: Edition

  init(on page: PagePosition, in edition: Edition) {
    self.page = page
    self.edition = edition
  }

  /// The script element's text.
  private func markup(_ type: String, _ fields: [String: JSONValue?]) -> Markup {
    var all = fields.compactMapValues(\.self)
    all["@context"] = .text("https://schema.org")
    all["url"] = .text(href(page.address))
    var json: [UInt8] = []
    json.append(Self.object(type, all))
    return Markup(trusted: Self.inScript(json))
  }

  /// An object with its fields by name.
  private static func object(_ type: String, _ fields: [String: JSONValue?]) -> JSONValue {
    var all = fields.compactMapValues(\.self)
    all["@type"] = .text(type)
    return .object(all.sorted { $0.key < $1.key })
  }

  /// In a script element `<` could end it; a quotation mark is left to JSON alone.
  private static func inScript(_ json: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var offset = 0
    while offset < json.count {
      let isEscape = json[offset] == UInt8(ascii: "\\")
      switch json[offset] {
      case UInt8(ascii: "<"): output += "\\u003c".utf8
      case UInt8(ascii: "\\") where json[offset + 1] == UInt8(ascii: "\""):
        output += "\\u0022".utf8
      case UInt8(ascii: "\\"): output += json[offset...offset + 1]
      default: output.append(json[offset])
      }
      offset += isEscape ? 2 : 1
    }
    return output
  }

  private func href(_ other: PageAddress) -> String {
    edition.options.address(of: other) ?? page.href(to: other)
  }

  private func reference(_ type: String, _ name: String, _ other: PageAddress?) -> JSONValue {
    Self.object(type, ["name": .text(name), "url": other.map { .text(href($0)) }])
  }

  private static func list(_ values: [JSONValue]) -> JSONValue? {
    values.isEmpty ? nil : .list(values)
  }

  // MARK: - By type

  func event(_ meeting: Meeting) -> Markup {
    let people = meeting.participants.map { participant in
      Self.object(
        "Person",
        [
          "jobTitle": participant.role.map { .text($0) }, "name": .text(participant.name),
          "url": .text(href(.person(participant.person))),
        ])
    }
    let bodies = meeting.organizations.compactMap { body in
      edition.organizations[body.value].map {
        reference("Organization", $0.name, .organization(body.value))
      }
    }
    let sources = meeting.sources.compactMap { source in
      edition.documents[source.document].map {
        reference("NewsArticle", $0.name, .document(source.document))
      }
    }
    return markup(
      "Event",
      [
        "attendee": Self.list(people),
        "endDate": meeting.end?.value.machineWords.map { .text($0) },
        "eventStatus": .text("https://schema.org/\(Self.status(of: meeting))"),
        "location": location(of: meeting), "name": .text(meeting.name),
        "organizer": Self.list(bodies),
        "startDate": meeting.start?.value.machineWords.map { .text($0) },
        "subjectOf": Self.list(sources),
        "superEvent": meeting.series.flatMap { id in
          edition.series[id].map { reference("EventSeries", $0.name, .series(id)) }
        },
      ])
  }

  private static func status(of meeting: Meeting) -> String {
    switch meeting.status.value {
    case .planned, .held: "EventScheduled"
    case .cancelled where meeting.history.last?.isPostponed ?? false: "EventPostponed"
    case .cancelled: "EventCancelled"
    }
  }

  private func location(of meeting: Meeting) -> JSONValue? {
    if let id = meeting.place?.value, let place = edition.places[id] {
      return reference("Place", place.name, .place(id))
    }
    return meeting.country.map { country in
      Self.object("Country", ["name": .text(edition.country(country.value).name)])
    }
  }

  func person(_ person: Person) -> Markup {
    markup(
      "Person",
      [
        "alternateName": Self.list(person.aliases.map { .text($0) }),
        "name": .text(person.name),
        "jobTitle": Self.list(person.roles.filter { !$0.isFormer }.map { .text($0.title) }),
        "nationality": person.country.map { country in
          Self.object("Country", ["name": .text(edition.country(country.value).name)])
        },
      ])
  }

  func organization(_ body: Organization) -> Markup {
    let names = [body.acronym].compactMap(\.self) + body.aliases
    return markup(
      "Organization",
      [
        "alternateName": Self.list(names.map { .text($0) }),
        "name": .text(body.name),
      ])
  }

  func country(_ country: Country) -> Markup {
    markup(
      "Country",
      [
        "identifier": .text(country.code.description),
        "name": .text(edition.language.name(of: country)),
      ])
  }

  func place(_ place: Place) -> Markup {
    let position = place.coordinates.map { point in
      Self.object(
        "GeoCoordinates",
        [
          "latitude": .text(Hundredths.decimal(point.latitude)),
          "longitude": .text(Hundredths.decimal(point.longitude)),
        ])
    }
    return markup(
      "Place",
      [
        "alternateName": Self.list(place.aliases.map { .text($0) }),
        "geo": position, "name": .text(place.name),
      ])
  }

  func document(_ document: ArchivedDocument) -> Markup {
    markup(
      "NewsArticle",
      [
        "dateline": document.dateline.map { .text($0.value) },
        "datePublished": document.published?.value.machineWords.map { .text($0) },
        "headline": .text(document.title),
        "inLanguage": document.document.language.map { .text($0) },
        "publisher": document.publisher.map {
          Self.object("Organization", ["name": .text($0.value)])
        },
      ])
  }

  func agreement(_ agreement: Agreement) -> Markup {
    markup(
      "CreativeWork",
      [
        "alternateName": Self.list(agreement.aliases.map { .text($0) }),
        "creativeWorkStatus": .text(edition.language.stage(agreement.status)),
        "name": .text(agreement.name),
      ])
  }

  func series(_ series: Series) -> Markup {
    let members = series.members.suffix(Division.shown(of: series.members.count)).compactMap { id in
      edition.meetings[id].map { reference("Event", $0.name, .meeting(id)) }
    }
    return markup(
      "EventSeries",
      [
        "name": .text(series.name), "subEvent": Self.list(members),
      ])
  }
}
