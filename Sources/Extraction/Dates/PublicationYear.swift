import Briefing
import Gazetteer
import Text

/// The year of a day of publication that leaves it out, where the text truly settles it.
///
/// What settles it: a year beside words that count from publication, `next year, in 2025`; a full
/// date of the same days; a year that the text speaks of as past and as still to come; with the
/// weekday at its head, `since the beginning of 2024` and what is announced for the year to come. Two
/// that differ settle nothing, and so does one that a weekday speaks against. A year that is only
/// named, `an observer since 2004`, says no more than that the text is not older.
struct PublicationYear {
  let text: AnnotatedText
  let clauses: Clauses
  let day: YearlessDay
  /// 1 for Monday to 7 for Sunday, where it stands beside the day.
  let weekday: Int?

  /// What tells a year, and a token that says so.
  private typealias Evidence = (year: Int, token: Int)

  /// The year, and a token that settles it.
  func settled() -> (year: Int, token: Int)? {
    let related = relations() + anniversaries()
    let dated = neighbours() + [bounded(), sinceBeginning(), announced()].compactMap { $0 }
    let all = related + dated.filter { isSpokenOn($0.year) }
    guard let first = all.first, all.allSatisfy({ $0.year == first.year }), fits(first.year) else {
      return nil
    }
    return first
  }

  private func published(in year: Int) -> Day? {
    PartialDate(year: year, month: day.month, day: day.day)?.day
  }

  /// Whether the year has the day at all, and on the weekday beside it.
  private func fits(_ year: Int) -> Bool {
    guard let published = published(in: year) else { return false }
    return weekday.map { published.weekday == $0 } ?? true
  }
}

// MARK: - Counted from publication

extension PublicationYear {
  /// `eighteen months ago, in March 2022`; `next year, in 2025`; `in 2008, eleven years ago`.
  private func relations() -> [Evidence] {
    var found: [Evidence] = []
    for (offset, mention) in text.dates.enumerated() {
      for other in text.dates[max(0, offset - 1)..<min(text.dates.count, offset + 2)] {
        guard other != mention, areAdjacent(mention, other),
          case .span(let date, nil) = other.expression,
          let year = year(from: mention.expression, meaning: date)
        else { continue }
        found.append((year, mention.tokens.lowerBound))
      }
    }
    return found
  }

  /// `celebrate this year the 60th anniversary of relations, which were established in 1966`.
  private func anniversaries() -> [Evidence] {
    text.dates.compactMap { mention in
      guard case .shifted(.year, 0) = mention.expression else { return nil }
      let sentence = text.sentence(of: mention.tokens.lowerBound)
      let near = text.range(
        from: max(sentence.lowerBound, mention.tokens.lowerBound - Self.nearAnniversary),
        to: min(sentence.upperBound, mention.tokens.upperBound + Self.nearAnniversary))
      guard
        let noun = near.first(where: { text.isWord(.anniversary, at: $0) }), noun > near.lowerBound,
        let count = Ordinals(text: text).value(at: noun - 1), count > 1
      else { return nil }
      for other in text.dates where near.contains(other.tokens.lowerBound) {
        if case .span(let date, nil) = other.expression, other != mention {
          return (date.year + count, other.tokens.lowerBound)
        }
      }
      return nil
    }
  }

  /// How many tokens around `this year` an anniversary is told of.
  private static let nearAnniversary = 20

  /// Whether nothing but marks and small words of dates stand between two: `last year to 2025` are two
  /// ends, not one thing said twice.
  private func areAdjacent(_ one: DateMention, _ other: DateMention) -> Bool {
    let (first, second) =
      one.tokens.lowerBound < other.tokens.lowerBound ? (one, other) : (other, one)
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    return between.count <= 3 && !between.isEmpty
      && text.sentenceOfToken[first.tokens.lowerBound]
        == text.sentenceOfToken[second.tokens.lowerBound]
      && between.allSatisfy { isLink($0) } && between.contains { text.tokens[$0].isMark }
  }

  private func isLink(_ index: Int) -> Bool {
    let token = text.tokens[index]
    if token.isMark { return token.is(",") || token.is("(") || token.is("-") }
    switch text.dateWord(at: index) {
    case .link?, .lead(.at)?: return true
    default: return false
    }
  }

  private func year(from relative: DateExpression, meaning date: PartialDate) -> Int? {
    switch relative {
    case .shifted(.year, let count): return date.year - count
    case .ago(let count, .year): return date.year + count
    case .ago(let count, .month):
      guard let month = date.month else { return nil }
      let months = date.year * 12 + month - 1 + count
      let distance = months % 12 + 1 - day.month
      return abs(distance) <= 1 ? months / 12 : nil
    case .day(let offset):
      guard let other = date.day, let published = published(in: PartialDate(other - offset).year)
      else { return nil }
      return published == other - offset ? date.year : nil
    default: return nil
    }
  }
}

// MARK: - A full date of the same days

extension PublicationYear {
  /// How many days before it a text may date what it reports, and after it what it announces.
  private static let reach = (back: 10, ahead: 60)
  /// The same ahead, where the words leave open whether it lies ahead: `would return on 5 May 2024`.
  private static let soon = 14

  private func neighbours() -> [Evidence] {
    datedMentions().compactMap { mention in
      guard case .span(let start, let end) = mention.expression, let first = start.day,
        !text.isRemembered(mention)
      else { return nil }
      let last = end?.day ?? first
      let time = time(of: mention)
      for year in [last, first].map({ PartialDate($0).year }) + [PartialDate(first).year - 1] {
        guard let published = published(in: year) else { continue }
        let isReported =
          time != .future && (0...Self.reach.back).contains(published.number - last.number)
        let ahead = time == .future ? Self.reach.ahead : time == nil ? Self.soon : 0
        let isAnnounced =
          time != .past && (0...ahead).contains(first.number - published.number)
        if isReported || isAnnounced { return (year, mention.tokens.lowerBound) }
      }
      return nil
    }
  }

