import Text

/// A file as UTF-8, with the way back to its own bytes.
struct DecodedSource {
  let bytes: [UInt8]
  /// Where the text begins: past a byte order mark.
  let start: Int
  /// What is doubtful in how the file was read, in the order of the file; if its encoding is not
  /// known, nothing else.
  let doubts: [DecodingDoubt]
  /// The file's offset of each byte, and of the end; nil where the file is UTF-8 itself.
  private let offsets: [Int32]?

  /// Whether the letters make words; else only their number is known.
  var isReadable: Bool { !doubts.contains { $0.kind == .unknownEncoding } }

  /// UTF-8, UTF-16 and UTF-32 are told by their byte order mark, UTF-8 also by its form; any other
  /// byte is read as Windows-1252, be it the only one in a file of UTF-8 or all of the file.
  ///
  /// - Throws: `NotText` where a byte is such as no text has.
  init(file: [UInt8]) throws(NotText) {
    if let unicode = UnicodeUnits(markOf: file) {
      self.init(file, unicode)
      if let fault = ByteCensus(bytes.span, from: 0).notText {
        throw NotText(
          offset: offset(of: fault), byte: bytes[fault], at: TextPlace(of: fault, in: bytes.span))
      }
      return
    }
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let census = ByteCensus(file.span, from: start)
    if let fault = census.notText {
      throw NotText(offset: fault, byte: file[fault], at: TextPlace(of: fault, in: file.span))
    }
    if census.illFormed == 0, !census.mayBeDoubled {
      self.init(utf8: file, from: start)
    } else {
      self.init(file, from: start, isMostlyUTF8: census.sequences >= census.illFormed)
    }
  }

  private init(utf8 file: [UInt8], from start: Int) {
    (bytes, self.start, offsets, doubts) = (file, start, nil, [])
  }

  /// A file that has bytes of Windows-1252, or letters that were saved in UTF-8 twice.
  private init(_ file: [UInt8], from start: Int, isMostlyUTF8: Bool) {
    var writer = Writer(capacity: file.count)
    var words = WesternWords()
    var index = start
    while index < file.count {
      let byte = file[index]
      if byte < 0x80 {
        words.take(byte, at: index)
        writer.write(UInt32(byte), from: index)
        index += 1
      } else if let (scalar, length) = DoubledLetter.scalar(file.span, at: index) {
        writer.write(scalar, from: index)
        writer.doubt(.doubled, at: index)
        index += length
      } else if let (scalar, length) = UTF8Sequence.scalar(file.span, at: index),
        isMostlyUTF8 || UTF8Sequence.isUsual(scalar)
      {
        words.takeLetter()
        writer.write(scalar, from: index)
        if !isMostlyUTF8 { writer.doubt(.mixed, at: index) }
        index += length
      } else {
        words.take(byte, at: index)
        let scalar = Windows1252.scalar(byte)
        writer.write(scalar, from: index)
        if scalar == 0xFFFD { writer.doubt(.undefined, at: index) }
        if isMostlyUTF8 { writer.doubt(.mixed, at: index) }
        index += 1
      }
    }
    if let doubt = words.doubt() { writer.doubt(doubt.kind, at: doubt.first, doubt.count) }
    self.init(writer, end: file.count) { TextPlace(of: $0, in: file.span) }
  }

  private init(_ file: [UInt8], _ units: UnicodeUnits) {
    var writer = Writer(capacity: file.count)
    var index = units.start
    while index < file.count {
      let (scalar, length) = units.scalar(file, at: index)
      if scalar == 0xFFFD { writer.doubt(.undefined, at: writer.bytes.count) }
      writer.write(scalar, from: index)
      index += length
    }
    let text = writer.bytes
    self.init(writer, end: file.count) { TextPlace(of: $0, in: text.span) }
  }

  private init(_ writer: Writer, end: Int, place: (Int) -> TextPlace) {
    bytes = writer.bytes
    start = 0
    offsets = writer.offsets + [Int32(end)]
    let unknown = writer.doubts.filter { $0.kind == .unknownEncoding }
    doubts = (unknown.isEmpty ? writer.doubts.sorted { $0.first < $1.first } : unknown).map {
      DecodingDoubt(kind: $0.kind, count: $0.count, at: place($0.first))
    }
  }

  /// The file's offset of a byte of `bytes`, or of their end.
  func offset(of index: Int) -> Int {
    guard let offsets else { return index }
    return Int(offsets[index])
  }

  private struct Writer {
    var bytes: [UInt8] = []
    var offsets: [Int32] = []
    private(set) var doubts: [(kind: DecodingDoubt.Kind, first: Int, count: Int)] = []

    init(capacity: Int) {
      bytes.reserveCapacity(capacity)
      offsets.reserveCapacity(capacity + 1)
    }

    mutating func write(_ scalar: UInt32, from offset: Int) {
      Scalar.encode(scalar) {
        bytes.append($0)
        offsets.append(Int32(offset))
      }
    }

    mutating func doubt(_ kind: DecodingDoubt.Kind, at offset: Int, _ count: Int = 1) {
      if let index = doubts.firstIndex(where: { $0.kind == kind }) {
        doubts[index].count += count
      } else {
        doubts.append((kind, offset, count))
      }
    }
  }
}

/// Where and why the bytes of a file are no text.
struct NotText: Error {
  /// From 0, in the file.
  let offset: Int
  let byte: UInt8
  let at: TextPlace
}
