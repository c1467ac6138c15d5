/// The name of the rule that found something, as it stands in the code, the tests and `explain`.
package struct Rule: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  private let name: StaticString

  package init(stringLiteral name: StaticString) {
    self.name = name
  }

  package var description: String { name.description }

  package static func == (one: Rule, other: Rule) -> Bool {
    one.description == other.description
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}
