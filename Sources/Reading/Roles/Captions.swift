import Text

/// Tells the words below a picture from the text.
extension FurnitureReader {
  /// A caption, by its credit or by where it says people stand in the picture.
  func isCaption(_ range: Range<Int>) -> Bool {
    guard range.count <= 400 else { return false }
    return isPhotoCredit(range) || isFilePicture(range) || hasPosition(range)
      || startOfLabel(range).map { !hasTwoSentences(range.lowerBound..<$0) } ?? false
  }

  /// Where a credit begins behind the sentences of a paragraph: `… for a week. Photo: Orsk Press`.
  func startOfCredit(_ passage: Passage) -> Int? {
    guard passage.isUndecided, passage.range.count <= 2000 else { return nil }
    return startOfLabel(passage.range)
  }

  /// A caption that ends in its credit: `… in Beijing. (Xinhua/Wang Ye)`, `… at the talks (Photo: VNA)`.
  func isPhotoCredit(_ range: Range<Int>) -> Bool {
    guard range.count <= 400 else { return false }
    if bytes[range.upperBound - 1] == UInt8(ascii: ")") {
      guard let open = bytes[range].lastIndex(of: UInt8(ascii: "(")),
        isCredit((open + 1)..<(range.upperBound - 1))
      else { return false }
      // A paragraph may have the credit of the picture beside it at its end.
      return !hasTwoSentences(range.lowerBound..<open)
    }
    // `… November 30, 2010. REUTERS/Jason Lin`
    guard bytes[range.upperBound - 1].isLetter,
      bytes[range].suffix(40).contains(UInt8(ascii: "/")),
      let stop = bytes[range].lastIndex(of: UInt8(ascii: ".")), stop + 3 < range.upperBound,
      bytes[stop + 1] == UInt8(ascii: " "), !hasTwoSentences(range.lowerBound..<(stop + 1))
    else { return false }
    return isCredit((stop + 2)..<range.upperBound)
  }

  /// `… this afternoon. - BERNAMA FILEPIC`: an agency and a word for its picture behind a dash.
  private func isFilePicture(_ range: Range<Int>) -> Bool {
    // Nearly all lines end with a mark.
    guard let end = range.last, bytes[end].isLetter || bytes[end] >= 0x80 else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range.suffix(60))
    guard let last = tokens.last, Self.fileWords.contains(last.word),
      let dash = tokens.lastIndex(where: { $0.is("-") && $0.followsBlank })
    else { return false }
    return books.publishers.publisher(tokens, (dash + 1)..<(tokens.count - 1), of: bytes) != nil
  }

  /// `… in Whenuapai. Photo: NZDF`: where the label of the credit begins, a few words before the end.
  private func startOfLabel(_ range: Range<Int>) -> Int? {
    guard bytes[range.upperBound - 1] != UInt8(ascii: ".") else { return nil }
    var start = max(range.lowerBound, range.upperBound - 80)
    while start > range.lowerBound, bytes[start].isContinuation { start -= 1 }
    let tokens = Tokenizer.tokens(in: bytes, start..<range.upperBound)
    for index in tokens.indices.dropFirst().dropLast(2)
    where Self.photoWords.contains(tokens[index].word) && tokens[index].isCapitalized {
      let next = tokens[index + 1]
      guard next.is(":") || next.word == Word("by") || next.word == Word("courtesy"),
        tokens[index - 1].is(".") || tokens[index - 1].is("|") || tokens[index - 1].is(")")
          || next.is(":")
      else { continue }
      return tokens[index].range.lowerBound
    }
    return nil
  }

  /// `Jan Orlo (C) with his colleagues`, `Mira Tesk (second right) at the talks`; where it ends as
  /// sentences do, two people.
  private func hasPosition(_ range: Range<Int>) -> Bool {
    positions(range) >= (text.endsInFullStop(range) ? 2 : 1)
  }

  /// In how many places one sentence says where somebody stands in a picture.
  func positions(_ range: Range<Int>) -> Int {
    guard bytes[range].contains(UInt8(ascii: "(")), !hasTwoSentences(range) else { return 0 }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return tokens.indices.dropFirst().count { open in
      guard tokens[open].is("("), !tokens[open - 1].isMark,
        let close = tokens[open...].prefix(5).firstIndex(where: { $0.is(")") }), close > open + 1
      else { return false }
      return isPosition(tokens[(open + 1)..<close])
    }
  }

  /// `Photo: Mark Orlo`: the credit of the picture that a caption stands beside.
  func isPhotoLine(_ range: Range<Int>) -> Bool {
    let first = Tokenizer.tokens(in: bytes, range.prefix(24)).first { !$0.isMark }
    return first.map { Self.photoWords.contains($0.word) } ?? false
  }

  private func isPosition(_ words: ArraySlice<Token>) -> Bool {
    guard let last = words.last else { return false }
    let isSide = Self.sides.contains(last.word)
    let isLetter =
      last.isCapitalized && Self.sideLetters.contains(last.word)
      // `Senator Jan Orlo (R)` is of a party.
      && (last.word != Word("r") || words.count > 1)
    return (isSide || isLetter)
      && words.dropLast().allSatisfy { Self.sideWords.contains($0.word) || $0.isNumber }
  }

  func hasTwoSentences(_ range: Range<Int>) -> Bool {
    range.dropFirst().dropLast(3).contains { index in
      guard bytes[index] == UInt8(ascii: "."), bytes[index + 1] == UInt8(ascii: " "),
        bytes[index + 2].isCapital, bytes[index - 1].isSmall
      else { return false }
      var start = index
      while start > range.lowerBound, bytes[start - 1].isLetter { start -= 1 }
      return !Self.titles.contains(Word(bytes.span, start..<index))
    }
  }

  /// Whether it names a photographer or an agency's picture: `Xinhua/Wang Ye`, `Photo: VNA`,
  /// `Beta, file`.
  func isCredit(_ range: Range<Int>) -> Bool {
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard tokens.count > 1, tokens.count <= 12 else { return false }
    if tokens.contains(where: { Self.photoWords.contains($0.word) }) { return true }
    if Self.fileWords.contains(tokens[tokens.count - 1].word) {
      return books.publishers.publisher(tokens, 0..<(tokens.count - 1), of: bytes) != nil
    }
    guard let slash = tokens.firstIndex(where: { $0.is("/") }), slash > 0, slash + 1 < tokens.count
    else { return false }
    let isName = tokens[(slash + 1)...].allSatisfy { $0.isCapitalized || $0.is("-") || $0.is("/") }
    // `dpa/NAN` are two agencies, or initials.
    return isName && tokens[(slash + 1)...].contains { $0.shape.contains(.hasSmall) }
      && books.publishers.publisher(tokens, 0..<slash, of: bytes) != nil
      && books.publishers.publisher(tokens, (slash + 1)..<tokens.count, of: bytes) == nil
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let photoWords = words(
    "photo photos photograph picture image handout foto fotos pic pics")
  private static let fileWords = words("file filepic filephoto pic photo archive archives")
  /// Titles that a full stop shortens.
  private static let titles = words(
    "hon sen amb gen prof dr mr mrs ms capt col lt st rev engr maj brig rt adm mt no vs")
  private static let sides = words("left right centre center middle")
  private static let sideLetters = words("l r c")
  private static let sideWords = words(
    "from front back row second third fourth 2nd 3rd 4th first 1st extreme and")
}
