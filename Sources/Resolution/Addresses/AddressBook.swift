public import Briefing

/// The addresses that a site has had, each with the sentences by which its subject was known.
///
/// Kept as text beside the sources and reviewed with them. A line is written once and then stands, so
/// that a page whose address is no more can lead on to the one that tells of the same sentences.
public struct AddressBook: Equatable, Sendable {
  /// An address, and up to three sentences of as many documents.
  public struct Entry: Equatable, Sendable {
    public let address: PageAddress
    public let witnesses: [Citation]
  }

  /// By address.
  public private(set) var entries: [Entry]

  public init() {
    entries = []
  }

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.address.path < $1.address.path }
  }

  /// Enters the addresses that the book does not have; what it has stays as it is.
  public mutating func enter(_ archive: Archive) {
    let known = Set(entries.map(\.address))
    // What subjects rest on takes longer to say than which there are: mostly none is new.
    guard !known.isSuperset(of: AddressedSubject.addresses(in: archive)) else { return }
    let new = AddressedSubject.all(in: archive).filter { !known.contains($0.address) }
      .map { Entry(address: $0.address, witnesses: Self.firstOfEach($0.citations)) }
    self = AddressBook(entries + new)
  }

  /// The first sentence of each of the first three documents.
  private static func firstOfEach(_ citations: [Citation]) -> [Citation] {
    var seen: Set<Identifier<Document>> = []
    return Array(citations.filter { seen.insert($0.document).inserted }.prefix(3))
  }

  /// Where the addresses that an archive has no more lead now.
  ///
  /// To the subject of the same type that rests on most of the sentences, of several the one whose
  /// address is most alike; nowhere where two are, or none is left. What an editor has merged or taken
  /// out is `settled`, whatever its sentences tell.
  public func forwardings(in archive: Archive, settled: [Forwarding] = []) -> [Forwarding] {
    let known = Set(AddressedSubject.addresses(in: archive))
    let gone = entries.filter { !known.contains($0.address) }
    guard !gone.isEmpty else { return [] }
    let witnesses = Witnesses(AddressedSubject.all(in: archive))
    let ofEditor = Dictionary(settled.map { ($0.from, $0) }) { first, _ in first }
    return gone.map { entry in
      ofEditor[entry.address] ?? Forwarding(from: entry.address, to: witnesses.subject(of: entry))
    }
  }
}

/// Subjects by the sentences they rest on.
private struct Witnesses {
  private let subjects: [AddressedSubject]
  private var offsets: [Citation: [Int]] = [:]

  init(_ subjects: [AddressedSubject]) {
    self.subjects = subjects
    for (offset, subject) in subjects.enumerated() {
      for citation in Set(subject.citations) { offsets[citation, default: []].append(offset) }
    }
  }

  func subject(of entry: AddressBook.Entry) -> PageAddress? {
    var counts: [Int: Int] = [:]
    for witness in entry.witnesses {
      for offset in offsets[witness] ?? []
      where subjects[offset].address.folder == entry.address.folder {
        counts[offset, default: 0] += 1
      }
    }
    let most = counts.values.max()
    let best = counts.filter { $0.value == most }.keys.map { offset in
      (offset: offset, likeness: likeness(subjects[offset].address, entry.address))
    }
    let closest = best.filter { $0.likeness == best.map(\.likeness).max() }
    return closest.count == 1 ? closest.first.map { subjects[$0.offset].address } : nil
  }

  /// How many words two addresses share.
  private func likeness(_ one: PageAddress, _ other: PageAddress) -> Int {
    Set(one.path.split(separator: "-")).intersection(other.path.split(separator: "-")).count
  }
}
