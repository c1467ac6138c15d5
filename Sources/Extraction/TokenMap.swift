/// Which item of a list a token belongs to, for tokens of one text.
///
/// An array by token: rules ask at every token, where a dictionary would hash it each time.
struct TokenMap: Sendable {
  private var offsets: [Int32]

  /// An empty map of a text with so many tokens; the place behind the last counts as one.
  init(tokens count: Int) {
    offsets = Array(repeating: -1, count: count + 1)
  }

  /// The offset of the item at a token; nil where none is, and outside the text.
  subscript(index: Int) -> Int? {
    get {
      guard offsets.indices.contains(index), offsets[index] >= 0 else { return nil }
      return Int(offsets[index])
    }
    set { offsets[index] = newValue.map { Int32($0) } ?? -1 }
  }

  /// Says that some tokens belong to an item.
  mutating func set(_ offset: Int, at range: Range<Int>) {
    for index in range where index < offsets.count { offsets[index] = Int32(offset) }
  }
}
