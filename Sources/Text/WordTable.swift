/// What is known of words, each looked up once for every token of every document.
///
/// Open addressing with linear probing over the words' own values: they are hashes already, and a
/// dictionary would hash them once more, which took a fifth of the time of extraction.
public struct WordTable<Value: Sendable>: Sendable {
  @usableFromInline var slots: [WordSlot]
  /// In the order in which the words came.
  public var values: [Value] = []

  /// An empty table.
  @inlinable
  public init() {
    slots = Array(repeating: WordSlot(), count: 16)
  }

  /// An empty table with room for so many words.
  public init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size <<= 1 }
    slots = Array(repeating: WordSlot(), count: size)
    values.reserveCapacity(capacity)
  }

  /// A table of the same words, to be read often.
  public init(_ values: [Word: Value]) {
    self.init(capacity: values.count)
    for (word, value) in values { self[word, default: value] = value }
  }

  /// What is known of a word; nil where nothing is.
  @inlinable
  public subscript(word: Word) -> Value? {
    get { offset(of: word).map { values[$0] } }
  }

  /// The offset in `values` of what is known of a word; nil where nothing is.
  @inlinable
  public func offset(of word: Word) -> Int? {
    let slot = slots[slot(of: word.value)]
    return slot.key == 0 ? nil : Int(slot.offset)
  }

  /// What is known of a word, for a change of it; a new word begins with the given value.
  @inlinable
  public subscript(word: Word, default value: Value) -> Value {
    get { self[word] ?? value }
    _modify {
      if values.count * 2 >= slots.count { grow() }
      let slot = slot(of: word.value)
      if slots[slot].key == 0 {
        slots[slot] = WordSlot(key: word.value, offset: Int32(values.count))
        values.append(value)
      }
      yield &values[Int(slots[slot].offset)]
    }
  }

  /// Where a word is, or could be put.
  @inlinable
  func slot(of value: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: value ^ value &>> 32) & (slots.count &- 1)
    while slots[slot].key != 0, slots[slot].key != value { slot = (slot &+ 1) & (slots.count &- 1) }
    return slot
  }

  @inlinable
  mutating func grow() {
    let old = slots
    slots = Array(repeating: WordSlot(), count: old.count * 2)
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
}

/// A word and the offset of its value, side by side: one line of the processor's cache has both.
@usableFromInline
struct WordSlot: Sendable {
  /// The value of the word; 0 where the slot is free.
  @usableFromInline var key: UInt64
  @usableFromInline var offset: Int32

  @inlinable
  init(key: UInt64 = 0, offset: Int32 = 0) {
    self.key = key
    self.offset = offset
  }
}
