import Briefing
import Gazetteer
import Text

/// A body the gazetteer does not have, by the shape of its name: `Nepal-India Joint Committee on
/// Water Resources`, `Trade and Development Bank`, `ECOWAS Council of Ministers`.
///
/// The name needs a noun that bodies end or begin with and a capitalised word beside it.
struct OrganizationShapes {
  static let rule: Rule = "organization-shape"

  let text: AnnotatedText
  private let left: BodyNameStart
  private let right: BodyNameEnd
  /// Tokens of bodies found already, and of the long names of countries.
  private let taken: TokenSet

  init(text: AnnotatedText, known: [OrganizationSpan]) {
    self.text = text
    taken = TokenSet(known.map(\.tokens) + text.longCountryNames)
    left = BodyNameStart(text: text, known: known, taken: taken)
    right = BodyNameEnd(text: text)
  }

  /// In the order of the text, none within another; one may hold a body known already: the `ECOWAS`
  /// of its council.
  func spans() -> [OrganizationSpan] {
    var spans: [OrganizationSpan] = []
    var limit = 0
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset) != .headline {
      for head in sentence where head >= limit && isHead(head) && !taken.contains(head) {
        guard let tokens = name(around: head, in: sentence, from: max(limit, sentence.lowerBound))
        else { continue }
        spans.append(span(tokens, head: head))
        // The body an organ is of may stand within: `Committee of the National Council of Chad`.
        let inner = text.range(from: head + 1, to: tokens.upperBound).first {
          text.isWord(.of, at: $0)
        }
        limit = inner.map { $0 + 1 } ?? tokens.upperBound
      }
    }
    return spans
  }

  private func isHead(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return text.has(.orgHead, at: index) && token.isCapitalized
      && !token.shape.contains(.allCapitals) && !isWithinOther(index)
  }

  /// `Foreign Office Consultations`, `Member of Parliament`: part of an event or office.
  private func isWithinOther(_ index: Int) -> Bool {
    text.range(from: index - 5, to: index + 1).contains { start in
      guard let phrase = text.phrase(at: start), phrase.tokens.contains(index),
        phrase.tokens.count > 1
      else { return false }
      return phrase.subjects.contains { subject in
        switch subject {
        case .event: true
        case .office: start < index && !text.has(.ministry, at: index)
        default: false
        }
      }
    }
  }

  /// The tokens of the name, or nil where the noun stands alone.
  private func name(around head: Int, in sentence: Range<Int>, from limit: Int) -> Range<Int>? {
    let start = left.start(of: head, from: limit)
    if isPortfolio(start..<head + 1) { return nil }
    let end = right.end(from: head + 1, in: sentence, isObject: isBehindOffice(start))
    let words = text.range(from: start, to: end).count { !text.tokens[$0].isMark }
    guard words > 1 else { return nil }
    let hasAcronym = hasAcronym(behind: end)
    if isPlainPair(start..<end, head: head), !hasAcronym, !isOfGovernments(start..<head) {
      return nil
    }
    if start == head, text.has(.weakOrgHead, at: head), !hasAcronym { return nil }
    return isVenue(start, head) ? nil : start..<end
  }

  /// `Communications and Railways`: the field of an office, and no railway.
  private func isPortfolio(_ tokens: Range<Int>) -> Bool {
    tokens.contains { text.has(.conjunction, at: $0) }
      && tokens.allSatisfy { text.has([.portfolio, .conjunction], at: $0) }
  }

  /// `Director of`, `chairs the`: what follows is a body, and a person's name may follow that.
  private func isBehindOffice(_ start: Int) -> Bool {
    let before = text.isWord(.the, at: start - 1) ? start - 2 : start - 1
    return text.isWord(.of, at: before)
  }

  /// `Forum Officials Committee (FOC)`.
  private func hasAcronym(behind end: Int) -> Bool {
    text.is("(", at: end) && text.is(")", at: end + 2)
      && text.tokens[end + 1].shape.contains(.allCapitals)
  }

  /// `at the State House Conference Centre`.
  private func isVenue(_ start: Int, _ head: Int) -> Bool {
    guard text.isVenueHead(head) else { return false }
    let before = text.isWord(.the, at: start - 1) ? start - 2 : start - 1
    return text.isWord(.at, at: before) || text.isWord(.in, at: before)
  }

  /// `Joint Commission`, `Working Group`: no name of its own without `of`, `on` or another word.
  private func isPlainPair(_ tokens: Range<Int>, head: Int) -> Bool {
    guard tokens.upperBound == head + 1 else { return false }
    return tokens.dropLast().allSatisfy { index in
      text.tokens[index].isMark || text.has(.jointBody, at: index)
        || text.has(.common, at: index) && !text.has(.portfolio, at: index)
    }
  }

  /// `Intergovernmental` of `the Intergovernmental Commission`: two states have but one.
  private func isOfGovernments(_ words: Range<Int>) -> Bool {
    words.contains { text.isWord(.intergovernmental, at: $0) }
  }

  /// `Department of Foreign Affairs`.
  private func isMinistry(_ head: Int) -> Bool {
    text.has(.ministry, at: head) && text.isWord(.of, at: head + 1)
      && text.has(.portfolio, at: head + 2)
  }

  private func span(_ tokens: Range<Int>, head first: Int) -> OrganizationSpan {
    // `Association Council`
    var head = first
    while tokens.contains(head + 1), text.has(.orgHead, at: head + 1) { head += 1 }
    return OrganizationSpan(
      tokens: tokens, name: text.string(tokens), acronym: nil,
      kind: isMinistry(head) ? .ministry : OrganizationKind(head: text.string(head..<head + 1)),
      known: nil, country: text.onlyCountry(in: tokens), rule: Self.rule)
  }
}

