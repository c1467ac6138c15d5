import Briefing
import Gazetteer
import Text

/// A document's tokens with all that the gazetteer says of them: what every rule reads.
///
/// A class, for it holds a dozen arrays that would all be counted whenever a rule hands it on.
final class AnnotatedText: Sendable {
  let document: Document
  let lexicon: Lexicon
  let tokens: [Token]
  /// By token.
  let classes: [WordClass]
  /// By token: its word among those of the lexicon, or -1.
  private let knownWords: [Int32]
  /// Tokens whose words have to do with dates.
  private let dateWords: TokenSet
  /// Tokens whose words are forms of verbs.
  private let verbForms: TokenSet
  /// By sentence, offset from 0: its tokens.
  let sentences: [Range<Int>]
  /// By token: the offset of its sentence.
  let sentenceOfToken: [Int32]
  /// The longest phrase of the gazetteer from each token where one begins, in order.
  let phrases: [Phrase]
  private let phraseAtToken: [Int32]
  /// By token: what the phrase that begins there may mean; nothing where none does.
  private let kinds: [Phrase.Kinds]
  /// Those that name a country, place or body, without the ones within a longer one.
  let names: [Phrase]
  /// The offsets of countries that words name which are no other's; empty where no word of the text is
  /// one that several share.
  let namedApart: Set<Int>
  let dates: [DateMention]
  private let dateAtToken: [Int32]

  /// The dates are read as English writes them unless another scanner is given.
  init(document: Document, lexicon: Lexicon, dates scanner: DateScanner? = nil) {
    self.document = document
    self.lexicon = lexicon
    var tokens: [Token] = []
    tokens.reserveCapacity(document.text.count / 5 + 8)
    var sentences: [Range<Int>] = []
    sentences.reserveCapacity(document.sentences.count)
    for sentence in document.sentences {
      let first = tokens.count
      Tokenizer.append(tokensOf: document.text.span, sentence.range, to: &tokens)
      sentences.append(first..<tokens.count)
    }
    let scanner = (scanner ?? lexicon.dates).following(tokens, of: document.text)
    var owners = [Int32](repeating: 0, count: tokens.count)
    var phrases: [Phrase] = []
    phrases.reserveCapacity(tokens.count / 4)
    var phraseAt = [Int32](repeating: -1, count: tokens.count)
    var kinds = [Phrase.Kinds](repeating: [], count: tokens.count)
    var dates: [DateMention] = []
    var dateAt = [Int32](repeating: -1, count: tokens.count)
    let openings = lexicon.phrases.openings(of: tokens)
    for (offset, range) in sentences.enumerated() {
      for index in range {
        owners[index] = Int32(offset)
        guard openings[index].isAny,
          let phrase = lexicon.phrases.longest(
            at: index, behind: openings[index], in: tokens, upTo: range.upperBound,
            of: document.text)
        else { continue }
        phraseAt[index] = Int32(phrases.count)
        kinds[index] = phrase.kinds
        phrases.append(phrase)
      }
      for date in scanner.mentions(in: tokens, range, of: document.text) {
        for index in date.tokens { dateAt[index] = Int32(dates.count) }
        dates.append(date)
      }
    }
    for phrase in Self.loneInitials(among: phrases, in: tokens, lexicon) {
      phraseAt[phrase.tokens.lowerBound] = -1
      kinds[phrase.tokens.lowerBound] = []
    }
    names = Self.maximal(phrases.filter { phraseAt[$0.tokens.lowerBound] >= 0 })
    namedApart = Self.namedApart(by: names)
    var classes = [WordClass](repeating: [], count: tokens.count)
    var knownWords = [Int32](repeating: -1, count: tokens.count)
    var dateWords = TokenSet(tokens: tokens.count)
    var verbForms = dateWords
    for index in tokens.indices where !tokens[index].isMark {
      guard let word = lexicon.words.offset(of: tokens[index].word) else { continue }
      knownWords[index] = Int32(word)
      classes[index] = lexicon.words.values[word].classes
      if lexicon.words.values[word].date != nil { dateWords.insert(index) }
      if !lexicon.words.values[word].verbs.isEmpty { verbForms.insert(index) }
    }
    self.dateWords = dateWords
    self.verbForms = verbForms
    self.classes = classes
    self.knownWords = knownWords
    self.kinds = kinds
    self.tokens = tokens
    self.sentences = sentences
    sentenceOfToken = owners
    self.phrases = phrases
    phraseAtToken = phraseAt
    self.dates = dates
    dateAtToken = dateAt
  }

