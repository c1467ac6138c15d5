import Briefing
import Languages

/// The page of a country.
struct CountryText: Sendable {
  let index: ArchiveIndex
  let country: Country

  private var language: Language { index.language }

  var text: PageText {
    let lists = SubjectLists(
      of: .country(country.id), country.meetings, country.documents, in: index)
    var page = MarkdownPage(
      language.name(of: country), at: .country(country.id), listing: lists.numbered, in: index)
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
    lists.addMeetings(to: &page)
    page.list(.metWith, holdings.met(by: country))
    page.list(.ofCountry, holdings.of(country))
    lists.addDocuments(to: &page)
    return page.text
  }

  /// Announced for days to come, the next first.
  private var ahead: [Meeting] {
    index.inOrder(country.meetings).filter { $0.isAhead(of: index.asOf) }
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
    let address = PageAddress.relation(one.id, other.id)
    SubjectLists(of: address, [], in: index).addParts(to: &page)
    for (content, meetings) in [(Division.Content.alone, bilateral), (.withOthers, wider)] {
      let shown = index.division(of: address).map {
        index.meetingLines(at: $0.shown(content).reversed())
      }
      page.list(language.text(content.heading), shown ?? meetings.map(lines.meeting))
    }
    page.list(
      language.text(.agreements), index.agreements(of: one, and: other).map(lines.agreement))
    return page.text
  }
}
