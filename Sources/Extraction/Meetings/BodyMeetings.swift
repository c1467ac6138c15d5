import Briefing
import Gazetteer
import Text

/// Meetings called by the body that meets: `the 17th Joint Commission was held in Lome`, `the next
/// Council`, `the Commission will be convened in May`.
struct BodyMeetings {
  static let rule: Rule = "body-meeting"

  let scene: Scene
  private var text: AnnotatedText { scene.text }
  private var clauses: Clauses { scene.clauses }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// In the order of the text.
  func mentions() -> [EventMention] {
    scene.organizations.indices.compactMap { offset in
      let body = scene.organizations[offset]
      let kind = text.blockKind(ofSentence: Int(text.sentenceOfToken[body.tokens.lowerBound]))
      guard kind.isText, let first = first(of: body), !isPart(first),
        !isEvent(body.tokens.upperBound)
      else { return nil }
      var mention = EventMention(
        tokens: first..<body.tokens.upperBound,
        head: body.tokens.upperBound - 1..<body.tokens.upperBound, form: form(of: body), weight: 2,
        rule: Self.rule)
      mention.organizations = [offset]
      mention.isNamed = true
      mention.isDefinite = text.isWord(.the, at: first - 1)
      for index in first..<body.tokens.lowerBound {
        if let number = Ordinals(text: text).value(at: index) { mention.ordinal = number }
        if text.has(.next, at: index) { mention.relation = .next }
        if text.has(.previous, at: index) { mention.relation = .previous }
      }
      return mention
    }
  }

  /// `the meeting of the Council`: the meeting has a noun of its own; but `take part in the 20th Forum`.
  private func isPart(_ first: Int) -> Bool {
    let before = text.has(.article, at: first - 1) ? first - 2 : first - 1
    guard text.has([.complement, .locative], at: before) else { return false }
    // `at the 149th Assembly of the union`
    if Ordinals(text: text).value(at: first) != nil,
      text.isWord(.at, at: before) || text.isWord(.during, at: before)
    {
      return false
    }
    let isAttended = clauses.offsets(around: first).contains { offset in
      let verb = clauses.all[offset].verb
      return verb.tokens.upperBound == before && verb.roles.contains(.attend)
    }
    return !(isAttended && text.isWord(.in, at: before))
  }

  /// A forum where the body is called so.
  private func form(of body: OrganizationSpan) -> KnownEvent.Form {
    text.event(at: body.tokens.upperBound - 1) { $0.form == .forum } ? .forum : .session
  }

  /// `the Council meeting`, `the Central Asia–Russia Summit`.
  private func isEvent(_ index: Int) -> Bool {
    text.begins(.event, at: index)
  }

  /// Where the words of the meeting begin; nil where the body is not what meets.
  private func first(of body: OrganizationSpan) -> Int? {
    switch body.kind {
    // They exist by their meetings, and have no office of their own.
    case .commission, .format, .organ: numbered(body) ?? convened(body)
    case .parliament: numbered(body)
    default: nil
    }
  }

  /// The number, `next` or `last` before a body that is held or attended.
  private func numbered(_ body: OrganizationSpan) -> Int? {
    let first = body.tokens.lowerBound
    let sentence = text.sentence(of: first)
    let start = text.range(from: max(sentence.lowerBound, first - 2), to: first).first { index in
      Ordinals(text: text).value(at: index) != nil || text.has([.next, .previous], at: index)
    }
    let roles: VerbRole = [.occur, .hold, .attend, .lead, .putOff, .shift, .callOff]
    guard let start, text.date(at: start) == nil, isHeld(body, roles) else { return nil }
    return start
  }

  /// `the Commission will be convened in May`, `the Meeting takes place in Lome`.
  private func convened(_ body: OrganizationSpan) -> Int? {
    isHeld(body, [.hold, .occur]) ? body.tokens.lowerBound : nil
  }

  /// Past the acronym in brackets behind a body.
  private func bracketEnd(behind body: OrganizationSpan) -> Int {
    let end = body.tokens.upperBound
    return text.is("(", at: end) && text.is(")", at: end + 2) ? end + 3 : end
  }

  /// Whether a verb has the body for what is held: `was held`, `has been moved`, `co-chaired the`.
  private func isHeld(_ body: OrganizationSpan, _ roles: VerbRole) -> Bool {
    let head = body.tokens.upperBound - 1
    let end = bracketEnd(behind: body)
    let isSubject = clauses.withSubject(head).contains { offset in
      let clause = clauses.all[offset]
      return clause.subject.upperBound - end <= 2
        && !clause.verb.roles.isDisjoint(with: roles.subtracting([.attend, .lead]))
        && (clause.verb.isPassive || clause.verb.roles.contains(.occur))
    }
    if isSubject { return true }
    guard let governing = clauses.governing(head) else { return false }
    let clause = clauses.all[governing]
    let isNear = body.tokens.lowerBound - clause.verb.tokens.upperBound <= 5
    return isNear && !clause.verb.roles.isDisjoint(with: roles.intersection([.attend, .lead]))
  }
}
