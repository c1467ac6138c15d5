import Briefing
import Gazetteer
import Text

/// Who the text puts at its meetings: lists of those who came, and clauses that say who attended,
/// chaired, accompanied or stood in for a state.
///
/// Such a clause speaks of the meeting named in its sentence, else of the one named last in its
/// paragraph, else of the principal one.
struct Attendance {
  let scene: Scene
  var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// Adds them to the meetings; `principal` is the offset of the one the text is about.
  func fill(_ meetings: inout [MeetingDraft], principal: Int?) {
    let spoken = meetingsBySentence(meetings)
    var isListing = false
    var subject = principal
    for (offset, sentence) in text.sentences.enumerated() where !sentence.isEmpty {
      let kind = text.blockKind(ofSentence: offset)
      if isFirstOfBlock(offset), !isListing { subject = principal }
      if let meeting = spoken[offset] { subject = meeting }
      if isListing ? isEntry(offset, sentence) : kind == .row {
        if let subject { addEntry(sentence, offset, to: &meetings[subject]) }
        continue
      }
      if isListing {
        isListing = false
        subject = spoken[offset] ?? principal
      }
      guard kind.isText, let subject else { continue }
      isListing = opensList(sentence, meetings[subject])
      if isListing, let list = listed(in: sentence) {
        addPeople(in: list, offset, to: &meetings[subject])
      }
      let isOff = meetings[subject].mentions[0].status == .cancelled
      for clause in clauses(of: sentence) where !isOff || isAhead(clause.verb) {
        let told = spokenOf(in: clause, of: meetings) ?? subject
        for part in attending(clause, sentence) { add(part, offset, to: &meetings[told]) }
      }
      if let taking = takingPart(in: sentence), !isOff {
        let nearest = last(before: taking.lowerBound, in: sentence, of: meetings) ?? subject
        add(.all(taking), offset, to: &meetings[nearest])
      }
      if let (under, chair) = chair(in: sentence) {
        let nearest = last(before: under, in: sentence, of: meetings) ?? subject
        add(chair, offset, to: &meetings[nearest])
      }
      if let principal { addBesides(in: sentence, offset, to: principal, of: &meetings) }
    }
  }

  /// `was to be attended by`, `would have been chaired by`, of a meeting that was called off.
  private func isAhead(_ verb: VerbGroup) -> Bool {
    verb.isPassive && (verb.time == .future || verb.form == .infinitive)
  }

  func clauses(of sentence: Range<Int>) -> ArraySlice<Clause> {
    scene.clauses.all[scene.clauses.offsets(around: sentence.lowerBound)]
  }

  /// Adds those who attended several meetings, `The two receptions were attended by A and B`, to each of
  /// `principals`, offsets of those the text is about.
  func fillAll(_ meetings: inout [MeetingDraft], principals: [Int]) {
    for (offset, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: offset).isText {
      for clause in clauses(of: sentence) {
        for part in attendingAll(clause, in: sentence) {
          for principal in principals { add(part, offset, to: &meetings[principal]) }
        }
      }
    }
  }

  /// `The two receptions were attended by A and B`, `A and B were present at the meetings`.
  private func attendingAll(_ clause: Clause, in sentence: Range<Int>) -> [Part] {
    if clause.verb.isCopula {
      let isPresent = clause.object.prefix(3).contains { text.has(.present, at: $0) }
      return isPresent && clause.object.contains { text.has(.rowNoun, at: $0) }
        ? [.all(clause.subject)] : []
    }
    if !clause.verb.isPassive, clause.verb.roles.contains(.attend),
      clause.object.prefix(3).contains(where: { text.has(.rowNoun, at: $0) })
    {
      return [.all(clause.subject)]
    }
    guard clause.verb.isPassive, !clause.verb.roles.isDisjoint(with: [.attend, .lead]),
      clause.subject.contains(where: { text.has(.rowNoun, at: $0) })
    else { return [] }
    return agents(of: clause, in: sentence)
  }

