/// Words, each looked up for many tokens.
///
/// Open addressing over the words' own values, as in `WordTable`: a set of the library would hash them
/// once more, which for the names of all towns took a thirtieth of the time of a small build.
public struct WordSet: Sendable {
  /// The values of the words; 0 where a slot is free.
  private var slots: [UInt64]
  /// How many words it has.
  public private(set) var count = 0
  /// Whether it has none.
  public var isEmpty: Bool { count == 0 }

  /// An empty set with room for so many words.
  public init(capacity: Int = 0) {
    var size = 16
    while size < capacity * 2 { size <<= 1 }
    slots = Array(repeating: 0, count: size)
  }

  /// The set of some words.
  public init(_ words: some Sequence<Word>) {
    self.init()
    for word in words { insert(word) }
  }

  /// Whether a word is in it.
  public func contains(_ word: Word) -> Bool {
    slots[slot(of: word.value)] != 0
  }

  /// Adds a word; one that is there already stays.
  public mutating func insert(_ word: Word) {
    let slot = slot(of: word.value)
    guard slots[slot] == 0, word.value != 0 else { return }
    slots[slot] = word.value
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Where a word is, or could be put.
  private func slot(of value: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: value ^ value &>> 32) & (slots.count &- 1)
    while slots[slot] != 0, slots[slot] != value { slot = (slot &+ 1) & (slots.count &- 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for value in old where value != 0 { slots[slot(of: value)] = value }
  }
}
