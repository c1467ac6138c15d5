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
  /// The entry of the file of corrections, by the line it begins with: `rename: people/arta-dibra/`.
  ///
  /// Not by the line's number, which every entry before it would change.
  public var entry: String

  public init(
    page: PageAddress, change: String, value: String? = nil, reason: String, entry: String
  ) {
    self.page = page
    self.change = change
    self.value = value
    self.reason = reason
    self.entry = entry
  }

  /// The note as a page has it: `Place set to Ohrid: The programme names it`.
  public var words: String { "\(change): \(reason)" }

  public static func < (one: Self, other: Self) -> Bool {
    (one.page.path, one.change, one.reason, one.entry) < (
      other.page.path, other.change, other.reason, other.entry
    )
  }
}
