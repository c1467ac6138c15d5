/// An address that was published and has no subject any more.
public struct Forwarding: Equatable, Sendable {
  public let from: PageAddress
  /// Nil where nothing in the archive is what it was.
  public let to: PageAddress?

  public init(from: PageAddress, to: PageAddress?) {
    self.from = from
    self.to = to
  }
}
