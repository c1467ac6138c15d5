import Briefing
import Gazetteer
import Text

/// A name that does what people do: `Nino Abashidze said`, `told Ann Lee`, `led by Ann Lee`.
struct NameWithVerb {
  static let rule: Rule = "name-verb"

  let context: PeopleContext
  private var text: AnnotatedText { context.text }

  init(_ context: PeopleContext) {
    self.context = context
  }

  func mentions() -> [PersonMention] {
    var mentions: [PersonMention] = []
    for (offset, sentence) in text.sentences.enumerated() {
      let kind = text.blockKind(ofSentence: offset)
      guard kind.isText || kind == .dateline else { continue }
      var index = sentence.lowerBound
      var listEnd = -1
      while index < sentence.upperBound {
        // No name begins within `Datuk Seri`.
        let isTitle = text.begins(.honorific, at: index)
        let start = isTitle ? context.names.afterHonorifics(index, in: sentence) : index
        guard let name = context.names.name(at: start, in: sentence) else {
          index = max(index + 1, start)
          continue
        }
        if isPerson(name, in: sentence, isByline: kind == .dateline)
          || isAtTalks(name, behind: listEnd)
        {
          mentions.append(PersonMention(name: name, rule: Self.rule))
          listEnd = name.upperBound
        }
        index = name.upperBound
      }
    }
    return mentions
  }

  private func isPerson(_ name: Range<Int>, in sentence: Range<Int>, isByline: Bool) -> Bool {
    // Not `bin`, nor the second half of `Jean-Paul`.
    let words = context.names.words(of: name).filter {
      text.tokens[$0].isCapitalized && ($0 == name.lowerBound || !text.is("-", at: $0 - 1))
    }
    // `the High Commision noted`: the names of people stand without an article.
    guard words.count > 1, words.count <= 5, !context.names.isAllKnown(name),
      name.lowerBound == sentence.lowerBound || !text.has(.article, at: name.lowerBound - 1),
      !words.contains(where: { text.has(.common, at: $0) })
    else { return false }
    if isByline {
      return name.lowerBound > sentence.lowerBound && text.isWord(.by, at: name.lowerBound - 1)
    }
    if text.has(.personVerb, at: name.upperBound), !isPlaceSubject(name),
      !isObject(name, in: sentence)
    {
      return true
    }
    if isVisitor(name) { return true }
    if text.is("(", at: name.upperBound), text.has(.birth, at: name.upperBound + 1) { return true }
    if text.is(",", at: name.upperBound), text.isWord(.who, at: name.upperBound + 1) {
      return true
    }
    guard name.lowerBound > sentence.lowerBound else { return false }
    if text.has([.meetVerb, .callVerb], at: name.lowerBound - 1) { return !isPlaceSubject(name) }
    if isBehindInversion(name.lowerBound, in: sentence) || isSecondOfTwo(name, in: sentence) {
      return true
    }
    // `the Chadian side by Ann Lee`
    return text.isWord(.by, at: name.lowerBound - 1)
      && text.has([.attend, .held, .personVerb, .delegationNoun], at: name.lowerBound - 2)
  }

  /// `The talks between Ann Lee, Otto Berg and Ada Roy`: each name of the list behind the noun.
  private func isAtTalks(_ name: Range<Int>, behind listEnd: Int) -> Bool {
    let words = context.names.words(of: name)
    guard (2...4).contains(words.count), !context.names.isAllKnown(name),
      !words.contains(where: { text.has([.common, .geoHead, .venueHead], at: $0) })
    else { return false }
    let before = name.lowerBound - 1
    if text.isWord(.between, at: before) { return text.isEvent(endingAt: before) }
    let joint = text.isWord(.and, at: before) && text.is(",", at: before - 1) ? before - 1 : before
    return joint == listEnd && listEnd > 0
      && (text.is(",", at: before) || text.isWord(.and, at: before))
      && (text.is(",", at: name.upperBound) || text.isWord(.and, at: name.upperBound)
        || text.tokens[name.upperBound - 1].followsBlank)
  }

  /// `Ann Lee's visit`, `Ann Lee's two-day official trip`, `Ann Lee's remarks`.
  private func isVisitor(_ name: Range<Int>) -> Bool {
    guard name.upperBound < text.tokens.count,
      text.tokens[name.upperBound].shape.contains(.possessive)
    else { return false }
    return text.range(from: name.upperBound + 1, to: name.upperBound + 6).prefix {
      !text.tokens[$0].isMark || text.is("-", at: $0)
    }.contains { text.event(at: $0) { $0.form == .visit } || text.has(.floorNoun, at: $0) }
  }

  /// `Also briefing was`, `Present were`.
  private func isBehindInversion(_ start: Int, in sentence: Range<Int>) -> Bool {
    let verb = start - 2
    guard verb >= sentence.lowerBound, verb - sentence.lowerBound < 3,
      text.has(.beForm, at: start - 1)
    else { return false }
    return text.has(.present, at: verb)
      || text.verbs(at: verb).contains { $0.forms.contains(.gerund) }
  }

  /// `represented by Ann Lee for Lome and Otto Berg for Cotonou`: the second is a person as the first.
  private func isSecondOfTwo(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard text.isWord(.and, at: name.lowerBound - 1), text.isWord(.for, at: name.upperBound),
      isNamed(name.upperBound + 1)
    else { return false }
    let before = text.range(
      from: max(sentence.lowerBound, name.lowerBound - 12), to: name.lowerBound - 1)
    return before.contains { text.isWord(.for, at: $0) && isNamed($0 + 1) }
      && before.contains { text.isWord(.by, at: $0) }
  }

  private func isNamed(_ index: Int) -> Bool {
    text.begins(.name, at: index)
  }

  /// `the port of Nueva Palmira closed`: behind a preposition stands no subject.
  private func isObject(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = name.lowerBound - 1
    return before >= sentence.lowerBound
      && (text.isWord(.of, at: before)
        || text.has(.locative, at: before) && !text.has(.visitVerb, at: before))
  }

  /// A verb that has places for subjects too is no witness: `Port Said hosted`.
  private func isPlaceSubject(_ name: Range<Int>) -> Bool {
    guard let phrase = text.phrase(at: name.lowerBound) else { return false }
    return phrase.tokens.upperBound >= name.upperBound
  }
}
