/// The sentence a fact rests on.
public struct Citation: Hashable, Sendable, Comparable {
  public let document: Identifier<Document>
  /// From 1: the number in the anchor `/documents/<slug>/#s12`; nil for the front matter.
  ///
  /// The numbers of lines left out, such as sign-offs, follow those of the sentences.
  public var sentence: Int? { number == 0 ? nil : Int(number) }
  /// 0 for the front matter.
  private let number: Int32

  public init(document: Identifier<Document>, sentence: Int?) {
    self.document = document
    number = sentence.map { Int32(clamping: $0) } ?? 0
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.document, one.number) < (other.document, other.number)
  }
}

extension [Citation] {
  /// Of citations that are sorted the first of a document.
  ///
  /// Found by halving: a subject of many documents has as many citations, and each of these documents
  /// asks for its own.
  public func first(of document: Identifier<Document>) -> Citation? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].document < document { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].document == document ? self[low] : nil
  }
}

/// A value and the sentences it rests on: the only form in which a page is given one.
///
/// What an editor has set rests on no sentence: a note on the page says why.
public struct Fact<Value: Sendable>: Sendable {
  public var value: Value
  /// Sorted; empty only where an editor has set the value.
  public var citations: [Citation]
  /// Worked out and not stated: shown with a mark.
  public var isInferred: Bool

  public init(_ value: Value, citations: [Citation], isInferred: Bool = false) {
    self.value = value
    self.citations = citations
    self.isInferred = isInferred
  }

  /// A value that an editor has set.
  public init(setByEditor value: Value) {
    self.init(value, citations: [])
  }

  public var isSetByEditor: Bool { citations.isEmpty }
}

extension Fact: Equatable where Value: Equatable {}
