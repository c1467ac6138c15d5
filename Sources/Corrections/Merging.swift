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
  private mutating func absorb<Subject: Mergeable>(
    _ list: WritableKeyPath<Archive, [Subject]>, _ old: Identifier<Subject>,
    _ new: Identifier<Subject>, _ absorb: (inout Subject, Subject) -> Void
  ) {
    guard let offset = self[keyPath: list].firstIndex(where: { $0.id == old }) else { return }
    let subject = self[keyPath: list].remove(at: offset)
    if let kept = self[keyPath: list].firstIndex(where: { $0.id == new }) {
      absorb(&self[keyPath: list][kept], subject)
    }
  }

  /// The same of a subject that goes by several names, the other's among them.
  private mutating func absorbNamed<Subject: MergeableByName>(
    _ list: WritableKeyPath<Archive, [Subject]>, _ old: Identifier<Subject>,
    _ new: Identifier<Subject>, _ rest: (inout Subject, Subject) -> Void
  ) {
    absorb(list, old, new) { kept, other in
      kept.aliases = Self.joined(kept.aliases, other.aliases + [other.name], besides: kept.name)
      rest(&kept, other)
    }
  }

  // MARK: - Meetings and series

  private mutating func mergeMeetings(_ old: Identifier<Meeting>, _ new: Identifier<Meeting>) {
    let published = days
    let placeNames = Dictionary(places.map { ($0.id, $0.name) }) { first, _ in first }
    absorb(\.meetings, old, new) { kept, other in
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
    absorbNamed(\.series, old, new) { _, _ in }
    for meeting in meetings.indices where meetings[meeting].series == old {
      meetings[meeting].series = new
    }
  }

  // MARK: - Bodies, people, places, papers

  private mutating func mergeOrganizations(
    _ old: Identifier<Organization>, _ new: Identifier<Organization>
  ) {
    absorbNamed(\.organizations, old, new) { kept, other in
      kept.acronym = kept.acronym ?? other.acronym
      kept.country = kept.country ?? other.country
      kept.documents = union(kept.documents, other.documents)
      kept.published = union(kept.published, other.published)
      kept.citations = union(kept.citations, other.citations)
    }
    renameInDocuments(\.organizations, old, new)
    for document in documents.indices {
      if documents[document].publishedBy == old { documents[document].publishedBy = new }
      for slip in documents[document].slips.indices {
        replace(&documents[document].slips[slip].written, old, new)
        replace(&documents[document].slips[slip].expected, old, new)
      }
      documents[document].slips.removeAll { $0.written == $0.expected }
    }
    renameInMeetings(\.organizations, \.value, old, new) {
      Meeting.joined($0).sorted { $0.value < $1.value }
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
    absorbNamed(\.people, old, new) { kept, other in
      kept.country = kept.country ?? other.country
      kept.roles = Person.joined(kept.roles + other.roles)
      kept.documents = union(kept.documents, other.documents)
      kept.citations = union(kept.citations, other.citations)
    }
    renameInDocuments(\.people, old, new)
    let name = people.first { $0.id == new }?.name
    renameInMeetings(\.participants, \.person, old, new) { participants in
      Meeting.joined(
        participants.map { participant in
          var participant = participant
          if participant.person == new, let name { participant.name = name }
          return participant
        })
    }
    renameMentions(.person(old), .person(new))
  }

  private mutating func mergePlaces(_ old: Identifier<Place>, _ new: Identifier<Place>) {
    absorbNamed(\.places, old, new) { kept, other in
      kept.country = kept.country ?? other.country
      kept.coordinates = kept.coordinates ?? other.coordinates
      kept.documents = union(kept.documents, other.documents)
      kept.citations = union(kept.citations, other.citations)
    }
    renameInDocuments(\.places, old, new)
    for meeting in meetings.indices where meetings[meeting].place?.value == old {
      meetings[meeting].place?.value = new
    }
    renameMentions(.place(old), .place(new))
  }

  private mutating func mergeAgreements(
    _ old: Identifier<Agreement>, _ new: Identifier<Agreement>
  ) {
    let published = days
    absorbNamed(\.agreements, old, new) { kept, other in
      kept.status = max(kept.status, other.status)
      kept.parties = union(kept.parties, other.parties)
      kept.documents = union(kept.documents, other.documents)
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
    renameInDocuments(\.agreements, old, new)
    renameInMeetings(\.agreements, \.agreement, old, new) { Meeting.joined($0) }
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

  /// In a list of what documents name, each once.
  private mutating func renameInDocuments<Subject>(
    _ list: WritableKeyPath<ArchivedDocument, [Identifier<Subject>]>, _ old: Identifier<Subject>,
    _ new: Identifier<Subject>
  ) {
    for document in documents.indices where documents[document][keyPath: list].contains(old) {
      var seen: Set<Identifier<Subject>> = []
      documents[document][keyPath: list] = documents[document][keyPath: list]
        .map { $0 == old ? new : $0 }.filter { seen.insert($0).inserted }
    }
  }

  /// In a list of what belongs to meetings; `joined` makes one of what is there twice.
  private mutating func renameInMeetings<Entry, Subject>(
    _ list: WritableKeyPath<Meeting, [Entry]>,
    _ id: WritableKeyPath<Entry, Identifier<Subject>>, _ old: Identifier<Subject>,
    _ new: Identifier<Subject>, joined: ([Entry]) -> [Entry]
  ) {
    for meeting in meetings.indices
    where meetings[meeting][keyPath: list].contains(where: { $0[keyPath: id] == old }) {
      var entries = meetings[meeting][keyPath: list]
      for offset in entries.indices { replace(&entries[offset][keyPath: id], old, new) }
      meetings[meeting][keyPath: list] = joined(entries)
    }
  }

  private mutating func renameMentions(
    _ old: ArchivedMention.Subject, _ new: ArchivedMention.Subject
  ) {
    for document in documents.indices {
      for offset in documents[document].mentions.indices {
        replace(&documents[document].mentions[offset].subject, old, new)
      }
    }
  }
}

/// A subject that another of its type can be put into.
private protocol Mergeable {
  var id: Identifier<Self> { get }
}

/// One that goes by several names.
private protocol MergeableByName: Mergeable {
  var name: String { get }
  var aliases: [String] { get set }
}

extension Meeting: Mergeable {}
extension Series: MergeableByName {}
extension Organization: MergeableByName {}
extension Person: MergeableByName {}
extension Place: MergeableByName {}
extension Agreement: MergeableByName {}

private func union<Element: Hashable & Comparable>(
  _ one: [Element], _ other: [Element]
) -> [Element] {
  Set(one + other).sorted()
}

private func replace<Value: Equatable>(_ value: inout Value, _ old: Value, _ new: Value) {
  if value == old { value = new }
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
