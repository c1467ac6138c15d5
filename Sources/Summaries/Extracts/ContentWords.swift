/// The words of a sentence that say something, to tell whether two sentences say the same.
enum ContentWords {
  /// Words of three letters and more, lower-case, cut to six letters so that the forms of a word stay
  /// near each other; numbers whole.
  ///
  /// Common words are left out.
  static func of(_ text: some Sequence<UInt8>) -> Set<String> {
    var words: Set<String> = []
    var word: [UInt8] = []
    func finish() {
      defer { word = [] }
      let isNumber = word.first.map { (0x30...0x39).contains($0) } ?? false
      guard word.count > 2 || isNumber else { return }
      let whole = String(decoding: word, as: UTF8.self)
      if common.contains(whole) { return }
      words.insert(isNumber ? whole : String(decoding: word.prefix(6), as: UTF8.self))
    }
    for byte in text {
      switch byte {
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...: word.append(byte)
      default: finish()
      }
    }
    finish()
    return words
  }

  static func of(_ text: String) -> Set<String> { of(text.utf8) }

  /// Words that only say otherwise when something is: a date says it better.
  static let ofTime: Set<String> = [
    "ago", "coming", "day", "days", "due", "earlie", "host", "hosted", "later", "month", "months",
    "next", "previo", "last", "week", "weeks", "year", "years", "yet",
  ]

  private static let common: Set<String> = [
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
  ]
}
