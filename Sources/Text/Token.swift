/// A word, a number or a mark of a text.
public struct Token: Sendable {
  /// What a glance at its letters tells.
  public struct Shape: OptionSet, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
      self.rawValue = rawValue
    }

    /// Begins with a capital letter.
    public static var capitalized: Shape { Shape(rawValue: 1 << 0) }
    /// Has two letters or more, all capitals.
    public static var allCapitals: Shape { Shape(rawValue: 1 << 1) }
    /// Has a small letter.
    public static var hasSmall: Shape { Shape(rawValue: 1 << 2) }
    /// Begins with a digit.
    public static var number: Shape { Shape(rawValue: 1 << 3) }
    /// Letters with full stops: `U.S.`.
    public static var dotted: Shape { Shape(rawValue: 1 << 4) }
    /// A blank, or the start of the text, stands before it.
    public static var blankBefore: Shape { Shape(rawValue: 1 << 5) }
    /// The `'s` or `'` that makes a possessive.
    public static var possessive: Shape { Shape(rawValue: 1 << 6) }
    /// Has a letter outside ASCII.
    public static var nonASCII: Shape { Shape(rawValue: 1 << 7) }
    /// A single letter.
    public static var single: Shape { Shape(rawValue: 1 << 8) }
    /// A letter of a script without capitals, or without words between blanks.
    public static var caseless: Shape { Shape(rawValue: 1 << 9) }
    /// Begins with a letter and has a digit: `Rs2`.
    public static var holdsDigit: Shape { Shape(rawValue: 1 << 10) }
  }

  /// Bytes of the text it stands in.
  public var start: Int32
  public var end: Int32
  /// A hash of the folded form; equal words have equal values.
  public var word: Word
  /// The mark itself as ASCII, quotation marks and dashes made alike (`"`, `'`, `-`); 0 for a word.
  public var mark: UInt8
  public var shape: Shape

  public var range: Range<Int> { Int(start)..<Int(end) }
  public var isMark: Bool { mark != 0 }
  public var isCapitalized: Bool { shape.contains(.capitalized) }
  public var isNumber: Bool { shape.contains(.number) }
  public var followsBlank: Bool { shape.contains(.blankBefore) }

  /// Whether it is the given ASCII mark.
  public func `is`(_ ascii: Unicode.Scalar) -> Bool {
    mark == UInt8(ascii: ascii)
  }
}

/// A folded word as a hash of 64 bits (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/).
///
/// Two words of a text that are alike but for case and marks have the same value. That two unlike
/// words share one is possible and, at 64 bits, does not happen.
public struct Word: Hashable, Sendable {
  public var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inlinable
  public init() {}

  /// The word of a text that is a single word: `Word("Summit") == Word("summit")`.
  public init(_ text: String) {
    let bytes = text.utf8.span
    self.init(bytes, 0..<bytes.count)
  }

  /// The word of UTF-8 that is a single word.
  public init(_ text: Span<UInt8>) {
    self.init(text, 0..<text.count)
  }

  /// The word that a part of a text folds to; equal to that of the same letters as a string.
  public init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    var word = Word()
    while index < range.upperBound {
      // Most are small letters, which fold to themselves.
      while index < range.upperBound, (0x61...0x7A).contains(text[index]) {
        word.append(text[index])
        index += 1
      }
      guard index < range.upperBound else { break }
      if text[index] < 0x80 {
        if let byte = Folding.folded(ascii: text[index]) { word.append(byte) }
        index += 1
      } else {
        // Of its own, for one that a closure changes is kept in memory all the way.
        var longer = word
        index += Folding.fold(text, at: index) { longer.append($0) }
        word = longer
      }
    }
    self = word
  }

  /// Goes on with a byte of the folded form.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// It is well mixed already: hashing it again would only cost time.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}

extension Word: ExpressibleByStringLiteral {
  /// The word of a literal, `"summit"`: a constant wherever it is in small ASCII letters, for the
  /// optimizer works out its hash.
  @inlinable @inline(__always)
  public init(stringLiteral letters: StaticString) {
    self.init()
    let isSmall = letters.withUTF8Buffer { letters in
      for index in 0..<letters.count {
        let letter = unsafe letters[index]
        guard (0x61...0x7A).contains(letter) else { return false }
        append(letter)
      }
      return true
    }
    if !isSmall { self = Word(letters.description) }
  }
}
