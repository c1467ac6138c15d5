/// What a template is given under a name.
public enum Value: Sendable {
  /// An optional value that is not there.
  case nothing
  case flag(Bool)
  case text(String)
  case markup(Markup)
  case list([Value])
  case record(Record)
}

/// Bytes that are HTML already, escaped where they had to be.
///
/// Made only by code that escapes what it takes from a source; a template prints it by a raw tag.
public struct Markup: Sendable, Hashable {
  public var bytes: [UInt8]

  /// UTF-8 of well-formed HTML.
  public init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }
}

/// The values of a model's fields, in the order of its shape.
public struct Record: Sendable {
  let values: [Value]

  public init(_ values: [Value]) {
    self.values = values
  }
}
