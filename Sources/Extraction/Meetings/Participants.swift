import Briefing
import Gazetteer
import Text

/// Who the text says takes part.
///
/// Someone only quoted, or spoken about, does not.
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

  /// The meeting with those whom its own sentences put at it.
  func filled(_ meeting: MeetingDraft) -> MeetingDraft {
    var meeting = meeting
    for mention in meeting.mentions {
      let sentence = text.sentence(of: mention.head.lowerBound)
      let number = text.sentenceNumber(of: mention.head.lowerBound)
      for person in mention.people { meeting.add(participant: person, sentence: number) }
      if hasSubject(mention) {
        for person in subjects(of: mention, in: sentence) {
          meeting.add(participant: person, sentence: number)
        }
      }
      if mention.isVerb {
        for person in objects(of: mention, in: sentence) {
          meeting.add(participant: person, sentence: number)
        }
      }
    }
    return meeting
  }

  /// Whether the one who acts takes part: who visits, meets, calls or holds talks.
  private func hasSubject(_ mention: EventMention) -> Bool {
    if mention.isVerb { return true }
    switch mention.form {
    case .visit, .talks, .call, .consultations: return !mention.isPlural || mention.form == .talks
    case .meeting: return !mention.people.isEmpty || governs(mention, [.attend, .held])
    case .summit, .ministerial, .session, .forum, .dialogue, .round, .other:
      return governs(mention, [.attend])
    }
  }

  /// Whether such a verb stands before the noun: `took part in the meeting`.
  private func governs(_ mention: EventMention, _ verbs: WordClass) -> Bool {
    let sentence = text.sentence(of: mention.head.lowerBound)
    let first = max(sentence.lowerBound, mention.tokens.lowerBound - 8)
    return (first..<mention.tokens.lowerBound).contains { index in
      text.has(verbs, at: index) || text.isWord(Word("part"), at: index)
    }
  }

  /// The people at the head of the clause: `A and B met`, `A held talks with`.
  private func subjects(of mention: EventMention, in sentence: Range<Int>) -> [Int] {
    var people: [Int] = []
    var index = mention.tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 40 {
      if text.is(";", at: index) || text.is("\"", at: index) && !people.isEmpty { break }
      if let person = scene.person(at: index), !isSpokenAbout(index, in: sentence) {
        if !people.contains(person) { people.insert(person, at: 0) }
      } else if !people.isEmpty, text.has([.personVerb, .held, .clauseEnd], at: index),
        scene.person(at: index) == nil
      {
        break
      }
      index -= 1
      steps += 1
    }
    return people
  }

  /// Behind `about`, or an owner: `Fidan's visit` has one, `the office of Fidan` has none.
  private func isSpokenAbout(_ index: Int, in sentence: Range<Int>) -> Bool {
    let before = index - 1
    return before >= sentence.lowerBound && text.isWord(Word("about"), at: before)
  }

  /// The people behind the verb: `met B`, `will meet with B and C`, `at the invitation of B`.
  private func objects(of mention: EventMention, in sentence: Range<Int>) -> [Int] {
    var people: [Int] = []
    var index = mention.head.upperBound
    while index < sentence.upperBound {
      if text.is(";", at: index) || text.has([.clauseEnd, .speech], at: index), scene.person(at: index) == nil,
        !text.isWord(.by, at: index)
      {
        break
      }
      if let person = scene.person(at: index), !people.contains(person) { people.append(person) }
      index += 1
    }
    return people
  }
}

/// Who the text as a whole puts at the meeting it is about.
struct Attendance {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The meeting with those of lists, and of sentences that say who came.
  func filled(_ meeting: MeetingDraft, others: [MeetingDraft]) -> MeetingDraft {
    var meeting = meeting
    var isListing = false
    for (offset, sentence) in text.sentences.enumerated() where !sentence.isEmpty {
      let kind = text.blockKind(ofSentence: offset)
      switch kind {
      case .item, .row:
        if isListing || isDelegationRow(sentence, kind) { addAll(in: sentence, offset, to: &meeting) }
      case .paragraph, .quotation:
        isListing = false
        guard speaksOfAttendance(sentence), !isOfAnother(offset, others) else { continue }
        isListing = text.is(":", at: sentence.upperBound - 1) || nextIsList(offset)
        addAttending(in: sentence, offset, to: &meeting)
      default: isListing = false
      }
    }
    return meeting
  }

  private func nextIsList(_ offset: Int) -> Bool {
    guard offset + 1 < text.sentences.count else { return false }
    switch text.blockKind(ofSentence: offset + 1) {
    case .item, .row: return true
    default:
      let next = text.sentences[offset + 1]
      return text.is(":", at: text.sentences[offset].upperBound - 1) && !next.isEmpty
    }
  }

  private func speaksOfAttendance(_ sentence: Range<Int>) -> Bool {
    guard !sentence.contains(where: { text.has(.absent, at: $0) }) else { return false }
    return sentence.contains { index in
      text.has(.attend, at: index) && !isAhead(index, in: sentence)
        || text.isWord(Word("part"), at: index) && text.has(.held, at: index - 1)
        || text.isWord(Word("delegations"), at: index) || text.isWord(Word("told"), at: index)
          && hasMeeting(behind: index, in: sentence)
    }
  }

  private func isAhead(_ index: Int, in sentence: Range<Int>) -> Bool { false }

  /// `told the meeting`, `told the forum`.
  private func hasMeeting(behind index: Int, in sentence: Range<Int>) -> Bool {
    (index + 1..<min(index + 4, sentence.upperBound)).contains { next in
      text.phrase(at: next)?.subjects.contains { subject in
        if case .event = subject { return true }
        return false
      } ?? false
    }
  }

  private func isDelegationRow(_ sentence: Range<Int>, _ kind: Block.Kind) -> Bool {
    kind == .row
  }

  /// Whether the sentence speaks of another meeting than this.
  private func isOfAnother(_ offset: Int, _ others: [MeetingDraft]) -> Bool {
    others.contains { other in
      other.mentions.contains { Int(text.sentenceOfToken[$0.head.lowerBound]) == offset }
    }
  }

  private func addAll(in sentence: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
    for person in scene.people(in: sentence) {
      meeting.add(participant: person, sentence: offset + 1)
    }
    for code in scene.countryCodes(in: sentence.prefix(4)) {
      meeting.add(country: code, sentence: offset + 1, rule: Participants.listRule)
    }
  }

  private func addAttending(in sentence: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
    for person in scene.people(in: sentence) {
      meeting.add(participant: person, sentence: offset + 1)
    }
    for code in countryNames(in: sentence) {
      meeting.add(country: code, sentence: offset + 1, rule: Participants.attendanceRule)
    }
  }

  private func countryNames(in sentence: Range<Int>) -> [CountryCode] {
    var codes: [CountryCode] = []
    for index in sentence {
      guard let span = scene.country(at: index), scene.countries[span].form == .name,
        !codes.contains(scene.countries[span].code)
      else { continue }
      codes.append(scene.countries[span].code)
    }
    return codes
  }
}
