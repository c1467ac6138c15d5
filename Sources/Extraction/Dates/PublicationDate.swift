import Briefing
import Gazetteer
import Text

/// When the document was published, with the year where only the text settles it.
struct PublicationDate {
  static let stated: Rule = "publication-date"
  static let settled: Rule = "publication-year"
  static let today: Rule = "publication-today"
  static let numeric: Rule = "publication-numeric"

  let text: AnnotatedText
  let clauses: Clauses

  func found() -> Found<PartialDate>? {
    guard let header = text.document.published else { return dayOfText() }
    let sentences = header.sentence.map { [$0] } ?? []
    switch header.value {
    case .date(let date):
      return Found(date, sentences: sentences, rule: Self.stated)
    case .yearless(let day):
      let weekday = header.sentence.flatMap(weekday(inSentence:))
      guard
        let (year, token) = PublicationYear(
          text: text, clauses: clauses, day: day, weekday: weekday
        ).settled(),
        let date = PartialDate(year: year, month: day.month, day: day.day)
      else { return nil }
      let all = Set(sentences + [text.sentenceNumber(of: token)]).sorted()
      return Found(date, sentences: all, rule: Self.settled, isInferred: true)
    case .numeric(let dayFirst, let monthFirst):
      return isMonthFirst.map {
        Found(
          $0 ? monthFirst : dayFirst, sentences: sentences, rule: Self.numeric, isInferred: true)
      }
    }
  }

  /// Whether a publisher writes the month before the day, as in English only the United States and the
  /// Philippines do; of an unknown one not known where the text names either.
  ///
  /// The short date formats of the English locales in CLDR are the source.
  private var isMonthFirst: Bool? {
    if let publisher = text.document.publisher?.value,
      let country = text.lexicon.country(ofPublisher: publisher)
    {
      return Self.monthFirst.contains(country.description)
    }
    let isNamed = text.phrases.contains { phrase in
      phrase.subjects.contains { subject in
        guard case .country(let offset, let form) = subject, form != .capital else { return false }
        return Self.monthFirst.contains(text.lexicon.countries[offset].code.description)
      }
    }
    return isNamed ? nil : false
  }

  private static let monthFirst = ["US", "PH"]

  /// The weekday that a line of the head names: `Friday, November 4`.
  private func weekday(inSentence number: Int) -> Int? {
    guard text.sentences.indices.contains(number - 1) else { return nil }
    for index in text.sentences[number - 1] {
      if case .weekday(let day)? = text.dateWord(at: index) {
        return day
      }
    }
    return nil
  }

  // MARK: - A text that dates itself

  /// The sentences from the start in which a text may say what day it is.
  private var opening: [Int] {
    // Lazily: it is asked for each date of a text, however long that is.
    Array(text.sentences.indices.lazy.filter { text.blockKind(ofSentence: $0).isText }.prefix(4))
  }

  /// `today, 12 May 2024`, `this morning, Saturday 12 May 2024`; the date that ends a headline, where the
  /// text goes on with what happened `today`, or is what was said at a briefing on that day.
  private func dayOfText() -> Found<PartialDate>? {
    if let (date, sentence) = dayOfHeadline, isToldToday || isBriefing(sentence) {
      return Found(date, sentences: [sentence], rule: Self.today, isInferred: true)
    }
    for mention in text.dates where opening.contains(sentence(of: mention)) {
      guard
        case .span(let date, nil) = mention.expression, date.day != nil, isToday(mention.tokens)
      else { continue }
      return Found(
        date, sentences: [text.sentenceNumber(of: mention.tokens.lowerBound)], rule: Self.today,
        isInferred: true)
    }
    return nil
  }

  private var dayOfHeadline: (PartialDate, sentence: Int)? {
    for mention in text.dates {
      let sentence = sentence(of: mention)
      guard text.blockKind(ofSentence: sentence) == .headline,
        case .span(let date, nil) = mention.expression, date.day != nil,
        mention.tokens.upperBound >= text.sentences[sentence].upperBound - 1
      else { continue }
      return (date, sentence + 1)
    }
    return nil
  }

  private func isBriefing(_ sentence: Int) -> Bool {
    text.sentences[sentence - 1].contains { text.has(.briefing, at: $0) }
  }

  private var isToldToday: Bool {
    text.dates.contains { mention in
      guard opening.contains(sentence(of: mention)) else { return false }
      return switch mention.expression {
      case .day(0), .shifted(.day, 0): true
      default: false
      }
    }
  }

  /// Whether `today` or `this morning` stands right before a date, or `today` behind it.
  private func isToday(_ date: Range<Int>) -> Bool {
    var before = date.lowerBound - 1
    while text.is(",", at: before) || text.is("(", at: before) || isWeekday(before) { before -= 1 }
    return isDay(before) || text.isWord(.this, at: before - 1) && isPartOfDay(before)
      || text.is(",", at: date.upperBound) && isDay(date.upperBound + 1)
  }

  private func isDay(_ index: Int) -> Bool {
    text.dateWord(at: index) == .day(0)
  }

  private func isWeekday(_ index: Int) -> Bool {
    if case .weekday? = text.dateWord(at: index) { return true }
    return false
  }

  private func isPartOfDay(_ index: Int) -> Bool {
    text.tokens.indices.contains(index) && Self.partsOfDay.contains(text.tokens[index].word)
  }

  private static let partsOfDay = Set(["morning", "afternoon", "evening"].map { Word($0) })

  /// The first date with a day at the head of the text proper, for a text that does not say when it
  /// appeared; not one that only remembers something.
  func firstFullDate() -> PartialDate? {
    for mention in text.dates where opening.contains(sentence(of: mention)) {
      guard case .span(let date, _) = mention.expression, date.day != nil,
        !text.isRemembered(mention)
      else { continue }
      return date
    }
    return nil
  }

  private func sentence(of mention: DateMention) -> Int {
    Int(text.sentenceOfToken[mention.tokens.lowerBound])
  }
}
