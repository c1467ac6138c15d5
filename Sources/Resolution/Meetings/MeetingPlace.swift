import Briefing

/// Where a meeting is, by the reports of several documents, and where they do not agree.
struct MeetingPlace {
  let place: Fact<Identifier<Place>>?
  let country: Fact<CountryCode>?
  let conflicts: [Conflict]

  init(
    _ reports: [Report], status: MeetingStatus, places: Resolved<PlaceFinding, Place>,
    sites: [Place], _ names: CountryNames
  ) {
    let sites = Sites(places: places, sites: sites)
    let ranked = Report.bestFirst(reports, status: status)
    let placed = ranked.first { sites.isCity($0) } ?? ranked.first { $0.meeting.place != nil }
    place = placed.flatMap { report in
      sites.place(report).map { fact in
        var fact = reports.fact(fact.value, sites.place)
        if status == .held && !reports.contains(where: { sites.isHeld($0, at: fact.value) }) {
          fact.isInferred = true
        }
        return fact
      }
    }
    let headline = placed ?? ranked.first { sites.country($0) != nil }
    country = (headline.flatMap(sites.country) ?? ranked.lazy.compactMap(sites.country).first)
      .map { reports.fact($0.value, sites.country) }
    conflicts = headline.map { sites.conflicts(reports, headline: $0, names) } ?? []
  }
}

/// What reports say of the place.
private struct Sites {
  let places: Resolved<PlaceFinding, Place>
  /// By group.
  let sites: [Place]

  func place(_ report: Report) -> Fact<Identifier<Place>>? {
    report.meeting.place.map { found in
      Fact(
        places.id(of: found.value, in: report.source),
        citations: report.document.citations(found.sentences), isInferred: found.isInferred)
    }
  }

  func country(_ report: Report) -> Fact<CountryCode>? {
    report.meeting.country.map(report.fact)
      ?? finding(report).flatMap { place in
        place.country.map { country in
          Fact(
            country,
            citations: report.document.citations(report.meeting.place?.sentences ?? []),
            isInferred: true)
        }
      }
  }

  func isCity(_ report: Report) -> Bool { finding(report)?.kind == .city }

  func isHeld(_ report: Report, at place: Identifier<Place>) -> Bool {
    report.meeting.status.value == .held && self.place(report)?.value == place
  }

  /// Two cities, or two countries.
  func conflicts(_ reports: [Report], headline: Report, _ names: CountryNames) -> [Conflict] {
    guard !reports.contains(where: \.meeting.isPostponed) else { return [] }
    let otherCities = reports.filter {
      isCity(headline) && isCity($0) && place($0)?.value != place(headline)?.value
    }
    let cities = Conflict.of(.place, headline: headline, others: otherCities, in: reports) {
      report in
      place(report).map {
        Fact(
          Conflict.Reading(cityName(report), value: $0.value.slug), citations: $0.citations,
          isInferred: $0.isInferred)
      }
    }
    let otherCountries = reports.filter { report in
      guard let mine = country(headline)?.value, let other = country(report)?.value else {
        return false
      }
      return mine != other
    }
    return cities
      + Conflict.of(.country, headline: headline, others: otherCountries, in: reports) { report in
        country(report).map {
          Fact(
            Conflict.Reading(names.name(of: $0.value), value: $0.value.description),
            citations: $0.citations, isInferred: $0.isInferred)
        }
      }
  }

  private func cityName(_ report: Report) -> String {
    report.meeting.place.map { sites[places.group(of: $0.value, in: report.source)].name } ?? ""
  }

  private func finding(_ report: Report) -> PlaceFinding? {
    report.meeting.place.map { found in
      places.sightings[places.sightings.index(of: found.value, in: report.source)].finding
    }
  }
}
