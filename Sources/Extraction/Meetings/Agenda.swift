import Briefing
import Gazetteer
import Text

/// The points of an agenda: each begins with its day, `Tue 8 — Lome: …`, or stands below a line that is
/// one, or that ends in one, `Environment Council, 17 March 2026`.
struct Agenda {
  static let rule: Rule = "agenda-point"

  /// One point, with what the words before its text tell.
  struct Point {
    /// The offsets of its sentences, that of the line above it among them.
    let sentences: Range<Int>
    /// The tokens of day and town.
    let label: Range<Int>
    let date: ResolvedDate?
    /// The span of its town.
    let place: Int?
    /// The tokens of the line above it, but for the day.
    let title: Range<Int>?
  }

  /// In the order of the text; none for a text that is no agenda.
  let points: [Point]

  private let scene: Scene
  private let days: AgendaDays
  private var text: AnnotatedText { scene.text }

  /// How many points make an agenda.
  private static let fewest = 3
  /// How many paragraphs may stand before the points.
  private static let longestPreface = 2
  /// How many tokens a day and town take at most.
  private static let longestLabel = 16

  init(_ scene: Scene) {
    self.scene = scene
    days = AgendaDays(scene)
    let labelled = Self.labelled(in: scene, days)
    let below = labelled.count >= Self.fewest ? labelled : Self.below(in: scene, days)
    let points = below.isEmpty ? Self.headed(in: scene) : below
    self.points = Self.beginsEarly(points, in: scene) ? points : []
  }

  /// Whether next to nothing stands before the points: the programme at the end of an announcement is
  /// that of one meeting.
  private static func beginsEarly(_ points: [Point], in scene: Scene) -> Bool {
    guard let first = points.first else { return false }
    let text = scene.text
    let before = text.document.blocks.prefix {
      $0.sentences.upperBound <= first.sentences.lowerBound
    }
    return before.count { $0.kind.isText } <= longestPreface
  }

  // MARK: - Days before the text

  private static func labelled(in scene: Scene, _ days: AgendaDays) -> [Point] {
    let text = scene.text
    return text.document.blocks.compactMap { block in
      guard block.kind.isText, !block.sentences.isEmpty else { return nil }
      let sentence = text.sentences[block.sentences.lowerBound]
      guard let (date, end) = days.label(in: sentence) else { return nil }
      // `Lome.`, `Lome/Accra:`
      let reach = text.range(from: end, to: min(end + longestLabel, sentence.upperBound))
      let close = reach.first { text.is(":", at: $0) }
      let isAlone = sentence.upperBound - end <= longestLabel / 2
      let label = sentence.lowerBound..<(close ?? (isAlone ? sentence.upperBound : end))
      let places = scene.places(in: end..<max(end, label.upperBound)).filter {
        scene.places[$0].kind == .city || scene.places[$0].kind == .venue
      }
      return Point(
        sentences: block.sentences, label: label, date: date,
        place: places.count == 1 ? places[0] : nil, title: nil)
    }
  }

  // MARK: - Days above the text

  /// Every paragraph below a line that is a day.
  private static func below(in scene: Scene, _ days: AgendaDays) -> [Point] {
    let text = scene.text
    var (points, count) = ([Point](), 0)
    var day: (date: ResolvedDate?, line: Range<Int>)?
    for block in text.document.blocks where !block.sentences.isEmpty {
      let line = text.sentences[block.sentences.lowerBound]
      let own = block.sentences.count == 1 ? days.day(of: line) : nil
      if let own {
        day = (own, line)
        count += 1
      } else if isLine(block) {
        day = nil
      } else if block.kind.isText, let day {
        points.append(
          Point(
            sentences: block.sentences, label: day.line, date: day.date,
            place: town(before: line, in: scene), title: nil))
      }
    }
    return count > 1 ? points : []
  }

  /// `Praia - Togo's minister begins a visit`: a town and a dash before what happens there.
  private static func town(before line: Range<Int>, in scene: Scene) -> Int? {
    guard let place = scene.place(at: line.lowerBound), scene.places[place].kind == .city else {
      return nil
    }
    let end = scene.places[place].tokens.upperBound
    return line.contains(end) && scene.text.is("-", at: end)
      && scene.text.tokens[end].followsBlank ? place : nil
  }

