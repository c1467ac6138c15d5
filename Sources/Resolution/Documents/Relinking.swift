public import Briefing

extension Archive {
  /// The archive with all that follows from its meetings made anew: which subjects have to do with
  /// which, and the order and the gaps of each series; a series without a meeting is left out.
  public func relinked() -> Archive {
    var archive = self
    archive.meetings.sort { $0.id < $1.id }
    let backlinks = Backlinks(archive.meetings)
    for offset in archive.countries.indices {
      let code = archive.countries[offset].code
      archive.countries[offset].meetings = backlinks.countries[code] ?? []
      archive.countries[offset].hosted = backlinks.hosts[code] ?? []
    }
    for offset in archive.organizations.indices {
      archive.organizations[offset].meetings =
        backlinks.organizations[archive.organizations[offset].id] ?? []
    }
    for offset in archive.people.indices {
      archive.people[offset].meetings = backlinks.people[archive.people[offset].id] ?? []
    }
    for offset in archive.places.indices {
      archive.places[offset].meetings = backlinks.places[archive.places[offset].id] ?? []
    }
    for offset in archive.agreements.indices {
      archive.agreements[offset].meetings =
        backlinks.agreements[archive.agreements[offset].id] ?? []
    }
    let members = Dictionary(grouping: archive.meetings.filter { $0.series != nil }, by: \.series)
    archive.series = archive.series.compactMap { series in
      guard let members = members[series.id] else { return nil }
      var series = series
      series.members = SeriesBuilder.inOrder(members).map(\.id)
      series.missing = SeriesBuilder.missing(members.compactMap(\.ordinal?.value))
      series.organizations = Set(members.flatMap { $0.organizations.map(\.value) }).sorted()
      return series
    }
    return archive
  }
}
