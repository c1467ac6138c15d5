import Briefing

/// The pages that list subjects of one type.
struct ListTexts: Sendable {
  let index: ArchiveIndex

  /// Of all meetings and all documents the first page shows only these.
  private static let mostRecent = 12

  private var archive: Archive { index.archive }
  private var lines: Lines { Lines(index: index) }

  private func holds(_ count: Int, _ noun: String, plural: String? = nil) -> Prose {
    "The archive has \(counted(count, noun, plural: plural))."
  }

  // MARK: - Subjects

  /// A page with a count, and the subjects by their letters.
  private func register<Subject>(
    _ title: String, at address: PageAddress, _ count: Prose, _ subjects: [Subject],
    slug: (Subject) -> String, line: (Subject) -> Statement
  ) -> PageText {
    var page = MarkdownPage(title, at: address, in: index)
    page.sum(up: [Statement(count, on: .archive)])
    for (letter, subjects) in grouped(subjects, by: { ListWords.letter(ofSlug: slug($0)) }) {
      page.list(letter, subjects.map(line))
    }
    return page.text
  }

  var countries: PageText {
    // Some are known only as the countries of places that documents name.
    let named = archive.countries.count { !$0.documents.isEmpty }
    return register(
      "Countries", at: .countries,
      "The documents name \(counted(named, "country", plural: "countries")).",
      archive.countries, slug: \.id.slug, line: lines.country)
  }

  var relations: PageText {
    let relations = index.allRelations
    return register(
      "Relations", at: .relations,
      "The archive has \(counted(relations.count, "pair")) of countries that meet.", relations,
      slug: \.one.id.slug, line: lines.relation)
  }

  var organizations: PageText {
    register(
      "Organizations", at: .organizations, holds(archive.organizations.count, "organization"),
      archive.organizations, slug: \.id.slug, line: lines.organization)
  }

  var people: PageText {
    register(
      "People", at: .people, holds(archive.people.count, "person", plural: "people"),
      archive.people, slug: \.id.slug, line: lines.person)
  }

  var places: PageText {
    register(
      "Places", at: .places, holds(archive.places.count, "place"), archive.places,
      slug: \.id.slug, line: lines.place)
  }

  var agreements: PageText {
    register(
      "Agreements", at: .agreements,
      "\(holds(archive.agreements.count, "agreement")) Drafts and plans are among them.",
      archive.agreements, slug: \.id.slug, line: lines.agreement)
  }

  var series: PageText {
    register(
      "Series", at: .allSeries, holds(archive.series.count, "series", plural: "series"),
      archive.series, slug: \.id.slug, line: lines.series)
  }

  // MARK: - Names

  var search: PageText {
    var page = MarkdownPage("Search", at: .search, in: index)
    let count = index.names.reduce(0) { $0 + $1.pages.count }
    page.sum(up: [
      Statement(
        "The archive has \(counted(count, "page")) of meetings, documents and all that they name.",
        on: .archive)
    ])
    page.list(
      "All names by letter",
      index.names.map { letter in
        Statement(
          "\(Prose(letter.title, at: .names(letter.anchor))): \(counted(letter.pages.count, "name"))",
          on: .archive)
      })
    return page.text
  }

  func names(of anchor: String) -> PageText? {
    index.names.first { $0.anchor == anchor }.map { letter in
      var page = MarkdownPage(letter.title, at: .names(anchor), in: index)
      page.sum(up: [
        Statement(
          "\(counted(letter.pages.count, "name").startingWithCapital) of the archive "
            + "\(letter.pages.count == 1 ? "is" : "are") under this letter.", on: .archive)
      ])
      page.list(
        "Names",
        letter.pages.map { Statement("\(Prose($0.name, at: $0.page)): \($0.kind)", on: .page) })
      return page.text
    }
  }

  // MARK: - By year

  var meetings: PageText {
    var page = MarkdownPage("Meetings", at: .meetings, in: index)
    page.sum(up: [Statement(holds(archive.meetings.count, "meeting"), on: .archive)])
    page.list(
      "By year",
      Self.counts(archive.meetings.map { $0.start?.value.year }).map { year, count in
        let address = year.map(PageAddress.meetingsOfYear) ?? .meetingsWithoutDate
        return Statement(
          "\(Prose(ListWords.year(year), at: address)): \(counted(count, "meeting"))", on: .archive)
      })
    page.list("The latest", index.latestMeetings.prefix(Self.mostRecent).map(lines.meeting))
    return page.text
  }

  func meetings(of year: Int?) -> PageText {
    let meetings = index.meetings(of: year)
    var page = MarkdownPage(
      year.map { "Meetings of \($0)" } ?? "Meetings without a date",
      at: year.map(PageAddress.meetingsOfYear) ?? .meetingsWithoutDate, in: index)
    let count = counted(meetings.count, "meeting")
    page.sum(up: [
      Statement(
        year.map { "The archive has \(count) of \($0)." }
          ?? "Of \(count) no document states the date.", on: .archive)
    ])
    let months = grouped(meetings) { meeting in
      ListWords.month(meeting.start?.value, isInYear: year != nil)
    }
    for (month, meetings) in months { page.list(month, meetings.map(lines.meeting)) }
    return page.text
  }

  var documents: PageText {
    var page = MarkdownPage("Documents", at: .documents, in: index)
    page.sum(up: [Statement(holds(archive.documents.count, "document"), on: .archive)])
    page.list(
      "By year",
      Self.counts(archive.documents.map { $0.published?.value.year }).map { year, count in
        let address = year.map(PageAddress.documentsOfYear) ?? .documentsWithoutDate
        return Statement(
          "\(Prose(ListWords.year(year), at: address)): \(counted(count, "document"))",
          on: .archive)
      })
    page.list("The latest", index.latestDocuments.prefix(Self.mostRecent).map(lines.document))
    return page.text
  }

  func documents(of year: Int?) -> PageText {
    let documents = index.documents(of: year)
    var page = MarkdownPage(
      year.map { "Documents of \($0)" } ?? "Documents without a date",
      at: year.map(PageAddress.documentsOfYear) ?? .documentsWithoutDate, in: index)
    let count = counted(documents.count, "document").startingWithCapital
    let isOne = documents.count == 1
    page.sum(up: [
      Statement(
        year.map { "\(count) \(isOne ? "is" : "are") of \($0)." }
          ?? "\(count) \(isOne ? "states" : "state") no date of publication.", on: .archive)
    ])
    let months = grouped(documents) { document in
      ListWords.month(document.published?.value, isInYear: year != nil)
    }
    for (month, documents) in months { page.list(month, documents.map(lines.document)) }
    return page.text
  }

  /// Years, the latest first, with how many there are of each; what has none last.
  private static func counts(_ years: [Int?]) -> [(year: Int?, count: Int)] {
    Dictionary(grouping: years) { $0 }.map { (year: $0.key, count: $0.value.count) }
      .sorted { ($0.year ?? .min) > ($1.year ?? .min) }
  }
}
