/// The name of the rule that found something, as it stands in the code, the tests and `explain`.
public struct Rule: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  private let name: StaticString

  public init(stringLiteral name: StaticString) {
    self.name = name
  }

  public var description: String { name.description }

  public static func == (one: Rule, other: Rule) -> Bool {
    one.description == other.description
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
  }
}
