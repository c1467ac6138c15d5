import Gazetteer
import Text

/// What stands behind the noun of a meeting and belongs to its name.
struct EventComplement {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  /// The end of `of the Ministers of Foreign Affairs of the Russian Federation and Central Asian
  /// countries`, `between A, B and C`, `on Health Security`.
  func end(from start: Int, form: KnownEvent.Form, in sentence: Range<Int>) -> Int {
    var end = behindAcronym(start, form)
    // Sentences have no longest length; what follows a noun and is longer than a paragraph is no name.
    while end < sentence.upperBound, end - start < 150, isOpening(end, form) {
      let next = phraseEnd(from: end + 1, opening: end, in: sentence)
      guard next > end + 1 else { break }
      end = next
    }
    if text.is("\"", at: end), let close = closingQuote(behind: end, in: sentence) { end = close }
    return end
  }

  /// Past the brackets of `Foreign Office Consultations (FOC) between Togo and Mali`.
  private func behindAcronym(_ start: Int, _ form: KnownEvent.Form) -> Int {
    text.is("(", at: start) && text.is(")", at: start + 2)
      && text.tokens[start + 1].shape.contains(.allCapitals) && isOpening(start + 3, form)
      ? start + 3 : start
  }

  private func isOpening(_ index: Int, _ form: KnownEvent.Form) -> Bool {
    if text.isWord(.of, at: index) || text.isWord(.between, at: index)
      || text.isWord(.among, at: index)
    {
      return true
    }
    if text.isWord(.with, at: index) {
      // `consultations with the participation of Ann Lee`
      let next = text.isWord(.the, at: index + 1) ? index + 2 : index + 1
      if text.isWord(.participation, at: next) { return false }
      // `will co-chair the fourth session with her counterpart`
      return
        !([.session, .ministerial, .summit, .forum].contains(form)
        && text.has(.possessivePronoun, at: index + 1))
    }
    if text.isWord(.on, at: index) || text.isWord(.for, at: index) {
      // `held discussions on the sidelines of the summit`
      return text.date(at: index + 1) == nil
        && !text.range(from: index + 1, to: index + 4).contains { text.has(.sideline, at: $0) }
    }
    return text.isWord(.to, at: index) && form == .visit
  }

  private func phraseEnd(from start: Int, opening: Int, in sentence: Range<Int>) -> Int {
    var index = start
    var end = start
    while index < sentence.upperBound, index - start < 40 {
      let token = text.tokens[index]
      if text.date(at: index) != nil { break }
      if token.is("-") {
        guard !token.followsBlank || isPair(around: index) else { break }
        index += 1
        continue
      }
      if token.shape.contains(.possessive) {
        index += 1
        continue
      }
      if token.is("("), let close = closingBracket(behind: index, in: sentence) {
        index = close
        end = index
        continue
      }
      if token.is(",") {
        guard !text.isWord(.on, at: opening), !text.isWord(.for, at: opening),
          isListComma(index, in: sentence)
        else { break }
        index += 1
        continue
      }
      // `with H.E. Mr. Ann Lee`
      if token.is("."), index > start, text.begins(.honorific, at: index - 1) {
        index += 1
        continue
      }
      if token.isMark { break }
      if isOtherEvent(behind: index, in: sentence) { break }
      let isName = scene.person(at: index) != nil || token.isCapitalized
      if !isName {
        if text.has([.personVerb, .passive, .future, .clauseEnd, .hold], at: index) { break }
        if text.has(.held, at: index) || scene.clauses.isVerb(index) { break }
        if text.isWord(.in, at: index) || text.isWord(.at, at: index)
          || text.isWord(.from, at: index)
          || text.isWord(.to, at: index) || text.isWord(.on, at: index) && !isTopic(index)
        {
          break
        }
      }
      index += 1
      if !text.has([.article, .conjunction, .complement], at: index - 1) { end = index }
    }
    return end
  }

  /// `of the Heads of State and the next meeting of the council`: another one begins behind `and the`.
  private func isOtherEvent(behind index: Int, in sentence: Range<Int>) -> Bool {
    guard text.isWord(.and, at: index), text.has(.article, at: index + 1) else { return false }
    return text.range(from: index + 2, to: min(index + 6, sentence.upperBound)).contains {
      text.event(at: $0) { $0.form != .never && $0.weight > 1 || $0.form == .meeting }
        && !text.tokens[$0].isCapitalized
    }
  }

  /// `the Togolese - Beninese committee`.
  private func isPair(around dash: Int) -> Bool {
    scene.country(at: dash - 1) != nil && scene.country(at: dash + 1) != nil
  }

  /// `on Trade and Economic Cooperation`, not `on Monday`.
  private func isTopic(_ index: Int) -> Bool {
    text.tokens.indices.contains(index + 1) && text.tokens[index + 1].isCapitalized
      && text.date(at: index + 1) == nil
  }

  /// A comma between countries, people or offices of a list, and not before another clause.
  private func isListComma(_ index: Int, in sentence: Range<Int>) -> Bool {
    let next = index + 1
    guard next < sentence.upperBound else { return false }
    let begin = text.isWord(.and, at: next) ? next + 1 : next
    let first = text.isWord(.the, at: begin) ? begin + 1 : begin
    guard first < sentence.upperBound, !isSpeaker(from: next, in: sentence) else { return false }
    return scene.country(at: first) != nil || scene.person(at: first) != nil
      || scene.offices.contains { $0.tokens.lowerBound == first }
  }

  /// `talks with Ann Lee, the spokesman Otto Berg said`: who says so is not of the list.
  private func isSpeaker(from start: Int, in sentence: Range<Int>) -> Bool {
    let rest = text.range(from: start, to: min(start + 16, sentence.upperBound))
    guard let verb = rest.first(where: { scene.clauses.isVerb($0) || text.is(",", at: $0) }) else {
      return false
    }
    return text.has(.speech, at: verb)
      && !text.range(from: start, to: verb).contains { text.isWord(.and, at: $0) }
  }

  private func closingBracket(behind index: Int, in sentence: Range<Int>) -> Int? {
    text.range(from: index + 1, to: min(index + 4, sentence.upperBound)).first {
      text.is(")", at: $0)
    }.map { $0 + 1 }
  }

  private func closingQuote(behind index: Int, in sentence: Range<Int>) -> Int? {
    text.range(from: index + 1, to: min(index + 16, sentence.upperBound)).first {
      text.is("\"", at: $0)
    }.map { $0 + 1 }
  }
}
