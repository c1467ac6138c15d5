import Text

/// Lines that are nothing but the name of a ministry or another office of a state.
extension Subeditor {
  /// `Ministry of Foreign Affairs`, `Embassy of Velia in Orsk`, `Foreign Ministry`.
  func isBodyName(_ range: Range<Int>) -> Bool {
    let most = isShouted(range) ? 8 : 14
    guard range.count <= 120, text.wordCount(range, upTo: most + 1) <= most else { return false }
    return Self.isBodyName(Tokenizer.tokens(in: bytes, range)[...])
  }

  static func isBodyName(_ tokens: ArraySlice<Token>) -> Bool {
    let tokens = Array(tokens)
    guard isName(tokens),
      let noun = tokens.firstIndex(where: { bodyNouns.contains($0.word) })
    else { return false }
    return noun == tokens.count - 1 && noun > 0
      || noun + 2 < tokens.count && noun <= 3 && links.contains(tokens[noun + 1].word)
  }

  /// `People’s Republic of Velia`, `Kingdom of Anson`.
  func isStateName(_ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return Self.isName(tokens) && tokens.contains { Self.stateNouns.contains($0.word) }
  }

  /// Capitals, and the small words between them.
  static func isName(_ tokens: [Token]) -> Bool {
    tokens.count > 1
      && tokens.allSatisfy {
        $0.isCapitalized || $0.is(",") || $0.is("&") || $0.shape.contains(.possessive)
          || links.contains($0.word) || portfolios.contains($0.word)
      }
  }

  /// `of`, `and`, and the other small words of such names.
  static func isLink(_ token: Token) -> Bool { links.contains(token.word) }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let bodyNouns = words(
    "ministry department embassy office secretariat directorate presidency chancellery mission "
      + "consulate cabinet government")
  private static let stateNouns = words(
    "republic kingdom federation state states emirates union commonwealth principality sultanate")
  private static let links = words("of for the and in to")
  /// Fields that some ministries write small within their names.
  private static let portfolios = words(
    "defence defense foreign external internal affairs relations")
}
