import Briefing
import Text

/// Clean text as UTF-8, with the way back to the bytes it was read from.
struct CleanText {
  private(set) var bytes: [UInt8] = []
  /// In the order of the text, without gaps.
  private var runs: [Run] = []
  /// What of the source stands between the bytes that nobody sees, in the order of the text.
  private(set) var unseen: [UnseenCharacter] = []
  /// How many of those stood before the blank that is to come.
  private var unseenBeforeBlank = 0

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

  /// So many are kept: more say no more, and a page of marks nobody reads.
  static let mostUnseen = 2000

  /// Keeps a character that is no part of the text.
  mutating func put(unseen value: UInt32) {
    guard unseen.count < Self.mostUnseen, let scalar = Unicode.Scalar(value) else { return }
    unseen.append(UnseenCharacter(offset: bytes.count, scalar: scalar))
  }

  /// A blank stands here that is put when more of the line follows.
  mutating func beginBlank() {
    unseenBeforeBlank = unseen.count
  }

  /// Moves what stood behind a blank behind it, now that it is put.
  mutating func putUnseenBehindBlank() {
    for index in unseen.indices[min(unseenBeforeBlank, unseen.count)...] {
      unseen[index] = UnseenCharacter(offset: bytes.count, scalar: unseen[index].scalar)
    }
    unseenBeforeBlank = unseen.count
  }

  /// Puts a blank where a line ended, or nothing where the line broke a word; the way back stays as it
  /// was.
  mutating func joinLines(at index: Int) {
    guard let hyphen = HyphenAtLineEnd(bytes, lineEnd: index) else {
      bytes[index] = UInt8(ascii: " ")
      return
    }
    bytes[index] = Self.nothing
    if hyphen == .ofTheBreak { bytes[index - 1] = Self.nothing }
  }

  /// A byte that stands for nothing: no clean text has it else.
  static let nothing: UInt8 = 0x7F

  /// Appends a part of the text, without the bytes that stand for nothing.
  func append(_ range: Range<Int>, to output: inout [UInt8]) {
    if bytes[range].contains(Self.nothing) {
      output.append(contentsOf: bytes[range].lazy.filter { $0 != Self.nothing })
    } else {
      output.append(contentsOf: bytes[range])
    }
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
    var part: [UInt8] = []
    append(range, to: &part)
    return String(decoding: part, as: UTF8.self)
  }

  /// A part of the text with a mark for each character that nobody sees.
  func markedString(_ range: Range<Int>) -> String {
    guard !unseen.isEmpty else { return string(range) }
    return bytes[range].marked(with: unseen.of(range)).replacing("\u{7F}", with: "")
  }

  /// How many bytes a part of the text has without those that stand for nothing.
  func length(of range: Range<Int>) -> Int {
    bytes[range].count { $0 != Self.nothing }
  }
}

/// A hyphen at the end of a line with the rest of the word on the next one.
enum HyphenAtLineEnd {
  /// `co-` and `operation`: it was set only because the line ended.
  case ofTheBreak
  /// `Velian-` and `Orskan`, `2024-` and `2025`, `long-` and `term`: the word has it.
  case ofTheWord

  /// Nil where the line ends in no hyphen, or a blank or no word follows.
  init?(_ bytes: [UInt8], lineEnd index: Int) {
    guard index >= 2, index + 1 < bytes.count, bytes[index - 1] == UInt8(ascii: "-") else {
      return nil
    }
    var start = index - 1
    while start > 0,
      bytes[start - 1].isLetter || bytes[start - 1].isDigit || bytes[start - 1] >= 0x80
    { start -= 1 }
    guard start < index - 1 else { return nil }
    let next = Scalar.decoded(bytes.span, at: index + 1).value
    let isDigit = (0x30...0x39).contains(next)
    guard isDigit || Scalar.isSmall(next) || Scalar.canBeginSentence(next) else { return nil }
    // `first- and second-round talks`
    var end = index + 1
    while end < bytes.count, bytes[end].isLetter { end += 1 }
    if Self.links.contains(Word(bytes.span, (index + 1)..<end)) { return nil }
    let isWhole = start > 0 && bytes[start - 1] == UInt8(ascii: "-")
    let isOfWord =
      isWhole || !Scalar.isSmall(next) || bytes[index - 2].isDigit
      || Self.firstParts.contains(Word(bytes.span, start..<(index - 1)))
    self = isOfWord ? .ofTheWord : .ofTheBreak
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let links = words("and or to und et y e o ou")
  /// What more often has a hyphen behind it than a rest of itself.
  private static let firstParts = words(
    "long short medium mid high low well self non ex all cross half semi so vice full large small "
      + "first second third two three four five six seven eight nine ten twenty thirty fifty "
      + "anti post pre multi fact decision policy like wide broad joint state land sea air oil gas "
      + "cease law rule good ill far near deep follow kick start in on off up")
}
