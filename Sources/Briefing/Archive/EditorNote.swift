/// What an editor has set right, and why, for the page it is about.
public struct EditorNote: Hashable, Sendable, Comparable {
  public var page: PageAddress
  /// What was done, a clause without a full stop: `First day set to 12 June 2025`.
  public var change: String
  /// What the page has by the editor's word alone, in the data's words: a name, a kind, a country's
  /// code; nil where that is nothing.
  public var value: String?
  /// As the editor wrote it.
  public var reason: String

  public init(page: PageAddress, change: String, value: String? = nil, reason: String) {
    self.page = page
    self.change = change
    self.value = value
    self.reason = reason
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.page.path, one.change, one.reason) < (other.page.path, other.change, other.reason)
  }
}
