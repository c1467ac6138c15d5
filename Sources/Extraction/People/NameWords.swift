import Briefing
import Gazetteer
import Text

/// Which words may stand in the names of people.
struct NameWords {
  let text: AnnotatedText
  /// Tokens that are part of bodies and offices.
  let taken: TokenSet

  /// Parts of a ministry, which no name has: `Division` of `South Asia Division`.
  static let departments = Set(
    ["division", "directorate", "bureau", "section", "desk", "department"].map { Word($0) })

  /// Whether a token may begin a name, and whether it may go on with one.
  func places(of index: Int) -> (first: Bool, later: Bool) {
    let token = text.tokens[index]
    guard !token.isMark, !token.isNumber, token.isCapitalized || isElided(token),
      !taken.contains(index), text.date(at: index) == nil
    else { return (false, false) }
    if isInitial(index) { return (true, true) }
    if token.shape.contains(.dotted) || token.shape.contains(.single) { return (false, false) }
    if isPairOfInitials(index) { return (true, false) }
    if token.shape.contains(.allCapitals), token.end - token.start < 4, !isFamilyName(index) {
      return (false, false)
    }
    if Self.departments.contains(token.word) { return (false, false) }
    let nouns: WordClass = [
      .portfolio, .orgHead, .ministry, .article, .locative, .conjunction, .governmentWord,
    ]
    if text.has(nouns, at: index), !text.has(.particle, at: index) { return (false, false) }
    let verbs: WordClass = [.attend, .held, .personVerb, .visitVerb, .meetVerb, .signed, .adopted]
    let first = token.isCapitalized && !text.has(.venueFirst, at: index)
    // `Al Said`, `bin Said`, `al-Said`
    let isBehindArticle =
      index > 0 && (text.has(.particle, at: index - 1) || index > 1 && isJoined(index - 2))
    let later =
      isBehindArticle
      || !text.has(verbs, at: index) && !isVerbOfHeadline(index)
        && !isCredit(index)
    guard let phrase = text.phrase(at: index) else { return (first, later) }
    return (
      first && phrase.subjects.allSatisfy { allows($0, phrase, isFirst: true) },
      later && phrase.subjects.allSatisfy { allows($0, phrase, isFirst: false) }
    )
  }

  /// `Discuss` of `Ministers Berg and Lee Discuss Trade`.
  private func isVerbOfHeadline(_ index: Int) -> Bool {
    text.isHeadline(index)
      && text.verbs(at: index).contains { verb in
        !verb.roles.isDisjoint(with: [
          .discuss, .meet, .agree, .say, .hold, .sign, .attend, .visit, .receive, .speak,
        ])
      }
  }

  /// `TASS` of `Otto Berg TASS/Ann Lee`: the agency of a picture.
  private func isCredit(_ index: Int) -> Bool {
    text.tokens[index].shape.contains(.allCapitals) && text.is("/", at: index + 1)
  }

  /// `AK` of `Foreign Minister AK Karim`: between an office or a nationality and the rest of a name.
  private func isPairOfInitials(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.shape.contains(.allCapitals), token.end - token.start == 2,
      !text.beginsPhrase(at: index), index + 1 < text.tokens.count,
      text.tokens[index + 1].isCapitalized, text.tokens[index + 1].shape.contains(.hasSmall),
      !text.beginsPhrase(at: index + 1)
    else { return false }
    return isBehindOffice(index)
  }

  /// `Foreign Minister`, `his Togolese counterpart`, right before a token.
  private func isBehindOffice(_ index: Int) -> Bool {
    text.has(.peer, at: index - 1)
      || text.range(from: index - 3, to: index).contains { start in
        text.phraseEnd(at: start) == index && text.office(at: start) != nil
      }
  }

  /// `KEO` of `H.E. KEO Malyna`: behind an honorific and before another name.
  private func isFamilyName(_ index: Int) -> Bool {
    guard index + 1 < text.tokens.count, text.tokens[index + 1].isCapitalized,
      text.tokens[index + 1].shape.contains(.hasSmall)
    else { return false }
    let end = index > 0 && text.is(".", at: index - 1) ? index - 1 : index
    return text.range(from: end - 3, to: end).contains {
      text.begins(.honorific, at: $0) && text.phraseEnd(at: $0) == end
    }
  }

