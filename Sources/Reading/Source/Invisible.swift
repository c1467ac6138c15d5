import Text

/// A character outside ASCII that a reader does not see where it stands.
struct Invisible {
  enum Kind {
    case blank, newline, softHyphen
    /// It says nothing where it stands: the text is read without it, and shown with a mark for it.
    case unseen
    /// A byte order mark where the text begins, which no one wrote.
    case nothing
  }

  let kind: Kind
  let length: Int

  /// Nil for a character that is seen, and for one that the letters beside it need: what joins or
  /// parts letters of Persian or Hindi, or makes one picture of several.
  init?(_ text: [UInt8], at index: Int) {
    guard text[index] >= 0x80 else { return nil }
    let (scalar, length) = Scalar.decoded(text.span, at: index)
    let kind = Self.kind(
      of: scalar, among: Neighbours(text, before: index, behind: index + length))
    guard let kind else { return nil }
    self.kind = scalar == 0xFEFF && index == 0 ? .nothing : kind
    self.length = length
  }

  /// The kind of a character that stands in the source by its number or name, as `&#x202E;`.
  static func kind(of scalar: UInt32, for range: Range<Int>, of source: [UInt8]) -> Kind? {
    kind(
      of: scalar, among: Neighbours(source, before: range.lowerBound, behind: range.upperBound))
  }

  /// Whether a character that begins with this byte may be one.
  static func mayBegin(with lead: UInt8) -> Bool {
    switch lead {
    case 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: true
    default: false
    }
  }

  /// The characters that nobody sees are those that Unicode has for programs to pass over
  /// (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), controls, and the marks
  /// around notes between lines.
  private static func kind(
    of scalar: UInt32, among neighbours: @autoclosure () -> Neighbours
  ) -> Kind? {
    switch scalar {
    case 0x85, 0x2028, 0x2029: .newline
    case 0xAD: .softHyphen
    case 0x80...0x9F, 0xFFF9...0xFFFB: .unseen
    case 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2060...0x206F, 0x202A...0x202E, 0x3164, 0xFEFF,
      0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A:
      neighbours().isJamo && scalar < 0x1200 ? nil : .unseen
    case 0x200B...0x200D: neighbours().needJoiner(scalar) ? nil : .unseen
    case 0x200E, 0x200F, 0x61C: neighbours().runFromRight ? nil : .unseen
    case 0x180B...0x180F: neighbours().isMongolian ? nil : .unseen
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: neighbours().mayBeVaried ? nil : .unseen
    case 0xE0020...0xE007F: neighbours().isFlag ? nil : .unseen
    case 0xE0000...0xE0FFF: .unseen
    default: Scalar.isBlank(scalar) ? .blank : nil
    }
  }
}

/// The characters on both sides of one that may be unseen; 0 where there is none.
private struct Neighbours {
  private let before: UInt32
  private let behind: UInt32

  init(_ text: [UInt8], before start: Int, behind end: Int) {
    var index = start - 1
    while index > 0, text[index] & 0xC0 == 0x80 { index -= 1 }
    before = index >= 0 ? Scalar.decoded(text.span, at: index).value : 0
    behind = end < text.count ? Scalar.decoded(text.span, at: end).value : 0
  }

  /// In scripts whose letters join, or that have no blanks between words; and the joiner between two
  /// pictures.
  func needJoiner(_ scalar: UInt32) -> Bool {
    if Self.hasJoiners(before) { return true }
    return scalar == 0x200D && Self.isPicture(before) && Self.isPicture(behind)
  }

  /// Beside a letter of a script that runs from the right, marks of direction tell on which side a
  /// full stop or a number stands, and turn nothing round.
  var runFromRight: Bool { Self.isFromRight(before) || Self.isFromRight(behind) }

  var isMongolian: Bool { (0x1820...0x18AA).contains(before) }

  /// Parts of the letters of Korean, which a filler stands for.
  var isJamo: Bool { Self.isJamo(before) || Self.isJamo(behind) }

  /// Whether a variation selector may stand here: behind digits, `#`, `*` and what is no Latin letter.
  var mayBeVaried: Bool {
    switch before {
    case 0x23, 0x2A, 0x30...0x39: true
    case 0..<0xA0, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: false
    default: !(0x200B...0x200F).contains(before) && !Scalar.isBlank(before)
    }
  }

  /// The flags of England, Scotland and Wales have their names behind a black flag.
  var isFlag: Bool { before == 0x1F3F4 || (0xE0020...0xE007E).contains(before) }

  private static func isPicture(_ scalar: UInt32) -> Bool {
    scalar == 0xFE0F || scalar > 0xFF && Unicode.Scalar(scalar)?.properties.isEmoji == true
  }

  private static func isJamo(_ scalar: UInt32) -> Bool {
    (0x1100...0x115E).contains(scalar) || (0x1161...0x11FF).contains(scalar)
  }

  /// Letters and their marks from Arabic to Myanmar, Khmer, Mongolian, those of Indonesia and what more
  /// there is of such scripts.
  private static func hasJoiners(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x610...0x109F, 0x1780...0x17B3, 0x17B6...0x180A, 0x1810...0x18AA, 0x1900...0x1CFF,
      0xA800...0xA95F, 0xA980...0xABFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x1_0A00...0x1_0FFF,
      0x1_1000...0x1_1FFF, 0x1_E900...0x1_E95F:
      scalar != 0x61C
    default: false
    }
  }

  private static func isFromRight(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EEFF:
      scalar != 0x61C
    default: false
    }
  }
}