  /// `RA` for a state that the text does not name otherwise: the letters may stand for anything.
  private static func loneInitials(
    among phrases: [Phrase], in tokens: [Token], _ lexicon: Lexicon
  ) -> [Phrase] {
    func country(ofInitials phrase: Phrase) -> Int? {
      let token = tokens[phrase.tokens.lowerBound]
      guard phrase.tokens.count == 1, token.shape.contains(.allCapitals), token.range.count <= 3,
        phrase.means(.countryName)
      else { return nil }
      for case .country(let offset, .name) in phrase.subjects
      where lexicon.countries[offset].isInitials(token.word) {
        return offset
      }
      return nil
    }
    let initials = phrases.filter { country(ofInitials: $0) != nil }
    guard !initials.isEmpty else { return [] }
    var named: Set<Int> = []
    for phrase in phrases where country(ofInitials: phrase) == nil && phrase.means(.country) {
      for case .country(let offset, _) in phrase.subjects { named.insert(offset) }
    }
    return initials.filter { !named.contains(country(ofInitials: $0) ?? -1) }
  }

  private static func namedApart(by names: [Phrase]) -> Set<Int> {
    var (apart, isShared) = (Set<Int>(), false)
    for phrase in names where phrase.means(.country) {
      var first: Int?
      var isSure = true
      for case .country(let offset, _) in phrase.subjects {
        if let first, first != offset { isSure = false }
        first = first ?? offset
      }
      if isSure, let first { apart.insert(first) }
      isShared = isShared || !isSure
    }
    return isShared ? apart : []
  }

  private static func maximal(_ phrases: [Phrase]) -> [Phrase] {
    var end = 0
    return phrases.filter { phrase in
      guard phrase.means(.name), phrase.tokens.upperBound > end else {
        return false
      }
      end = max(end, phrase.tokens.upperBound)
      return true
    }
  }

  /// The phrase that begins at a token.
  func phrase(at index: Int) -> Phrase? {
    guard beginsPhrase(at: index) else { return nil }
    return phrases[Int(phraseAtToken[index])]
  }

  /// Whether a phrase that may mean one of some kinds begins at a token.
  @inline(__always)
  func begins(_ kinds: Phrase.Kinds, at index: Int) -> Bool {
    self.kinds.indices.contains(index) && !self.kinds[index].isDisjoint(with: kinds)
  }

  /// Whether any phrase begins at a token.
  func beginsPhrase(at index: Int) -> Bool {
    phraseAtToken.indices.contains(index) && phraseAtToken[index] >= 0
  }

  /// Past the phrase, or the word, that begins at a token.
  func phraseEnd(at index: Int) -> Int {
    beginsPhrase(at: index) ? phrases[Int(phraseAtToken[index])].tokens.upperBound : index + 1
  }

  /// Whether the noun of a meeting that fits begins at a token.
  func event(at index: Int, where fits: (KnownEvent) -> Bool) -> Bool {
    guard begins(.event, at: index), let phrase = phrase(at: index) else { return false }
    return phrase.subjects.contains { subject in
      if case .event(let offset) = subject { return fits(lexicon.events[offset]) }
      return false
    }
  }

  /// Whether a token's word has to do with dates, however it is written.
  func mayBeDateWord(at index: Int) -> Bool {
    dateWords.contains(index)
  }

  /// What a token has to do with dates in English.
  func dateWord(at index: Int) -> DateWord? {
    guard mayBeDateWord(at: index),
      let word = lexicon.words.values[Int(knownWords[index])].date
    else { return nil }
    return lexicon.dates.reading(of: word, in: tokens[index])
  }

