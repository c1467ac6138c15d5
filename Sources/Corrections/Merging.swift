import Briefing

extension Archive {
  /// Makes one subject of two of a type: what the kept one states stands, what it leaves open is
  /// taken from the other.
  mutating func merge(_ subject: PageAddress, into kept: PageAddress) {
    switch (subject, kept) {
    case (.meeting(let old), .meeting(let new)): mergeMeetings(old, new)
    case (.series(let old), .series(let new)): mergeSeries(old, new)
    case (.organization(let old), .organization(let new)): mergeOrganizations(old, new)
    case (.person(let old), .person(let new)): mergePeople(old, new)
    case (.place(let old), .place(let new)): mergePlaces(old, new)
    case (.agreement(let old), .agreement(let new)): mergeAgreements(old, new)
    default: break
    }
  }

  /// Takes a subject out of a list and gives it to the one that stays.
  private mutating func absorb<Subject>(
    _ list: WritableKeyPath<Archive, [Subject]>, _ id: KeyPath<Subject, Identifier<Subject>>,
    _ old: Identifier<Subject>, _ new: Identifier<Subject>,
    _ absorb: (inout Subject, Subject) -> Void
  ) {
    guard let offset = self[keyPath: list].firstIndex(where: { $0[keyPath: id] == old }) else {
      return
    }
    let subject = self[keyPath: list].remove(at: offset)
    if let kept = self[keyPath: list].firstIndex(where: { $0[keyPath: id] == new }) {
      absorb(&self[keyPath: list][kept], subject)
    }
  }

  // MARK: - Meetings and series

  private mutating func mergeMeetings(_ old: Identifier<Meeting>, _ new: Identifier<Meeting>) {
    let published = days
    let placeNames = Dictionary(places.map { ($0.id, $0.name) }) { first, _ in first }
    absorb(\.meetings, \.id, old, new) { kept, other in
      kept.absorb(other, placeNames: placeNames, published: published)
    }
    for document in documents.indices
    where documents[document].meetings.contains(where: { $0.meeting == old }) {
      documents[document].meetings = documents[document].meetings.reduce(into: []) { all, entry in
        var entry = entry
        if entry.meeting == old { entry.meeting = new }
        if let offset = all.firstIndex(where: { $0.meeting == entry.meeting }) {
          all[offset].isPrincipal = all[offset].isPrincipal || entry.isPrincipal
        } else {
          all.append(entry)
        }
      }
    }
    renameMentions(.meeting(old), .meeting(new))
  }

  private mutating func mergeSeries(_ old: Identifier<Series>, _ new: Identifier<Series>) {
    absorb(\.series, \.id, old, new) { kept, other in
      kept.aliases = Self.joined(kept.aliases, other.aliases + [other.name], besides: kept.name)
    }
    for meeting in meetings.indices where meetings[meeting].series == old {
      meetings[meeting].series = new
    }
  }

  // MARK: - Bodies, people, places, papers

  private mutating func mergeOrganizations(
    _ old: Identifier<Organization>, _ new: Identifier<Organization>
  ) {
    absorb(\.organizations, \.id, old, new) { kept, other in
      kept.aliases = Self.joined(kept.aliases, other.aliases + [other.name], besides: kept.name)
      kept.acronym = kept.acronym ?? other.acronym
      kept.country = kept.country ?? other.country
      kept.documents = Set(kept.documents + other.documents).sorted()
      kept.published = Set(kept.published + other.published).sorted()
      kept.citations = Set(kept.citations + other.citations).sorted()
    }
    for document in documents.indices {
      documents[document].organizations = renamed(documents[document].organizations, old, new)
      if documents[document].publishedBy == old { documents[document].publishedBy = new }
      for slip in documents[document].slips.indices {
        if documents[document].slips[slip].written == old {
          documents[document].slips[slip].written = new
        }
        if documents[document].slips[slip].expected == old {
          documents[document].slips[slip].expected = new
        }
      }
      documents[document].slips.removeAll { $0.written == $0.expected }
    }
    for meeting in meetings.indices
    where meetings[meeting].organizations.contains(where: { $0.value == old }) {
      for offset in meetings[meeting].organizations.indices
      where meetings[meeting].organizations[offset].value == old {
        meetings[meeting].organizations[offset].value = new
      }
      meetings[meeting].organizations = Meeting.joined(meetings[meeting].organizations)
        .sorted { $0.value < $1.value }
    }
    for person in people.indices
    where people[person].roles.contains(where: { $0.organization == old }) {
      for role in people[person].roles.indices
      where people[person].roles[role].organization == old {
        people[person].roles[role].organization = new
      }
      people[person].roles = Person.joined(people[person].roles)
    }
    renameMentions(.organization(old), .organization(new))
  }

