import Briefing
import Gazetteer
import Text

/// What sort of meeting the words describe.
struct MeetingKinds {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  func kind(of meeting: MeetingDraft) -> MeetingKind {
    let forms = Set(meeting.mentions.map(\.form))
    if forms.contains(.visit) { return .visit }
    if forms.contains(.call) { return .call }
    if forms.contains(.summit) { return .summit }
    if forms.contains(.forum) { return .forum }
    if forms.contains(.ministerial) { return .ministerial }
    if forms.contains(.consultations) { return .consultations }
    if forms.contains(.session) { return .session }
    if let rank = hostRank(of: meeting) { return rank }
    if isOfBody(meeting) { return .session }
    if forms.contains(.talks) || forms.contains(.round) { return .talks }
    if forms == [.other] { return .other }
    return meeting.participants.count > 3 ? .ministerial : .talks
  }

  /// By the office of those who meet, where they are named in the plural.
  private func hostRank(of meeting: MeetingDraft) -> MeetingKind? {
    for mention in meeting.mentions {
      let range = mention.hosts ?? (mention.isVerb ? mention.head : mention.tokens)
      for office in scene.offices where office.isPlural && range.contains(office.title.lowerBound) {
        switch office.rank {
        case .headOfState, .headOfGovernment: return .summit
        case .minister:
          return meeting.countries.count == 2 && meeting.organizations.isEmpty
            ? .talks : .ministerial
        case .deputyMinister, .official: return .consultations
        default: continue
        }
      }
    }
    return nil
  }

  /// `meeting of the Council`, `the Council will meet`.
  private func isOfBody(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.contains { mention in
      mention.organizations.contains { offset in
        let kind = scene.organizations[offset].kind
        return kind == .commission || kind == .organ || kind == .parliament
      }
    }
  }
}
