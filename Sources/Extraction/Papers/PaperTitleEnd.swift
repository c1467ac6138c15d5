import Briefing
import Gazetteer
import Text

/// Where the name of a paper ends, from its noun rightwards: `on a Single Through Tariff`, `(MoU) between
/// A and B`, `of 1991`, `1701`, `in the Field of Geology for 2022–2025`.
struct PaperTitleEnd {
  let text: AnnotatedText

  /// Past the last token of a name whose noun ends before `start`.
  func end(from start: Int, isTitle: Bool, in sentence: Range<Int>) -> Int {
    if let end = numberEnd(start, in: sentence) { return end }
    var end = start
    var index = pastAcronym(start, in: sentence)
    while index < sentence.upperBound, index - start < 30 {
      if let year = year(behind: index) {
        end = year
        index = year
        continue
      }
      guard isComplement(index, isTitle: isTitle), !isPointer(index + 1) else { break }
      let next = phraseEnd(from: index + 1, isTitle: isTitle, in: sentence)
      guard next > index + 1 else { break }
      end = next
      index = pastAcronym(next, in: sentence)
    }
    return end
  }

  /// Past the `of 1991` behind the name of a paper that all know.
  func yearEnd(from index: Int) -> Int {
    year(behind: index) ?? index
  }

  /// Whether a number or code names the paper: `1701`, `[PSC/PR/COMM.12]`.
  func isNumbered(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index) else { return false }
    return text.tokens[index].isNumber && text.date(at: index) == nil
      || text.is("[", at: index)
  }

  private func numberEnd(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard isNumbered(index), index < sentence.upperBound else { return nil }
    guard text.is("[", at: index) else { return index + 1 }
    return text.range(from: index, to: min(index + 16, sentence.upperBound)).first {
      text.is("]", at: $0)
    }.map { $0 + 1 }
  }

  /// Past `(MoU)`.
  private func pastAcronym(_ index: Int, in sentence: Range<Int>) -> Int {
    text.is("(", at: index) && index + 2 < sentence.upperBound && text.is(")", at: index + 2)
      ? index + 3 : index
  }

  /// Past `of 1991`, `for 2025`, `for 2025/29`.
  private func year(behind index: Int) -> Int? {
    guard text.isWord(.of, at: index) || text.isWord(.for, at: index),
      text.tokens.indices.contains(index + 1), isYear(index + 1)
    else { return nil }
    var end = index + 2
    while text.tokens.indices.contains(end + 1), text.is("/", at: end) || text.is("-", at: end),
      !text.tokens[end].followsBlank, text.tokens[end + 1].isNumber
    { end += 2 }
    return end
  }

  private func isYear(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let bytes = text.document.text[token.range]
    return token.isNumber && bytes.count == 4
      && (bytes.starts(with: Array("19".utf8)) || bytes.starts(with: Array("20".utf8)))
  }

  private func isComplement(_ index: Int, isTitle: Bool) -> Bool {
    guard text.has(.complement, at: index) else { return false }
    if text.isWord(.in, at: index) { return isField(index + 1, isTitle: isTitle) }
    return !text.isWord(.with, at: index) || isParty(index + 1)
  }

  /// `in the Field of Geology`, `in Criminal Matters`; not `in Moscow`.
  private func isField(_ index: Int, isTitle: Bool) -> Bool {
    let next = text.isWord(.the, at: index) ? index + 1 : index
    guard text.tokens.indices.contains(next) else { return false }
    if text.has(.fieldNoun, at: next) { return true }
    return isTitle && text.tokens[next].isCapitalized && text.date(at: next) == nil
      && !text.begins(.name, at: next)
      && text.has([.common, .portfolio], at: next)
  }

  /// A country, body or pronoun behind `with`: `with China`, not `with the participation of`.
  private func isParty(_ index: Int) -> Bool {
    let next = text.has(.article, at: index) ? index + 1 : index
    guard text.tokens.indices.contains(next) else { return false }
    return text.tokens[next].isCapitalized
      || text.begins(.name, at: next)
  }

  /// `on this issue` tells nothing of the paper.
  private func isPointer(_ index: Int) -> Bool {
    text.isWord(.this, at: index) || text.isWord(.that, at: index)
      || text.isWord(.it, at: index) || text.isWord(.these, at: index)
  }

  /// `and a Memorandum of Understanding`, `and the Alma-Ata Declaration`.
  private func isAnotherPaper(behind index: Int) -> Bool {
    var next = text.has(.article, at: index + 1) ? index + 2 : index + 1
    if text.phrase(at: next).flatMap(text.paperForm) != nil { return true }
    let first = next
    while text.tokens.indices.contains(next), next - first < 6,
      text.tokens[next].isCapitalized || text.isGluedHyphen(next)
    {
      if next > first, text.phrase(at: next).flatMap(text.paperForm) != nil { return true }
      next += 1
    }
    // `and Security Council resolution 2254`
    return next > first && text.phrase(at: next).flatMap(text.paperForm) != nil
      && isNumbered(text.phraseEnd(at: next))
  }

  /// `Declaration on Green Transport | and launch of a train`: a title does not go on in small letters.
  private func isOutOfTitle(behind index: Int, isTitle: Bool) -> Bool {
    guard isTitle, text.tokens[index - 1].isCapitalized else { return false }
    let next = text.has(.article, at: index + 1) ? index + 2 : index + 1
    return text.tokens.indices.contains(next) && !text.tokens[next].isCapitalized
      && !text.tokens[next].isMark
  }

  /// Past a noun phrase: words up to a verb, a mark or a clause.
  func phraseEnd(from start: Int, isTitle: Bool, in sentence: Range<Int>) -> Int {
    var index = start
    var end = start
    while index < sentence.upperBound {
      let token = text.tokens[index]
      if let date = text.date(at: index), date.tokens.lowerBound == index {
        guard case .period = date.expression else { break }
        index = date.tokens.upperBound
        end = index
        continue
      }
      if token.is("-"), !token.followsBlank {
        index += 1
        continue
      }
      if token.is("\"") || token.is("&") || token.shape.contains(.possessive) {
        index += 1
        end = index
        continue
      }
      if token.is("("), text.is(")", at: index + 2), text.isWord(.and, at: index + 3) {
        index += 3
        continue
      }
      if token.is(","), text.isWord(.and, at: index + 2), !text.has(.passive, at: index + 3) {
        index += 1
        continue
      }
      if token.isMark { break }
      if text.isWord(.and, at: index),
        isAnotherPaper(behind: index) || isOutOfTitle(behind: index, isTitle: isTitle)
      {
        break
      }
      let stops: WordClass = [.personVerb, .passive, .clauseEnd, .future, .signed, .adopted]
      let isStop = text.has(stops, at: index) && !token.isCapitalized
      if isStop && !text.isWord(.to, at: index) { break }
      if text.isWord(.in, at: index) || text.isWord(.to, at: index) || text.isWord(.at, at: index)
        || text.isWord(.from, at: index)
      {
        break
      }
      index += 1
      if !text.has([.complement, .article, .conjunction], at: index - 1) {
        end = index
      } else if text.has(.complement, at: index - 1), index - 1 > start,
        !text.isWord(.of, at: index - 1)
      {
        index -= 1
        break
      }
    }
    return end
  }
}
