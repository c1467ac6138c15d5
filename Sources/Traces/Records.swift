public import Briefing

/// All that pages are made of, each record with a digest.
///
/// A record goes by a number within one build and by a name from build to build.
public struct Records: Sendable {
  public enum Kind: Int, CaseIterable, Sendable {
    case document, meeting, series, agreement, relation, part
    case country, organization, person, place
    /// A subject as pages of others have it.
    case countryName, organizationName, personName, placeName
    /// That two countries have a page.
    case relationName
    /// Which countries one has a page with.
    case partners
  }

  /// What has no record in the archive itself: a page's address and a digest.
  public struct Entry: Sendable {
    public let address: PageAddress
    public let digest: Digest

    public init(_ address: PageAddress, _ digest: Digest) {
      self.address = address
      self.digest = digest
    }
  }

  /// Stands for all records together.
  public static let everything = 0

  /// The number of the first record of each kind.
  private var starts: [Int] = []
  /// By number: what names a record in every build, and what it is in this one.
  public private(set) var names: [UInt64] = [0]
  public private(set) var digests: [UInt64] = [0]

  /// Of what every page may tell: today and the editor's notes.
  public let common: UInt64

  /// `beside` gives what is told of a subject beside its record; lists are in the archive's order.
  public init(
    of archive: Archive, relations: [Entry], partners: [Digest], parts: [Entry],
    beside: (PageAddress) -> Digest?
  ) {
    var common = Digest(of: archive.asOf)
    common.add(archive.notes)
    self.common = common.value
    let citations = Self.citations(in: archive)
    for kind in Kind.allCases {
      starts.append(names.count)
      switch kind {
      case .document:
        for (offset, document) in archive.documents.enumerated() {
          enter(document, document.id.slug, kind, beside: citations[offset])
        }
      case .meeting:
        enter(archive.meetings, kind, beside) { .meeting($0.id) }
      case .series: enter(archive.series, kind, beside) { .series($0.id) }
      case .agreement: enter(archive.agreements, kind, beside) { .agreement($0.id) }
      case .country: enter(archive.countries, kind, beside) { .country($0.id) }
      case .organization: enter(archive.organizations, kind, beside) { .organization($0.id) }
      case .person: enter(archive.people, kind, beside) { .person($0.id) }
      case .place: enter(archive.places, kind, beside) { .place($0.id) }
      case .countryName: for one in archive.countries { enter(one.named, one.id.slug, kind) }
      case .organizationName:
        for one in archive.organizations { enter(one.named, one.id.slug, kind) }
      case .personName: for one in archive.people { enter(one.named, one.id.slug, kind) }
      case .placeName: for one in archive.places { enter(one.named, one.id.slug, kind) }
      case .relation:
        for one in relations { enter(one.address, one.address.path, kind, beside: one.digest) }
      case .relationName: for one in relations { enter(one.address, one.address.path, kind) }
      case .part:
        for one in parts { enter(one.address, one.address.path, kind, beside: one.digest) }
      case .partners:
        for (country, digest) in zip(archive.countries, partners) {
          enter(country.id, country.id.slug, kind, beside: digest)
        }
      }
    }
    var whole = Digest()
    for (name, digest) in zip(names, digests) {
      whole.add(name)
      whole.add(digest)
    }
    digests[Self.everything] = whole.value
  }

  private mutating func enter<Record: Digested>(
    _ records: [Record], _ kind: Kind, _ beside: (PageAddress) -> Digest?,
    address: (Record) -> PageAddress
  ) {
    for record in records {
      let address = address(record)
      enter(record, address.path, kind, beside: beside(address))
    }
  }

  private mutating func enter(
    _ record: some Digested, _ slug: String, _ kind: Kind, beside: Digest? = nil
  ) {
    var name = Digest(of: kind.rawValue)
    name.add(slug)
    names.append(name.value)
    var digest = Digest(of: record)
    digest.add(beside.map(\.value) ?? 0)
    digests.append(digest.value)
  }

  /// Which sentence of each document names which subject, as the subjects have it: the page of a
  /// document tells it, too.
  private static func citations(in archive: Archive) -> [Digest] {
    let offsets = Dictionary(
      archive.documents.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    var digests = Array(repeating: Digest(), count: archive.documents.count)
    func add(_ path: String, _ citations: [Citation]) {
      for citation in citations {
        guard let offset = offsets[citation.document] else { continue }
        digests[offset].add(path)
        digests[offset].add(citation.sentence)
      }
    }
    for body in archive.organizations { add("o" + body.id.slug, body.citations) }
    for person in archive.people { add("p" + person.id.slug, person.citations) }
    for place in archive.places { add("l" + place.id.slug, place.citations) }
    return digests
  }

  /// The number of a record by its place in the list of its kind.
  public func number(_ kind: Kind, _ offset: Int) -> Int { starts[kind.rawValue] + offset }
}
