import Briefing
import Gazetteer
import Text

/// When the document was published, with the year where only the text settles it.
struct PublicationDate {
  static let stated: Rule = "publication-date"
  static let settled: Rule = "publication-year"

  let text: AnnotatedText

  func found() -> Found<PartialDate>? {
    guard let header = text.document.published else { return nil }
    let sentences = header.sentence.map { [$0] } ?? []
    switch header.value {
    case .date(let date):
      return Found(date, sentences: sentences, rule: Self.stated)
    case .yearless(let day):
      guard let (year, token) = year(for: day),
        let date = PartialDate(year: year, month: day.month, day: day.day)
      else { return nil }
      let all = Set(sentences + [text.sentenceNumber(of: token)]).sorted()
      return Found(date, sentences: all, rule: Self.settled, isInferred: true)
    }
  }

  /// The year, and a token that settles it.
  private func year(for day: YearlessDay) -> (Int, Int)? {
    byRelation(day) ?? byLatestYear(day)
  }

  /// `eighteen months ago, in March 2022`; `next year, in 2025`.
  private func byRelation(_ day: YearlessDay) -> (Int, Int)? {
    for (offset, mention) in text.dates.enumerated() {
      for other in text.dates[max(0, offset - 1)..<min(text.dates.count, offset + 2)] {
        guard other != mention, areAdjacent(mention, other),
          case .span(let date, nil) = other.expression,
          let year = year(ofPublication: day, from: mention.expression, meaning: date)
        else { continue }
        return (year, mention.tokens.lowerBound)
      }
    }
    return nil
  }

  private func areAdjacent(_ one: DateMention, _ other: DateMention) -> Bool {
    let (first, second) =
      one.tokens.lowerBound < other.tokens.lowerBound ? (one, other) : (other, one)
    return second.tokens.lowerBound - first.tokens.upperBound <= 3
      && text.sentenceOfToken[first.tokens.lowerBound]
        == text.sentenceOfToken[second.tokens.lowerBound]
  }

  private func year(
    ofPublication day: YearlessDay, from relative: DateExpression, meaning date: PartialDate
  ) -> Int? {
    switch relative {
    case .shifted(.year, let count): return date.year - count
    case .ago(let count, .year): return date.year + count
    case .ago(let count, .month):
      guard let month = date.month else { return nil }
      let months = date.year * 12 + month - 1 + count
      let distance = months % 12 + 1 - day.month
      return abs(distance) <= 1 ? months / 12 : nil
    default: return nil
    }
  }

  /// The latest year the text speaks of as past or present, if the weekday at its head agrees.
  private func byLatestYear(_ day: YearlessDay) -> (Int, Int)? {
    var latest: (year: Int, token: Int)?
    for mention in text.dates where mention.lead != .until {
      guard case .span(let date, _) = mention.expression else { continue }
      let kind = text.blockKind(ofSentence: Int(text.sentenceOfToken[mention.tokens.lowerBound]))
      guard kind.isText, !speaksOfFuture(mention) else { continue }
      if date.year > latest?.year ?? 0 { latest = (date.year, mention.tokens.lowerBound) }
    }
    guard let latest, agreesWithWeekday(day, year: latest.year) else { return nil }
    return latest
  }

  /// Whether a word of the future stands in the few words before the date.
  private func speaksOfFuture(_ mention: DateMention) -> Bool {
    let sentence = text.sentence(of: mention.tokens.lowerBound)
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 12)
    return text.range(from: first, to: mention.tokens.lowerBound).contains {
      text.has([.future, .planned], at: $0) && !text.isWord(.to, at: $0)
    }
  }

  /// A dispatch names the weekday of its own day or the day before: `said on Monday`.
  private func agreesWithWeekday(_ day: YearlessDay, year: Int) -> Bool {
    guard let published = PartialDate(year: year, month: day.month, day: day.day)?.day else {
      return false
    }
    guard
      let first = text.sentences.indices.first(where: { text.blockKind(ofSentence: $0).isText })
    else { return true }
    let head = text.dates.filter { text.sentences[first].contains($0.tokens.lowerBound) }
    let weekdays = head.compactMap { mention -> Int? in
      if case .weekday(let weekday, nil) = mention.expression { return weekday }
      return nil
    }
    guard let first = weekdays.first else { return true }
    return (0...2).contains { (published - $0).weekday == first }
  }

  /// The first date with a day in the text proper, for a text that does not say when it appeared.
  func firstFullDate() -> PartialDate? {
    for mention in text.dates {
      guard case .span(let date, _) = mention.expression, date.day != nil else { continue }
      let kind = text.blockKind(ofSentence: Int(text.sentenceOfToken[mention.tokens.lowerBound]))
      if kind.isText { return date }
    }
    return nil
  }
}
