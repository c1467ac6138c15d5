import Briefing
import Languages

/// The page of a country.
struct CountryText: Sendable {
  let index: ArchiveIndex
  let country: Country

  private var language: Language { index.language }

  var text: PageText {
    let documents = index.inOrder(country.documents)
    var page = MarkdownPage(
      language.name(of: country), at: .country(country.id), listing: documents, in: index)
    let lines = Lines(index: index)
    let presence = Presence(index: index)
    let holdings = Holdings(index: index)
    let name = Prose(index.inSentence(country.code))
    page.sum(up: [
      country.documents.isEmpty
        ? Statement(language.prose(.countryUnnamed, (.country, name)), on: .archive)
        : presence.documents(
          name, country.documents, isPlural: language.isPlural(country), citing: [])
    ])
    page.sum(up: [presence.meetings(country.meetings, .meetingsOfCountry)])
    page.sum(up: presence.latestAndNext(country.meetings))
    page.list(language.text(.liesAhead), ahead.map(lines.meeting))
    page.list(language.text(.meetings), lines.meetings(country.meetings))
    page.list(.metWith, holdings.met(by: country))
    page.list(.ofCountry, holdings.of(country))
    page.numberedList(language.text(.documents), documents.map(lines.document))
    return page.text
  }

  /// Announced for days to come, the next first.
  private var ahead: [Meeting] {
    index.inOrder(country.meetings).filter { meeting in
      meeting.status.value == .planned && meeting.start != nil
        && !meeting.isOverdue(asOf: index.archive.asOf)
    }
  }
}

/// The page of two countries.
struct RelationText: Sendable {
  let index: ArchiveIndex
  let one: Country
  let other: Country

  private var language: Language { index.language }

  var text: PageText {
    var page = MarkdownPage(
      language.pair(one, other), at: .relation(one.id, other.id), in: index)
    let lines = Lines(index: index)
    let meetings = index.meetings(of: one.id, and: other.id)
    let bilateral = meetings.filter { $0.countries.count == 2 }
    let wider = meetings.filter { $0.countries.count > 2 }
    let form = wider.isEmpty ? "" : bilateral.isEmpty ? "wide" : "partly"
    let words = language.prose(
      .relationMeetings, of: form, count: meetings.count,
      (.countries, language.list([one, other].map { index.prose($0.code) })),
      (.alone, language.prose(.countedOfThem, count: bilateral.count)))
    page.sum(up: [Statement(words.capitalized, on: .archive)])
    page.sum(up: Presence(index: index).latestAndNext(meetings.map(\.id)))
    page.list(language.text(.twoAlone), bilateral.map(lines.meeting))
    page.list(language.text(.withOthers), wider.map(lines.meeting))
    page.list(
      language.text(.agreements), index.agreements(of: one, and: other).map(lines.agreement))
    return page.text
  }
}
