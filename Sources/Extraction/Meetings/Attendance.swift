import Briefing
import Gazetteer
import Text

/// Who the text puts at its meetings: lists of those who came, and sentences that say who attended,
/// chaired or stood in for a state.
///
/// Such a sentence speaks of the meeting named last in its paragraph, else of the principal one.
struct Attendance {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

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
      guard kind.isText, let subject, meetings[subject].mentions[0].status != .cancelled,
        speaksOfAttendance(sentence)
      else { continue }
      isListing = opensList(sentence)
      addAttending(in: sentence, offset, to: &meetings[subject])
    }
  }

  /// `The following took part:`, the first name on the same line or not.
  private func opensList(_ sentence: Range<Int>) -> Bool {
    text.is(":", at: sentence.upperBound - 1)
      || sentence.contains { text.is(":", at: $0) }
        && sentence.contains { text.isWord(.following, at: $0) }
  }

  /// By sentence: the first meeting that it speaks of.
  private func meetingsBySentence(_ meetings: [MeetingDraft]) -> [Int: Int] {
    var spoken: [Int: Int] = [:]
    for (offset, meeting) in meetings.enumerated() {
      for mention in meeting.mentions {
        let sentence = Int(text.sentenceOfToken[mention.head.lowerBound])
        if spoken[sentence].map({ !meetings[$0].isPrincipal && meeting.isPrincipal }) ?? true {
          spoken[sentence] = offset
        }
      }
    }
    return spoken
  }

  private func isFirstOfBlock(_ offset: Int) -> Bool {
    text.document.blocks[text.document.sentences[offset].block].sentences.lowerBound == offset
  }

  /// A point of a list, or a short line of its own that is a name or an office.
  private func isEntry(_ offset: Int, _ sentence: Range<Int>) -> Bool {
    switch text.blockKind(ofSentence: offset) {
    case .item, .row: return true
    case .paragraph:
      guard sentence.count <= 40 else { return false }
      let isOffice = scene.offices.contains { $0.tokens.lowerBound == sentence.lowerBound }
      let isName = scene.people(in: sentence.prefix(12)).isEmpty == false
      let isSentence = sentence.contains { text.has([.speech, .passive], at: $0) }
      return (isOffice || isName) && !isSentence
    default: return false
    }
  }

  private func speaksOfAttendance(_ sentence: Range<Int>) -> Bool {
    guard !sentence.contains(where: { text.has(.absent, at: $0) }) else { return false }
    return sentence.contains { index in
      text.has(.attend, at: index) && !isDenied(index, in: sentence)
        || text.isWord(.part, at: index) && text.has([.held, .hold], at: index - 1)
        || text.isWord(.together, at: index) && text.isWord(.brought, at: index - 1)
        || text.has(.addressee, at: index) && hasMeeting(behind: index, in: sentence)
        || text.isWord(.confirmed, at: index) && text.is(".", at: index + 1)
        || text.isWord(.spoke, at: index) && text.is(":", at: sentence.upperBound - 1)
        || text.isWord(.participation, at: index) && text.is(":", at: sentence.upperBound - 1)
        || text.isWord(.included, at: index) && hasMeeting(before: index, in: sentence)
        || isDelegation(index, in: sentence)
    }
  }

  /// `heads of state at the summit included`.
  private func hasMeeting(before index: Int, in sentence: Range<Int>) -> Bool {
    hasMeeting(behind: max(sentence.lowerBound, index - 4) - 1, in: sentence)
      && scene.offices.contains {
        $0.isPlural && sentence.lowerBound..<index ~= $0.tokens.lowerBound
      }
  }

  /// `ministers from A, B and C approved`.
  private func isDelegation(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard text.isWord(.from, at: index), index > sentence.lowerBound,
      scene.offices.contains(where: { $0.isPlural && $0.tokens.upperBound == index })
    else { return false }
    return scene.countryCodes(in: index..<min(index + 10, sentence.upperBound)).count > 2
  }

  /// `will not attend`.
  private func isDenied(_ index: Int, in sentence: Range<Int>) -> Bool {
    text.range(from: max(sentence.lowerBound, index - 3), to: index).contains {
      text.has(.negation, at: $0)
    }
  }

  /// `told the meeting`, `warned the ministers`.
  private func hasMeeting(behind index: Int, in sentence: Range<Int>) -> Bool {
    text.range(from: index + 1, to: max(index + 1, min(index + 4, sentence.upperBound))).contains {
      next in
      text.phrase(at: next)?.subjects.contains { subject in
        switch subject {
        case .event: true
        case .office(let offset): text.lexicon.offices[offset].isPlural
        default: false
        }
      } ?? false
    }
  }

  private func addEntry(_ sentence: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
    for person in scene.people(in: sentence) {
      meeting.add(participant: person, sentence: offset + 1)
    }
    guard let first = sentence.first, let span = scene.country(at: first) else { return }
    meeting.add(
      country: scene.countries[span].code, sentence: offset + 1, rule: Participants.listRule)
  }

  private func addAttending(in sentence: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft)
  {
    for person in scene.people(in: sentence) where !isSpeakingOnly(person, in: sentence) {
      meeting.add(participant: person, sentence: offset + 1)
    }
    for code in attendingCountries(in: sentence) {
      meeting.add(country: code, sentence: offset + 1, rule: Participants.attendanceRule)
    }
  }

  /// `X said that ministers would attend`: X reports.
  private func isSpeakingOnly(_ person: Int, in sentence: Range<Int>) -> Bool {
    sentence.contains { index in
      scene.person(at: index) == person && text.has(.speech, at: index + 1)
        && !text.has(.addressee, at: index + 1)
    }
  }

  /// Countries named outright: `Botswana and South Africa, which took part`, `Niger was represented`.
  private func attendingCountries(in sentence: Range<Int>) -> [CountryCode] {
    var codes: [CountryCode] = []
    for index in sentence {
      guard let span = scene.country(at: index), scene.countries[span].form == .name,
        !codes.contains(scene.countries[span].code), !isOfOffice(index)
      else { continue }
      codes.append(scene.countries[span].code)
    }
    return codes
  }

  /// The country of a named person's office is theirs already.
  private func isOfOffice(_ index: Int) -> Bool {
    scene.people.contains { person in
      person.roles.contains { $0.tokens.contains(index) }
    }
  }
}