  /// `al` of `al-Harbi`: in small letters, and a capital behind the hyphen.
  func isJoined(_ index: Int) -> Bool {
    let next = index + 2
    guard next < text.tokens.count, text.has(.nameArticle, at: index), text.is("-", at: index + 1)
    else { return false }
    return !text.tokens[index].isCapitalized && !text.tokens[index + 1].followsBlank
      && !text.tokens[next].followsBlank && text.tokens[next].isCapitalized
  }

  /// `d'Alva`.
  func isElided(_ token: Token) -> Bool {
    let bytes = text.document.text[token.range]
    guard bytes.count > 3, let first = bytes.first, first == UInt8(ascii: "d"),
      let behind = bytes.dropFirst().firstIndex(where: { $0 < 0x80 && $0 != UInt8(ascii: "'") }),
      behind > bytes.startIndex + 1
    else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[behind])
  }

  /// `N.`, `M.U.M.`; without a full stop where another initial stands beside it, or a name before it.
  func isInitial(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if isDigraph(index) { return true }
    guard token.isCapitalized, !token.shape.isDisjoint(with: [.dotted, .single]),
      index + 1 < text.tokens.count,
      !text.begins([.name, .honorific], at: index),
      index + 1 < text.sentence(of: index).upperBound
    else { return false }
    if token.shape.contains(.dotted) {
      return token.end - token.start <= 8 && text.tokens[index + 1].shape.contains(.hasSmall)
    }
    guard token.shape.contains(.single) else { return false }
    if text.is(".", at: index + 1) { return !text.tokens[index + 1].followsBlank }
    let isBeside =
      isLone(index + 1) || index > 0 && (isLone(index - 1) || text.tokens[index - 1].isCapitalized)
      || isBehindOffice(index)
    return isBeside && !text.isWord(.i, at: index)
  }

  /// `Ts` of `Ts.Batbold`: one letter of another alphabet.
  private func isDigraph(_ index: Int) -> Bool {
    let (token, next) = (text.tokens[index], index + 2)
    guard next < text.tokens.count, token.end - token.start == 2, token.isCapitalized,
      token.shape.contains(.hasSmall), text.is(".", at: index + 1)
    else { return false }
    return !text.tokens[index + 1].followsBlank && !text.tokens[next].followsBlank
      && text.tokens[next].isCapitalized && text.tokens[next].shape.contains(.hasSmall)
  }

  private func isLone(_ index: Int) -> Bool {
    let shape = text.tokens[index].shape
    return shape.contains(.single) && shape.contains(.capitalized)
  }

  /// Whether a word may be part of a name although the gazetteer knows it.
  private func allows(_ subject: Phrase.Subject, _ phrase: Phrase, isFirst: Bool) -> Bool {
    switch subject {
    case .country(let offset, let form):
      guard phrase.tokens.count == 1 else { return false }
      if form == .capital { return true }
      let ambiguous = text.lexicon.countries[offset].ambiguous
      return !ambiguous.isEmpty && ambiguous.contains(Folding.folded(text.string(phrase.tokens)))
    case .place:
      // `Al-Ghanim`: also a town.
      return phrase.tokens.count == 1
        || !isFirst && text.has(.particle, at: phrase.tokens.lowerBound)
    case .honorific: return !isFirst && phrase.tokens.count == 1
    // `Sultan` of `Sultan bin Mubarak`
    case .office:
      return text.office(at: phrase.tokens.lowerBound) == nil
        // `Shah` of `Nadeem Shah`
        || !isFirst && phrase.tokens.count == 1 && text.has(.surname, at: phrase.tokens.lowerBound)
    case .organization: return false
    case .event, .agreement: return false
    case .guarded: return false
    case .unit: return true
    }
  }
}
