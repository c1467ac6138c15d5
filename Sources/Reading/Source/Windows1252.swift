/// The encoding of most texts that are in none of Unicode's.
enum Windows1252 {
  /// What a byte stands for; U+FFFD for the five that stand for nothing.
  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The byte that stands for a character, control characters included.
  static func byte(of scalar: UInt32) -> UInt8? {
    if scalar <= 0xFF { return UInt8(scalar) }
    return upperControls.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }

  /// 0x80 to 0x9F (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
  private static let upperControls: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// What a byte is to a word.
  enum Kind {
    case small, capital
    /// A sign that stands between words or within them: quotation marks, dashes, points.
    case mark
    /// Any other sign.
    case sign
  }

  static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x61...0x7A, 0x9A, 0x9C, 0x9E, 0xDF...0xF6, 0xF8...0xFF: .small
    case 0x41...0x5A, 0x8A, 0x8C, 0x8E, 0x9F, 0xC0...0xD6, 0xD8...0xDE: .capital
    case 0..<0x80, 0x85, 0x91...0x97, 0xA0, 0xAB, 0xAD, 0xB4, 0xB7, 0xBB: .mark
    default: .sign
    }
  }
}

/// Whether the letters of Windows-1252 make words such as western languages have.
///
/// Those languages set one letter with a mark, seldom two, among letters without. Odd are therefore
/// all bytes beyond ASCII of a run of three or more, a capital with a mark behind a small letter,
/// and a sign between two letters. Of Russian, Greek, Arabic or Chinese in their own encodings
/// nearly all bytes are odd, of Finnish and Icelandic next to none.
struct WesternWords {
  /// Letters, and bytes beyond ASCII that are not marks.
  private var letters = 0
  /// Of these, the ones beyond ASCII.
  private var high = 0
  private var odd = 0
  private var firstOdd = 0
  private var before = Windows1252.Kind.mark
  /// The bytes beyond ASCII at hand, as many as tell something.
  private var run: [Windows1252.Kind] = []
  private var runStart = 0
  private var runCount = 0

  /// Takes the next byte of the file.
  mutating func take(_ byte: UInt8, at index: Int) {
    let kind = Windows1252.kind(byte)
    guard byte >= 0x80, kind != .mark else {
      endRun(before: kind)
      before = kind
      if kind != .mark { letters += 1 }
      return
    }
    if runCount == 0 { runStart = index }
    if runCount < 2 { run.append(kind) }
    runCount += 1
  }

  /// Takes a letter that is in UTF-8.
  mutating func takeLetter() {
    endRun(before: .small)
    before = .small
    letters += 1
  }

  private mutating func endRun(before next: Windows1252.Kind) {
    guard runCount > 0 else { return }
    letters += runCount
    high += runCount
    let found = runCount > 2 ? runCount : oddInRun(before: next)
    if found > 0, odd == 0 { firstOdd = runStart }
    odd += found
    before = run[run.count - 1]
    run.removeAll(keepingCapacity: true)
    runCount = 0
  }

  private func oddInRun(before next: Windows1252.Kind) -> Int {
    run.indices.count { index in
      let left = index > 0 ? run[index - 1] : before
      let right = index + 1 < run.count ? run[index + 1] : next
      return switch run[index] {
      case .capital: left == .small
      case .sign: (left == .small || left == .capital) && (right == .small || right == .capital)
      case .small, .mark: false
      }
    }
  }

  /// What is doubtful, where it begins, and how many bytes of it there are; call it at the end.
  mutating func doubt() -> (kind: DecodingDoubt.Kind, first: Int, count: Int)? {
    endRun(before: .mark)
    guard odd > 1, odd * 3 >= high else { return nil }
    return (odd * 3 >= letters ? .unknownEncoding : .foreignWords, firstOdd, odd)
  }
}
