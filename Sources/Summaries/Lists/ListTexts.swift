public import Briefing
public import Languages

/// The pages that list subjects of one type.
struct ListTexts: Sendable {
  let index: ArchiveIndex

  private var archive: Archive { index.archive }
  private var lines: Lines { Lines(index: index) }
  private var language: Language { index.language }

  // MARK: - Subjects

  /// A page with a count, and the subjects by their letters, or the way to the letters.
  private func register<Subject>(
    _ title: Phrase, at address: PageAddress, _ words: Phrase, count: Int? = nil,
    _ subjects: [Subject], letter: (Subject) -> String, line: (Subject) -> Statement
  ) -> PageText {
    let division = index.division(of: address)
    let isPart = address.whole != address
    let name = language.text(title)
    var page = MarkdownPage(
      isPart ? language.title(ofPart: address, of: name) : name, at: address, in: index)
    let count =
      isPart
      ? listed(division) : language.prose(words, count: count ?? subjects.count).capitalized
    page.sum(up: [Statement(count, on: .archive)])
    addParts(of: division, to: &page)
    let shown = division.map { $0.shown(.names).map { subjects[$0] } } ?? subjects
    for (letter, subjects) in grouped(shown, by: letter) {
      page.list(letter, subjects.map(line))
    }
    return page.text
  }

  private func listed(_ division: Division?) -> Prose {
    let counts = division.map(language.counts) ?? []
    return language.prose(.listedHere, (.list, language.list(counts.map { Prose($0) })))
  }

  private func addParts(of division: Division?, to page: inout MarkdownPage) {
    guard let division else { return }
    page.list(language.heading(ofPartsOf: division), division.parts.map(lines.part))
  }

  /// The page of a register or of a part of it; nil where it is neither.
  func register(at page: PageAddress) -> PageText? {
    switch page.whole {
    case .countries: countries(at: page)
    case .relations: relations(at: page)
    case .organizations:
      register(
        .organizations, at: page, .hasOrganizations, archive.organizations,
        letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.organization)
    case .people:
      register(
        .people, at: page, .hasPeople, archive.people,
        letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.person)
    case .places:
      register(
        .places, at: page, .hasPlaces, archive.places,
        letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.place)
    case .agreements:
      register(
        .agreements, at: page, .hasAgreements, archive.agreements,
        letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.agreement)
    case .allSeries:
      register(
        .seriesHeading, at: page, .hasSeries, archive.series,
        letter: { ListWords.letter(ofSlug: $0.id.slug) }, line: lines.series)
    case .names(let letter): names(of: letter, at: page)
    default: nil
    }
  }

  private func countries(at page: PageAddress) -> PageText {
    // Some are known only as the countries of places that documents name.
    let named = archive.countries.count { !$0.documents.isEmpty }
    let isWhole = index.division(of: page) == nil
    return register(
      .countries, at: page, .nameCountries, count: named,
      isWhole ? language.inOrder(archive.countries, by: \.self) : archive.countries,
      letter: language.letter, line: lines.country)
  }

  private func relations(at page: PageAddress) -> PageText {
    let all = index.allRelations
    let isWhole = index.division(of: page) == nil
    return register(
      .relations, at: page, .hasRelations, isWhole ? language.inOrder(all, by: \.one) : all,
      letter: { language.letter(of: $0.one) }, line: lines.relation)
  }

  // MARK: - Names

  var search: PageText {
    var page = MarkdownPage(language.text(.search), at: .search, in: index)
    let count = index.names.reduce(0) { $0 + $1.pages.count + $1.leftOut }
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

  private func names(of anchor: String, at address: PageAddress) -> PageText? {
    index.names.first { $0.anchor == anchor }.map { letter in
      let division = index.division(of: address)
      let isPart = address.whole != address
      var page = MarkdownPage(
        isPart ? language.title(ofPart: address, of: letter.title) : letter.title, at: address,
        in: index)
      let count = language.prose(.namesUnderLetter, count: letter.pages.count)
      page.sum(up: [Statement(isPart ? listed(division) : count.capitalized, on: .archive)])
      if letter.leftOut > 0 { page.sum(up: [listedByYear]) }
      addParts(of: division, to: &page)
      let shown = division.map { $0.shown(.names).map { letter.pages[$0] } } ?? letter.pages
      page.list(
        language.text(.namesHeading),
        shown.map {
          Statement(language.line(Prose($0.name, at: $0.page), [$0.kind]), on: .page)
        })
      return page.text
    }
  }

  /// That there are more, which go by year.
  private var listedByYear: Statement {
    Statement(
      language.prose(
        .listedByYear, (.meetings, Prose(language.text(.meetings), at: .meetings)),
        (.documents, Prose(language.text(.documents), at: .documents))),
      on: .archive)
  }

  // MARK: - By year

  var meetings: PageText {
    overview(.meetings, at: .meetings, .hasMeetings, count: archive.meetings.count) {
      index.meetingLines(at: $0)
    }
  }

  var documents: PageText {
    overview(.documents, at: .documents, .hasDocuments, count: archive.documents.count) {
      index.documentLines(at: $0)
    }
  }

  /// The way to each year, and the latest of all.
  private func overview(
    _ title: Phrase, at address: PageAddress, _ words: Phrase, count: Int,
    lines: ([Int]) -> [Statement]
  ) -> PageText {
    var page = MarkdownPage(language.text(title), at: address, in: index)
    page.sum(up: [Statement(language.prose(words, count: count), on: .archive)])
    if let division = index.division(of: address) {
      page.list(language.text(.byYear), division.parts.map(self.lines.part))
      page.list(language.text(.latest), lines(division.lists.flatMap(\.shown)))
    }
    return page.text
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
