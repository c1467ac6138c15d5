import Briefing
import Languages

/// The page of a person.
struct PersonText: Sendable {
  let index: ArchiveIndex
  let person: Person

  private var language: Language { index.language }

  var text: PageText {
    let lists = SubjectLists(
      of: .person(person.id), person.meetings, person.documents, in: index)
    var page = MarkdownPage(
      person.name, at: .person(person.id), listing: lists.numbered, in: index)
    let presence = Presence(index: index)
    page.sum(up: [introduction])
    page.sum(up: [presence.meetings(person.meetings, .meetingsOfPerson, name: person.name)])
    page.sum(up: presence.latestAndNext(person.meetings))
    page.list(.known, SubjectFacts(index: index).known(of: person))
    page.list(language.text(.offices), person.roles.map(role))
    lists.addMeetings(to: &page)
    lists.addDocuments(to: &page)
    return page.text
  }

  /// Such as `Ana Kovač, Minister of Transport of Croatia, is named in three documents, …`.
  private var introduction: Statement {
    let current = person.currentRole
    var subject = Prose(person.name)
    if let current {
      let office = PersonPhrase(index).office(
        current.title, of: current.country ?? person.country?.value)
      subject = language.prose(
        current.isFormer ? .personWithFormerOffice : .personWithOffice, (.name, subject),
        (.office, office))
    } else if let country = person.country?.value {
      subject = language.prose(
        .personOfCountry, (.name, subject), (.country, Prose(index.name(of: country))))
    }
    return Presence(index: index).documents(
      subject, person.documents, citing: current?.citations ?? person.citations)
  }

  /// With whose office it is, and the dates of the first and the last document that give it.
  private func role(_ role: PersonRole) -> Statement {
    let owner: Prose? =
      role.organization.flatMap(index.organization).map {
        Prose($0.name, at: .organization($0.id))
      } ?? role.country.map(index.prose)
    let seen = language.statedDate(role.first ?? role.last, through: role.last)
    let words = language.prose(
      .roleLine, of: role.isFormer ? "former" : "", (.office, Prose(role.title)),
      (.owner, owner ?? language.prose(.ownerNotStated)), (.seen, Prose(seen)))
    return Statement(words, citations: role.citations)
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
