/// What may be meant by a name that does not exist.
public enum Suggestion: Hashable, Sendable, CustomStringConvertible {
  /// It is this one misspelt.
  case nearest(String)
  /// It is like none of these, which are all there are.
  case known([String])

  /// A name is near where no more than a third of its letters would have to change.
  public init(for name: String, among names: some Sequence<String>) {
    let allowed = max(1, (name.utf8.count + 1) / 3)
    let known = Set(names).sorted()
    let distances = known.map { EditDistance.between(name, $0) }
    let best = distances.indices.min { (distances[$0], $0) < (distances[$1], $1) }
    if let best, distances[best] <= allowed {
      self = .nearest(known[best])
    } else {
      self = .known(known)
    }
  }

  /// What may be meant in either of two places: of names that both have those, and what is near in one.
  public func shared(with other: Suggestion) -> Suggestion {
    switch (self, other) {
    case (.nearest(let one), .nearest(let other)): .nearest(min(one, other))
    case (.nearest, .known): self
    case (.known, .nearest): other
    case (.known(let names), .known(let others)):
      .known(names.filter(Set(others).contains))
    }
  }

  public var description: String {
    switch self {
    case .nearest(let name): "did you mean '\(name)'?"
    case .known([]): "there are none"
    case .known(let names): "there are: \(names.joined(separator: ", "))"
    }
  }

  /// What may be meant, where a name is near enough; else nil.
  public static func nearestOnly(to name: String, among names: some Sequence<String>) -> String? {
    let suggestion = Suggestion(for: name, among: names)
    return if case .nearest = suggestion { suggestion.description } else { nil }
  }
}