  private func datedMentions() -> [DateMention] {
    text.dates.filter { mention in
      text.blockKind(ofSentence: Int(text.sentenceOfToken[mention.tokens.lowerBound])).isText
    }
  }
}

// MARK: - Past and still to come

extension PublicationYear {
  /// The one year between what is past and what is still to come.
  private func bounded() -> Evidence? {
    var lower: (day: Day, token: Int)?
    var upper: (day: Day, token: Int)?
    for mention in datedMentions() {
      guard case .span(let date, let end) = mention.expression, isNoName(mention) else { continue }
      switch time(of: mention) {
      case .past where mention.lead != .until && mention.lead != .covering:
        if lower.map({ $0.day < date.earliest }) ?? true {
          lower = (date.earliest, mention.tokens.lowerBound)
        }
      case .future:
        let last = (end ?? date).latest
        if upper.map({ last < $0.day }) ?? true { upper = (last, mention.tokens.lowerBound) }
      default: continue
      }
    }
    guard let lower, let upper else { return nil }
    let years =
      (PartialDate(lower.day).year...max(PartialDate(lower.day).year, PartialDate(upper.day).year))
      .filter { year in
        guard let published = published(in: year) else { return false }
        return lower.day <= published && published <= upper.day
      }
    return years.count == 1 ? (years[0], upper.token) : nil
  }

  /// Whether a bare year is no part of a name: `Agenda 2030`, `Expo 2025`.
  private func isNoName(_ mention: DateMention) -> Bool {
    guard case .span(let date, nil) = mention.expression, date.part == .year else { return true }
    return mention.lead != nil
  }

  /// The time of the clause that a date stands in; nil where it has no verb of its own.
  private func time(of mention: DateMention) -> VerbGroup.Time? {
    let token = mention.tokens.lowerBound
    guard
      let offset = clauses.governing(token)
        ?? clauses.offsets(around: token).first(where: { clauses.all[$0].verb.form == .finite })
    else { return nil }
    if isAwaited(offset) || isDue(token) { return .future }
    // `the session, held in 2008, …`; `signed in 1974`.
    let verb = clauses.all[offset].verb
    switch verb.form {
    // `scheduled for 3 May 2024`
    case .participle: return verb.roles.contains(.plan) ? .future : .past
    case .infinitive, .gerund: return nil
    case .finite: return verb.isConditional || verb.isNegated ? nil : verb.time
    }
  }

  /// `the session, due in Lome on 3 May 2024`.
  private func isDue(_ date: Int) -> Bool {
    text.range(from: max(text.sentence(of: date).lowerBound, date - 7), to: date).contains {
      text.isWord(.due, at: $0)
    }
  }

  /// `will sign in 2025`, `expects … in 2025`, `is to be opened in 2025`, `plan to sign`.
  private func isAwaited(_ offset: Int) -> Bool {
    for link in clauses.chain(offset) {
      let verb = clauses.all[link].verb
      guard !verb.isNegated, !verb.isConditional else { return false }
      if verb.time == .future, verb.form == .finite { return true }
      let isPresent = verb.form == .finite && verb.time == .present
      if isPresent, text.has([.future, .planned], at: verb.head) { return true }
    }
    return false
  }
}

// MARK: - The year that runs

extension PublicationYear {
  /// `since the beginning of 2024` is said of the year that runs, if the weekday at the head of the text
  /// bears it out.
  private func sinceBeginning() -> Evidence? {
    let latest = datedMentions().compactMap { mention -> Int? in
      guard case .span(let date, _) = mention.expression, time(of: mention) == .past else {
        return nil
      }
      return date.year
    }.max()
    for mention in datedMentions() where mention.lead == .from {
      guard case .span(let date, nil) = mention.expression, date.part == .year,
        text.dateWord(at: mention.tokens.lowerBound) == .edge,
        let published = published(in: date.year), date.year >= latest ?? 0,
        let spoken = spokenWeekday(),
        published.weekday == spoken || (published - 1).weekday == spoken
      else { continue }
      return (date.year, mention.tokens.lowerBound)
    }
    return nil
  }

  /// `received on Tuesday` and `will be held in May 2025`: of the days within a year of what is
  /// announced, the one that has the weekday or follows it.
  private func announced() -> Evidence? {
    guard let spoken = spokenWeekday() else { return nil }
    for mention in datedMentions() where time(of: mention) == .future && isNoName(mention) {
      guard case .span(let date, _) = mention.expression else { continue }
      let years = [date.year - 1, date.year].filter { year in
        guard let published = published(in: year) else { return false }
        return (0...365).contains(date.latest.number - published.number)
          && (published.weekday == spoken || (published - 1).weekday == spoken)
      }
      if years.count == 1 { return (years[0], mention.tokens.lowerBound) }
    }
    return nil
  }

  /// The weekday on which the first sentence says that something was done or said.
  private func spokenWeekday() -> Int? {
    guard
      let first = text.sentences.indices.first(where: { text.blockKind(ofSentence: $0).isText })
    else { return nil }
    for mention in text.dates where text.sentences[first].contains(mention.tokens.lowerBound) {
      if case .weekday(let weekday, nil) = mention.expression, time(of: mention) != .future {
        return weekday
      }
    }
    return nil
  }

  /// A dispatch names the weekday of its own day, or one of the two before: `said on Monday`.
  private func isSpokenOn(_ year: Int) -> Bool {
    guard let spoken = spokenWeekday() else { return true }
    guard let published = published(in: year) else { return false }
    return (0...2).contains { (published - $0).weekday == spoken }
  }
}
