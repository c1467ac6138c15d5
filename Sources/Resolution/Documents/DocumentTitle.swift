import Briefing

/// A title for a document that states none.
enum DocumentTitle {
  /// Bytes are not counted here but letters.
  private static let longest = 90

  /// What the document is about, where and when: `Eighth meeting of …, Almaty, 11 April 2025`; else
  /// the beginning of its first sentence.
  static func derived(for findings: Findings, meetingName: (Int) -> String) -> String {
    if let offset = findings.meetings.firstIndex(where: \.isPrincipal) {
      return title(of: findings.meetings[offset], named: meetingName(offset), findings)
    }
    return shortened(firstSentence(of: findings.document) ?? findings.document.file)
  }

  private static func title(
    of meeting: MeetingFinding, named name: String, _ findings: Findings
  ) -> String {
    let place = meeting.place.map { findings.places[$0.value].name }
    let date = meeting.start?.value.inWords(through: meeting.end?.value)
    let rest = [place, date].compactMap { $0 }.filter { !name.contains($0) }
    let tail = rest.map { ", " + $0 }.joined()
    return shortened(name.startingWithCapital, to: longest + 30) + tail
  }

  private static func firstSentence(of document: Document) -> String? {
    let block = document.blocks.first { $0.kind.isText } ?? document.blocks.first
    return block.flatMap { document.sentences[$0.sentences].first }.map(document.text(of:))
  }

  /// Cut at a word, with an ellipsis.
  static func shortened(_ text: String, to length: Int = longest) -> String {
    guard text.count > length else { return text }
    let head = text.prefix(length)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    let kept = String(head[..<end])
    let trimmed = kept.reversed().drop { " ,;:–-".contains($0) }
    return String(trimmed.reversed()) + "…"
  }
}
