public import Briefing

/// Two subjects that the resolver would take for one, and an editor tells apart.
public struct Split: Hashable, Sendable {
  /// The one that stays.
  public let subject: PageAddress
  /// Where the other one is to be.
  public let other: PageAddress
  /// The documents that mean the other one, or single sentences of them.
  public let parts: [Citation]

  public init(_ subject: PageAddress, into other: PageAddress, giving parts: [Citation]) {
    self.subject = subject
    self.other = other
    self.parts = parts
  }
}

/// Why two subjects can't be told apart.
public enum SplitFault: Equatable, Sendable {
  case unknownSubject
  /// Another subject has the address already.
  case taken
  /// No sentence there speaks of the subject; the documents that do.
  case notNamed(Citation, naming: [Identifier<Document>])
  /// All that is known of the subject would go to the other.
  case nothingLeft
}

/// Tells apart what an editor has told apart, one kind of subject after the other.
struct Splitting {
  private let splits: [Split]
  private let sources: [Source]
  /// What is known of those that were sought so far; all others are of unknown subjects.
  private var outcomes: [Split: SplitFault?] = [:]

  init(_ splits: [Split], in sources: [Source]) {
    self.splits = splits
    self.sources = sources
  }

  var faults: [Split: SplitFault] {
    splits.reduce(into: [:]) { faults, split in
      faults[split] = outcomes[split] ?? .unknownSubject
    }
  }

  /// The same sightings, those of the other one in a group of their own, at its address.
  mutating func apply<Finding, Subject>(
    to resolved: Resolved<Finding, Subject>, at address: (Identifier<Subject>) -> PageAddress,
    sentences: (Finding) -> [Int]
  ) -> Resolved<Finding, Subject> {
    var resolved = resolved
    for split in splits {
      guard let group = resolved.ids.firstIndex(where: { address($0) == split.subject }) else {
        continue
      }
      let id = Identifier<Subject>(split.other.slug)
      let fault =
        resolved.ids.contains(id)
        ? .taken : resolved.tellApart(split, group, id, sources, sentences)
      outcomes[split] = .some(fault)
    }
    return resolved
  }
}

extension Resolved {
  /// Moves the members of a group that some sentences speak of into a new one; what stands in the way.
  fileprivate mutating func tellApart(
    _ split: Split, _ group: Int, _ id: Identifier<Subject>, _ sources: [Source],
    _ sentences: (Finding) -> [Int]
  ) -> SplitFault? {
    let members = groups.members[group]
    var moved: Set<Int> = []
    for part in split.parts {
      let those = members.filter { member in
        sources[sightings[member].source].id == part.document
          && part.sentence.map(sentences(sightings[member].finding).contains) ?? true
      }
      guard !those.isEmpty else {
        return .notNamed(part, naming: documents(of: group, in: sources))
      }
      moved.formUnion(those)
    }
    guard moved.count < members.count else { return .nothingLeft }
    self = Resolved(
      sightings: sightings, groups: groups.moving(moved.sorted()), ids: ids + [id])
    return nil
  }
}
