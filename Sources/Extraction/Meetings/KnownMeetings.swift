/// The meetings of a text as they are held against each mention.
///
/// A text as people write them is held against it whole. Of one that tells of meetings without end only
/// the first meetings and the latest are, and of a meeting only its first mentions and its latest:
/// the work grows with the text, not with its square.
struct KnownMeetings {
  /// By the offsets of the register's meetings, the mentions of each perhaps fewer.
  private(set) var drafts: [MeetingDraft] = []

  /// The first ones are those of the headline and the lead.
  private static let first = (meetings: 32, mentions: 16)
  private static let most = (meetings: 160, mentions: 80)

  mutating func append(_ meeting: MeetingDraft) { drafts.append(meeting) }

  mutating func append(_ mention: EventMention, to offset: Int) {
    drafts[offset].mentions.append(mention)
    if drafts[offset].mentions.count > Self.most.mentions {
      drafts[offset].mentions.remove(at: Self.first.mentions)
    }
  }

  mutating func reopen(_ offset: Int, for mention: EventMention) {
    drafts[offset].reopen(for: mention)
  }

  /// The offsets of those that a mention may speak of, in the order of the text.
  var offsets: [Int] {
    guard drafts.count > Self.most.meetings else { return Array(drafts.indices) }
    let first = Self.first.meetings
    return Array(0..<first) + drafts.indices.suffix(Self.most.meetings - first)
  }
}
