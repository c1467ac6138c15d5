/// Names compared as readers compare them: without regard to case and to marks on letters.
public enum Folding {
  /// Appends the folded form of the scalar that starts at `index`, and returns its length in bytes.
  ///
  /// Latin letters become ASCII without marks (`Ç` → `c`, `ß` → `ss`, `ə` → `e`), Greek and Cyrillic
  /// ones lower case, marks and apostrophes nothing; everything else stays as it is. An ill-formed
  /// byte counts as a scalar of its own.
  @inline(__always)
  public static func fold(_ text: Span<UInt8>, at index: Int, into sink: (UInt8) -> Void) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      if let folded = folded(ascii: byte) { sink(folded) }
      return 1
    }
    let (scalar, length) = Scalar.decoded(text, at: index)
    foldNonASCII(scalar, source: text, at: index, length: length, into: sink)
    return length
  }

  /// Nil for the apostrophe, of which nothing is left.
  @inline(__always)
  static func folded(ascii byte: UInt8) -> UInt8? {
    if byte == UInt8(ascii: "'") { return nil }
    return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func foldNonASCII(
    _ scalar: UInt32, source: Span<UInt8>, at index: Int, length: Int, into sink: (UInt8) -> Void
  ) {
    if let (first, second) = baseLetters(of: scalar) {
      sink(first)
      if second != UInt8(ascii: " ") { sink(second) }
      return
    }
    switch scalar {
    case 0x300...0x36F, 0xAD, 0x2BB, 0x2BC, 0x2018, 0x2019, 0x200B...0x200F, 0xFEFF:
      return
    case 0x391...0x3A9, 0x410...0x42F:
      Scalar.encode(scalar + 0x20, into: sink)
    case 0x400...0x40F:
      Scalar.encode(scalar + 0x50, into: sink)
    case 0x460...0x52F where scalar % 2 == 0 && !(0x482...0x489).contains(scalar):
      Scalar.encode(scalar + 1, into: sink)
    default:
      for offset in 0..<length { sink(source[index + offset]) }
    }
  }

  /// The ASCII letters under the marks of a Latin letter; the second is a blank where there is one only.
  private static func baseLetters(of scalar: UInt32) -> (UInt8, UInt8)? {
    let cell: (UInt8, UInt8)
    switch scalar {
    case 0xC0...0x2AF:
      let offset = Int(scalar - 0xC0) * 2
      cell = (FoldingTable.latin[offset], FoldingTable.latin[offset + 1])
    case 0x1E00...0x1EFF:
      let offset = Int(scalar - 0x1E00) * 2
      cell = (FoldingTable.latinAdditional[offset], FoldingTable.latinAdditional[offset + 1])
    default:
      return nil
    }
    return cell.0 == UInt8(ascii: ".") ? nil : cell
  }

  /// The folded form: `Gülçin Vəlizadə` becomes `gulcin velizade`.
  public static func folded(_ text: String) -> String {
    let bytes = text.utf8.span
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      index += fold(bytes, at: index) { result.append($0) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
