import Briefing
import Gazetteer
import Text

/// Those who take the floor in the record of a council's meeting: each paragraph begins with one.
struct Speakers {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// Adds those who speak to a meeting that its record numbers; any other stays as it is.
  func fill(_ meeting: inout MeetingDraft) {
    guard meeting.mentions.contains(where: { $0.rule == HeadMeetings.rule }) else { return }
    for block in text.document.blocks where block.kind.isText {
      for offset in block.sentences {
        let sentence = text.sentences[offset]
        if offset == block.sentences.lowerBound, let person = opener(sentence) {
          meeting.add(participant: person, sentence: offset + 1)
        }
        addListed(sentence, offset, to: &meeting)
      }
    }
  }

  /// `Denmark's Foreign Minister Ann Lee promised`: adds those who speak for their states to a meeting of
  /// three or more, unless their paragraph tells of another one.
  func addMinisters(to offset: Int, of meetings: inout [MeetingDraft]) {
    let meeting = meetings[offset]
    let others = Set(
      meetings.indices.filter { $0 != offset }.flatMap { other in
        meetings[other].mentions.map { block(of: $0.head.lowerBound) }
      })
    let known = meeting.participants.map(\.person)
    var ranks = Set(known.flatMap { self.ranks(of: $0) })
    if meeting.mentions.contains(where: isOfMinisters) { ranks.insert(.minister) }
    let states = Set(
      meeting.countries.map(\.value) + meeting.mentions.flatMap(\.countries)
        + known.compactMap { scene.people[$0].country?.value })
    guard meeting.mentions[0].status == .held, !meeting.isVisit, meeting.form != .call,
      states.count > 2 || meeting.mentions.contains(where: { !$0.organizations.isEmpty }),
      !ranks.isEmpty
    else { return }
    for (number, sentence) in text.sentences.enumerated()
    where text.blockKind(ofSentence: number).isText && !sentence.isEmpty
      && !others.contains(block(of: sentence.lowerBound))
    {
      for clause in clauses(of: sentence)
      where clause.verb.form == .finite && clause.verb.time == .past && !clause.isRelative
        && !clause.verb.isPassive && clause.verb.roles.contains(.say)
      {
        for person in scene.people(in: clause.subject)
        where scene.people[person].country != nil && !ranks.isDisjoint(with: self.ranks(of: person))
        {
          meetings[offset].add(participant: person, sentence: number + 1)
        }
      }
    }
  }

  private func block(of index: Int) -> Int {
    text.document.sentences[Int(text.sentenceOfToken[index])].block
  }

  private func ranks(of person: Int) -> [KnownOffice.Rank] {
    scene.people[person].roles.filter { !$0.isFormer }.map(\.rank).filter {
      switch $0 {
      case .minister, .deputyMinister, .headOfGovernment, .headOfState: true
      default: false
      }
    }
  }

  /// `the meeting of the foreign ministers`.
  private func isOfMinisters(_ mention: EventMention) -> Bool {
    if mention.form == .ministerial { return true }
    return (mention.hosts ?? mention.tokens).contains { index in
      scene.office(at: index).map {
        scene.offices[$0].isPlural && scene.offices[$0].rank == .minister
      } ?? false
    }
  }

  /// `ANN LEE (Togo) said`, `Ann Lee, Special Envoy, presented`: the name a paragraph begins with, where
  /// a verb of the past follows.
  private func opener(_ sentence: Range<Int>) -> Int? {
    guard let start = sentence.first, let person = scene.person(at: start),
      clauses(of: sentence).contains(where: {
        $0.verb.form == .finite && $0.verb.time == .past && $0.subject.contains(start)
      })
    else { return nil }
    return person
  }

  /// `Also briefing was Ann Lee`, `Also speaking were representatives of Togo and Benin`.
  private func addListed(_ sentence: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
    let start = sentence.lowerBound
    guard sentence.count > 3, text.has(.adverb, at: start), text.has(.beForm, at: start + 2),
      text.verbs(at: start + 1).contains(where: {
        $0.forms.contains(.gerund) && !$0.roles.isDisjoint(with: [.say, .speak])
      })
    else { return }
    let list = start + 3..<sentence.upperBound
    let people = scene.people(in: list)
    for person in people { meeting.add(participant: person, sentence: offset + 1) }
    guard people.isEmpty else { return }
    for code in scene.countryCodes(in: list) {
      meeting.add(country: code, sentence: offset + 1, rule: Participants.listRule)
    }
  }

  private func clauses(of sentence: Range<Int>) -> ArraySlice<Clause> {
    scene.clauses.all[scene.clauses.offsets(around: sentence.lowerBound)]
  }
}
