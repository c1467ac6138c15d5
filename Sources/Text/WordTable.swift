/// What is known of words, each looked up once for every token of every document.
///
/// Open addressing with linear probing over the words' own values: they are hashes already, and a
/// dictionary would hash them once more, which took a fifth of the time of extraction.
public struct WordTable<Value: Sendable>: Sendable {
  /// The value of the word in each slot; 0 where it is free.
  @usableFromInline var keys: [UInt64]
  /// By slot, the offset in `values`.
  @usableFromInline var offsets: [Int32]
  /// In the order in which the words came.
  public var values: [Value] = []

  /// An empty table.
  public init() {
    keys = Array(repeating: 0, count: 64)
    offsets = Array(repeating: 0, count: 64)
  }

  /// A table of the same words, to be read often.
  public init(_ values: [Word: Value]) {
    self.init()
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
    let slot = slot(of: word.value)
    return keys[slot] == 0 ? nil : Int(offsets[slot])
  }

  /// What is known of a word, for a change of it; a new word begins with the given value.
  public subscript(word: Word, default value: Value) -> Value {
    get { self[word] ?? value }
    set {
      if values.count * 2 >= keys.count { grow() }
      let slot = slot(of: word.value)
      if keys[slot] == 0 {
        keys[slot] = word.value
        offsets[slot] = Int32(values.count)
        values.append(newValue)
      } else {
        values[Int(offsets[slot])] = newValue
      }
    }
  }

  /// Where a word is, or could be put.
  @inlinable
  func slot(of value: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: value ^ value &>> 32) & (keys.count &- 1)
    while keys[slot] != 0, keys[slot] != value { slot = (slot &+ 1) & (keys.count &- 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldOffsets) = (keys, offsets)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    offsets = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, offset) in zip(oldKeys, oldOffsets) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      offsets[slot] = offset
    }
  }
}
