import Text

/// The words of a sentence that say something, to tell whether two sentences say the same.
enum ContentWords {
  /// Words of three letters and more, lower-case, cut to six letters so that the forms of a word stay
  /// near each other; numbers whole.
  ///
  /// Common words are left out. Each is there once, in an order of its own.
  static func of(_ text: some Sequence<UInt8>) -> [Word] {
    var words: [Word] = []
    var (whole, cut) = (Word(), Word())
    var length = 0
    var isNumber = false
    func finish() {
      defer { (whole, cut, length) = (Word(), Word(), 0) }
      guard length > 2 || isNumber && length > 0, !common.contains(whole) else { return }
      words.append(isNumber ? whole : cut)
    }
    func take(_ byte: UInt8) {
      if length == 0 { isNumber = (0x30...0x39).contains(byte) }
      whole.append(byte)
      if length < 6 { cut.append(byte) }
      length += 1
    }
    for byte in text {
      switch byte {
      case 0x41...0x5A: take(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...: take(byte)
      default: finish()
      }
    }
    finish()
    return distinct(words)
  }

  static func of(_ text: String) -> [Word] { of(text.utf8) }

  /// Sorted by their values, which are hashes: quicker to make than a set, of as few as a sentence has.
  private static func distinct(_ words: [Word]) -> [Word] {
    let sorted = words.sorted { $0.value < $1.value }
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
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
