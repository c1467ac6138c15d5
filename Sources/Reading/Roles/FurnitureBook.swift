import Briefing
import Text

/// The words that stand around dispatches on news pages, ready to be looked up.
struct FurnitureBook: Sendable {
  private struct Entry: Sendable {
    let folded: [UInt8]
    /// A capital word such as `SOURCE`, which must be in capitals in the text too.
    let isShouted: Bool
    let words: Int
    /// Whether the phrase ends in a letter, so that a word must end there.
    let endsInLetter: Bool
  }

  /// A phrase that the text has.
  struct Match {
    /// Past its last byte in the text.
    let end: Int
    fileprivate let words: Int
    fileprivate let endsInLetter: Bool
  }

  /// The phrases of one kind.
  private struct Shelf: Sendable {
    /// By the first word of the phrase, or its first mark; the longest first.
    var entries: [Word: [Entry]] = [:]
    var firstWords = WordFilter()
  }

  private var prefixes = Shelf()
  private var lines = Shelf()
  private var kickers = Shelf()
  private var signOffs = Shelf()

  init(_ phrases: [FurniturePhrase]) {
    for phrase in phrases {
      let bytes = Array(phrase.phrase.utf8)
      guard !bytes.isEmpty else { continue }
      let folded = Array(Folding.folded(phrase.phrase).utf8)
      let letters = bytes.filter { $0.isLetter || $0 >= 0x80 }
      let words = bytes.split(separator: UInt8(ascii: " ")).count
      let mustBeShouted = phrase.kind == .prefix || phrase.kind == .signOff
      let entry = Entry(
        folded: folded,
        isShouted: mustBeShouted && words == 1 && letters.count > 1
          && letters.allSatisfy(\.isCapital),
        words: words, endsInLetter: bytes.last.map { $0.isLetter || $0 >= 0x80 } ?? false)
      let key = Self.key(bytes, bytes.indices)
      self[phrase.kind].firstWords.insert(key)
      self[phrase.kind].entries[key, default: []].append(entry)
      self[phrase.kind].entries[key]?.sort { $0.folded.count > $1.folded.count }
    }
  }

  private subscript(kind: FurniturePhrase.Kind) -> Shelf {
    get {
      switch kind {
      case .prefix: prefixes
      case .line: lines
      case .kicker: kickers
      case .signOff: signOffs
      }
    }
    _modify {
      switch kind {
      case .prefix: yield &prefixes
      case .line: yield &lines
      case .kicker: yield &kickers
      case .signOff: yield &signOffs
      }
    }
  }

  /// The first word of a range, or its first mark.
  private static func key(_ text: [UInt8], _ range: Range<Int>) -> Word {
    var end = range.lowerBound
    while end < range.upperBound, text[end].isLetter || text[end].isDigit || text[end] >= 0x80 {
      end += 1
    }
    if end == range.lowerBound { end += 1 }
    return Word(text.span, range.lowerBound..<end)
  }

  /// The longest phrase of a kind that begins at the start of a range.
  func match(_ kind: FurniturePhrase.Kind, in text: [UInt8], _ range: Range<Int>) -> Match? {
    guard !range.isEmpty else { return nil }
    let key = Self.key(text, range)
    guard self[kind].firstWords.mayContain(key), let found = self[kind].entries[key] else {
      return nil
    }
    for entry in found {
      if let end = Self.end(of: entry, in: text, range) {
        return Match(end: end, words: entry.words, endsInLetter: entry.endsInLetter)
      }
    }
    return nil
  }

  private static func end(of entry: Entry, in text: [UInt8], _ range: Range<Int>) -> Int? {
    if entry.isShouted {
      guard range.count > 1, text[range.lowerBound].isCapital, text[range.lowerBound + 1].isCapital
      else { return nil }
    }
    var index = range.lowerBound
    var position = 0
    while position < entry.folded.count {
      guard index < range.upperBound else { return nil }
      if entry.folded[position] == UInt8(ascii: ":"), text[index] == UInt8(ascii: " ") {
        index += 1
      }
      guard index < range.upperBound else { return nil }
      var isSame = true
      index += Folding.fold(text.span, at: index) { byte in
        isSame = isSame && position < entry.folded.count && entry.folded[position] == byte
        position += 1
      }
      guard isSame else { return nil }
    }
    let next = index < range.upperBound ? text[index] : UInt8(ascii: " ")
    let goesOn = next.isLetter || next.isDigit || next >= 0xC3
    return entry.endsInLetter && goesOn && next != 0xE2 ? nil : index
  }
}

// MARK: - Lines

extension FurnitureBook {
  /// How many such words a line has, if it is nothing else but bars, dots and numbers between; else 0.
  func wordsOfLine(_ text: [UInt8], _ range: Range<Int>) -> Int {
    guard range.count <= 240 else { return 0 }
    var index = range.lowerBound
    var phrases = 0
    while index < range.upperBound {
      if let match = match(.line, in: text, index..<range.upperBound) {
        phrases += 1
        index = match.end
      } else if let end = Self.endOfMarks(text, from: index, to: range.upperBound) {
        index = end
      } else {
        return 0
      }
    }
    return phrases
  }

  /// Past blanks, numbers, and marks such as stand between the words of a bar.
  private static func endOfMarks(_ text: [UInt8], from start: Int, to limit: Int) -> Int? {
    let byte = text[start]
    if byte.isLetter { return nil }
    // `News.Az` is a name.
    if byte == UInt8(ascii: "."), start + 1 < limit, text[start + 1].isLetter { return nil }
    if byte < 0x80 { return start + 1 }
    let (scalar, length) = Scalar.decoded(text.span, at: start)
    guard
      scalar == 0xB7 || scalar == 0xA0 || scalar == 0xAB || scalar == 0xBB
        || (0x2000...0x2BFF).contains(scalar)
    else { return nil }
    return start + length
  }

  /// Whether a line begins as furniture does: `Read also: …`, `2 min read`.
  func isPrefixed(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 600 else { return false }
    var start = range.lowerBound
    while start < range.upperBound, text[start].isDigit || text[start].isBlank { start += 1 }
    guard let match = match(.prefix, in: text, start..<range.upperBound) else { return false }
    guard match.words == 1, match.endsInLetter, !text.has("©", at: start) else { return true }
    // `Copyright protection was discussed …` is a sentence.
    return range.count <= 40 || match.end == range.upperBound
      || !(text[match.end].isBlank || text[match.end].isLetter) || text.has(" (C)", at: match.end)
      || text.has(" ©", at: match.end)
  }

  /// Whether a line is a kicker and nothing else.
  func isKicker(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 60, let match = match(.kicker, in: text, range) else { return false }
    return text[match.end..<range.upperBound].allSatisfy {
      !$0.isLetter && !$0.isDigit && $0 < 0x80
    }
  }
}
