/// What values look like: what a template's names are checked against before any page is made.
public indirect enum Shape: Sendable {
  case flag
  /// Printed escaped, and only so.
  case text
  /// Printed as it is, and only so.
  case markup
  /// Of elements that look alike.
  case list(Shape)
  case record(RecordShape)

  /// The word a message has for it.
  var kind: String {
    switch self {
    case .flag: "flag"
    case .text: "text"
    case .markup: "piece of markup"
    case .list: "list"
    case .record: "record"
    }
  }

  /// Whether a section over it gives its content names or a `{{.}}` of its own.
  var opensScope: Bool {
    if case .flag = self { false } else { true }
  }

  /// What a section over it is about, once for each turn.
  var element: Shape {
    if case .list(let element) = self { element } else { self }
  }
}

/// The names of a record's fields, in the order of its values.
public struct RecordShape: Sendable {
  /// A name that a template may use, and what stands behind it.
  public struct Field: Sendable {
    public let name: String
    /// A closure, since a model may hold models of its own type.
    public let shape: @Sendable () -> Shape

    public init(_ name: String, _ shape: @escaping @Sendable () -> Shape) {
      self.name = name
      self.shape = shape
    }
  }

  public let fields: [Field]

  public init(_ fields: [Field]) {
    self.fields = fields
  }

  /// The field of a name and its place among the values.
  func field(named name: String) -> (slot: Int, shape: Shape)? {
    guard let slot = fields.firstIndex(where: { $0.name == name }) else { return nil }
    return (slot, fields[slot].shape())
  }
}
