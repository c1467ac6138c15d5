import Briefing
import Gazetteer
import Text

/// Standing formats by the shape of their names: `six-party format`, `Central Asia–Russia dialogue`.
struct Formats {
  static let rule: Rule = "format-shape"

  let text: AnnotatedText

  /// In the order of the text.
  func spans(besides known: [OrganizationSpan]) -> [OrganizationSpan] {
    let taken = TokenSet(known.map(\.tokens))
    var spans: [OrganizationSpan] = []
    for sentence in text.sentences {
      for index in sentence where text.has(.formatHead, at: index) && !taken.contains(index) {
        guard
          let start = counted(before: index, in: sentence) ?? paired(before: index, in: sentence),
          !taken.intersects(start..<index + 1), !isNumbered(start, in: sentence)
        else { continue }
        spans.append(
          OrganizationSpan(
            tokens: start..<index + 1, name: text.string(start..<index + 1), acronym: nil,
            kind: .format, known: nil, country: nil, rule: Self.rule))
      }
    }
    return spans
  }

  /// `the second Togo-Benin dialogue`: a meeting.
  private func isNumbered(_ start: Int, in sentence: Range<Int>) -> Bool {
    start > sentence.lowerBound && Ordinals(text: text).value(at: start - 1) != nil
  }

  /// `six-party` before the noun.
  private func counted(before index: Int, in sentence: Range<Int>) -> Int? {
    guard index - 3 >= sentence.lowerBound, text.is("-", at: index - 2),
      text.has(.partyWord, at: index - 1),
      case .cardinal? = text.dateWord(at: index - 3),
      !isIndefinite(index - 3, in: sentence)
    else { return nil }
    return index - 3
  }

  /// `an earlier six-party format` is any.
  private func isIndefinite(_ index: Int, in sentence: Range<Int>) -> Bool {
    text.range(from: max(sentence.lowerBound, index - 2), to: index).contains {
      text.has(.article, at: $0) && !text.isWord(.the, at: $0)
    }
  }

  /// Two countries or regions joined by a dash before the noun.
  private func paired(before index: Int, in sentence: Range<Int>) -> Int? {
    for dash in text.range(from: max(sentence.lowerBound, index - 4), to: index).reversed()
    where text.is("-", at: dash) {
      guard !text.tokens[dash].followsBlank, names(dash + 1..<index) else { continue }
      for start in max(sentence.lowerBound, dash - 4)..<dash where names(start..<dash) {
        return start
      }
    }
    return nil
  }

  private func names(_ range: Range<Int>) -> Bool {
    guard let phrase = text.phrase(at: range.lowerBound), phrase.tokens == range else {
      return false
    }
    return phrase.subjects.contains { subject in
      switch subject {
      case .country(_, .name): true
      case .place(let offset): text.lexicon.places[offset].kind == .region
      default: false
      }
    }
  }
}
