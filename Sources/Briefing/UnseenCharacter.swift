/// A character of a source that nobody sees, and that no script needs where it stands: such as turn the
/// letters behind them round, or hide words from a search.
///
/// It is no part of the text, in which names are found; where the words of the source are shown, a
/// mark stands in its place.
public struct UnseenCharacter: Hashable, Sendable {
  /// The byte of the text before which it stood.
  public let offset: Int
  /// What stood there.
  public let scalar: Unicode.Scalar

  /// The character that stood before a byte of the text.
  public init(offset: Int, scalar: Unicode.Scalar) {
    self.offset = offset
    self.scalar = scalar
  }

  /// Such as `⟨U+202E⟩`.
  public var mark: String { "⟨\(number)⟩" }

  /// Such as `U+202E`.
  private var number: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// What Unicode calls it, such as `RIGHT-TO-LEFT OVERRIDE`; control characters have no names of
  /// their own.
  public var name: String {
    if let name = scalar.properties.name ?? scalar.properties.nameAlias { return name }
    return scalar.properties.generalCategory == .control ? "CONTROL CHARACTER" : number
  }
}

extension Array<UnseenCharacter> {
  /// Those of a sentence, before its first byte and behind its last one too.
  public func of(_ range: Range<Int>) -> ArraySlice<UnseenCharacter> {
    guard !isEmpty else { return [] }
    let start = firstOffset { $0.offset >= range.lowerBound }
    return self[start..<firstOffset { $0.offset > range.upperBound }]
  }

  /// The first for which a condition holds that holds for all behind it.
  private func firstOffset(where isBehind: (UnseenCharacter) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension ArraySlice<UInt8> {
  /// As a text, with the marks of unseen characters at their offsets.
  public func marked(with unseen: ArraySlice<UnseenCharacter>) -> String {
    guard !unseen.isEmpty else { return String(decoding: self, as: UTF8.self) }
    var bytes: [UInt8] = []
    var start = startIndex
    for character in unseen {
      let offset = Swift.min(Swift.max(character.offset, start), endIndex)
      bytes += self[start..<offset]
      bytes += character.mark.utf8
      start = offset
    }
    return String(decoding: bytes + self[start...], as: UTF8.self)
  }
}
