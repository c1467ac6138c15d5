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
    guard isName(tokens) else { return false }
    let isOfPress = pressWords.contains(tokens[0].word)
    if foreignNouns.contains(tokens[0].word) { return true }
    // `Jan Orlo, the Anson Ministry` is somebody of it.
    let field = tokens.firstIndex { $0.is(",") } ?? tokens.count
    return tokens[..<field].indices.contains { noun in
      guard bodyNouns.contains(tokens[noun].word) || isHighCommission(tokens, noun) else {
        return false
      }
      return noun == field - 1 && noun > 0
        || noun + 2 < tokens.count && noun <= (isOfPress ? 6 : 3)
          && links.contains(tokens[noun + 1].word)
    }
  }

  /// `High Commission of Velia`, as states of the Commonwealth call their embassies there.
  private static func isHighCommission(_ tokens: [Token], _ noun: Int) -> Bool {
    noun > 0 && tokens[noun].word == Word("commission") && tokens[noun - 1].word == Word("high")
  }

  /// `Velian Republic - Ministry of Ports`: a state and its ministry; gives back the ministry.
  func bodyBesideState(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 140 else { return nil }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let mark = tokens.firstIndex(where: { $0.followsBlank && ($0.is("-") || $0.is("|")) }),
      mark > 1, mark + 2 < tokens.count
    else { return nil }
    let (first, second) = (tokens[..<mark], tokens[(mark + 1)...])
    for (state, body) in [(first, second), (second, first)] {
      guard Self.isName(Array(state)), state.contains(where: { Self.stateNouns.contains($0.word) }),
        Self.isBodyName(body), let start = body.first, let end = body.last
      else { continue }
      return start.range.lowerBound..<end.range.upperBound
    }
    return nil
  }

  /// The name behind `Official website of`, and what a page says like it.
  func ownerOfSite(_ range: Range<Int>) -> String? {
    guard range.count <= 160 else { return nil }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard tokens.count >= 4, tokens[0].word == Word("official"),
      let of = tokens.prefix(5).firstIndex(where: { $0.word == Word("of") }), of >= 2,
      tokens[1..<of].contains(where: { Self.siteWords.contains($0.word) })
    else { return nil }
    let start = tokens[of + 1].word == Word("the") ? of + 2 : of + 1
    guard start < tokens.count, Self.isName(Array(tokens[start...])), let last = tokens.last else {
      return nil
    }
    return text.string(tokens[start].range.lowerBound..<last.range.upperBound)
  }

  /// `Minister for Foreign Affairs`: an office by itself.
  func isOfficeName(_ range: Range<Int>) -> Bool {
    guard range.count <= 60, text.wordCount(range, upTo: 9) <= 8 else { return false }
    let tokens = Tokenizer.tokens(in: bytes, range)
    guard let office = tokens.prefix(2).firstIndex(where: { Self.offices.contains($0.word) }) else {
      return false
    }
    return Self.isName(tokens) && office + 1 < tokens.count
      && Self.links.contains(tokens[office + 1].word)
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
      + "consulate cabinet government assembly parliament senate")
  private static let pressWords = words("press information media public")
  private static let offices = words("minister president secretary spokesperson spokesman")
  private static let siteWords = words("website site page portal")
  private static let stateNouns = words(
    "republic kingdom federation state states emirates union commonwealth principality sultanate")
  /// The same in languages that put it first: `Ministerio de Relaciones Exteriores`.
  private static let foreignNouns = words(
    "ministerio ministère ministero ministério ministerstwo ministerstvo ministerul ministarstvo "
      + "ministerie cancillería presidencia presidenza présidence embajada ambassade ambasciata "
      + "embaixada министерство міністерство kementerian")
  private static let links = words(
    "of for the and in to de del della delle degli dei des du et e y da do das dos la las los el")
  /// Fields that some ministries write small within their names.
  private static let portfolios = words(
    "defence defense foreign external internal affairs relations")
}
