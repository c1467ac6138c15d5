/// The lines of a printed page, as `pdftotext` gives them: broken where the paper ended.
enum PrintedLines {
  /// The text with each paragraph on one line again.
  ///
  /// A line goes on with the next where it fills the width of the page, or most of it and does not end
  /// as a sentence does; never over an empty line, and never with the next point of a list. A hyphen at
  /// the end stays, for it may belong to the word.
  static func joined(_ text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let widest = lines.map(width).max() ?? 0
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for (line, next) in zip(lines, lines.dropFirst() + [[]]) {
      result += line
      if !goesOn(line, next, widest) {
        result.append(UInt8(ascii: "\n"))
      } else if line.last != UInt8(ascii: "-") {
        result.append(UInt8(ascii: " "))
      }
    }
    if text.last != UInt8(ascii: "\n") || result.suffix(2) == [0x0A, 0x0A] { result.removeLast() }
    return result
  }

  private static func goesOn(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>, _ widest: Int)
    -> Bool
  {
    guard let last = line.last, let first = next.first, !isPoint(next), first != 0x20 else {
      return false
    }
    let width = width(line)
    if width * 20 >= widest * 17 { return true }
    let ends: [UInt8] = [
      UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"),
    ]
    return width * 5 >= widest * 3 && !ends.contains(last)
  }

  /// In scalars.
  private static func width(_ line: ArraySlice<UInt8>) -> Int {
    line.count { $0 & 0xC0 != 0x80 }
  }

  /// `• Trade`, `- Trade`, `2. Trade`, `(a) Trade`.
  private static func isPoint(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.prefix { $0 != 0x20 }
    guard let first = word.first, let last = word.last, word.count < line.count else {
      return false
    }
    if word.count <= 3, !(0x30...0x39).contains(first), first != UInt8(ascii: "("),
      word.allSatisfy({ $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*") })
    {
      return true
    }
    return word.count <= 4 && (last == UInt8(ascii: ".") || last == UInt8(ascii: ")"))
      && ((0x30...0x39).contains(first) || first == UInt8(ascii: "("))
  }
}
