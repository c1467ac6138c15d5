import Briefing

/// The pages that list subjects of one type.
struct ListTexts: Sendable {
  let index: ArchiveIndex

  private var archive: Archive { index.archive }
  private var lines: Lines { Lines(index: index) }

  /// A page with a count and a list.
  private func page(
    _ title: String, at address: PageAddress, _ summary: String, _ items: [Statement]
  ) -> PageText {
    var page = MarkdownPage(title, at: address)
    page.sum(up: [Statement(Prose(summary))])
    page.list("All", items)
    return page.text
  }

  private func holds(_ count: Int, _ noun: String, plural: String? = nil) -> String {
    "The archive has \(counted(count, noun, plural: plural))."
  }

  // MARK: - Subjects

  var countries: PageText {
    // Some are known only as the countries of places that documents name.
    let named = archive.countries.count { !$0.documents.isEmpty }
    return page(
      "Countries", at: .countries,
      "The documents name \(counted(named, "country", plural: "countries")).",
      archive.countries.map(lines.country))
  }

  var relations: PageText {
    let pairs = index.relatedPairs
    let items = pairs.map { pair -> Statement in
      let name = "\(pair.one.name) and \(pair.other.name)"
      return Statement(
        "\(Prose(name, at: .relation(pair.one.id, pair.other.id))): \(counted(pair.meetings, "meeting"))"
      )
    }
    return page(
      "Relations", at: .relations,
      "The archive has \(counted(pairs.count, "pair")) of countries that meet.", items)
  }

  var organizations: PageText {
    page(
      "Organizations", at: .organizations, holds(archive.organizations.count, "organization"),
      archive.organizations.map(lines.organization))
  }

  var people: PageText {
    page(
      "People", at: .people, holds(archive.people.count, "person", plural: "people"),
      archive.people.map(lines.person))
  }

  var places: PageText {
    page(
      "Places", at: .places, holds(archive.places.count, "place"), archive.places.map(lines.place))
  }

  var agreements: PageText {
    page(
      "Agreements", at: .agreements,
      holds(archive.agreements.count, "agreement") + " Drafts and plans are among them.",
      archive.agreements.map(lines.agreement))
  }

  var series: PageText {
    page(
      "Series", at: .allSeries, holds(archive.series.count, "series", plural: "series"),
      archive.series.map(lines.series))
  }

  // MARK: - By year

  var meetings: PageText {
    var page = MarkdownPage("Meetings", at: .meetings)
    page.sum(up: [Statement(Prose(holds(archive.meetings.count, "meeting")))])
    let years = Self.counts(archive.meetings.map { $0.start?.value.year })
    page.list(
      "Years",
      years.map { year, count in
        let address = year.map(PageAddress.meetingsOfYear) ?? .meetingsWithoutDate
        return Statement(
          "\(Prose(year.map(String.init) ?? "Without a date", at: address)): \(counted(count, "meeting"))"
        )
      })
    return page.text
  }

  func meetings(of year: Int?) -> PageText {
    let meetings = index.allMeetings.filter { $0.start?.value.year == year }
    let title = year.map { "Meetings of \($0)" } ?? "Meetings without a date"
    let words =
      year.map { "In \($0) there are \(counted(meetings.count, "meeting"))." }
      ?? "Of \(counted(meetings.count, "meeting")) no document states the date."
    return page(
      title, at: year.map(PageAddress.meetingsOfYear) ?? .meetingsWithoutDate, words,
      meetings.map(lines.meeting))
  }

  var documents: PageText {
    var page = MarkdownPage("Documents", at: .documents)
    page.sum(up: [Statement(Prose(holds(archive.documents.count, "document")))])
    let years = Self.counts(archive.documents.map { $0.published?.value.year })
    page.list(
      "Years",
      years.map { year, count in
        let address = year.map(PageAddress.documentsOfYear) ?? .documentsWithoutDate
        return Statement(
          "\(Prose(year.map(String.init) ?? "Without a date", at: address)): \(counted(count, "document"))"
        )
      })
    return page.text
  }

  func documents(of year: Int?) -> PageText {
    let documents = index.inOrder(
      archive.documents.filter { $0.published?.value.year == year }.map(\.id))
    let title = year.map { "Documents of \($0)" } ?? "Documents without a date"
    let words =
      year.map { "\(counted(documents.count, "document").startingWithCapital) are of \($0)." }
      ?? "\(counted(documents.count, "document").startingWithCapital) state no date of publication."
    return page(
      title, at: year.map(PageAddress.documentsOfYear) ?? .documentsWithoutDate,
      documents.count == 1
        ? words.replacing(" are of ", with: " is of ").replacing(" state ", with: " states ")
        : words,
      documents.map(lines.document))
  }

  /// Years, the latest first, with how many there are of each; what has none last.
  private static func counts(_ years: [Int?]) -> [(year: Int?, count: Int)] {
    Dictionary(grouping: years) { $0 }.map { (year: $0.key, count: $0.value.count) }
      .sorted { ($0.year ?? .min) > ($1.year ?? .min) }
  }
}
