import Text

/// A file as UTF-8, with the way back to its own bytes.
struct DecodedSource {
  let bytes: [UInt8]
  /// Where the text begins: past a byte order mark.
  let start: Int
  /// The file's offset of each byte, and of the end; nil where the file is UTF-8 itself.
  private let offsets: [Int32]?
  /// How many bytes stand for no character in the file's encoding.
  let undefinedBytes: Int

  /// Nil where the bytes are no text.
  ///
  /// UTF-8 and UTF-16 are told by their byte order mark, UTF-8 also by its form; anything else is
  /// read as Windows-1252. A file that is UTF-8 but for a few bytes has U+FFFD in their place.
  init?(file: [UInt8]) {
    if file.starts(with: [0xFE, 0xFF]) || file.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: file, isBigEndian: file[0] == 0xFE)
    } else {
      let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let census = ByteCensus(file.span, from: start)
      guard !census.isBinary else { return nil }
      if census.illFormed == 0 {
        self.init(utf8: file, from: start)
        return
      }
      let isMostlyUTF8 = start > 0 || census.sequences >= census.illFormed * 4
      self.init(file, from: start, isMostlyUTF8 ? .utf8 : .windows1252)
    }
    guard !ByteCensus(bytes.span, from: 0).isBinary else { return nil }
  }

  private init(utf8 file: [UInt8], from start: Int) {
    (bytes, self.start, offsets, undefinedBytes) = (file, start, nil, 0)
  }

  private enum Encoding { case utf8, windows1252 }

  private init(_ file: [UInt8], from start: Int, _ encoding: Encoding) {
    var writer = Writer(capacity: file.count)
    var index = start
    while index < file.count {
      let (scalar, length) =
        encoding == .utf8
        ? wellFormedScalar(file.span, at: index) : (Self.windows1252(file[index]), 1)
      writer.write(scalar, from: index)
      index += length
    }
    self.init(writer, end: file.count)
  }

  private init(utf16 file: [UInt8], isBigEndian: Bool) {
    var writer = Writer(capacity: file.count)
    func unit(_ index: Int) -> UInt32 {
      guard index + 1 < file.count else { return 0xFFFD }
      let (one, other) = (UInt32(file[index]), UInt32(file[index + 1]))
      return isBigEndian ? one << 8 | other : other << 8 | one
    }
    var index = 2
    while index < file.count {
      let first = unit(index)
      if (0xD800...0xDBFF).contains(first), (0xDC00...0xDFFF).contains(unit(index + 2)) {
        writer.write(0x10000 + (first & 0x3FF) << 10 + (unit(index + 2) & 0x3FF), from: index)
        index += 4
      } else {
        writer.write((0xD800...0xDFFF).contains(first) ? 0xFFFD : first, from: index)
        index += 2
      }
    }
    self.init(writer, end: file.count)
  }

  private init(_ writer: Writer, end: Int) {
    bytes = writer.bytes
    start = 0
    offsets = writer.offsets + [Int32(end)]
    undefinedBytes = writer.undefined
  }

  /// The file's offset of a byte of `bytes`, or of their end.
  func offset(of index: Int) -> Int {
    guard let offsets else { return index }
    return Int(offsets[index])
  }

  private struct Writer {
    var bytes: [UInt8] = []
    var offsets: [Int32] = []
    var undefined = 0

    init(capacity: Int) {
      bytes.reserveCapacity(capacity)
      offsets.reserveCapacity(capacity + 1)
    }

    mutating func write(_ scalar: UInt32, from offset: Int) {
      if scalar == 0xFFFD { undefined += 1 }
      Scalar.encode(scalar) {
        bytes.append($0)
        offsets.append(Int32(offset))
      }
    }
  }

  private static func windows1252(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
  }

  /// 0x80 to 0x9F (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
  private static let upperControls: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}

/// What a first look at the bytes of a file tells.
private struct ByteCensus {
  private var controls = 0
  private var hasNUL = false
  private let count: Int
  /// Bytes that no sequence of UTF-8 can have where they stand.
  private(set) var illFormed = 0
  /// Well-formed sequences of two bytes or more.
  private(set) var sequences = 0

  init(_ bytes: Span<UInt8>, from start: Int) {
    count = bytes.count - start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 { take(control: byte) }
        index += 1
      } else {
        let length = wellFormedLength(bytes, at: index)
        if length == 0 { illFormed += 1 } else { sequences += 1 }
        index += max(length, 1)
      }
    }
  }

  private mutating func take(control byte: UInt8) {
    if byte == 0 { hasNUL = true }
    let isLayout = (0x09...0x0D).contains(byte)
    if !isLayout { controls += 1 }
  }

  /// One control character in fifty is far more than any text has, and far less than a picture.
  var isBinary: Bool {
    hasNUL || (controls > 8 && controls * 50 > count)
  }
}

private func wellFormedScalar(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, Int) {
  bytes[index] < 0x80 || wellFormedLength(bytes, at: index) > 0
    ? Scalar.decoded(bytes, at: index) : (0xFFFD, 1)
}

/// The length of the sequence of UTF-8 of two bytes or more that begins here; 0 where none does
/// (table 3-7 of the Unicode Standard).
private func wellFormedLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
  let lead = bytes[index]
  guard index + 1 < bytes.count else { return 0 }
  let second: ClosedRange<UInt8>
  let length: Int
  switch lead {
  case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
  case 0xE0: (second, length) = (0xA0...0xBF, 3)
  case 0xED: (second, length) = (0x80...0x9F, 3)
  case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
  case 0xF0: (second, length) = (0x90...0xBF, 4)
  case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
  case 0xF4: (second, length) = (0x80...0x8F, 4)
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}
