import Briefing

@testable import Resolution

extension GoldDocument {
  /// The findings of a perfect extraction.
  ///
  /// The gold has no sentences, so all rests on the first.
  ///
  /// `bodies` are the names that the gazetteer has for one body, the first of them its own.
  func findings(bodies: [[String]]) -> Findings {
    var draft = Draft(
      file.split(separator: ".").first.map(String.init) ?? file, published: published)
    addNames(to: &draft, bodies)
    for meeting in meetings { add(meeting, to: &draft, bodies) }
    for paper in agreements {
      draft.agreement(
        paper.names[0], AgreementStatus(rawValue: paper.status[0]) ?? .mentioned,
        aliases: Array(paper.names.dropFirst()))
    }
    var findings = draft.findings
    findings.countries = countries.map { CountryFinding(code: code($0), sentences: [1]) }
    return findings
  }

  private func addNames(to draft: inout Draft, _ bodies: [[String]]) {
    for person in people { draft.person(person.names[0], person.country, role: person.role) }
    for body in organizations { draft.addBody(body.names, bodies) }
    for place in places {
      let isVenue = place.names.contains { name in
        ["Centre", "Center", "House", "headquarters", "Plant"].contains(where: name.contains)
      }
      draft.place(
        place.names[0], place.country,
        kind: isVenue ? .venue : place.country == nil ? .region : .city)
    }
  }

  private func add(_ meeting: Meeting, to draft: inout Draft, _ bodies: [[String]]) {
    let site = places.first { !Set($0.names).isDisjoint(with: meeting.place) }
    let bodyNames = meeting.organizations.map { name in
      draft.addBody(organizations.first { $0.names.contains(name) }?.names ?? [name], bodies)
    }
    let participants = meeting.participants.map { name in
      people.first { $0.names.contains(name) }?.names[0] ?? name
    }
    draft.meeting(meeting.names[0]) {
      $0.kind = MeetingKind(rawValue: meeting.kind[0]) ?? .other
      $0.status = MeetingStatus(rawValue: meeting.status) ?? .planned
      $0.principal = meeting.principal
      ($0.start, $0.end) = (meeting.start, meeting.end)
      ($0.place, $0.country) = (site?.names[0], meeting.country)
      $0.ordinal = meeting.ordinal
      $0.series = meeting.series.first
      $0.key = meeting.series.first.map(seriesKey) ?? []
      ($0.countries, $0.people, $0.organizations) = (meeting.countries, participants, bodyNames)
    }
  }
}

extension Draft {
  /// Adds a body under the gazetteer's name for it, if it has one, and gives that name back.
  @discardableResult
  mutating func addBody(_ names: [String], _ bodies: [[String]]) -> String {
    let country = countryNames.marked(Words.folded(names[0]))
      .compactMap { CountryCode($0)?.description }.first
    let isMinistry = names[0].contains("Ministry")
    let known = bodies.first { !Set($0).isDisjoint(with: names) }
    let name = isMinistry ? names[0] : known?[0] ?? names[0]
    organization(
      name, kind: isMinistry ? .ministry : .intergovernmental, isKnown: known != nil && !isMinistry,
      country: isMinistry ? country : nil, aliases: Array(names.dropFirst()))
    return name
  }
}

/// A key as the extraction makes it: countries by code, the other words in one form.
func seriesKey(_ name: String) -> [String] {
  let words = Words.telling(name)
  let marked = countryNames.marked(words).map { word in
    CountryCode(word) == nil ? word : "country:\(word)"
  }
  return Set(marked).subtracting(["regular", "meeting"]).sorted()
}
