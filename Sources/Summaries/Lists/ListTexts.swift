public import Briefing
public import Languages

/// The pages that list subjects of one type.
struct ListTexts: Sendable {
  let index: ArchiveIndex

  /// Of all meetings and all documents the first page shows only these.
  private static let mostRecent = 12

  private var archive: Archive { index.archive }
  private var lines: Lines { Lines(index: index) }
  private var language: Language { index.language }

  // MARK: - Subjects

  /// A page with a count, and the subjects by their letters.
  private func register<Subject>(
    _ title: Phrase, at address: PageAddress, _ words: Phrase, count: Int? = nil,
    _ subjects: [Subject], letter: (Subject) -> String, line: (Subject) -> Statement
  ) -> PageText {
    var page = MarkdownPage(language.text(title), at: address, in: index)
    let count = language.prose(words, count: count ?? subjects.count)
    page.sum(up: [Statement(count.capitalized, on: .archive)])
    for (letter, subjects) in grouped(subjects, by: letter) {
      page.list(letter, subjects.map(line))
    }
    return page.text
  }

  var countries: PageText {
    // Some are known only as the countries of places that documents name.
    let named = archive.countries.count { !$0.documents.isEmpty }
    return register(
      .countries, at: .countries, .nameCountries, count: named,
      language.inOrder(archive.countries, by: \.self), letter: language.letter, line: lines.country)
  }

  var relations: PageText {
    register(
      .relations, at: .relations, .hasRelations,
      language.inOrder(index.allRelations, by: \.one), letter: { language.letter(of: $0.one) },
      line: lines.relation)
  }

  var organizations: PageText {
    register(
      .organizations, at: .organizations, .hasOrganizations, archive.organizations,
      letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.organization)
  }

  var people: PageText {
    register(
      .people, at: .people, .hasPeople, archive.people,
      letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.person)
  }

  var places: PageText {
    register(
      .places, at: .places, .hasPlaces, archive.places,
      letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.place)
  }

  var agreements: PageText {
    register(
      .agreements, at: .agreements, .hasAgreements, archive.agreements,
      letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.agreement)
  }

  var series: PageText {
    register(
      .seriesHeading, at: .allSeries, .hasSeries, archive.series,
      letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.series)
  }

  // MARK: - Names

  var search: PageText {
    var page = MarkdownPage(language.text(.search), at: .search, in: index)
    let count = index.names.reduce(0) { $0 + $1.pages.count }
    page.sum(up: [Statement(language.prose(.hasPages, count: count), on: .archive)])
    page.list(
      language.text(.namesByLetter),
      index.names.map { letter in
        Statement(
          language.line(
            Prose(letter.title, at: .names(letter.anchor)),
            [language.text(.countedNames, count: letter.pages.count)]),
          on: .archive)
      })
    return page.text
  }

  func names(of anchor: String) -> PageText? {
    index.names.first { $0.anchor == anchor }.map { letter in
      var page = MarkdownPage(letter.title, at: .names(anchor), in: index)
      let count = language.prose(.namesUnderLetter, count: letter.pages.count)
      page.sum(up: [Statement(count.capitalized, on: .archive)])
      page.list(
        language.text(.namesHeading),
        letter.pages.map {
          Statement(language.line(Prose($0.name, at: $0.page), [$0.kind]), on: .page)
        })
      return page.text
    }
  }

  // MARK: - By year

  var meetings: PageText {
    var page = MarkdownPage(language.text(.meetings), at: .meetings, in: index)
    page.sum(up: [
      Statement(language.prose(.hasMeetings, count: archive.meetings.count), on: .archive)
    ])
    page.list(
      language.text(.byYear),
      Self.counts(archive.meetings.map { $0.start?.value.year }).map { year, count in
        let address = year.map(PageAddress.meetingsOfYear) ?? .meetingsWithoutDate
        return yearLine(year, at: address, language.text(.countedMeetings, count: count))
      })
    page.list(
      language.text(.latest), index.latestMeetings.prefix(Self.mostRecent).map(lines.meeting))
    return page.text
  }

  func meetings(of year: Int?) -> PageText {
    let meetings = index.meetings(of: year)
    var page = MarkdownPage(
      language.meetings(of: year), at: year.map(PageAddress.meetingsOfYear) ?? .meetingsWithoutDate,
      in: index)
    let words = language.prose(
      year == nil ? .meetingsWithoutDate : .meetingsInYear, count: meetings.count,
      (.year, year.map { Prose(String($0)) }))
    page.sum(up: [Statement(words.capitalized, on: .archive)])
    let months = grouped(meetings) { meeting in
      language.month(meeting.start?.value, isInYear: year != nil)
    }
    for (month, meetings) in months { page.list(month, meetings.map(lines.meeting)) }
    return page.text
  }

  var documents: PageText {
    var page = MarkdownPage(language.text(.documents), at: .documents, in: index)
    page.sum(up: [
      Statement(language.prose(.hasDocuments, count: archive.documents.count), on: .archive)
    ])
    page.list(
      language.text(.byYear),
      Self.counts(archive.documents.map { $0.published?.value.year }).map { year, count in
        let address = year.map(PageAddress.documentsOfYear) ?? .documentsWithoutDate
        return yearLine(year, at: address, language.text(.countedDocuments, count: count))
      })
    page.list(
      language.text(.latest), index.latestDocuments.prefix(Self.mostRecent).map(lines.document))
    return page.text
  }

  func documents(of year: Int?) -> PageText {
    let documents = index.documents(of: year)
    var page = MarkdownPage(
      language.documents(of: year),
      at: year.map(PageAddress.documentsOfYear) ?? .documentsWithoutDate, in: index)
    let words = language.prose(
      year == nil ? .documentsWithoutDate : .documentsInYear, count: documents.count,
      (.year, year.map { Prose(String($0)) }))
    page.sum(up: [Statement(words.capitalized, on: .archive)])
    let months = grouped(documents) { document in
      language.month(document.published?.value, isInYear: year != nil)
    }
    for (month, documents) in months { page.list(month, documents.map(lines.document)) }
    return page.text
  }

  private func yearLine(_ year: Int?, at address: PageAddress, _ count: String) -> Statement {
    Statement(language.line(Prose(language.year(year), at: address), [count]), on: .archive)
  }

  /// Years, the latest first, with how many there are of each; what has none last.
  private static func counts(_ years: [Int?]) -> [(year: Int?, count: Int)] {
    Dictionary(grouping: years) { $0 }.map { (year: $0.key, count: $0.value.count) }
      .sorted { ($0.year ?? .min) > ($1.year ?? .min) }
  }
}

extension Language {
  /// What the list of a year's meetings is called, or of those without a date.
  public func meetings(of year: Int?) -> String {
    year.map { text(.meetingsOfYear, (.year, String($0))) } ?? text(.meetingsUndated)
  }

  public func documents(of year: Int?) -> String {
    year.map { text(.documentsOfYear, (.year, String($0))) } ?? text(.documentsUndated)
  }

  /// What is listed under countries, in the order in which lists have it: as it comes in English, which
  /// has it in the order of addresses.
  public func inOrder<Element>(_ elements: [Element], by country: (Element) -> Country) -> [Element]
  {
    guard !isEnglish else { return elements }
    return elements.enumerated().map { (sortKey(of: country($0.element)), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}