extension OrganizationKind {
  /// What kind of body a noun names.
  init(head: String) {
    switch head {
    case "Bank": self = .bank
    case "Fund", "Facility": self = .fund
    case "Court", "Tribunal": self = .court
    case "Parliament", "Assembly", "Senate", "Congress": self = .parliament
    case "Commission", "Committee", "Council": self = .commission
    case "Agency", "Authority", "Centre", "Center", "Office": self = .agency
    case "Company", "Corporation", "Holding", "Group", "Airlines", "Airways", "Railways":
      self = .company
    default: self = .other
    }
  }
}

extension AnnotatedText {
  /// `Palace`; `Centre` only behind what happens in it: `Conference Centre`, not `Policy Centre`.
  func isVenueHead(_ index: Int) -> Bool {
    guard has(.venueHead, at: index) else { return false }
    return !has(.orgHead, at: index) || has([.venueKind, .venueHead], at: index - 1)
  }

  /// `Russian Federation`, `Union of the Comoros`.
  var longCountryNames: [Range<Int>] {
    phrases.filter { phrase in
      phrase.tokens.count > 1
        && phrase.means(.countryName)
    }.map(\.tokens)
  }

  /// The one country that the name of a body has as its own; nil where it has none or several, or is
  /// a body of an international one: `OSCE Mission to Moldova`.
  func onlyCountry(in tokens: Range<Int>) -> CountryCode? {
    let grammar = NounGrammar(text: self)
    var code: CountryCode?
    var end = tokens.lowerBound
    for index in tokens where index >= end {
      if begins(.name, at: index) {
        end = phraseEnd(at: index)
      }
      let body = phrase(at: index)?.subjects.lazy.compactMap { subject in
        if case .organization(let offset) = subject {
          self.lexicon.organizations[offset]
        } else {
          nil
        }
      }.first
      if let body, body.members.count != 1 { return nil }
      let before = isWord(.the, at: index - 1) ? index - 2 : index - 1
      guard
        index == tokens.lowerBound || !has([.locative, .complement], at: before)
          || isWord(.of, at: before)
      else { continue }
      guard let found = body?.members.first ?? grammar.country(at: index)?.code, found != code
      else {
        continue
      }
      guard code == nil else { return nil }
      code = found
    }
    return code
  }
}
