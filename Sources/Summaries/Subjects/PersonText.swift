import Briefing

/// The page of a person.
struct PersonText: Sendable {
  let index: ArchiveIndex
  let person: Person

  var text: PageText {
    var page = MarkdownPage(person.name, at: .person(person.id))
    let lines = Lines(index: index)
    let presence = Presence(index: index)
    page.sum(up: [introduction])
    page.sum(up: [presence.meetings(person.meetings, "in which \(person.name) takes part")])
    page.sum(up: presence.latestAndNext(person.meetings))
    page.list("Facts", facts)
    page.list("Offices", person.roles.map(role))
    page.list("Meetings", lines.meetings(person.meetings))
    page.list("Documents", lines.documents(person.documents))
    return page.text
  }

  /// Such as `Ana Kovač, Minister of Transport of Croatia, is named in three documents, …`.
  private var introduction: Statement {
    let current = person.currentRole
    var subject = Prose(person.name)
    if let current {
      let office = PersonPhrase(index).office(
        current.title, of: current.country ?? person.country?.value)
      subject = "\(person.name), \(current.isFormer ? "formerly " : "")\(office),"
    } else if let country = person.country?.value {
      subject = "\(person.name) (\(index.name(of: country)))"
    }
    let statement = Presence(index: index).documents(subject, person.documents)
    return Statement(
      statement.prose, citations: Array((current?.citations ?? person.citations).prefix(1)))
  }

  private var facts: [Statement] {
    [
      person.country.map { country in
        Statement(
          "Country: \(index.prose(country.value))\(country.isInferred ? " (inferred)" : "")",
          citations: country.citations)
      },
      person.aliases.isEmpty
        ? nil : Statement("Also written: \(person.aliases.joined(separator: ", "))"),
    ].compactMap { $0 }
  }

  /// With the dates of the first and the last document that give it.
  private func role(_ role: PersonRole) -> Statement {
    let office = PersonPhrase(index).office(role.title, of: role.country)
    let dates = [role.first, role.last].compactMap { $0?.words }
    let span = dates.count == 2 && dates[0] != dates[1] ? "\(dates[0]) to \(dates[1])" : dates.first
    let former = role.isFormer ? " (former)" : ""
    return Statement(
      "\(office)\(former)\(Lines.details([span].compactMap { $0 }))", citations: role.citations)
  }
}

extension Person {
  /// The office that the latest documents give, of several the one given most often; a former one
  /// only where there is no other.
  var currentRole: PersonRole? {
    let held = roles.filter { !$0.isFormer }
    return (held.isEmpty ? roles : held).enumerated().max { one, other in
      Self.rank(one.element, one.offset) < Self.rank(other.element, other.offset)
    }?.element
  }

  private static func rank(_ role: PersonRole, _ offset: Int) -> (Int, Int, Int) {
    (role.last?.latest.number ?? .min, role.citations.count, -offset)
  }
}
