import Briefing
import Text

extension Subeditor {
  /// Leaves out what a news page has around its text, wherever it stands.
  mutating func leaveOutFurniture() {
    let reader = FurnitureReader(text: text, books: books)
    var index = 0
    while index < passages.count {
      let words = reader.wordsOfLine(passages[index])
      if words > 0 || reader.isFurniture(passages[index]) {
        passages[index].role = .leftOut
        passages[index].isDoubtful =
          words == 1 && text.wordCount(passages[index].range, upTo: 2) == 1
      } else if let credit = reader.startOfCredit(passages[index]) {
        // `… for a week. Photo: Orsk Press`: the sentences before the credit stay.
        cut(index, at: credit, first: .undecided)
        index += 1
        passages[index].role = .leftOut
      } else if let bar = reader.startOfBar(passages[index]) {
        // `Ankara, 9 October 2025 | Share | Tweet`: what stands before the bar stays.
        cut(index, at: bar, first: .undecided)
        index += 1
        passages[index].role = .leftOut
      }
      index += 1
    }
    leaveOutNavigation(reader)
    leaveOutCaptions(reader)
    leaveOutTeasers()
  }
}

extension Subeditor {
  /// Leaves out the caption beside the credit of a picture: a sentence that says where somebody stands.
  fileprivate mutating func leaveOutCaptions(_ reader: FurnitureReader) {
    for index in passages.indices where passages[index].isLeftOut {
      guard reader.isPhotoLine(passages[index].range) else { continue }
      for neighbour in [index - 1, index + 1] where passages.indices.contains(neighbour) {
        let range = passages[neighbour].range
        if passages[neighbour].isUndecided, range.count <= 400, reader.positions(range) > 0 {
          passages[neighbour].role = .leftOut
        }
      }
    }
  }
}

/// Tells what a news page has around its text.
struct FurnitureReader {
  let text: CleanText
  let books: Subeditor.Books

  var bytes: [UInt8] { text.bytes }

  /// How many words of a bar the passage has, if it has nothing else.
  func wordsOfLine(_ passage: Passage) -> Int {
    guard passage.isUndecided || passage.isHeading else { return 0 }
    let words = books.furniture.wordsOfLine(bytes, passage.range)
    return words > 0 && hasDate(passage.range) ? 0 : words
  }

  func isFurniture(_ passage: Passage) -> Bool {
    let range = passage.range
    switch passage.role {
    case .undecided, .block(.heading):
      return isRule(range) || books.furniture.isPrefixed(bytes, range) || isAddress(range)
        || isBreadcrumb(range) || isCaption(range) || isTagLine(range) || isGauge(range)
        || isMenu(range) || isTicker(range) || isTermsOfUse(range) || isPageNumber(range)
    case .block(.item(let mark)):
      return mark == "-" && isPageNumber(range)
        || range.count > 12 && books.furniture.isPrefixed(bytes, range) || isAddress(range)
        || isPhotoCredit(range)
    default: return false
    }
  }

  /// A row of marks without a word: `---`, `* * *`, `###`.
  private func isRule(_ range: Range<Int>) -> Bool {
    range.count <= 120
      && !bytes[range].contains { $0.isLetter || $0.isDigit || $0 >= 0xC3 && $0 != 0xE2 }
  }

  /// `Page 2 of 3`, `- 2 -`, `Page 12`, `3/7`; a number alone is the point of something.
  private func isPageNumber(_ range: Range<Int>) -> Bool {
    guard range.count <= 20, bytes[range].contains(where: \.isDigit) else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    let words = tokens.filter { !$0.isMark }
    guard
      words.allSatisfy({ $0.isNumber && $0.range.count <= 4 || Self.pageWords.contains($0.word) })
    else { return false }
    let numbers = words.count(where: \.isNumber)
    let isNamed = words[0].word == Word("page") || words[0].word == Word("p")
    // The dash before a number may have been taken for the mark of a point.
    let isEnclosed = numbers == 1 && words.count == 1 && tokens.last?.is("-") == true
    return isNamed && (1...2).contains(numbers) || isEnclosed
  }

  private static let pageWords = Set(["page", "p", "of"].map { Word($0) })

  /// Whether it says a day: `Updated: 2010-10-30 18:00`.
  private func hasDate(_ range: Range<Int>) -> Bool {
    guard bytes[range].contains(where: \.isDigit) else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return HeaderDates(scanner: books.headDates).dates(in: tokens, of: bytes).contains {
      $0.reading != .other
    }
  }

  /// Where the words of a bar begin behind something else on their line.
  func startOfBar(_ passage: Passage) -> Int? {
    let range = passage.range
    guard range.count <= 240, passage.isUndecided,
      var bar = text.first(UInt8(ascii: "|"), in: range), bar > range.lowerBound
    else { return nil }
    while books.furniture.wordsOfLine(bytes, (bar + 1)..<range.upperBound) == 0 {
      guard let next = text.first(UInt8(ascii: "|"), in: (bar + 1)..<range.upperBound) else {
        return nil
      }
      bar = next
    }
    return hasDate((bar + 1)..<range.upperBound) ? nil : bar
  }

  /// An address of mail or of the web, or the name of a file, and little else.
  private func isAddress(_ range: Range<Int>) -> Bool {
    guard range.count <= 120, text.wordCount(range, upTo: 6) < 6, !text.endsInFullStop(range) else {
      return false
    }
    var hasAt = false
    var hasPoint = false
    for index in range {
      if bytes[index] == UInt8(ascii: "@"), index > range.lowerBound, bytes[index - 1] != 0x20 {
        hasAt = true
      }
      if bytes[index] == UInt8(ascii: "."), index + 1 < range.upperBound, bytes[index + 1].isLetter
      {
        hasPoint = true
      }
    }
    guard hasPoint else { return false }
    if hasAt { return true }
    guard text.wordCount(range, upTo: 2) == 1 else { return false }
    return bytes.has("http", at: range.lowerBound) || bytes.has("www.", at: range.lowerBound)
      || bytes.has("file:", at: range.lowerBound)
      || hasFileEnding(range)
  }

  private func hasFileEnding(_ range: Range<Int>) -> Bool {
    guard range.count > 5, let point = bytes[range].lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    return Self.fileEndings.contains(Word(bytes.span, (point + 1)..<range.upperBound))
  }

  private static let fileEndings = Set(
    ["jpg", "jpeg", "png", "gif", "webp", "pdf", "mp4"].map { Word($0) })

  /// `Home » News » Politics`: two marks of a way down, and no sentence.
  private func isBreadcrumb(_ range: Range<Int>) -> Bool {
    guard range.count <= 240, !text.endsInFullStop(range) else { return false }
    var marks = 0
    for index in range.dropFirst().dropLast() where bytes[index - 1] == UInt8(ascii: " ") {
      let isAngle =
        bytes[index] == UInt8(ascii: ">") || bytes[index] == 0xC2 && bytes[index + 1] == 0xBB
        || bytes.has("›", at: index)
      if isAngle { marks += 1 }
    }
    return marks >= 2
  }

  /// `#Velia #Orsk`, `@orskpress`: words that are marked so, and no other.
  private func isTagLine(_ range: Range<Int>) -> Bool {
    guard
      bytes[range.lowerBound] == UInt8(ascii: "#") || bytes[range.lowerBound] == UInt8(ascii: "@")
    else { return false }
    return bytes[range].split(separator: UInt8(ascii: " ")).allSatisfy {
      $0.count > 1 && ($0.first == UInt8(ascii: "#") || $0.first == UInt8(ascii: "@"))
        && !$0.dropFirst().allSatisfy(\.isDigit)
    }
  }
}