  private static func headed(in scene: Scene) -> [Point] {
    let text = scene.text
    let blocks = text.document.blocks
    let lines = blocks.indices.dropLast().filter {
      isLine(blocks[$0]) && blocks[$0 + 1].kind.isText
    }
    let dated = lines.filter { date(endingLine: blocks[$0], in: scene) != nil }
    guard dated.count >= fewest, let first = dated.first else { return [] }
    let starts = lines.filter { $0 >= first }
    return starts.enumerated().map { offset, start in
      let next = offset + 1 < starts.count ? starts[offset + 1] : blocks.endIndex
      let last =
        blocks[start..<next].last?.sentences.upperBound ?? blocks[start].sentences.upperBound
      let line = text.sentences[blocks[start].sentences.lowerBound]
      let date = date(endingLine: blocks[start], in: scene)
      return Point(
        sentences: blocks[start].sentences.lowerBound..<last,
        label: (date?.tokens.lowerBound ?? line.upperBound)..<line.upperBound,
        date: date.flatMap { scene.dates.date($0.expression, .open) }, place: nil,
        title: line.lowerBound..<(date.map { $0.tokens.lowerBound - 1 } ?? line.upperBound))
    }
  }

  private static func isLine(_ block: Block) -> Bool {
    switch block.kind {
    case .heading, .dateline: block.sentences.count == 1
    case .headline, .paragraph, .item, .row, .quotation: false
    }
  }

  /// The date behind a comma at the end of a line.
  private static func date(endingLine block: Block, in scene: Scene) -> DateMention? {
    let line = scene.text.sentences[block.sentences.lowerBound]
    guard let last = line.last, let date = scene.text.date(at: last),
      date.tokens.lowerBound - 2 > line.lowerBound,
      scene.text.is(",", at: date.tokens.lowerBound - 1)
    else { return nil }
    return date
  }
}

// MARK: - Meetings

extension Agenda {
  /// The meetings that lines above the points name: a body, or a forum by its noun.
  func mentions() -> [EventMention] {
    points.compactMap { point in
      guard let title = point.title else { return nil }
      let noun = title.last { index in text.event(at: index) { $0.form != .never } }
      let bodies = scene.organizations(in: title)
      guard noun != nil || !bodies.isEmpty, let last = title.last else { return nil }
      let head = noun ?? last
      let form = noun.flatMap { noun in
        Self.forms.first { form in text.event(at: noun) { $0.form == form } }
      }
      var mention = EventMention(
        tokens: title, head: head..<head + 1, form: form ?? .session, weight: 3, rule: Self.rule)
      mention.organizations = bodies
      mention.isNamed = true
      return mention
    }
  }

  /// What a line may call a meeting, besides a session.
  private static let forms: [KnownEvent.Form] = [
    .summit, .forum, .ministerial, .consultations, .talks, .visit, .call,
  ]

  /// The same mentions, the first of each point with its day and town.
  func filled(_ mentions: [EventMention]) -> [EventMention] {
    guard !points.isEmpty else { return mentions }
    var mentions = mentions
    var next = 0
    for point in points {
      let start = mentions[next...].firstIndex { sentence(of: $0) >= point.sentences.lowerBound }
      guard let start else { break }
      let told =
        start..<(mentions[start...].firstIndex {
          sentence(of: $0) >= point.sentences.upperBound
        } ?? mentions.endIndex)
      next = told.upperBound
      for index in told {
        guard let token = mentions[index].dateToken else { continue }
        if point.label.contains(token) {
          mentions[index].date = nil
          mentions[index].dateToken = nil
        } else if let day = days.day(numberedAt: token, in: text.sentence(of: token)) {
          mentions[index].date = day
        } else if let date = mentions[index].date, let own = point.date, isSameDay(date, own) {
          mentions[index].date?.start = own.start
          mentions[index].date?.end = date.end.flatMap { inYear($0, of: own) }
        }
      }
      guard let first = told.first(where: { mentions[$0].relation == .none }) else { continue }
      if mentions[first].rule == Self.rule, let next = told.first(where: { $0 > first }),
        tellsAgain(mentions[next], in: point)
      {
        let (told, void) = mentions[next].isVerb ? (first, next) : (next, first)
        if mentions[told].place == nil, mentions[told].country == nil {
          mentions[told].place = mentions[void].place
          mentions[told].country = mentions[void].country
        }
        settle(&mentions[told], by: point)
        mentions[void].isVoid = true
      } else {
        settle(&mentions[first], by: point)
      }
    }
    return mentions.filter { !$0.isVoid }
  }

