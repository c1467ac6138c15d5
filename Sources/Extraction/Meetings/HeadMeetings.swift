import Briefing
import Gazetteer
import Text

/// The meeting that a line of the head numbers: `8561st Meeting (AM)` above the record of a council.
///
/// The body is the one that the head or the first sentence names; the day is that of the record.
struct HeadMeetings {
  static let rule: Rule = "head-meeting"

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The most tokens of such a line.
  private static let longestLine = 8

  /// None or one.
  func mentions() -> [EventMention] {
    if let body = body, let mention = head.lazy.compactMap({ numbered($0, body) }).first {
      return [mention]
    }
    let found = text.sentences.compactMap(dated)
    // Several are the points of an agenda.
    return found.count == 1 && opening.contains(sentence(of: found[0])) ? found : []
  }

  private func sentence(of mention: EventMention) -> Int {
    Int(text.sentenceOfToken[mention.head.lowerBound])
  }

  /// `Foreign Affairs Council, 18 March 2019`, a line with nothing else: what the council did that day.
  private func dated(_ line: Range<Int>) -> EventMention? {
    guard line.count <= Self.longestLine + 4,
      let body = scene.organization(at: line.lowerBound),
      case let span = scene.organizations[body],
      [.organ, .commission, .parliament].contains(span.kind),
      span.tokens.lowerBound == line.lowerBound,
      text.is(",", at: span.tokens.upperBound),
      let date = text.date(at: span.tokens.upperBound + 1),
      date.tokens.upperBound == line.upperBound,
      let day = scene.dates.date(date.expression, .past)
    else { return nil }
    var mention = EventMention(
      tokens: span.tokens, head: span.tokens, form: .session, weight: 3, rule: Self.rule)
    mention.isNamed = true
    mention.isDefinite = true
    mention.organizations = [body]
    mention.date = day
    mention.dateToken = date.tokens.lowerBound
    return mention
  }

  /// The sentences before the text proper, and the first of it.
  private var opening: Range<Int> {
    let first = text.sentences.indices.first { text.blockKind(ofSentence: $0).isText }
    return 0..<min((first ?? -1) + 1, text.sentences.count)
  }

  private var head: [Range<Int>] {
    opening.dropLast().filter { text.blockKind(ofSentence: $0) != .headline }
      .map { text.sentences[$0] }
  }

  /// The body whose meetings are numbered: an organ named in the head or the first sentence.
  private var body: Int? {
    opening.lazy.flatMap { scene.organizations(in: text.sentences[$0]) }.first { offset in
      switch scene.organizations[offset].kind {
      case .organ, .commission, .parliament: true
      default: false
      }
    }
  }

  private func numbered(_ line: Range<Int>, _ body: Int) -> EventMention? {
    guard line.count <= Self.longestLine,
      let number = line.first(where: { Ordinals(text: text).value(at: $0) != nil }),
      let noun = text.range(from: number + 1, to: line.upperBound).prefix(2).first(
        where: isSession),
      let ordinal = Ordinals(text: text).value(at: number), ordinal > 1
    else { return nil }
    var mention = EventMention(
      tokens: number..<noun + 1, head: noun..<noun + 1, form: .session, weight: 3, rule: Self.rule)
    mention.ordinal = ordinal
    mention.isNamed = true
    mention.isDefinite = true
    mention.organizations = [body]
    return mention
  }

  private func isSession(_ index: Int) -> Bool {
    text.event(at: index) { $0.form == .meeting || $0.form == .session }
  }
}