  /// The words behind `with the participation of`.
  private func takingPart(in sentence: Range<Int>) -> Range<Int>? {
    guard
      let noun = sentence.first(where: { index in
        text.isWord(.participation, at: index) && text.isWord(.of, at: index + 1)
          && text.isWord(.with, at: text.isWord(.the, at: index - 1) ? index - 2 : index - 1)
      })
    else { return nil }
    let rest = text.range(from: noun + 2, to: sentence.upperBound).prefix(Self.longestList)
    let end = rest.first { text.is(";", at: $0) || isFinite($0) }
    return rest.lowerBound..<(end ?? rest.upperBound)
  }

  /// Those behind `with the participation of` are named within so many tokens.
  private static let longestList = 200

  /// Whether a token is the verb of a clause, and not one that only describes.
  private func isFinite(_ index: Int) -> Bool {
    scene.clauses.isVerb(index)
      && scene.clauses.all[scene.clauses.offsets(near: index)].contains {
        $0.verb.tokens.contains(index) && $0.verb.form == .finite && !$0.isRelative
      }
  }

  /// Those behind `under the chairmanship of`, `under the co-chairmanship of`.
  private func chair(in sentence: Range<Int>) -> (under: Int, Part)? {
    for index in sentence where text.isWord(.under, at: index) {
      let near = text.range(from: index + 1, to: min(index + 6, sentence.upperBound))
      guard
        let noun = near.first(where: {
          text.has(.memberNoun, at: $0) || text.isWord(.leadership, at: $0)
        }),
        text.isWord(.of, at: noun + 1)
      else { continue }
      let rest = text.range(from: noun + 2, to: sentence.upperBound)
      let end = rest.first { scene.clauses.isVerb($0) || text.is(";", at: $0) }
      return (index, .people(noun + 2..<(end ?? sentence.upperBound)))
    }
    return nil
  }

  /// The meeting spoken of last in a sentence before a token.
  private func last(before end: Int, in sentence: Range<Int>, of meetings: [MeetingDraft]) -> Int? {
    var last: (head: Int, meeting: Int)?
    for offset in meetings.indices {
      for mention in meetings[offset].mentions
      where sentence.contains(mention.head.lowerBound) && mention.head.lowerBound < end
        && mention.head.lowerBound >= last?.head ?? 0
      {
        last = (mention.head.lowerBound, offset)
      }
    }
    return last?.meeting
  }

  /// `The session was preceded by a meeting of officials, led by A`: the meeting that a passive verb has
  /// for its subject.
  private func spokenOf(in clause: Clause, of meetings: [MeetingDraft]) -> Int? {
    // `will visit Togo to co-chair the fourth session with Ann Lee`
    if clause.verb.form == .infinitive, clause.verb.roles.contains(.lead),
      text.sentence(of: clause.verb.head).count < Self.longestTold
    {
      return last(before: clause.object.upperBound, in: clause.object, of: meetings)
    }
    guard clause.verb.isPassive, clause.verb.form == .participle else { return nil }
    return last(before: clause.subject.upperBound, in: clause.subject, of: meetings)
  }

  /// In a longer sentence it is not looked for which of its meetings one leads.
  private static let longestTold = 400

  /// By sentence: the first meeting that it speaks of.
  private func meetingsBySentence(_ meetings: [MeetingDraft]) -> [Int?] {
    var spoken = [Int?](repeating: nil, count: text.sentences.count)
    for offset in meetings.indices {
      let isPrincipal = meetings[offset].isPrincipal
      for index in meetings[offset].mentions.indices {
        let head = meetings[offset].mentions[index].head
        let sentence = Int(text.sentenceOfToken[head.lowerBound])
        if spoken[sentence].map({ !meetings[$0].isPrincipal && isPrincipal }) ?? true {
          spoken[sentence] = offset
        }
      }
    }
    return spoken
  }

  /// Who talks on the sidelines is at the main meeting too.
  private func addBesides(
    in sentence: Range<Int>, _ offset: Int, to principal: Int, of meetings: inout [MeetingDraft]
  ) {
    guard sentence.contains(where: { text.has(.sideline, at: $0) && isBeside($0) }) else { return }
    for mention in meetings.flatMap(\.mentions) where sentence.contains(mention.head.lowerBound) {
      for person in mention.people where scene.isNamed(person, in: sentence) {
        meetings[principal].add(participant: person, sentence: offset + 1)
      }
    }
  }

