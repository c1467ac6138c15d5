import Briefing

extension Findings {
  /// What in it points to nothing, so that reading on would be reading past an end; nil where all is
  /// sound.
  ///
  /// Findings made here are always sound; those of a file may have been changed on the way.
  var fault: String? {
    document.fault ?? positionFault ?? sentenceFault
  }

  private var positionFault: String? {
    let isSound =
      people.allSatisfy { $0.roles.allSatisfy { has($0.organization, in: organizations) } }
      && meetings.allSatisfy { meeting in
        has(meeting.place?.value, in: places)
          && meeting.organizations.allSatisfy { has($0.value, in: organizations) }
          && meeting.participants.allSatisfy { has($0.person, in: people) }
          && meeting.agreements.allSatisfy { has($0.agreement, in: agreements) }
      } && mentions.allSatisfy(pointsToFinding)
    return isSound ? nil : "a finding names another that is not there"
  }

  private func pointsToFinding(_ mention: Mention) -> Bool {
    switch mention.subject {
    case .country: true
    case .organization(let position): has(position, in: organizations)
    case .person(let position): has(position, in: people)
    case .place(let position): has(position, in: places)
    case .agreement(let position): has(position, in: agreements)
    case .meeting(let position): has(position, in: meetings)
    }
  }

  private func has<Finding>(_ position: Position<Finding>?, in list: [Finding]) -> Bool {
    position.map { list.indices.contains($0.offset) } ?? true
  }

  private var sentenceFault: String? {
    // Lines left out may be cited too; their numbers follow the sentences'.
    let last = document.sentences.count + document.leftOut.count
    let isSound =
      mentions.allSatisfy { mention in
        guard document.sentences.indices.contains(mention.sentence - 1) else { return false }
        let sentence = document.sentences[mention.sentence - 1].range
        return sentence.lowerBound <= mention.range.lowerBound
          && mention.range.upperBound <= sentence.upperBound
      } && citedSentences.allSatisfy { $0 >= 1 && $0 <= last }
    return isSound ? nil : "a finding rests on a sentence that is not there"
  }

  /// The numbers of all sentences that something rests on.
  private var citedSentences: [Int] {
    var numbers: [Int] = []
    func add<Value>(_ found: Found<Value>?) { numbers += found?.sentences ?? [] }
    add(published)
    add(publisher)
    add(dateline)
    numbers += countries.flatMap(\.sentences) + organizations.flatMap(\.sentences)
    numbers += places.flatMap(\.sentences) + figures.map(\.sentence)
    for person in people {
      numbers += person.sentences + person.roles.flatMap(\.sentences)
      add(person.country)
    }
    for agreement in agreements {
      numbers += agreement.sentences
      add(agreement.status)
      add(agreement.date)
    }
    for meeting in meetings {
      numbers += meeting.sentences + meeting.participants.flatMap(\.sentences)
      add(meeting.status)
      add(meeting.start)
      add(meeting.end)
      add(meeting.place)
      add(meeting.country)
      add(meeting.ordinal)
      for country in meeting.countries { add(country) }
      for organization in meeting.organizations { add(organization) }
      for agreement in meeting.agreements { add(agreement.status) }
    }
    return numbers
  }
}

extension Document {
  fileprivate var fault: String? {
    var end = 0
    for (offset, sentence) in sentences.enumerated() {
      guard sentence.index == offset + 1, sentence.range.lowerBound >= end,
        sentence.range.upperBound <= text.count, blocks.indices.contains(sentence.block)
      else { return "sentence \(offset + 1) lies outside its text" }
      end = sentence.range.upperBound
    }
    let isSound = blocks.allSatisfy { block in
      !block.sentences.isEmpty && block.sentences.lowerBound >= 0
        && block.sentences.upperBound <= sentences.count
    }
    guard isSound else { return "a block has sentences that are not there" }
    // Between the letters of a text, never within one.
    let isMarked =
      zip(unseen, unseen.dropFirst()).allSatisfy { $0.offset <= $1.offset }
      && unseen.allSatisfy { character in
        (0...text.count).contains(character.offset)
          && (character.offset == text.count || text[character.offset] & 0xC0 != 0x80)
      }
    return isMarked ? nil : "an unseen character lies outside its text"
  }
}
