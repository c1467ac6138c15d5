/// The sentence a fact rests on.
public struct Citation: Hashable, Sendable, Comparable {
  public let document: Identifier<Document>
  /// From 1: the number in the anchor `/documents/<slug>/#s12`; nil for the front matter.
  ///
  /// The numbers of lines left out, such as sign-offs, follow those of the sentences.
  public let sentence: Int?

  public init(document: Identifier<Document>, sentence: Int?) {
    self.document = document
    self.sentence = sentence
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.document, one.sentence ?? 0) < (other.document, other.sentence ?? 0)
  }
}

/// A value and the sentences it rests on: the only form in which a page is given one.
public struct Fact<Value: Sendable>: Sendable {
  public var value: Value
  /// Sorted; never empty.
  public var citations: [Citation]
  /// Worked out and not stated: shown with a mark.
  public var isInferred: Bool

  public init(_ value: Value, citations: [Citation], isInferred: Bool = false) {
    self.value = value
    self.citations = citations
    self.isInferred = isInferred
  }
}

extension Fact: Equatable where Value: Equatable {}