  /// `on the sidelines of the meeting`: of the principal one, not of another that is named.
  private func isBeside(_ index: Int) -> Bool {
    guard text.isWord(.of, at: index + 1) else { return true }
    let next = text.has(.article, at: index + 2) ? index + 3 : index + 2
    // Not `within the framework of the agreement`.
    return text.tokens.indices.contains(next) && !text.tokens[next].isCapitalized
      && text.range(from: next, to: next + 4).contains {
        text.begins(.event, at: $0) || text.has(.roster, at: $0)
      }
  }

  private func isFirstOfBlock(_ offset: Int) -> Bool {
    text.document.blocks[text.document.sentences[offset].block].sentences.lowerBound == offset
  }
}

// MARK: - Lists

extension Attendance {
  /// `The following took part:`, `accompanied by:`; the first name on the same line or not.
  private func opensList(_ sentence: Range<Int>, _ meeting: MeetingDraft) -> Bool {
    guard let colon = sentence.last(where: { text.is(":", at: $0) }) else { return false }
    let isLast = colon == sentence.upperBound - 1
    let speaks = clauses(of: sentence).contains { clause in
      !clause.verb.isNegated
        && !clause.verb.roles.isDisjoint(with: [.attend, .lead, .comprise, .accompany])
    }
    let names = sentence.contains { index in
      index < colon
        && (text.has([.roster, .present], at: index) || text.isWord(.spoke, at: index)
          || text.isWord(.part, at: index))
    }
    let isFollowing = sentence.contains { text.isWord(.following, at: $0) }
    guard isLast else { return names && isFollowing }
    if isHeading(sentence) { return true }
    // `The following ministers took their seats:`
    let ofOfficials =
      isFollowing
      && scene.offices.contains { $0.isPlural && sentence.contains($0.title.lowerBound) }
    return speaks || names || ofOfficials
  }

  /// `Leaders at the Summit:`, a line without a verb.
  private func isHeading(_ sentence: Range<Int>) -> Bool {
    clauses(of: sentence).isEmpty
      && sentence.contains { index in
        scene.office(at: index).map { scene.offices[$0].isPlural } ?? false
      }
      && sentence.contains { index in
        text.has(.roster, at: index) || text.event(at: index) { $0.form != .never }
      }
  }

  /// The words behind the colon of a sentence: `The following ministers took part: A, B and C`.
  private func listed(in sentence: Range<Int>) -> Range<Int>? {
    guard let colon = sentence.last(where: { text.is(":", at: $0) }),
      colon + 1 < sentence.upperBound
    else { return nil }
    return colon + 1..<sentence.upperBound
  }

  /// A point of a list, or a short line of its own that is a name or an office.
  private func isEntry(_ offset: Int, _ sentence: Range<Int>) -> Bool {
    switch text.blockKind(ofSentence: offset) {
    case .item, .row: return true
    case .paragraph:
      guard sentence.count <= 40 else { return false }
      let isOffice = scene.offices.contains { $0.tokens.lowerBound == sentence.lowerBound }
      let isName = scene.hasPeople(in: sentence.prefix(12))
      let isSentence = clauses(of: sentence).contains { $0.verb.form == .finite }
      return (isOffice || isName) && !isSentence
    default: return false
    }
  }

  private func addEntry(_ sentence: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
    for person in scene.people(in: sentence) {
      meeting.add(participant: person, sentence: offset + 1)
    }
    if let office = scene.offices.first(where: { sentence.contains($0.title.lowerBound) }),
      office.isPlural
    {
      for code in office.countries {
        meeting.add(country: code, sentence: offset + 1, rule: Participants.listRule)
      }
    }
    guard let first = sentence.first, let span = scene.country(at: first) else { return }
    meeting.add(
      country: scene.countries[span].code, sentence: offset + 1, rule: Participants.listRule)
  }
}
