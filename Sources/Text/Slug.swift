/// The last part of an address: lower-case ASCII letters, digits and single hyphens.
public enum Slug {
  /// A name as a slug: `Central Asia–Russia Summit` becomes `central-asia-russia-summit`.
  ///
  /// Cyrillic and Greek letters are written in Latin ones; empty where nothing is left.
  public static func made(from name: String) -> String {
    var slug: [UInt8] = []
    for byte in Folding.folded(name).unicodeScalars.lazy.flatMap({ latin($0).utf8 }) {
      if isSlugByte(byte) {
        slug.append(byte)
      } else if let last = slug.last, last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  /// A slug no longer than some bytes, cut at a hyphen where it has one.
  public static func cut(_ slug: String, to length: Int) -> String {
    let bytes = Array(slug.utf8)
    guard bytes.count > length else { return slug }
    let head = bytes[..<(length + 1)]
    let end = head.lastIndex(of: UInt8(ascii: "-")) ?? length
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// Whether Windows has a device of that name, so that no file or folder there can have it
  /// (https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file): `con`, `com1`.
  public static func isDevice(_ slug: String) -> Bool {
    switch slug.utf8.count {
    case 3: ["con", "prn", "aux", "nul"].contains(slug)
    case 4: (slug.hasPrefix("com") || slug.hasPrefix("lpt")) && slug.last?.isNumber == true
    default: false
    }
  }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// A folded scalar in Latin letters.
  private static func latin(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x430...0x44F: cyrillic[Int(scalar.value) - 0x430]
    case 0x3B1...0x3C9: greek[Int(scalar.value) - 0x3B1]
    default: otherLetters[scalar] ?? String(scalar)
    }
  }

  /// а to я, as the ICAO writes them in passports, without its signs
  /// (https://www.icao.int/publications/Documents/9303_p3_cons_en.pdf, section 6).
  private static let cyrillic = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t",
    "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia",
  ]

  /// α to ω.
  private static let greek = [
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s",
    "t", "y", "f", "ch", "ps", "o",
  ]

  /// Letters beyond the Russian and Greek alphabets.
  private static let otherLetters: [Unicode.Scalar: String] = [
    "ё": "e", "ђ": "dj", "ѓ": "g", "є": "ie", "ѕ": "z", "і": "i", "ї": "i", "ј": "j", "љ": "lj",
    "њ": "nj", "ћ": "c", "ќ": "k", "ў": "u", "џ": "dz", "ґ": "g", "ғ": "g", "қ": "q", "ң": "n",
    "ү": "u", "ұ": "u", "һ": "h", "ө": "o", "ә": "a", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u",
    "ά": "a", "έ": "e", "ή": "i", "ί": "i", "ό": "o", "ύ": "y", "ώ": "o", "ϊ": "i", "ϋ": "y",
  ]
}
