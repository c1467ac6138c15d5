import Briefing
import Text

extension Subeditor {
  func parser(_ tokens: [Token], _ isWhole: Bool) -> DatelineParser {
    DatelineParser(bytes, tokens, isWhole: isWhole, books)
  }

  /// Whether a mark or a digit stands behind its first words, before any word in small letters:
  /// without one the words need not be looked at.
  func mayBeginWithDateline(_ range: Range<Int>) -> Bool {
    var letters = 0
    var beginsSmall = false
    for index in range.prefix(80) {
      let byte = bytes[index]
      if byte.isLetter || byte >= 0x80 && byte != 0xE2 {
        if letters == 0 { beginsSmall = byte.isSmall }
        letters += 1
        if beginsSmall, letters > 4 { return false }
      } else if byte == UInt8(ascii: " ") {
        letters = 0
      } else if byte != UInt8(ascii: "'") && byte != UInt8(ascii: "\"") {
        return true
      }
    }
    return false
  }

  /// Whether a word in capitals stands in it, and a bracket behind: a dateline behind a headline.
  func mayHaveDatelineWithin(_ range: Range<Int>) -> Bool {
    var capitals = 0
    var hasWord = false
    for index in range.prefix(320) {
      let byte = bytes[index]
      if hasWord, byte == UInt8(ascii: "(") || byte == UInt8(ascii: "/") { return true }
      capitals = byte.isCapital ? capitals + 1 : 0
      if capitals == 3 { hasWord = true }
    }
    return false
  }

  /// `NUKU'ALOFA — The …`, `NEW DELHI: The …`, `Luanda — The …`: a place and a mark alone.
  func isLikely(_ line: Dateline, _ tokens: [Token], _ index: Int) -> Bool {
    guard line.agency == nil, line.end < tokens.count, isText(passages[index]),
      !isFormRepeated(line, tokens, index)
    else { return false }
    let place =
      tokens[line.place.lowerBound].range
      .lowerBound..<tokens[line.place.upperBound - 1].range.upperBound
    guard
      !books.furniture.isKicker(bytes, place.lowerBound..<tokens[line.end - 1].range.upperBound),
      !books.furniture.isKicker(bytes, place)
    else { return false }
    if books.places.contains(Word(bytes.span, place)) {
      return !line.form.isDisjoint(with: [.dash, .colon])
    }
    let isShouted = line.form.contains(.capitals) && place.count >= 4
    if line.form.contains(.colon) { return isShouted && line.place.count <= 4 }
    guard line.form.contains(.dash) else { return false }
    return isShouted || books.places.isEmpty && isLoneDash(line, tokens)
  }

  /// Whether it is one long dash, as behind a dateline, behind one or two words.
  ///
  /// A second one in the sentence tells that a clause is put between the two.
  private func isLoneDash(_ line: Dateline, _ tokens: [Token]) -> Bool {
    guard line.place.count <= 2, bytes.has("—", at: tokens[line.end - 1].range.lowerBound),
      tokens[line.end].isCapitalized || tokens[line.end].is("\"")
    else { return false }
    for token in tokens[line.end...] {
      if token.is(".") { return true }
      if token.is("-"), token.followsBlank { return false }
    }
    return true
  }

  /// Whether the next passages begin in the same way: a list of names, or what was said in turn.
  private func isFormRepeated(_ line: Dateline, _ tokens: [Token], _ index: Int) -> Bool {
    let others = passages[(index + 1)...].prefix(12).filter { other in
      guard mayBeginWithDateline(other.range) else { return false }
      let (tokens, isWhole) = self.tokens(other.range, upTo: 80)
      var parser = parser(tokens, isWhole)
      guard let found = parser.dateline() else { return false }
      return found.form.contains(.dash) == line.form.contains(.dash)
        && found.form.contains(.colon) == line.form.contains(.colon)
    }
    return !others.isEmpty
  }
}
