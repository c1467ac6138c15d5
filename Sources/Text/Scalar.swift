/// Unicode scalars in UTF-8 bytes.
public enum Scalar {
  /// The scalar at `index` and its length in bytes; an ill-formed byte gives U+FFFD and 1.
  public static func decoded(_ text: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let lead = text[index]
    let length: Int
    var value: UInt32
    switch lead {
    case 0..<0x80: return (UInt32(lead), 1)
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return (0xFFFD, 1)
    }
    guard index + length <= text.count else { return (0xFFFD, 1) }
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// Hands the bytes of a scalar over, first to last.
  public static func encode(_ scalar: UInt32, into sink: (UInt8) -> Void) {
    switch scalar {
    case 0..<0x80:
      sink(UInt8(scalar))
    case 0x80..<0x800:
      sink(0xC0 | UInt8(scalar >> 6))
      sink(0x80 | UInt8(scalar & 0x3F))
    case 0x800..<0x1_0000:
      sink(0xE0 | UInt8(scalar >> 12))
      sink(0x80 | UInt8(scalar >> 6 & 0x3F))
      sink(0x80 | UInt8(scalar & 0x3F))
    default:
      sink(0xF0 | UInt8(scalar >> 18 & 0x07))
      sink(0x80 | UInt8(scalar >> 12 & 0x3F))
      sink(0x80 | UInt8(scalar >> 6 & 0x3F))
      sink(0x80 | UInt8(scalar & 0x3F))
    }
  }

  /// Whether it is a blank of any width, the no-break ones included.
  public static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether it is a capital letter, or a letter of a script that has no capitals.
  public static func canBeginSentence(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A: return true
    case 0..<0xC0: return false
    case 0xC0...0xDE, 0x391...0x3A9, 0x400...0x42F: return scalar != 0xD7
    case 0xDF...0xFF, 0x3B1...0x3C9, 0x430...0x45F: return false
    default:
      guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
      return properties.isAlphabetic && !properties.isLowercase
    }
  }

  /// Whether it is a small letter.
  public static func isSmall(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A: return true
    case 0..<0xDF: return scalar == 0xAA || scalar == 0xBA
    case 0xDF...0xFF: return scalar != 0xF7
    case 0x391...0x3A9, 0x400...0x42F: return false
    case 0x3B1...0x3C9, 0x430...0x45F: return true
    default: return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
    }
  }
}
