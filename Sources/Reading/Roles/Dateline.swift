import Briefing
import Text

/// The place, date and agency that stand at the head of a dispatch.
struct Dateline {
  /// Tokens of the place, without region and country.
  var place: Range<Int>
  var date: Publication?
  var agency: Agency?
  /// The token behind it, where the dispatch itself begins.
  var end: Int
  var form = Form()

  struct Agency {
    let name: String
    let isKnown: Bool
  }

  /// What speaks for its being a dateline.
  struct Form: OptionSet {
    let rawValue: UInt16

    /// The place stands in capitals.
    static let capitals = Form(rawValue: 1 << 0)
    /// A date or a weekday stands behind the place.
    static let dated = Form(rawValue: 1 << 1)
    /// The agency stands in brackets or between slashes.
    static let bracketed = Form(rawValue: 1 << 2)
    /// A dash ends it.
    static let dash = Form(rawValue: 1 << 3)
    static let colon = Form(rawValue: 1 << 4)
    static let stop = Form(rawValue: 1 << 5)
    /// Nothing stands behind it on its line.
    static let lineEnd = Form(rawValue: 1 << 6)
    /// The date is a number: `15.11.2021`.
    static let numericDate = Form(rawValue: 1 << 7)
    /// The hour stands behind the date.
    static let hour = Form(rawValue: 1 << 8)
  }

  /// Whether its form alone tells a dateline, wherever it stands.
  var isCertain: Bool {
    let isEnded = !form.isDisjoint(with: [.dash, .colon, .stop, .lineEnd])
    if form.contains(.dated) { return isEnded || agency != nil || form.contains(.numericDate) }
    guard let agency else { return false }
    if agency.isKnown { return isEnded || form.contains(.bracketed) }
    return form.contains(.bracketed)
      && (agency.name.contains(".") || form.contains(.dash) || form.contains(.capitals)
        || form.contains(.colon))
  }

  /// The city as written, its capitals made small: `Rio de Janeiro` of `RIO DE JANEIRO`.
  ///
  /// What stands behind a slash belongs to it only where that is a city too.
  static func placeName(
    _ tokens: [Token], _ place: Range<Int>, of text: [UInt8], _ books: Subeditor.Books
  ) -> String {
    var slash = place.first { tokens[$0].is("/") } ?? place.upperBound
    if slash < place.upperBound, books.isCity(tokens[place.lowerBound..<slash], of: text),
      books.isCity(tokens[slash + 1..<place.upperBound], of: text)
    {
      slash = place.upperBound
    }
    let bytes = tokens[place.lowerBound].range.lowerBound..<tokens[slash - 1].range.upperBound
    let written = String(decoding: text[bytes], as: UTF8.self)
    guard tokens[place.lowerBound..<slash].allSatisfy({ !$0.shape.contains(.hasSmall) }) else {
      return written
    }
    return PlaceCase.title(written)
  }
}

/// A place written in capitals, made to look as elsewhere in a text.
enum PlaceCase {
  /// `CHOLPON-ATA` gives `Cholpon-Ata`, `N'DJAMENA` `N'Djamena`, `NUKU'ALOFA` `Nuku'alofa`.
  static func title(_ place: String) -> String {
    var result = ""
    var letters = 0
    var isPrefix = true
    for (offset, word) in place.split(separator: " ", omittingEmptySubsequences: false).enumerated()
    {
      if offset > 0 { result += " " }
      let small = lowercased(word[...])
      if offset > 0, smallWords.contains(small) {
        result += small
        continue
      }
      (letters, isPrefix) = (0, true)
      for character in word {
        if character.isLetter {
          result += letters == 0 ? String(character) : lowercased(Substring(String(character)))
          letters += 1
        } else {
          // An apostrophe begins a name behind a single letter only: `L'Aquila`, but `Sana'a`.
          let isApostrophe = character == "'" || character == "’"
          result.append(character)
          letters = isApostrophe ? (isPrefix && letters == 1 ? 0 : max(letters, 1)) : 0
          isPrefix = !isApostrophe
        }
      }
    }
    return result
  }

  private static func lowercased(_ text: Substring) -> String {
    text.reduce(into: "") { $0 += $1 == "İ" ? "i" : $1.lowercased() }
  }

  static let smallWords: Set<String> = [
    "al", "am", "an", "and", "au", "aux", "da", "das", "de", "del", "der", "des", "di", "do", "dos",
    "du", "e", "el", "en", "es", "i", "la", "las", "le", "les", "los", "of", "on", "sous", "sur",
    "the", "upon", "van", "y",
  ]
}
