#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Letters in an encoding that is named beside them.
enum Charset {
  /// The bytes as UTF-8; as they are where the name is unknown, or where they are UTF-8 already.
  static func utf8(_ bytes: [UInt8], from name: String?) -> [UInt8] {
    guard let name, !isUTF8(bytes) else { return bytes }
    return converted(bytes, from: name) ?? bytes
  }

  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// Nil where the system does not know the encoding.
  private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    // What pages call Latin 1 is read as Windows-1252 by every browser, which has more letters.
    let isLatin = ["iso-8859-1", "latin1", "us-ascii"].contains(name.lowercased())
    guard let converter = unsafe iconv_open("UTF-8", isLatin ? "WINDOWS-1252" : name),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No letter of an old encoding takes more than four bytes for one of its own.
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
    var written = 0
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        var (from, left) = (source.baseAddress, source.count)
        var (to, room) = (target.baseAddress, target.count)
        while left > 0, room > 4 {
          if unsafe iconv(converter, &from, &left, &to, &room) != .max { break }
          guard left > 0, errno != E2BIG else { break }
          // A byte that is no letter: U+FFFD in its place.
          for byte in "\u{FFFD}".utf8 {
            unsafe to?.pointee = CChar(bitPattern: byte)
            unsafe to = to?.advanced(by: 1)
            room -= 1
          }
          unsafe from = from?.advanced(by: 1)
          left -= 1
        }
        written = target.count - room
      }
    }
    return output[..<written].map { UInt8(bitPattern: $0) }
  }
}
