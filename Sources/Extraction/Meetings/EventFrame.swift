import Gazetteer
import Text

/// How the words for a meeting stand to the verbs around them.
struct EventFrame {
  /// The clause whose verb the words are: `met`.
  var own: Int?
  /// The clauses whose subject they are: `the talks ended`.
  var doing: [Int] = []
  /// The clauses that describe them: `the talks held in Lome`, `the talks, which ended`.
  var describing: [Int] = []
  /// The clauses that describe them as their object: `the talks, which Togo will host`.
  var described: [Int] = []
  /// The clause behind whose verb they stand: `attended the talks`, `said at the talks`.
  var governing: Int?
  /// The preposition right before them there; nil for a direct object.
  var preposition: Int?
}

/// Finds the frames of meetings among the clauses of their sentences.
struct EventFrames {
  let scene: Scene
  private var text: AnnotatedText { scene.text }
  private var clauses: Clauses { scene.clauses }

  init(_ scene: Scene) {
    self.scene = scene
  }

  func frame(of mention: EventMention) -> EventFrame {
    var frame = EventFrame()
    let head = mention.head.upperBound - 1
    if mention.isVerb {
      frame.own = clauses.offsets(near: head).first {
        clauses.all[$0].verb.tokens.contains(mention.head.lowerBound)
      }
      return frame
    }
    for offset in clauses.offsets(near: head) where clauses.all[offset].subject.contains(head) {
      let clause = clauses.all[offset]
      if clause.verb.form == .participle || clause.isRelative || isDue(clause) {
        if isLastEvent(mention, in: clause.subject) { frame.describing.append(offset) }
      } else if clause.verb.form == .finite, heads(mention, clause.subject) {
        frame.doing.append(offset)
      }
    }
    for offset in clauses.offsets(near: head)
    where clauses.all[offset].verb.form == .finite
      && frame.doing.last.map({ $0 < offset }) ?? false && isIt(clauses.all[offset].subject)
    { frame.doing.append(offset) }
    for offset in clauses.offsets(near: head) {
      guard let antecedent = clauses.all[offset].antecedent, antecedent.contains(head),
        isLastEvent(mention, in: antecedent), !isOfPerson(clauses.all[offset])
      else { continue }
      frame.described.append(offset)
    }
    frame.governing = clauses.governing(head)
    if let offset = frame.governing {
      frame.preposition = preposition(before: mention, in: clauses.all[offset].object)
    }
    return frame
  }

  /// `in a meeting the ambassador, to whom she wished`: it describes a person.
  private func isOfPerson(_ clause: Clause) -> Bool {
    text.isWord(.whom, at: clause.subject.lowerBound - 1)
  }

  /// `The visit was planned for May, but it will take place in June`.
  private func isIt(_ subject: Range<Int>) -> Bool {
    subject.last.map { text.isWord(.it, at: $0) } ?? false
  }

  /// Whether a sentence tells of the meeting itself: `the talks ended`, `held talks`, `met`.
  func isNews(_ mention: EventMention) -> Bool {
    let frame = frame(of: mention)
    if frame.own != nil { return true }
    if frame.doing.contains(where: { !clauses.all[$0].isRelative }) { return true }
    guard let offset = frame.governing else { return false }
    if isTold(mention, by: clauses.all[offset], frame.preposition) { return true }
    let tells: VerbRole = [
      .hold, .host, .attend, .lead, .begin, .end, .plan, .callOff, .putOff, .shift, .visit, .travel,
      .receive,
    ]
    return !clauses.all[offset].verb.roles.isDisjoint(with: tells)
      && !clauses.all[offset].isRelative
  }

  /// `is due in Lome on a visit`, `is expected on a visit`, `Lome will be the venue for the talks`.
  private func isTold(_ mention: EventMention, by clause: Clause, _ preposition: Int?) -> Bool {
    guard let preposition, !clause.isRelative else { return false }
    if mention.form == .visit, text.isWord(.on, at: preposition) {
      return clause.verb.isCopula || clause.verb.isPassive && clause.verb.roles.contains(.plan)
    }
    return clause.verb.isCopula && text.isWord(.for, at: preposition)
      && text.range(from: clause.object.lowerBound, to: preposition).prefix(6).contains {
        text.isWord(.venue, at: $0)
      }
  }

  /// `the meeting due to be held`: an infinitive that only describes.
  private func isDue(_ clause: Clause) -> Bool {
    clause.verb.form == .infinitive && clause.governor == nil
  }

  /// Whether no other meeting is named between the words and the end of the subject.
  private func isLastEvent(_ mention: EventMention, in subject: Range<Int>) -> Bool {
    let words = text.range(from: mention.head.upperBound, to: subject.upperBound)
      .prefix(Self.reach)
    Comparisons.note(words.count)
    return !words.contains { index in
      text.event(at: index) { $0.weight > 1 } && !isJoined(index, to: mention)
    }
  }

  /// Another meeting is looked for in so many tokens behind the words of one.
  private static let reach = 120

  /// `the meeting of ministers and the business forum, which Togo will host`.
  private func isJoined(_ other: Int, to mention: EventMention) -> Bool {
    let first = max(mention.tokens.upperBound, other - 4)
    return text.range(from: first, to: other).contains { text.isWord(.and, at: $0) }
      && !text.range(from: mention.head.upperBound, to: other).contains {
        text.is(",", at: $0) || clauses.isVerb($0)
      }
  }

  /// Whether the meeting itself acts, and not something that only mentions it: `the results of the
  /// talks`.
  private func heads(_ mention: EventMention, _ subject: Range<Int>) -> Bool {
    let before = edge(before: mention, in: subject)
    return before < subject.lowerBound || !isPreposition(before)
  }

  private func preposition(before mention: EventMention, in object: Range<Int>) -> Int? {
    let before = edge(before: mention, in: object)
    return before >= object.lowerBound && isPreposition(before) ? before : nil
  }

  /// The token before the article and adjectives of a meeting's words.
  private func edge(before mention: EventMention, in range: Range<Int>) -> Int {
    var index = mention.tokens.lowerBound - 1
    while index >= range.lowerBound, isDeterminer(index) { index -= 1 }
    return index
  }

  private func isDeterminer(_ index: Int) -> Bool {
    if text.tokens[index].shape.contains(.possessive) { return true }
    if isPreposition(index) || text.has(.conjunction, at: index) { return false }
    return text.has([.article, .pronoun, .possessivePronoun, .extraordinary, .adverb], at: index)
  }

  private func isPreposition(_ index: Int) -> Bool {
    text.has([.locative, .complement, .weakSubordinator, .clauseEnd], at: index)
      && !text.isWord(.that, at: index)
      || text.has(.sideline, at: index)
  }
}
