/// An address that was published and has no subject any more.
public struct Forwarding: Equatable, Sendable {
  public let from: PageAddress
  /// Nil where nothing in the archive is what it was.
  public let to: PageAddress?
  /// By what correction the subject was merged or taken out; nil where the texts have changed.
  public let note: EditorNote?

  public init(from: PageAddress, to: PageAddress?, note: EditorNote? = nil) {
    self.from = from
    self.to = to
    self.note = note
  }
}
