import Briefing
import Gazetteer
import Text

/// A number where it stands in a text, whatever is glued to it: `3.2bn`, `Rs2.1`, `10 000`, `20-25`.
struct FigureNumber {
  /// Past its last token.
  private(set) var end: Int
  /// A currency is glued to its front: `RM107.9`.
  private(set) var hasCurrency = false
  /// A unit or magnitude is glued to its end: `3.2bn`, `22pc`.
  private(set) var hasUnit = false

  /// The number that begins at a token; nil where none does.
  init?(at index: Int, in text: AnnotatedText) {
    guard let first = Self.single(at: index, in: text) else { return nil }
    self = first
    // `20-25 tonnes`, `$2–3 million`
    if !hasUnit, text.is("-", at: end), !text.tokens[end].followsBlank,
      let second = Self.single(at: end + 1, in: text), !text.tokens[end + 1].followsBlank
    {
      self = FigureNumber(end: second.end, hasCurrency: hasCurrency, hasUnit: second.hasUnit)
    }
  }

  private init(end: Int, hasCurrency: Bool = false, hasUnit: Bool = false) {
    self.end = end
    self.hasCurrency = hasCurrency
    self.hasUnit = hasUnit
  }

  private static func single(at index: Int, in text: AnnotatedText) -> FigureNumber? {
    guard text.tokens.indices.contains(index) else { return nil }
    let token = text.tokens[index]
    guard !token.isMark else { return nil }
    if token.isNumber { return digits(at: index, in: text) }
    if token.shape.contains(.holdsDigit) { return behindCurrency(at: index, in: text) }
    if case .cardinal? = text.dateWord(at: index) { return FigureNumber(end: index + 1) }
    return nil
  }

  private static func digits(at index: Int, in text: AnnotatedText) -> FigureNumber? {
    let token = text.tokens[index]
    guard !token.shape.contains(.hasSmall), !token.shape.contains(.single),
      !token.shape.contains(.allCapitals)
    else {
      // `19th`, `2G`: only a unit's letters leave it a number.
      let bytes = text.document.text
      let letters = token.range.drop { !isLetter(bytes[$0]) }
      guard letters.allSatisfy({ isLetter(bytes[$0]) }),
        text.lexicon.gluedUnits.contains(Word(bytes.span, letters))
      else { return nil }
      return FigureNumber(end: index + 1, hasUnit: true)
    }
    return FigureNumber(end: groups(from: index, in: text))
  }

  /// Past the groups of `10 000` or `1 250 300`.
  private static func groups(from index: Int, in text: AnnotatedText) -> Int {
    guard text.tokens[index].range.count <= 3 else { return index + 1 }
    var end = index + 1
    while text.tokens.indices.contains(end), text.tokens[end].isNumber,
      text.tokens[end].range.count == 3, text.date(at: end) == nil
    { end += 1 }
    return end
  }

  /// `Rs2.1`, of which the tokens are `Rs2`, `.` and `1`.
  private static func behindCurrency(at index: Int, in text: AnnotatedText) -> FigureNumber? {
    let bytes = text.document.text
    let range = text.tokens[index].range
    guard let digit = range.first(where: { !isLetter(bytes[$0]) }), digit > range.lowerBound,
      isDigit(bytes[digit])
    else { return nil }
    guard text.lexicon.gluedCurrencies.contains(Word(bytes.span, range.lowerBound..<digit)) else {
      return nil
    }
    var end = index + 1
    while text.tokens.indices.contains(end + 1), text.is(".", at: end) || text.is(",", at: end),
      !text.tokens[end].followsBlank, text.tokens[end + 1].isNumber,
      !text.tokens[end + 1].followsBlank
    { end += 2 }
    let hasLetters =
      text.tokens[end - 1].isNumber && !isDigit(bytes[text.tokens[end - 1].range.upperBound - 1])
    guard range.upperBound - digit > 2 || end > index + 1 || digit - range.lowerBound > 1 else {
      return nil
    }
    return FigureNumber(end: end, hasCurrency: true, hasUnit: hasLetters)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
