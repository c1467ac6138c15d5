public import Briefing
public import JSON

/// A meeting fact by fact, with the sentences of all documents behind each and the rules that found
/// it in them.
public struct MeetingExplanation: Sendable {
  /// A sentence that a fact rests on.
  struct Evidence: Sendable {
    let file: String
    /// Nil where it is the front matter.
    let sentence: Int?
    let words: String?
    /// Nil where no single rule of that document gave the fact.
    let rule: Rule?
  }

  /// What is held of the meeting, or is not.
  struct Row: Sendable {
    let field: String
    /// Nil where no document states it.
    let value: String?
    var isInferred = false
    var evidence: [Evidence] = []
  }

  private let meeting: Meeting
  private let rows: [Row]

  /// `findings` are those the archive was made of, and `folder` the one its documents lie in.
  public init(
    of meeting: Meeting, in archive: Archive, findings: [Findings], folder: String
  ) {
    self.meeting = meeting
    rows = MeetingRows(meeting, archive, findings, folder: folder).rows
  }

  /// Each fact, and under it the sentences that say so.
  public var text: String {
    let head = "\(meeting.name)\n/\(PageAddress.meeting(meeting.id).path)"
    return ([head] + rows.map(text)).joined(separator: "\n\n")
  }

  private func text(of row: Row) -> String {
    let blanks = String(repeating: " ", count: max(1, Self.width - row.field.count))
    let value = row.value ?? "not stated"
    let first = "\(row.field)\(blanks)\(value)\(row.isInferred ? "  [inferred]" : "")"
    return ([first] + row.evidence.map(text)).joined(separator: "\n")
  }

  private func text(of evidence: Evidence) -> String {
    let sentence = evidence.sentence.map { "sentence \($0)" } ?? "front matter"
    let rule = evidence.rule.map { "  [\($0)]" } ?? ""
    return "    \(evidence.file.visible), \(sentence)" + (evidence.words.map { ": \($0)" } ?? "")
      + rule
  }

  private static let width = 16

  /// The same as one value.
  public var json: JSONValue {
    .object([
      ("id", .text(meeting.id.slug)), ("name", .text(meeting.name)),
      ("facts", .list(rows.map(\.json))),
    ])
  }
}

extension MeetingExplanation.Row {
  fileprivate var json: JSONValue {
    .object([
      ("field", .text(field)), ("value", JSONValue(value)), ("inferred", .bool(isInferred)),
      ("evidence", .list(evidence.map(\.json))),
    ])
  }
}

extension MeetingExplanation.Evidence {
  fileprivate var json: JSONValue {
    .object([
      ("file", .text(file)), ("sentence", JSONValue(sentence)), ("text", JSONValue(words)),
      ("rule", JSONValue(rule?.description)),
    ])
  }
}
