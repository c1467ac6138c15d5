import Briefing

/// A subject with a page of its own, and the sentences that speak of it.
///
/// Countries are left out, whose addresses come from the gazetteer, and documents, whose addresses
/// come from their files.
struct AddressedSubject {
  let address: PageAddress
  /// The earliest document's first.
  let citations: [Citation]

  /// The addresses of all.
  static func addresses(in archive: Archive) -> [PageAddress] {
    archive.meetings.map { .meeting($0.id) } + archive.series.map { .series($0.id) }
      + archive.organizations.map { .organization($0.id) }
      + archive.people.map { .person($0.id) } + archive.places.map { .place($0.id) }
      + archive.agreements.map { .agreement($0.id) }
  }

  static func all(in archive: Archive) -> [AddressedSubject] {
    let order = Order(archive)
    let meetings = archive.meetings.map { meeting in
      Self(
        .meeting(meeting.id),
        meeting.sources.flatMap { source in
          source.sentences.map { Citation(document: source.document, sentence: $0) }
        }, order)
    }
    let ofMeeting = Dictionary(zip(archive.meetings.map(\.id), meetings)) { first, _ in first }
    let series = archive.series.map { series in
      Self(
        .series(series.id), series.members.flatMap { ofMeeting[$0]?.citations ?? [] }, order)
    }
    let mentions = mentions(in: archive)
    let bodies = archive.organizations.map { body in
      let named = mentions[.organization(body.id)] ?? []
      return Self(.organization(body.id), body.citations + named, order)
    }
    let people = archive.people.map { person in
      Self(.person(person.id), person.citations + (mentions[.person(person.id)] ?? []), order)
    }
    let places = archive.places.map { place in
      Self(.place(place.id), place.citations + (mentions[.place(place.id)] ?? []), order)
    }
    let papers = archive.agreements.map { paper in
      let named = mentions[.agreement(paper.id)] ?? []
      return Self(.agreement(paper.id), paper.timeline.flatMap(\.citations) + named, order)
    }
    return meetings + series + bodies + people + places + papers
  }

  /// The sentences that name each subject.
  private static func mentions(in archive: Archive) -> [ArchivedMention.Subject: [Citation]] {
    var mentions: [ArchivedMention.Subject: [Citation]] = [:]
    for document in archive.documents {
      for mention in document.mentions {
        mentions[mention.subject, default: []].append(
          Citation(document: document.id, sentence: mention.sentence))
      }
    }
    return mentions
  }

  private init(_ address: PageAddress, _ citations: [Citation], _ order: Order) {
    self.address = address
    self.citations = order.sorted(citations)
  }

  /// Documents by the day of publication, those without one last.
  private struct Order {
    private let ranks: [Identifier<Document>: Int]

    init(_ archive: Archive) {
      let keys = archive.documents.map { document in
        (key: ListOrder.earliestFirst.key(document.published?.value), id: document.id)
      }
      let sorted = keys.sorted { ($0.key, $0.id) < ($1.key, $1.id) }
      ranks = Dictionary(
        sorted.enumerated().map { ($0.element.id, $0.offset) }
      ) { first, _ in first }
    }

    func sorted(_ citations: [Citation]) -> [Citation] {
      Set(citations).map { (rank: ranks[$0.document] ?? .max, citation: $0) }
        .sorted { ($0.rank, $0.citation) < ($1.rank, $1.citation) }.map(\.citation)
    }
  }
}