  /// Whether a token may be a form of a verb.
  func isVerbForm(at index: Int) -> Bool {
    verbForms.contains(index)
  }

  /// The verbs that a token may be a form of, those with a second word first; none for most words.
  func verbs(at index: Int) -> [KnownVerb] {
    isVerbForm(at: index) ? lexicon.words.values[Int(knownWords[index])].verbs : []
  }

  /// The date a token is part of.
  func date(at index: Int) -> DateMention? {
    guard dateAtToken.indices.contains(index), dateAtToken[index] >= 0 else { return nil }
    return dates[Int(dateAtToken[index])]
  }

  /// The number of the sentence a token stands in, from 1.
  func sentenceNumber(of token: Int) -> Int {
    Int(sentenceOfToken[token]) + 1
  }

  /// The tokens of the sentence a token stands in.
  func sentence(of token: Int) -> Range<Int> {
    sentences[Int(sentenceOfToken[token])]
  }

  /// The tokens from one to before another; none where they cross, and none outside the text.
  func range(from lower: Int, to upper: Int) -> Range<Int> {
    let start = min(max(lower, 0), tokens.count)
    return start..<max(start, min(upper, tokens.count))
  }

  /// The sentences from one to before another, by offset; none outside the text.
  func range(sentencesFrom lower: Int, to upper: Int) -> Range<Int> {
    let start = min(max(lower, 0), sentences.count)
    return start..<max(start, min(upper, sentences.count))
  }

  /// The bytes from the first to the last of some tokens.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[last].end)
  }

  /// The words from the first to the last of some tokens, as they stand; a blank that was lost between
  /// two of them is put in.
  func string(_ range: Range<Int>) -> String {
    guard range.dropFirst().contains(where: isGlued) else {
      return String(decoding: document.text[bytes(of: range)], as: UTF8.self)
    }
    let glued = range.dropFirst().filter(isGlued)
    let starts = [range.lowerBound] + glued
    let ends = glued + [range.upperBound]
    return zip(starts, ends).map {
      String(decoding: document.text[bytes(of: $0..<$1)], as: UTF8.self)
    }.joined(separator: " ")
  }

  /// Whether a word stands right behind another one.
  private func isGlued(_ index: Int) -> Bool {
    let (token, before) = (tokens[index], tokens[index - 1])
    return !token.followsBlank && !token.isMark && !before.isMark && !before.isNumber
      && !before.shape.contains(.dotted)
  }

  /// The class of a token; empty past the ends.
  @inline(__always)
  func wordClass(at index: Int) -> WordClass {
    classes.indices.contains(index) ? classes[index] : []
  }

  @inline(__always)
  func `is`(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].is(mark)
  }

  @inline(__always)
  func has(_ wordClass: WordClass, at index: Int) -> Bool {
    !self.wordClass(at: index).isDisjoint(with: wordClass)
  }

  @inline(__always)
  func isWord(_ word: Word, at index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].isMark && tokens[index].word == word
  }

  /// Whether the name of an event ends before a token: `the ministerial meeting` of `the ministerial
  /// meeting opens`.
  func isEvent(endingAt end: Int) -> Bool {
    range(from: end - 3, to: end).contains { start in
      begins(.event, at: start) && phraseEnd(at: start) == end
    }
  }

  /// `phone` of `by phone`, `over the phone`, `via video`.
  func isMeansOfCall(_ index: Int) -> Bool {
    guard has(.callMeans, at: index) else { return false }
    let before = isWord(.the, at: index - 1) || has(.extraordinary, at: index - 1) ? 2 : 1
    let joint = index - before
    return isWord(.by, at: joint) || isWord(.via, at: joint) || isWord(.over, at: joint)
      || isWord(.on, at: joint)
  }

  /// Whether a token stands in a headline.
  func isHeadline(_ token: Int) -> Bool {
    blockKind(ofSentence: Int(sentenceOfToken[token])) == .headline
  }

  /// What kind of block a sentence (offset from 0) stands in.
  func blockKind(ofSentence offset: Int) -> Block.Kind {
    document.blocks[document.sentences[offset].block].kind
  }
}