  private func sentence(of mention: EventMention) -> Int {
    Int(text.sentenceOfToken[mention.head.lowerBound])
  }

  /// Whether two dates are one but for the year that words leave out.
  private func isSameDay(_ one: ResolvedDate, _ other: ResolvedDate) -> Bool {
    guard let day = one.start.day?.civil, let known = other.start.day?.civil else { return false }
    return one.isInferred && day.month == known.month && day.day == known.day
  }

  private func inYear(_ date: PartialDate, of other: ResolvedDate) -> PartialDate? {
    date.day.flatMap {
      PartialDate(year: other.start.year, month: $0.civil.month, day: $0.civil.day)
    }
  }

  /// `The tenth meeting of the Council will take place`, right below `Velia Council, 10 March`.
  private func tellsAgain(_ mention: EventMention, in point: Point) -> Bool {
    sentence(of: mention) == point.sentences.lowerBound + 1 && mention.isNews
      && mention.form != .visit
      && (mention.isNamed || mention.isVerb && !mention.organizations.isEmpty)
  }

  private func settle(_ mention: inout EventMention, by point: Point) {
    mention.isNews = true
    if mention.date == nil, !mention.isPutOff, let (date, token) = day(of: mention, in: point) {
      mention.date = date
      mention.dateToken = token
      if mention.place == nil, mention.country == nil, mention.form != .call {
        mention.place = point.place
      }
    }
    guard !mention.isStatusStated else { return }
    if isCalledOff(point) {
      mention.status = .cancelled
      mention.isStatusStated = true
    } else if let day = mention.date?.start.earliest, isAhead(day, of: point) {
      mention.status = .planned
    }
  }

  /// The day of the point, or `Mon 21` of its own sentence; nil where that names another time.
  private func day(of mention: EventMention, in point: Point) -> (ResolvedDate, token: Int)? {
    let sentence = text.sentence(of: mention.head.lowerBound)
    let rest = sentence.filter { !point.label.contains($0) }
    if let token = rest.first(where: { days.day(numberedAt: $0, in: sentence) != nil }),
      let day = days.day(numberedAt: token, in: sentence)
    {
      return (day, token)
    }
    guard let date = point.date, !rest.contains(where: { text.date(at: $0) != nil }) else {
      return nil
    }
    return (date, point.label.lowerBound)
  }

  /// `CANCELLED, she tested positive` at the head of one of its sentences, `NOT taking place:`.
  private func isCalledOff(_ point: Point) -> Bool {
    point.sentences.contains { sentence in
      let tokens = text.sentences[sentence]
      guard let first = tokens.first else { return false }
      return text.has(.cancelled, at: first)
        || scene.clauses.offsets(around: first).contains { offset in
          let clause = scene.clauses.all[offset]
          return clause.verb.isNegated && clause.verb.form == .gerund && clause.subject.isEmpty
            && clause.verb.roles.contains(.occur)
        }
    }
  }

  /// Whether a day is to come, or, where the text has none of its own, what is told of it.
  private func isAhead(_ day: Day, of point: Point) -> Bool {
    if let anchor = scene.anchor, text.document.published != nil { return day > anchor.latest }
    return point.sentences.contains { sentence in
      scene.clauses.offsets(around: text.sentences[sentence].lowerBound).contains {
        scene.clauses.all[$0].verb.time == .future && scene.clauses.all[$0].verb.form == .finite
      }
    }
  }
}
