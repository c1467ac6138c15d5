/// What a first look at the bytes of a file tells.
struct ByteCensus {
  private let count: Int
  private var controls = 0
  private var firstControl: Int?
  private var firstNUL: Int?
  /// Bytes that no sequence of UTF-8 can have where they stand.
  private(set) var illFormed = 0
  /// Well-formed sequences of two bytes or more.
  private(set) var sequences = 0
  /// Whether letters may have been saved in UTF-8 twice.
  private(set) var mayBeDoubled = false

  init(_ bytes: Span<UInt8>, from start: Int) {
    count = bytes.count - start
    var index = start
    while index < bytes.count {
      if let block = ByteBlock(bytes, at: index) {
        let plain = ByteBlock.count(before: block.beyondASCII | block.less(than: 0x20))
        index += plain
        if plain == 8 { continue }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 { take(control: byte, at: index) }
        index += 1
      } else {
        let length = UTF8Sequence.length(bytes, at: index)
        if length == 0 { illFormed += 1 } else { sequences += 1 }
        if DoubledLetter.mayBegin(bytes, at: index) { mayBeDoubled = true }
        index += max(length, 1)
      }
    }
  }

  private mutating func take(control byte: UInt8, at index: Int) {
    let isLayout = (0x09...0x0D).contains(byte)
    if isLayout { return }
    controls += 1
    if firstControl == nil { firstControl = index }
    if byte == 0, firstNUL == nil { firstNUL = index }
  }

  /// The first byte such as no text has; nil where it is text.
  ///
  /// A NUL is always one. Of other control characters, one in fifty is far more than any text has,
  /// and far less than a picture.
  var notText: Int? {
    firstNUL ?? (controls > 8 && controls * 50 > count ? firstControl : nil)
  }
}
