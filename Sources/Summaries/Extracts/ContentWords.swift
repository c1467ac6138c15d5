import Text

/// The words of a sentence that say something, to tell whether two sentences say the same.
enum ContentWords {
  /// Words of three letters and more, lower-case, cut to six letters so that the forms of a word stay
  /// near each other; numbers whole.
  ///
  /// Common words are left out. Each is there once, in an order of its own.
  static func of(_ text: Span<UInt8>) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(text.count / 8)
    var offset = 0
    while offset < text.count {
      var (whole, cut) = (Word(), Word())
      var length = 0
      let isNumber = (0x30...0x39).contains(text[offset])
      while offset < text.count, let letter = text[offset].foldedLetter {
        whole.append(letter)
        if length < 6 { cut.append(letter) }
        length &+= 1
        offset &+= 1
      }
      offset &+= 1
      guard length > 2 || isNumber, !common.contains(whole) else { continue }
      words.append(isNumber ? whole : cut)
    }
    return distinct(words)
  }

  static func of(_ text: String) -> [Word] { of(text.utf8.span) }

  /// Sorted by their values, which are hashes: quicker to make than a set, of as few as a sentence has.
  private static func distinct(_ words: [Word]) -> [Word] {
    let sorted = words.sorted { $0.value < $1.value }
    var distinct: [Word] = []
    distinct.reserveCapacity(sorted.count)
    for word in sorted where word != distinct.last { distinct.append(word) }
    return distinct
  }

  /// Words that only say otherwise when something is: a date says it better.
  static let ofTime: Set<Word> = [
    "ago", "coming", "day", "days", "due", "earlie", "host", "hosted", "later", "month", "months",
    "next", "previo", "last", "week", "weeks", "year", "years", "yet",
  ]

  private static let common = WordTable<Bool>(words: [
    "about", "after", "also", "among", "and", "are", "been", "between", "both", "but", "for",
    "from",
    "had", "has", "have", "held", "her", "his", "into", "its", "more", "not", "other", "over",
    "place",
    "said", "such", "than", "that", "the", "their", "them", "there", "these", "they", "this",
    "took",
    "was", "were", "which", "who", "will", "with", "would",
    // The composed sentences give the date; a weekday adds nothing to it.
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today",
    "yesterday",
  ])
}

extension UInt8 {
  /// A letter of ASCII in its small form, a digit, or a byte of any other letter; nil for marks.
  var foldedLetter: UInt8? {
    switch self {
    case 0x41...0x5A: self | 0x20
    case 0x61...0x7A, 0x30...0x39, 0x80...: self
    default: nil
    }
  }
}

extension WordTable where Value == Bool {
  /// A set of words, to be looked up often.
  init(words: [Word]) {
    self.init()
    insert(words)
  }

  mutating func insert(_ words: [Word]) {
    for word in words { self[word, default: true] = true }
  }

  func contains(_ word: Word) -> Bool { offset(of: word) != nil }
}
