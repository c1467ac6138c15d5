extension String {
  /// The same with characters that nobody sees by their numbers, as in `\u{202E}`.
  ///
  /// In the name of a file they may turn the words around it, begin a line of their own, or give orders
  /// to a terminal.
  public var visible: String {
    guard unicodeScalars.contains(where: Self.isUnseen) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if Self.isUnseen(scalar) {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Two of these stand within words of some languages and are left alone: joiners and what keeps letters
  /// from joining.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
