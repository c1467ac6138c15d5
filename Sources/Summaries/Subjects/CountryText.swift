import Briefing

/// The page of a country.
struct CountryText: Sendable {
  let index: ArchiveIndex
  let country: Country

  var text: PageText {
    let documents = index.inOrder(country.documents)
    var page = MarkdownPage(
      country.name, at: .country(country.id), listing: documents, in: index)
    let lines = Lines(index: index)
    let presence = Presence(index: index)
    let holdings = Holdings(index: index)
    let name = Prose(CountryWords.withArticle(country.name))
    page.sum(up: [
      country.documents.isEmpty
        ? Statement(
          "No document names \(name); it is the country of places, bodies or people that they name.",
          on: .archive)
        : presence.documents(
          name, country.documents, was: NounPhrase.verb(for: country.name), citing: [])
    ])
    page.sum(up: [presence.meetings(country.meetings, "in which it takes part or which it hosts")])
    page.sum(up: presence.latestAndNext(country.meetings))
    page.list("What lies ahead", ahead.map(lines.meeting))
    page.list("Meetings", lines.meetings(country.meetings))
    page.list(.metWith, holdings.met(by: country))
    page.list(.ofCountry, holdings.of(country))
    page.numberedList("Documents", documents.map(lines.document))
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

  var text: PageText {
    var page = MarkdownPage(
      one.name(with: other), at: .relation(one.id, other.id), in: index)
    let lines = Lines(index: index)
    let meetings = index.meetings(of: one.id, and: other.id)
    let bilateral = meetings.filter { $0.countries.count == 2 }
    let wider = meetings.filter { $0.countries.count > 2 }
    let names = [one, other].map { country in
      Prose(CountryWords.withArticle(country.name), at: .country(country.id))
    }.enumerated().capitalized
    let share =
      wider.isEmpty
      ? ""
      : bilateral.isEmpty
        ? ", all with others"
        : ", \(counted(bilateral.count, "of them", plural: "of them")) without others"
    page.sum(up: [
      Statement(
        "\(names) meet at \(counted(meetings.count, "meeting")) of this archive\(share).",
        on: .archive)
    ])
    page.sum(up: Presence(index: index).latestAndNext(meetings.map(\.id)))
    page.list("The two alone", bilateral.map(lines.meeting))
    page.list("With others", wider.map(lines.meeting))
    page.list("Agreements", index.agreements(of: one, and: other).map(lines.agreement))
    return page.text
  }
}
