/// Clean text as UTF-8, with the way back to the bytes it was read from.
struct CleanText {
  private(set) var bytes: [UInt8] = []
  /// In the order of the text, without gaps.
  private var runs: [Run] = []

  /// A part of the text copied byte for byte, or one character put for others.
  private struct Run {
    let clean: Int
    let source: Int
    /// Past the bytes that one character was put for; nil for a copy.
    let unitEnd: Int?
  }

  mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(count)
    runs.reserveCapacity(count / 64 + 16)
  }

  /// Appends bytes of the source as they are.
  mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
    if let run = runs.last, run.unitEnd == nil,
      run.source + bytes.count - run.clean == range.lowerBound
    {
    } else {
      runs.append(Run(clean: bytes.count, source: range.lowerBound, unitEnd: nil))
    }
    bytes.append(contentsOf: source[range])
  }

  /// Appends one character that stands for some bytes of the source.
  mutating func put(_ character: some Sequence<UInt8>, for range: Range<Int>) {
    runs.append(Run(clean: bytes.count, source: range.lowerBound, unitEnd: range.upperBound))
    bytes.append(contentsOf: character)
  }

  /// Puts a blank where a line ended; the way back stays as it was.
  mutating func joinLines(at index: Int) {
    bytes[index] = UInt8(ascii: " ")
  }

  /// The bytes of the source that a part of the text was read from; the part is not empty.
  func source(of range: Range<Int>) -> Range<Int> {
    let first = runs[run(at: range.lowerBound)]
    let last = runs[run(at: range.upperBound - 1)]
    let start = first.unitEnd == nil ? first.source + range.lowerBound - first.clean : first.source
    return start..<(last.unitEnd ?? last.source + range.upperBound - last.clean)
  }

  private func run(at index: Int) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].clean <= index { low = middle } else { high = middle }
    }
    return low
  }

  var string: String {
    String(decoding: bytes, as: UTF8.self)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