  private mutating func mergePeople(_ old: Identifier<Person>, _ new: Identifier<Person>) {
    absorb(\.people, \.id, old, new) { kept, other in
      kept.aliases = Self.joined(kept.aliases, other.aliases + [other.name], besides: kept.name)
      kept.country = kept.country ?? other.country
      kept.roles = Person.joined(kept.roles + other.roles)
      kept.documents = Set(kept.documents + other.documents).sorted()
      kept.citations = Set(kept.citations + other.citations).sorted()
    }
    let name = people.first { $0.id == new }?.name
    for document in documents.indices {
      documents[document].people = renamed(documents[document].people, old, new)
    }
    for meeting in meetings.indices
    where meetings[meeting].participants.contains(where: { $0.person == old }) {
      for offset in meetings[meeting].participants.indices
      where meetings[meeting].participants[offset].person == old {
        meetings[meeting].participants[offset].person = new
        if let name { meetings[meeting].participants[offset].name = name }
      }
      meetings[meeting].participants = Meeting.joined(meetings[meeting].participants)
    }
    renameMentions(.person(old), .person(new))
  }

  private mutating func mergePlaces(_ old: Identifier<Place>, _ new: Identifier<Place>) {
    absorb(\.places, \.id, old, new) { kept, other in
      kept.aliases = Self.joined(kept.aliases, other.aliases + [other.name], besides: kept.name)
      kept.country = kept.country ?? other.country
      kept.coordinates = kept.coordinates ?? other.coordinates
      kept.documents = Set(kept.documents + other.documents).sorted()
      kept.citations = Set(kept.citations + other.citations).sorted()
    }
    for document in documents.indices {
      documents[document].places = renamed(documents[document].places, old, new)
    }
    for meeting in meetings.indices where meetings[meeting].place?.value == old {
      meetings[meeting].place?.value = new
    }
    renameMentions(.place(old), .place(new))
  }

  private mutating func mergeAgreements(
    _ old: Identifier<Agreement>, _ new: Identifier<Agreement>
  ) {
    let published = days
    absorb(\.agreements, \.id, old, new) { kept, other in
      kept.aliases = Self.joined(kept.aliases, other.aliases + [other.name], besides: kept.name)
      kept.status = max(kept.status, other.status)
      kept.parties = Set(kept.parties + other.parties).sorted()
      kept.documents = Set(kept.documents + other.documents).sorted()
      let steps = (kept.timeline + other.timeline).map { step in
        (key: ListOrder.earliestFirst.key(step.date ?? published[step.document]), step: step)
      }
      kept.timeline =
        steps.enumerated()
        .sorted {
          ($0.element.key, $0.element.step.document, $0.offset) < (
            $1.element.key, $1.element.step.document, $1.offset
          )
        }
        .map(\.element.step)
    }
    for document in documents.indices {
      documents[document].agreements = renamed(documents[document].agreements, old, new)
    }
    for meeting in meetings.indices
    where meetings[meeting].agreements.contains(where: { $0.agreement == old }) {
      for offset in meetings[meeting].agreements.indices
      where meetings[meeting].agreements[offset].agreement == old {
        meetings[meeting].agreements[offset].agreement = new
      }
      meetings[meeting].agreements = Meeting.joined(meetings[meeting].agreements)
    }
    renameMentions(.agreement(old), .agreement(new))
  }

  // MARK: - References

  /// When documents were published.
  private var days: [Identifier<Document>: PartialDate] {
    Dictionary(
      documents.compactMap { document in
        document.published.map { (document.id, $0.value) }
      }
    ) { first, _ in first }
  }

  private func renamed<Subject>(
    _ ids: [Identifier<Subject>], _ old: Identifier<Subject>, _ new: Identifier<Subject>
  ) -> [Identifier<Subject>] {
    var seen: Set<Identifier<Subject>> = []
    return ids.map { $0 == old ? new : $0 }.filter { seen.insert($0).inserted }
  }

  private mutating func renameMentions(
    _ old: ArchivedMention.Subject, _ new: ArchivedMention.Subject
  ) {
    for document in documents.indices {
      for offset in documents[document].mentions.indices
      where documents[document].mentions[offset].subject == old {
        documents[document].mentions[offset].subject = new
      }
    }
  }
}

extension Person {
  /// Each office once, by first sighting.
  static func joined(_ roles: [PersonRole]) -> [PersonRole] {
    let joined = roles.reduce(into: [PersonRole]()) { all, role in
      let same = all.firstIndex {
        $0.title == role.title && $0.country == role.country
          && $0.organization == role.organization && $0.isFormer == role.isFormer
      }
      guard let same else {
        all.append(role)
        return
      }
      all[same].first = [all[same].first, role.first].compactMap(\.self).min()
      all[same].last = [all[same].last, role.last].compactMap(\.self).max()
      all[same].citations = Set(all[same].citations + role.citations).sorted()
    }
    return joined.map { (key: ListOrder.earliestFirst.key($0.first), role: $0) }.enumerated()
      .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element.role)
  }
}
