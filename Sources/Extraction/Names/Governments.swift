import Briefing
import Gazetteer
import Text

/// Tells a capital that stands for its government from the town.
struct Governments {
  let text: AnnotatedText

  /// Whether it does what governments do, or stands beside another that does: `Bishkek and Moscow
  /// agreed`, `Riyadh had been invited`, `imposed by Riyadh`.
  func isGovernment(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard !isPlace(tokens, in: sentence) else { return false }
    var next = tokens.upperBound
    if text.tokens.indices.contains(next), text.tokens[next].shape.contains(.possessive) {
      return true
    }
    if text.isWord(.and, at: next), let phrase = text.phrase(at: next + 1), hasCapital(phrase) {
      next = phrase.tokens.upperBound
    }
    if text.has([.personVerb, .future, .planned, .negation], at: next) || isVerb(next) {
      return true
    }
    let before = tokens.lowerBound - 1
    return before >= sentence.lowerBound
      && (text.isWord(.between, at: before) || text.isWord(.and, at: before)
        || isAddressed(tokens, in: sentence)
        || text.isWord(.with, at: before)
        || text.isWord(.by, at: before) && isVerb(before - 1)
        || text.isWord(.of, at: before) && !text.isEvent(endingAt: before))
  }

  /// `would present Lome with`, `urged Lome to`, `handed Lome a note`: whom something is given or told.
  private func isAddressed(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < sentence.upperBound,
      text.isWord(.with, at: next) || text.isWord(.to, at: next) || text.has(.article, at: next)
    else { return false }
    let goes: VerbRole = [.visit, .travel, .host, .occur, .attend, .begin, .end]
    return text.verbs(at: tokens.lowerBound - 1).contains { verb in
      verb.rest.isEmpty && verb.roles.isDisjoint(with: goes)
        && !verb.forms.isDisjoint(with: [.base, .third, .past])
    }
  }

  /// `knows`: in the third person or the past, and no noun; a host is a town.
  private func isVerb(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index), !text.tokens[index].isCapitalized else {
      return false
    }
    return text.verbs(at: index).contains { verb in
      !verb.isNoun && verb.rest.isEmpty && !verb.forms.isDisjoint(with: [.third, .past])
        && verb.roles.isDisjoint(with: [.host, .occur])
    }
  }

  /// Whether words of place or travel stand before it, or a meeting happens in it.
  func isPlace(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    // `Lome will be the venue for the talks`
    if text.range(from: tokens.upperBound, to: min(tokens.upperBound + 5, sentence.upperBound))
      .contains(where: { text.isWord(.venue, at: $0) })
    {
      return true
    }
    let before = tokens.lowerBound - 1
    guard before >= sentence.lowerBound else { return false }
    if text.has([.locative, .visitVerb], at: before) { return true }
    // `the city of Bishkek`
    if text.isWord(.of, at: before), text.has(.townNoun, at: before - 1) { return true }
    if text.isWord(.the, at: before) || text.is(",", at: before) || text.isWord(.and, at: before) {
      // One of several stops: in Brasilia, Sao Paulo and Asuncion.
      var index = before
      while index > sentence.lowerBound, before - index < 8 {
        index -= 1
        if text.has([.personVerb, .held], at: index), !text.has(.visitVerb, at: index) {
          return false
        }
        if text.has(.locative, at: index) { return true }
      }
    }
    return false
  }

  private func hasCapital(_ phrase: Phrase) -> Bool {
    phrase.means(.capital)
  }
}
