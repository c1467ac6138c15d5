import Briefing
import Gazetteer
import Text

/// The words of a name, told apart from the initials that stand for others: `N. A. Orazova`.
struct PersonName {
  /// Folded, in the order of the text.
  let words: [Word]
  /// The folded first letter of each word.
  let letters: [UInt8]
  /// The folded letters of initials.
  let initials: [UInt8]

  init(_ name: Range<Int>, in text: AnnotatedText) {
    var words: [Word] = []
    var letters: [UInt8] = []
    var initials: [UInt8] = []
    words.reserveCapacity(name.count)
    letters.reserveCapacity(name.count)
    for index in name where !text.tokens[index].isMark {
      let token = text.tokens[index]
      let bytes = text.document.text[token.range]
      if token.shape.contains(.single) || token.shape.contains(.dotted) {
        initials += bytes.filter { $0 != UInt8(ascii: ".") }.map { $0 | 0x20 }
      } else {
        words.append(token.word)
        letters.append((bytes.first ?? 0) | 0x20)
      }
    }
    self.words = words
    self.letters = letters
    self.initials = initials
  }

  /// How much of a whole name it is.
  var weight: Int { words.count * 2 + min(initials.count, 1) }

  /// Whether it may be a part of another name: all its words are there, and words or initials that
  /// its own initials may stand for.
  func isPart(of other: PersonName) -> Bool {
    guard words.allSatisfy(other.words.contains) else { return false }
    guard !initials.isEmpty, !(other.initials.isEmpty && other.words.count == words.count) else {
      return true
    }
    return initials.contains { initial in
      other.initials.contains(initial)
        || zip(other.words, other.letters).contains { $1 == initial && !words.contains($0) }
    }
  }
}
