import Briefing
import Gazetteer
import Text

/// The states that take part in a meeting although nobody of theirs is known to: the members of a small
/// format, and the one that a text takes for granted.
struct Sides {
  static let memberRule: Rule = "participant-member"
  static let homeRule: Rule = "participant-home"

  /// A format with more members meets without some of them.
  private static let mostMembers = 12

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// Adds them, marked as inferred, to a meeting that has its kind; a digest takes no state for granted.
  func fill(_ meeting: inout MeetingDraft, isOneOfFew: Bool) {
    addMembers(to: &meeting)
    if isOneOfFew { addHome(to: &meeting) }
  }

  /// `The foreign ministers of the Nordic-Baltic Eight met`: all of them, where the text tells of none
  /// that was away.
  private func addMembers(to meeting: inout MeetingDraft) {
    guard
      meeting.kind == .ministerial || meeting.kind == .summit || meeting.kind == .consultations
        || meeting.kind == .talks
    else { return }
    let told = Set(meeting.countries.map(\.value))
    for mention in meeting.mentions {
      for body in mention.organizations {
        guard let known = scene.organizations[body].known,
          case let format = text.lexicon.organizations[known], format.kind == .format,
          (3...Self.mostMembers).contains(format.members.count),
          // A text that lists those who came tells of them all.
          told.intersection(format.members).count * 3 < format.members.count * 2,
          told.isEmpty || !told.isDisjoint(with: format.members)
        else { continue }
        let number = text.sentenceNumber(of: mention.head.lowerBound)
        for code in format.members {
          meeting.add(country: code, sentence: number, rule: Self.memberRule, isInferred: true)
        }
        return
      }
    }
  }

  /// `The minister received the Ambassador of Chad`: the other side of two is the state that the text is
  /// from, where someone takes part whose state is not told.
  private func addHome(to meeting: inout MeetingDraft) {
    guard [.talks, .call, .consultations, .visit, .other].contains(meeting.kind),
      meeting.countries.count == 1, let home = HomeState(scene: scene).found(),
      meeting.countries[0].value != home, meeting.organizations.isEmpty,
      let mention = meeting.mentions.first(where: { isOfUntold($0, meeting) })
    else { return }
    meeting.add(
      country: home, sentence: text.sentenceNumber(of: mention.head.lowerBound),
      rule: Self.homeRule, isInferred: true)
  }

  /// Whether a sentence lets someone take part whose state is not told: by name, or by an office alone.
  private func isOfUntold(_ mention: EventMention, _ meeting: MeetingDraft) -> Bool {
    if mention.people.contains(where: { scene.people[$0].country == nil }) { return true }
    let sentence = text.sentence(of: mention.head.lowerBound)
    let near = sentence.clamped(to: mention.head.lowerBound - 20..<mention.head.upperBound + 20)
    return near.contains { index in
      guard let offset = scene.office(at: index), scene.person(at: index) == nil else {
        return false
      }
      let office = scene.offices[offset]
      return office.countries.isEmpty && office.organization == nil && !office.isPlural
        && [.headOfState, .headOfGovernment, .minister, .deputyMinister].contains(office.rank)
    }
  }
}
