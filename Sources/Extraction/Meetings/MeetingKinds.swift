import Briefing
import Gazetteer
import Text

/// What sort of meeting the words describe.
struct MeetingKinds {
  let scene: Scene
  private var text: AnnotatedText { scene.text }

  /// Offices in the plural by the token that their titles begin with.
  private let pluralOffices: [Int: [Office]]

  init(_ scene: Scene) {
    self.scene = scene
    pluralOffices = Dictionary(grouping: scene.offices.filter(\.isPlural), by: \.title.lowerBound)
  }

  /// What the words of a meeting, or its number of people, make of it.
  func kind(of meeting: MeetingDraft) -> MeetingKind {
    if let kind = stated(of: meeting) { return kind }
    // Two delegations of many are talks still.
    let isOfTwo = meeting.countries.count == 2
    return meeting.participants.count > 3 && !isOfTwo ? .ministerial : .talks
  }

  /// What its words and its hosts say it is; nil for `the meeting`, `the next round`.
  func stated(of meeting: MeetingDraft) -> MeetingKind? {
    if meeting.has(.visit) { return .visit }
    if meeting.has(.call) { return .call }
    if meeting.has(.summit) { return .summit }
    if meeting.has(.forum) { return .forum }
    if meeting.has(.ministerial) { return .ministerial }
    if meeting.has(.consultations) { return .consultations }
    if isOfConsultations(meeting) { return .consultations }
    let rank = hostRank(of: meeting)
    if rank == .summit || isNamedByLeaders(meeting) { return .summit }
    if isSession(meeting) { return .session }
    if let rank { return rank }
    if isOfBody(meeting) { return .session }
    if meeting.has(.talks) { return .talks }
    return meeting.hasOnly(.other) ? .other : nil
  }

  /// Not talks that the text later calls `the session`, but those with an `afternoon session`.
  private func isSession(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.indices.contains { offset in
      let mention = meeting.mentions[offset]
      return mention.form == .session
        && (offset == 0 || mention.isVerb || mention.isNamed || mention.ordinal != nil
          || text.has([.extraordinary, .dayPart], at: mention.head.lowerBound - 1)
          || !mention.organizations.isEmpty || !meeting.has(.talks))
    }
  }

  /// `the fifth meeting of the mechanism of political consultations`.
  private func isOfConsultations(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.contains { mention in
      !mention.isVerb
        && mention.tokens.contains { index in text.event(at: index) { $0.form == .consultations } }
    }
  }

  /// `Consultative Meeting of the Heads of State`, as the name of a format.
  private func isNamedByLeaders(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.contains { mention in
      guard !mention.isVerb, mention.form == .meeting || mention.form == .session else {
        return false
      }
      let name = mention.tokens.prefix(24)
      // `meeting of the Council of Heads of Government`: a body of that name.
      return name.contains { index in
        text.office(at: index).map {
          $0.isPlural && ($0.rank == .headOfState || $0.rank == .headOfGovernment)
        } ?? false && !text.has(.orgHead, at: index - 2)
      }
    }
  }

  /// By the office of those who meet, where they are named in the plural.
  private func hostRank(of meeting: MeetingDraft) -> MeetingKind? {
    for mention in meeting.mentions {
      let range = mention.hosts ?? (mention.isVerb ? mention.head : mention.tokens)
      for office in range.lazy.flatMap({ pluralOffices[$0] ?? [] }) {
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

  /// `meeting of the Council`, `the Council will meet`, `meeting of their joint commission`.
  private func isOfBody(_ meeting: MeetingDraft) -> Bool {
    meeting.mentions.contains { mention in
      isOfUnnamedBody(mention)
        || mention.organizations.contains { offset in
          let body = scene.organizations[offset]
          // `talks with the speaker of the Senate of Chad`
          let isOfOffice = !mention.isVerb && scene.office(at: body.tokens.lowerBound) != nil
          return body.kind == .commission || body.kind == .organ || isMeeting(mention, of: body)
            || body.kind == .parliament && !isOfOffice
        }
    }
  }

  /// `a meeting of the Pacific Islands Forum`: of a body with members in several states.
  private func isMeeting(_ mention: EventMention, of body: OrganizationSpan) -> Bool {
    guard mention.form == .meeting, let known = body.known,
      text.lexicon.organizations[known].members.count > 2,
      text.isWord(.of, at: mention.head.upperBound)
    else { return false }
    let first = mention.head.upperBound + 1
    return body.tokens.lowerBound == (text.isWord(.the, at: first) ? first + 1 : first)
  }

  /// Whether the name ends with the noun of a body that has no name of its own: `the ninth meeting of
  /// the inter-parliamentary commission`, `the third meeting of the Joint Commission`.
  private func isOfUnnamedBody(_ mention: EventMention) -> Bool {
    guard !mention.isVerb, text.isWord(.of, at: mention.head.upperBound) else { return false }
    let name = text.range(from: mention.head.upperBound + 1, to: mention.tokens.upperBound)
    let end = name.first { text.has([.complement, .locative, .clauseEnd], at: $0) }
    let last = (end ?? name.upperBound) - 1
    return name.contains(last) && text.has(.orgHead, at: last)
      && (!text.tokens[last].isCapitalized || !isKnownBody(at: last))
  }

  private func isKnownBody(at index: Int) -> Bool {
    scene.organization(at: index).map { scene.organizations[$0].known != nil } ?? false
  }
}
