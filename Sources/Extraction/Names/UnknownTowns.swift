import Briefing
import Gazetteer
import Text

/// Towns that no table has, by the words before them: `in Haql`, `at Bo-Waterside and Koindu`, `the
/// road to Odra`.
struct UnknownTowns {
  static let rule: Rule = "place-behind-preposition"

  let text: AnnotatedText
  let taken: TokenSet
  /// Places that the gazetteer has.
  let known: [PlaceSpan]

  func span(at start: Int, in sentence: Range<Int>) -> PlaceSpan? {
    guard start > sentence.lowerBound, isBehindWord(start, in: sentence) else { return nil }
    return town(at: start, in: sentence)
  }

  /// Towns beside `and`: `in Diffa and Bol`, `between Rezina and Bol`.
  func joined(to found: [PlaceSpan]) -> [PlaceSpan] {
    let places = (known + found).filter { $0.kind != .region && $0.kind != .water }
    let named = TokenSet(places.map(\.tokens))
    return places.compactMap { place in
      let sentence = text.sentence(of: place.tokens.lowerBound)
      let joint = place.tokens.upperBound
      guard joint < sentence.upperBound, text.isWord(.and, at: joint),
        !named.contains(joint + 1), text.isBehindLocative(place.tokens.lowerBound, in: sentence),
        !text.has(.venueHead, at: place.tokens.upperBound - 1),
        let town = town(at: joint + 1, in: sentence),
        // `in Paris and Ann Lee in Berlin`
        !text.isWord(.in, at: town.tokens.upperBound)
      else { return nil }
      return town
    }
  }

  private func town(at start: Int, in sentence: Range<Int>) -> PlaceSpan? {
    guard text.isPlaceWord(start, besides: taken), !text.has(.common, at: start),
      !text.begins(.honorific, at: start),
      // `in Spanish`
      !(text.phrase(at: start)?.isAdjectiveOfCountry ?? false)
    else { return nil }
    let name = start..<text.placeRun(from: start, in: sentence, besides: taken)
    let words = name.filter { !text.tokens[$0].isMark }
    let heads: WordClass = [.orgHead, .portfolio, .ministry, .personVerb, .roster, .platform]
    guard words.count <= 3, let last = name.last,
      words.allSatisfy({
        text.tokens[$0].shape.isDisjoint(with: [.allCapitals, .single]) && !isShortForm($0)
      }),
      !words.contains(where: { text.has(.common, at: $0) && text.beginsPhrase(at: $0) }),
      // `in West and Central Africa`
      words.contains(where: { !text.has(.direction, at: $0) }),
      !text.has(heads, at: last), !isNameOfMore(name.upperBound, in: sentence)
    else { return nil }
    return PlaceSpan(
      tokens: name, name: text.string(name), kind: .other, country: nil, known: nil,
      rule: Self.rule)
  }

  /// `MoFA`: a word that ends in a capital letter.
  private func isShortForm(_ index: Int) -> Bool {
    text.document.text[text.tokens[index].range].last.map { (0x41...0x5A).contains($0) } ?? false
  }

  /// `at IDET 2025`, `in Norvik's`: what follows makes something else of it.
  private func isNameOfMore(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    let token = text.tokens[index]
    return token.isNumber && text.date(at: index) == nil || token.shape.contains(.possessive)
      || text.begins(.event, at: index) || isHostOrHolder(index)
  }

  /// `, the host`, `, the minister`, right behind what would be the town: `from Ann Lee, the host, to`.
  private func isHostOrHolder(_ index: Int) -> Bool {
    text.is(",", at: index) && text.isWord(.the, at: index + 1)
      && (text.has(.host, at: index + 2) || text.office(at: index + 2) != nil)
  }

  /// `between Rezina and Bol`: the second is a town of the table.
  private func isBesideTown(_ start: Int, in sentence: Range<Int>) -> Bool {
    let joint = text.placeRun(from: start, in: sentence, besides: taken)
    return text.isWord(.and, at: joint)
      && known.contains { $0.kind == .city && $0.tokens.lowerBound == joint + 1 }
  }

  private func isBehindWord(_ start: Int, in sentence: Range<Int>) -> Bool {
    let before = start - 1
    if text.isWord(.between, at: before) { return isBesideTown(start, in: sentence) }
    if text.isWord(.in, at: before) || text.isWord(.near, at: before) { return true }
    if text.isWord(.at, at: before) { return true }
    guard
      text.isWord(.to, at: before) || text.isWord(.from, at: before)
        || text.isWord(.for, at: before)
    else { return false }
    // `travelled to`, `left for`, `the road from`
    return text.range(from: max(sentence.lowerBound, before - 3), to: before).contains {
      text.has(.wayNoun, at: $0)
        || text.verbs(at: $0).contains {
          $0.roles.contains(.travel)
        }
    }
  }
}
