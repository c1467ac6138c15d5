/// Something that is other in an archive than it was.
public struct Change: Sendable, Equatable {
  /// What has changed.
  public enum Subject: String, Sendable, CaseIterable {
    case document, meeting, agreement
  }

  /// How it has changed.
  public enum Kind: String, Sendable {
    case added, removed
    /// What two records told is one now.
    case merged
    case renamed, status, moved, place, joined, left
  }

  public let subject: Subject
  public let kind: Kind
  /// The identifier of the record: the new one where there is one.
  public let id: String
  public let name: String
  /// What is other, in words; of something added or removed what it is.
  public let words: String

  init(_ subject: Subject, _ kind: Kind, _ id: String, _ name: String, _ words: String) {
    self.subject = subject
    self.kind = kind
    self.id = id
    self.name = name
    self.words = words
  }
}
