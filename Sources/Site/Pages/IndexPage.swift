internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// An alphabetical list of all subjects of a type.
struct IndexPage: TemplateModel {
  var frame: PageFrame
  /// Of relations.
  var matrix: MeetingMatrix?
  /// Of places.
  var map: PlaceMap?
  /// Of a list that is too long for a page.
  var parts: [PartRow]
  var partsHeading: String
  /// It has a part of the list.
  var isPart: Bool
  var letters: [LetterGroup]

  static func declare(_ fields: inout Fields, of page: IndexPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.record("matrix", page?.matrix)
    fields.record("map", page?.map)
    fields.list("parts", page?.parts)
    fields.text("parts_heading", page?.partsHeading)
    fields.flag("is_part", page?.isPart)
    fields.list("letters", page?.letters)
  }

  /// A list, or a part of it.
  init(of subjects: IndexSubjects, at page: PagePosition, text: PageText, in edition: Edition) {
    isPart = page.address.whole != page.address
    frame = PageFrame(
      isPart ? text.title : edition.name(of: page.address),
      trail: isPart ? PartPage.trail(to: page, in: edition) : [], at: page, text: text, in: edition)
    if page.address == .relations { matrix = MeetingMatrix(from: page, in: edition) }
    if page.address == .places { map = PlaceMap(from: page, in: edition) }
    let division = edition.divisions[page.address]
    parts = division.map { PartRow.all(of: $0, from: page, in: edition.language) } ?? []
    partsHeading = division.map(edition.language.heading) ?? ""
    let offsets = division?.shown(.names) ?? edition.offsets(of: subjects)
    let entries = offsets.map { edition.entry(of: subjects, at: $0, from: page) }
    letters = runs(of: entries, by: \.letter) { letter, group in
      LetterGroup(
        title: letter, anchor: letter == "0–9" ? "digits" : letter.lowercased(),
        entries: Array(group))
    }
  }
}

/// Subjects whose slugs begin with one letter.
struct LetterGroup: TemplateModel {
  var title: String
  var anchor: String
  var entries: [IndexEntry]

  static func declare(_ fields: inout Fields, of group: LetterGroup?) {
    fields.text("title", group?.title)
    fields.text("anchor", group?.anchor)
    fields.list("entries", group?.entries)
  }
}

/// A subject in an alphabetical list.
struct IndexEntry: TemplateModel {
  var link: Link
  /// The language of the name, where it is not that of the page.
  var language: String?
  /// What tells it from others: a person's country, a paper's status.
  var detail: String?
  var meetings: Int?
  var documents: Int?
  /// The capital letter of its slug, which has no accents; `0–9` for digits.
  var letter: String

  static func declare(_ fields: inout Fields, of entry: IndexEntry?) {
    fields.text("name", entry?.link.text)
    fields.text("href", entry?.link.href)
    fields.text("title_language", entry?.language)
    fields.text("detail", entry?.detail)
    fields.number("meetings", entry?.meetings)
    fields.number("documents", entry?.documents)
  }

  init(
    _ entry: Entry, under letter: String, detail: String? = nil, language: String? = nil,
    meetings: Int? = nil, documents: Int? = nil, from page: PagePosition
  ) {
    link = entry.link(from: page)
    self.detail = detail
    self.language = language
    self.meetings = meetings
    self.documents = documents
    self.letter = letter
  }
}

/// What alphabetical lists there are.
enum IndexSubjects: CaseIterable {
  case countries, relations, organizations, people, places, agreements, series

  var page: PageAddress {
    switch self {
    case .countries: .countries
    case .relations: .relations
    case .organizations: .organizations
    case .people: .people
    case .places: .places
    case .agreements: .agreements
    case .series: .allSeries
    }
  }

  init?(at page: PageAddress) {
    guard let subjects = Self.allCases.first(where: { $0.page == page }) else { return nil }
    self = subjects
  }
}

extension Edition {
  /// All of a list, in its order, by their offsets.
  fileprivate func offsets(of subjects: IndexSubjects) -> [Int] {
    switch subjects {
    case .countries:
      language.inOrder(Array(archive.countries.indices)) { archive.countries[$0] }
    case .relations:
      language.inOrder(Array(relations.indices)) { archive.countries[relations[$0].one] }
    case .organizations: Array(archive.organizations.indices)
    case .people: Array(archive.people.indices)
    case .places: Array(archive.places.indices)
    case .agreements: Array(archive.agreements.indices)
    case .series: Array(archive.series.indices)
    }
  }

  fileprivate func entry(
    of subjects: IndexSubjects, at offset: Int, from page: PagePosition
  ) -> IndexEntry {
    switch subjects {
    case .countries: countryEntry(at: offset, from: page)
    case .relations: relationEntry(at: offset, from: page)
    case .organizations: organizationEntry(at: offset, from: page)
    case .people: personEntry(at: offset, from: page)
    case .places: placeEntry(at: offset, from: page)
    case .agreements: agreementEntry(at: offset, from: page)
    case .series: seriesEntry(at: offset, from: page)
    }
  }

  private func countryEntry(at offset: Int, from page: PagePosition) -> IndexEntry {
    let country = archive.countries[offset]
    return IndexEntry(
      countries.entries[offset], under: language.letter(of: country),
      detail: language.text(.countedMeetings, count: country.meetings.count),
      meetings: country.meetings.count, documents: country.documents.count, from: page)
  }

  private func organizationEntry(at offset: Int, from page: PagePosition) -> IndexEntry {
    let body = archive.organizations[offset]
    return IndexEntry(
      organizations.entries[offset], under: ListWords.letter(ofSlug: body.id.slug),
      detail: body.acronym, language: language.languageOfNames, meetings: body.meetings.count,
      documents: body.documents.count, from: page)
  }

  private func personEntry(at offset: Int, from page: PagePosition) -> IndexEntry {
    let person = archive.people[offset]
    return IndexEntry(
      people.entries[offset], under: ListWords.letter(ofSlug: person.id.slug),
      detail: person.country.map { country($0.value).name },
      meetings: person.meetings.count, documents: person.documents.count, from: page)
  }

  private func placeEntry(at offset: Int, from page: PagePosition) -> IndexEntry {
    let place = archive.places[offset]
    return IndexEntry(
      places.entries[offset], under: ListWords.letter(ofSlug: place.id.slug),
      detail: place.country.map { country($0).name },
      meetings: place.meetings.count, documents: place.documents.count, from: page)
  }

  private func agreementEntry(at offset: Int, from page: PagePosition) -> IndexEntry {
    let agreement = archive.agreements[offset]
    return IndexEntry(
      agreements.entries[offset], under: ListWords.letter(ofSlug: agreement.id.slug),
      detail: language.stage(agreement.status), language: language.languageOfNames,
      meetings: agreement.meetings.count, documents: agreement.documents.count, from: page)
  }

  private func seriesEntry(at offset: Int, from page: PagePosition) -> IndexEntry {
    let series = archive.series[offset]
    return IndexEntry(
      self.series.entries[offset], under: ListWords.letter(ofSlug: series.id.slug),
      detail: language.text(.countedMeetings, count: series.members.count),
      language: language.languageOfNames, meetings: series.members.count, from: page)
  }

  private func relationEntry(at offset: Int, from page: PagePosition) -> IndexEntry {
    let relation = relations[offset]
    let one = archive.countries[relation.one]
    let other = archive.countries[relation.other]
    return IndexEntry(
      Entry(language.pair(one, other), at: .relation(one.id, other.id)),
      under: language.letter(of: one), detail: relation.countWords(in: language),
      meetings: relation.meetingCount, from: page)
  }
}
