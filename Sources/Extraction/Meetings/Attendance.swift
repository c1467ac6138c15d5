import Briefing
import Gazetteer
import Text

/// Who the text as a whole puts at the meeting it is about: lists of those who came, and sentences
/// that say who attended, chaired or stood in for a state.
struct Attendance {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The meeting with them.
  ///
  /// - Parameter others: Meetings whose sentences speak of other guests.
  func filled(_ meeting: MeetingDraft, others: [MeetingDraft]) -> MeetingDraft {
    var meeting = meeting
    var isListing = false
    for (offset, sentence) in text.sentences.enumerated() where !sentence.isEmpty {
      let kind = text.blockKind(ofSentence: offset)
      if isListing ? isEntry(offset, sentence) : kind == .row {
        addEntry(sentence, offset, to: &meeting)
        continue
      }
      isListing = false
      guard kind.isText, !isOfAnother(offset, meeting, others) else { continue }
      guard speaksOfAttendance(sentence) else { continue }
      isListing = text.is(":", at: sentence.upperBound - 1)
      addAttending(in: sentence, offset, to: &meeting)
    }
    return meeting
  }

  /// A point of a list, or a short line of its own that names someone.
  private func isEntry(_ offset: Int, _ sentence: Range<Int>) -> Bool {
    switch text.blockKind(ofSentence: offset) {
    case .item, .row: return true
    case .paragraph:
      let block = text.document.blocks[text.document.sentences[offset].block]
      return block.sentences.count == 1 && sentence.count <= 40
        && !text.is(".", at: sentence.upperBound - 1) && !scene.people(in: sentence).isEmpty
    default: return false
    }
  }

  private func speaksOfAttendance(_ sentence: Range<Int>) -> Bool {
    guard !sentence.contains(where: { text.has(.absent, at: $0) }) else { return false }
    return sentence.contains { index in
      text.has(.attend, at: index) && !isDenied(index, in: sentence)
        || text.isWord(Word("part"), at: index) && text.has([.held, .hold], at: index - 1)
        || text.isWord(Word("told"), at: index) && hasMeeting(behind: index, in: sentence)
        || text.isWord(Word("spoke"), at: index) && text.is(":", at: sentence.upperBound - 1)
    }
  }

  /// `will not attend`.
  private func isDenied(_ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 3)..<index).contains { text.has(.negation, at: $0) }
  }

  /// `told the meeting`, `told the leaders`.
  private func hasMeeting(behind index: Int, in sentence: Range<Int>) -> Bool {
    (index + 1..<max(index + 1, min(index + 4, sentence.upperBound))).contains { next in
      text.phrase(at: next)?.subjects.contains { subject in
        switch subject {
        case .event: true
        case .office(let offset): text.lexicon.offices[offset].isPlural
        default: false
        }
      } ?? false
    }
  }

  /// Whether the sentence is about another meeting and not about this.
  private func isOfAnother(_ offset: Int, _ meeting: MeetingDraft, _ others: [MeetingDraft]) -> Bool {
    func speaks(_ draft: MeetingDraft) -> Bool {
      draft.mentions.contains { Int(text.sentenceOfToken[$0.head.lowerBound]) == offset }
    }
    return !speaks(meeting) && others.contains(where: speaks)
  }

  private func addEntry(_ sentence: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
    for person in scene.people(in: sentence) {
      meeting.add(participant: person, sentence: offset + 1)
    }
    guard let first = sentence.first, let span = scene.country(at: first) else { return }
    meeting.add(
      country: scene.countries[span].code, sentence: offset + 1, rule: Participants.listRule)
  }

  private func addAttending(in sentence: Range<Int>, _ offset: Int, to meeting: inout MeetingDraft) {
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
        && !text.isWord(Word("told"), at: index + 1)
    }
  }

  /// Countries named outright before the verb or in its list: `Botswana and South Africa, which took
  /// part`, `ministers from Fiji and Samoa will attend`, `Niger was represented`.
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

  /// The country of someone's office is theirs already.
  private func isOfOffice(_ index: Int) -> Bool {
    scene.offices.contains { $0.tokens.contains(index) }
  }
}
