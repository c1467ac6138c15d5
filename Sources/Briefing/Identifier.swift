/// The name of a subject in addresses and data: a slug, unique within its type.
///
/// The type parameter keeps a meeting's identifier from being used where a person's is wanted.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Lower-case ASCII letters, digits and single hyphens: the last part of the page's address.
  public let slug: String

  public init(_ slug: String) {
    self.slug = slug
  }

  public var description: String { slug }

  public static func < (one: Self, other: Self) -> Bool {
    one.slug < other.slug
  }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    slug = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(slug)
  }
}

/// Where a finding stands in its list within one document's findings, from 0.
public struct Position<Subject>: Hashable, Sendable {
  // In half the room: all documents' findings are held at once.
  private let number: Int32

  public var offset: Int { Int(number) }

  public init(_ offset: Int) {
    number = Int32(clamping: offset)
  }
}

extension Position: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Int.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(offset)
  }
}

extension Array {
  /// The finding that stands at a position.
  public subscript(position: Position<Element>) -> Element {
    get { self[position.offset] }
    set { self[position.offset] = newValue }
  }
}
