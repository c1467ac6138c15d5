/// The name of a subject in addresses and data: a slug, unique within its type.
///
/// The type parameter keeps a meeting's identifier from being used where a person's is wanted.
package struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Lower-case ASCII letters, digits and single hyphens: the last part of the page's address.
  package let slug: String

  package init(_ slug: String) {
    self.slug = slug
  }

  package var description: String { slug }

  package static func < (one: Self, other: Self) -> Bool {
    one.slug < other.slug
  }
}

/// Where a finding stands in its list within one document's findings, from 0.
package struct Position<Subject>: Hashable, Sendable {
  package let offset: Int

  package init(_ offset: Int) {
    self.offset = offset
  }
}

extension Array {
  package subscript(position: Position<Element>) -> Element {
    get { self[position.offset] }
    set { self[position.offset] = newValue }
  }
}
