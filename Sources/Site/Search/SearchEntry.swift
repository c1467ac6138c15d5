internal import Briefing
internal import Summaries

/// A page that can be found.
struct SearchEntry: Sendable {
  /// What stands in the index for the type of a page, in the order in which results come.
  enum Kind: String, Sendable, CaseIterable {
    case country, person, organization, place, series, agreement, meeting, document
  }

  var kind: Kind
  var page: PageAddress
  var name: String
  /// Other names by which it is found.
  var otherNames: [String] = []
  /// Nil for what has no date.
  var year: Int?
  var countries: [CountryCode] = []
}

extension SearchEntry {
  /// All that an archive has, by type.
  static func all(in edition: Edition) -> [SearchEntry] {
    let archive = edition.archive
    let countries = archive.countries.map { country in
      SearchEntry(
        kind: .country, page: .country(country.id), name: edition.language.name(of: country),
        otherNames: edition.otherNames(of: country), countries: [country.code])
    }
    let people = archive.people.map { person in
      SearchEntry(
        kind: .person, page: .person(person.id), name: person.name, otherNames: person.aliases,
        countries: [person.country?.value].compactMap(\.self))
    }
    let bodies = archive.organizations.map { body in
      SearchEntry(
        kind: .organization, page: .organization(body.id), name: body.name,
        otherNames: [body.acronym].compactMap(\.self) + body.aliases,
        countries: [body.country].compactMap(\.self))
    }
    let places = archive.places.map { place in
      SearchEntry(
        kind: .place, page: .place(place.id), name: place.name, otherNames: place.aliases,
        countries: [place.country].compactMap(\.self))
    }
    return countries + people + bodies + places + papers(in: edition) + events(in: edition)
  }

  private static func papers(in edition: Edition) -> [SearchEntry] {
    let series = edition.archive.series.map { series in
      SearchEntry(
        kind: .series, page: .series(series.id), name: series.name, otherNames: series.aliases)
    }
    let agreements = edition.archive.agreements.map { paper in
      SearchEntry(
        kind: .agreement, page: .agreement(paper.id), name: paper.name, otherNames: paper.aliases,
        year: paper.timeline.last?.date?.year, countries: paper.parties)
    }
    return series + agreements
  }

  private static func events(in edition: Edition) -> [SearchEntry] {
    let meetings = edition.archive.meetings.map { meeting in
      SearchEntry(
        kind: .meeting, page: .meeting(meeting.id), name: meeting.name,
        otherNames: meeting.participants.map(\.name)
          + [meeting.place.flatMap { edition.places[$0.value]?.name }].compactMap(\.self),
        year: meeting.start?.value.year, countries: meeting.countries.map(\.value))
    }
    let documents = edition.archive.documents.map { document in
      SearchEntry(
        kind: .document, page: .document(document.id), name: document.title,
        otherNames: document.people.compactMap { edition.people[$0]?.name },
        year: document.published?.value.year, countries: document.countries)
    }
    return meetings + documents
  }
}
