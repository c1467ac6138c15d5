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
  /// By sentence, offset from 0: its tokens.
  let sentences: [Range<Int>]
  /// By token: the offset of its sentence.
  let sentenceOfToken: [Int32]
  /// The longest phrase of the gazetteer from each token where one begins, in order.
  let phrases: [Phrase]
  private let phraseAtToken: [Int32]
  /// Those that name a country, place or body, without the ones within a longer one.
  let names: [Phrase]
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
    var phraseAt = [Int32](repeating: -1, count: tokens.count)
    var dates: [DateMention] = []
    var dateAt = [Int32](repeating: -1, count: tokens.count)
    for (offset, range) in sentences.enumerated() {
      for index in range {
        owners[index] = Int32(offset)
        guard
          let phrase = lexicon.phrases.longest(
            at: index, in: tokens, upTo: range.upperBound, of: document.text)
        else { continue }
        phraseAt[index] = Int32(phrases.count)
        phrases.append(phrase)
      }
      for date in scanner.mentions(in: tokens, range, of: document.text) {
        for index in date.tokens { dateAt[index] = Int32(dates.count) }
        dates.append(date)
      }
    }
    names = Self.maximal(phrases)
    classes = tokens.map { lexicon.wordClass(of: $0) }
    self.tokens = tokens
    self.sentences = sentences
    sentenceOfToken = owners
    self.phrases = phrases
    phraseAtToken = phraseAt
    self.dates = dates
    dateAtToken = dateAt
  }

  private static func maximal(_ phrases: [Phrase]) -> [Phrase] {
    var end = 0
    return phrases.filter { phrase in
      guard phrase.subjects.contains(where: \.isName), phrase.tokens.upperBound > end else {
        return false
      }
      end = max(end, phrase.tokens.upperBound)
      return true
    }
  }

  /// The phrase that begins at a token.
  func phrase(at index: Int) -> Phrase? {
    guard phraseAtToken.indices.contains(index), phraseAtToken[index] >= 0 else { return nil }
    return phrases[Int(phraseAtToken[index])]
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

  /// The words from the first to the last of some tokens, as they stand.
  func string(_ range: Range<Int>) -> String {
    String(decoding: document.text[bytes(of: range)], as: UTF8.self)
  }

  /// The class of a token; empty past the ends.
  func wordClass(at index: Int) -> WordClass {
    classes.indices.contains(index) ? classes[index] : []
  }

  func `is`(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].is(mark)
  }

  func has(_ wordClass: WordClass, at index: Int) -> Bool {
    !self.wordClass(at: index).isDisjoint(with: wordClass)
  }

  func isWord(_ word: Word, at index: Int) -> Bool {
    tokens.indices.contains(index) && !tokens[index].isMark && tokens[index].word == word
  }

  /// Whether the name of an event ends before a token: `the ministerial meeting` of `the ministerial
  /// meeting opens`.
  func isEvent(endingAt end: Int) -> Bool {
    range(from: end - 3, to: end).contains { start in
      guard let phrase = phrase(at: start), phrase.tokens.upperBound == end else { return false }
      return phrase.subjects.contains { subject in
        if case .event = subject { return true }
        return false
      }
    }
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
