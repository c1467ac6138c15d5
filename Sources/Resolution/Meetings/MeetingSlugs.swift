import Briefing
import Text

/// The addresses of meetings, made so that a new document hardly ever changes one.
///
/// Series and stated number where there are both; else what sort of meeting it is, whose, and when: by
/// the document that spoke of it first, as long as no other has put it on another day.
struct MeetingSlugs {
  let people: Resolved<PersonFinding, Person>
  let places: Resolved<PlaceFinding, Place>
  let names: CountryNames

  /// The slugs to try, the plainest first.
  ///
  /// `series` is the slug of the series, `start` the first day that the reports come to.
  func candidates(
    _ members: [Sighting<MeetingFinding>], series: String?, start: PartialDate?
  ) -> [String] {
    let first = members.lazy.compactMap(\.finding.start?.value).first
    let date = first.map { first in start.map(first.contains) == true ? first : start } ?? start
    let place = placeSlug(members)
    if let series, let ordinal = members.lazy.compactMap(\.finding.ordinal?.value).first {
      let base = SubjectSlug.joined([Slug.made(from: OrdinalWords.word(ordinal)), series])
      return [base, with(date.map(slug), after: base), with(place, after: base)]
    }
    let year = date.map { "\($0.year)" }
    if let series {
      return [
        with(year, after: series), with(date.map(slug), after: series),
        SubjectSlug.joined([series, place ?? "", date.map(slug) ?? ""]),
      ]
    }
    return unnumbered(members, date, place)
  }

  private func unnumbered(
    _ members: [Sighting<MeetingFinding>], _ date: PartialDate?, _ place: String?
  ) -> [String] {
    let day = date.map(slug)
    switch members[0].finding.kind {
    case .visit:
      guard let visitor = visitor(members) else { return [with(day, after: named(members))] }
      return [surname(visitor), Slug.made(from: visitor)].map {
        with(day, after: SubjectSlug.joined(["visit", $0, place ?? ""]))
      }
    case .talks, .call, .consultations:
      let surnames = surnames(members)
      let countries = countries(members)
      let sides = countries.isEmpty ? surnames : countries
      guard !sides.isEmpty else { return [with(day, after: named(members))] }
      let base = SubjectSlug.joined([members[0].finding.kind.rawValue, sides])
      return [
        with(day, after: base), with(day, after: SubjectSlug.joined([base, surnames])),
        with(day, after: SubjectSlug.joined([base, place ?? ""])),
      ]
    default:
      let base = named(members)
      let year = date.map { "\($0.year)" }
      let withYear = year.map { base.contains($0) } == true ? base : with(year, after: base)
      return [
        withYear, with(day, after: base),
        with(day, after: SubjectSlug.joined([base, place ?? ""])),
      ]
    }
  }

  /// The first name that tells the meeting from others; a bare `meeting` tells nothing.
  private func named(_ members: [Sighting<MeetingFinding>]) -> String {
    let names = members.lazy.map(\.finding.name)
    let telling = names.first {
      $0.count <= MeetingName.longest && $0.split(separator: " ").count > 3
    }
    return SubjectSlug.short(from: telling ?? members[0].finding.name)
  }

  private func with(_ part: String?, after slug: String) -> String {
    SubjectSlug.with(part, after: slug)
  }

  private func slug(_ date: PartialDate) -> String { date.description.lowercased() }

  /// Two or three countries, in the order of their names; more are too many for an address.
  private func countries(_ members: [Sighting<MeetingFinding>]) -> String {
    let first = members.first { (2...3).contains($0.finding.countries.count) }
    let slugs =
      first?.finding.countries.map { Slug.made(from: names.name(of: $0.value)) } ?? []
    return slugs.sorted().joined(separator: "-")
  }

  private func surnames(_ members: [Sighting<MeetingFinding>]) -> String {
    let first = members.first { !$0.finding.participants.isEmpty } ?? members[0]
    return first.finding.participants.prefix(2)
      .map { surname(name(of: $0, in: first.source)) }.joined(separator: "-")
  }

  /// The name of the first of those who take part that is not of the country visited.
  private func visitor(_ members: [Sighting<MeetingFinding>]) -> String? {
    let first = members.first { !$0.finding.participants.isEmpty } ?? members[0]
    let host = first.finding.country?.value
    let guest = first.finding.participants.first { participant in
      let index = people.sightings.index(of: participant.person, in: first.source)
      let country = participant.country ?? people.sightings[index].finding.country?.value
      return country == nil || country != host
    }
    return guest.map { name(of: $0, in: first.source) }
  }

  private func name(of participant: ParticipantFinding, in source: Int) -> String {
    people.sightings[people.sightings.index(of: participant.person, in: source)].finding.name
  }

  private func surname(_ name: String) -> String {
    Slug.made(from: name.split(separator: " ").last.map(String.init) ?? name)
  }

  private func placeSlug(_ members: [Sighting<MeetingFinding>]) -> String? {
    for member in members {
      if let place = member.finding.place {
        return places.id(of: place.value, in: member.source).slug
      }
    }
    return members.lazy.compactMap(\.finding.country?.value).first
      .map { Slug.made(from: names.name(of: $0)) }
  }
}
