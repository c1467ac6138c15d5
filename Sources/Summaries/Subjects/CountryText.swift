import Briefing

/// The page of a country.
struct CountryText: Sendable {
  let index: ArchiveIndex
  let country: Country

  var text: PageText {
    var page = MarkdownPage(country.name, at: .country(country.id))
    let lines = Lines(index: index)
    let presence = Presence(index: index)
    let name = Prose(CountryPhrase.withArticle(country.name))
    page.sum(up: [
      country.documents.isEmpty
        ? Statement(
          "No document names \(name); it is the country of places, bodies or people that they name."
        )
        : presence.documents(name, country.documents, was: NounPhrase.verb(for: country.name))
    ])
    page.sum(up: [presence.meetings(country.meetings, "at which it takes part or that it hosts")])
    page.sum(up: presence.latestAndNext(country.meetings))
    page.list("Meetings", lines.meetings(country.meetings))
    page.list("People", index.people(of: country.code).map(lines.person))
    if country.documents.isEmpty {
      page.list("Places", index.places(of: country.code).map(lines.place))
    }
    page.list("Documents", lines.documents(country.documents))
    return page.text
  }
}

/// The page of two countries.
struct RelationText: Sendable {
  let index: ArchiveIndex
  let one: Country
  let other: Country

  var text: PageText {
    var page = MarkdownPage("\(one.name) and \(other.name)", at: .relation(one.id, other.id))
    let meetings = index.meetings(of: one.id, and: other.id)
    let bilateral = meetings.filter { $0.countries.count == 2 }
    let wider = meetings.filter { $0.countries.count > 2 }
    let names: Prose =
      "\(Prose(one.name, at: .country(one.id))) and \(Prose(other.name, at: .country(other.id)))"
    let share =
      wider.isEmpty
      ? ""
      : bilateral.isEmpty
        ? ", all with others"
        : ", \(counted(bilateral.count, "of them", plural: "of them")) without others"
    page.sum(up: [
      Statement("\(names) meet at \(counted(meetings.count, "meeting")) of this archive\(share).")
    ])
    page.sum(up: Presence(index: index).latestAndNext(meetings.map(\.id)))
    page.list("The two alone", bilateral.map(Lines(index: index).meeting))
    page.list("With others", wider.map(Lines(index: index).meeting))
    return page.text
  }
}
