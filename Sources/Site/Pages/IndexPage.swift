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
  var letters: [LetterGroup]

  static func declare(_ fields: inout Fields, of page: IndexPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.record("matrix", page?.matrix)
    fields.record("map", page?.map)
    fields.list("letters", page?.letters)
  }

  /// The entries come in the order of their slugs.
  init(
    _ title: String, _ entries: [IndexEntry], at page: PagePosition, text: PageText,
    in edition: Edition
  ) {
    frame = PageFrame(title, at: page, text: text, in: edition)
    if page.address == .relations { matrix = MeetingMatrix(from: page, in: edition) }
    if page.address == .places { map = PlaceMap(from: page, in: edition) }
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

extension Edition {
  func countryIndex(from page: PagePosition) -> [IndexEntry] {
    let pairs = Array(zip(archive.countries, countries.entries))
    return language.inOrder(pairs, by: \.0).map { country, entry in
      IndexEntry(
        entry, under: language.letter(of: country),
        detail: language.text(.countedMeetings, count: country.meetings.count),
        meetings: country.meetings.count, documents: country.documents.count, from: page)
    }
  }

  func organizationIndex(from page: PagePosition) -> [IndexEntry] {
    zip(archive.organizations, organizations.entries).map { body, entry in
      IndexEntry(
        entry, under: ListWords.letter(ofSlug: body.id.slug), detail: body.acronym,
        language: language.languageOfNames, meetings: body.meetings.count,
        documents: body.documents.count, from: page)
    }
  }

  func personIndex(from page: PagePosition) -> [IndexEntry] {
    zip(archive.people, people.entries).map { person, entry in
      IndexEntry(
        entry, under: ListWords.letter(ofSlug: person.id.slug),
        detail: person.country.map { country($0.value).name },
        meetings: person.meetings.count, documents: person.documents.count, from: page)
    }
  }

  func placeIndex(from page: PagePosition) -> [IndexEntry] {
    zip(archive.places, places.entries).map { place, entry in
      IndexEntry(
        entry, under: ListWords.letter(ofSlug: place.id.slug),
        detail: place.country.map { country($0).name },
        meetings: place.meetings.count, documents: place.documents.count, from: page)
    }
  }

  func agreementIndex(from page: PagePosition) -> [IndexEntry] {
    zip(archive.agreements, agreements.entries).map { agreement, entry in
      IndexEntry(
        entry, under: ListWords.letter(ofSlug: agreement.id.slug),
        detail: language.stage(agreement.status),
        language: language.languageOfNames,
        meetings: agreement.meetings.count, documents: agreement.documents.count, from: page)
    }
  }

  func seriesIndex(from page: PagePosition) -> [IndexEntry] {
    zip(archive.series, series.entries).map { series, entry in
      IndexEntry(
        entry, under: ListWords.letter(ofSlug: series.id.slug),
        detail: language.text(.countedMeetings, count: series.members.count),
        language: language.languageOfNames,
        meetings: series.members.count, from: page)
    }
  }

  func relationIndex(from page: PagePosition) -> [IndexEntry] {
    language.inOrder(relations, by: { archive.countries[$0.one] }).map { relation in
      let one = archive.countries[relation.one]
      let other = archive.countries[relation.other]
      let entry = Entry(language.pair(one, other), at: .relation(one.id, other.id))
      return IndexEntry(
        entry, under: language.letter(of: one), detail: relation.countWords(in: language),
        meetings: relation.meetingCount,
        from: page)
    }
  }
}
