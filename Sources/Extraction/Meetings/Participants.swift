import Briefing
import Gazetteer
import Text

/// Whom the words of a meeting put at it.
///
/// Someone only quoted, or spoken about, does not take part.
struct Participants {
  static let namedRule: Rule = "participant-named"
  static let subjectRule: Rule = "participant-subject"
  static let attendanceRule: Rule = "participant-attendance"
  static let listRule: Rule = "participant-list"

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// Those whom a mention's own sentence puts at the meeting, who acts first.
  func people(at mention: EventMention) -> [Int] {
    let sentence = text.sentence(of: mention.head.lowerBound)
    var people: [Int] = []
    func add(_ more: [Int]) {
      for person in more where !people.contains(person) { people.append(person) }
    }
    if isPossessed(mention, in: sentence) {
      add(scene.people(in: sentence.lowerBound..<mention.tokens.lowerBound).prefix(1).map(\.self))
    } else if hasSubject(mention, in: sentence) {
      add(subjects(of: mention, in: sentence))
    }
    add(mention.people)
    if mention.isVerb {
      add(objects(of: mention, in: sentence))
    } else if isBilateral(mention) {
      add(partners(behind: mention, in: sentence))
    }
    return people
  }

  /// `during his visit`: of the one the sentence begins with.
  private func isPossessed(_ mention: EventMention, in sentence: Range<Int>) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return mention.form == .visit && before >= sentence.lowerBound
      && text.has(.possessivePronoun, at: before)
  }

  private func isBilateral(_ mention: EventMention) -> Bool {
    switch mention.form {
    case .talks, .meeting, .call, .consultations: true
    default: false
    }
  }

  /// Whether the one who acts takes part: who visits, meets, holds talks, or comes to a meeting.
  private func hasSubject(_ mention: EventMention, in sentence: Range<Int>) -> Bool {
    if mention.isVerb { return true }
    if !mention.people.isEmpty,
      text.isWord(.of, at: mention.head.upperBound)
        || text.isWord(.between, at: mention.head.upperBound)
    {
      return false
    }
    switch mention.form {
    case .visit:
      return governs(mention, [.held, .beginning, .ending, .future, .passive], in: sentence)
    case .talks, .call, .consultations:
      return governs(mention, [.held, .hold, .passive], in: sentence) || !mention.people.isEmpty
    case .meeting:
      return !mention.people.isEmpty || governs(mention, [.attend, .heldBy], in: sentence)
    case .summit, .ministerial, .session, .forum, .dialogue, .round, .other:
      return governs(mention, [.attend], in: sentence)
    }
  }

  /// Whether such a verb stands shortly before the noun: `held talks`, `took part in the meeting`.
  private func governs(_ mention: EventMention, _ verbs: WordClass, in sentence: Range<Int>) -> Bool
  {
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 7)
    return text.range(from: first, to: mention.tokens.lowerBound).contains { index in
      text.has(verbs, at: index) && !text.has(.absent, at: index)
        || text.isWord(.part, at: index) && text.has([.attend, .held], at: index - 1)
        || text.isWord(.take, at: index)
    }
  }

  /// The people at the head of the clause: `A and B met`, `A held talks with`.
  private func subjects(of mention: EventMention, in sentence: Range<Int>) -> [Int] {
    let named = namedSubjects(of: mention, in: sentence)
    guard named.isEmpty, let person = pronoun(before: mention, in: sentence) else { return named }
    return [person]
  }

  /// The person `he` or `she` stands for: who acts in the sentence before, or before that.
  private func pronoun(before mention: EventMention, in sentence: Range<Int>) -> Int? {
    guard
      text.range(from: sentence.lowerBound, to: mention.tokens.lowerBound).contains(where: {
        text.has(.subjectPronoun, at: $0)
      })
    else { return nil }
    var offset = Int(text.sentenceOfToken[sentence.lowerBound]) - 1
    while offset >= 0, Int(text.sentenceOfToken[sentence.lowerBound]) - offset <= 6 {
      let before = text.sentences[offset]
      let hasPronoun = before.prefix(6).contains { text.has(.subjectPronoun, at: $0) }
      if !hasPronoun, text.blockKind(ofSentence: offset).isText,
        let person = scene.people(in: before).first
      {
        return person
      }
      offset -= 1
    }
    return nil
  }

  private func namedSubjects(of mention: EventMention, in sentence: Range<Int>) -> [Int] {
    var people: [Int] = []
    var index = mention.tokens.lowerBound - 1
    while index >= sentence.lowerBound, mention.tokens.lowerBound - index < 48 {
      if let person = scene.person(at: index) {
        if !people.contains(person) { people.insert(person, at: 0) }
      } else if text.is(";", at: index) || !people.isEmpty && endsSubject(index) {
        break
      }
      index -= 1
    }
    return people
  }

  /// Whether the words before are another clause's: a verb, `who`, or `with`, `about`, `by`.
  private func endsSubject(_ index: Int) -> Bool {
    text.has([.held, .clauseEnd, .complement, .future, .speech], at: index)
      && !text.isWord(.of, at: index) && !text.isWord(.for, at: index)
      && scene.offices.allSatisfy { !$0.tokens.contains(index) }
  }

  /// The people behind the verb: `met B`, `will meet with B and C`, `at the invitation of B`.
  private func objects(of mention: EventMention, in sentence: Range<Int>) -> [Int] {
    people(from: mention.head.upperBound, in: sentence)
  }

  /// The people behind `with` a few words on: `held talks in Astana today with B`.
  private func partners(behind mention: EventMention, in sentence: Range<Int>) -> [Int] {
    let start = mention.head.upperBound
    let end = min(sentence.upperBound, start + 12)
    guard start < end,
      let with = text.range(from: start, to: end).first(where: { text.isWord(.with, at: $0) }),
      !text.range(from: start, to: with).contains(where: {
        text.has([.personVerb, .future], at: $0)
      })
    else { return [] }
    return people(from: with + 1, in: sentence)
  }

  /// The people up to the end of the clause.
  private func people(from start: Int, in sentence: Range<Int>) -> [Int] {
    var people: [Int] = []
    for index in text.range(from: start, to: max(start, sentence.upperBound)) {
      if let person = scene.person(at: index) {
        if !people.contains(person) { people.append(person) }
      } else if text.is(";", at: index) || endsObject(index) {
        break
      }
    }
    return people
  }

  private func endsObject(_ index: Int) -> Bool {
    if scene.offices.contains(where: { $0.tokens.contains(index) }) { return false }
    return text.has([.clauseEnd, .speech], at: index) && !text.isWord(.by, at: index)
      && !text.isWord(.as, at: index)
  }
}
