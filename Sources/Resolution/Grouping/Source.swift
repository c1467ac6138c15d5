import Briefing

/// One document's findings, with its place among the others.
///
/// A class, for it holds a dozen lists that would all be counted whenever a report hands it on.
final class Source: Sendable {
  let findings: Findings
  /// When it was published or, where it has no date, the latest day of which it reports something
  /// as done: it was written no earlier.
  let reported: PartialDate?

  var id: Identifier<Document> { findings.document.id }
  var published: PartialDate? { findings.published?.value }

  init(_ findings: Findings) {
    self.findings = findings
    reported = findings.published?.value ?? Self.latestReport(in: findings.meetings)
  }

  private static func latestReport(in meetings: [MeetingFinding]) -> PartialDate? {
    let held = meetings.filter { $0.status.value == .held }
    let principal = held.filter(\.isPrincipal)
    return (principal.isEmpty ? held : principal)
      .compactMap { $0.end?.value ?? $0.start?.value }
      .max { ($0.earliest, $0.latest) < ($1.earliest, $1.latest) }
  }

  /// By the day of reporting, those without one last; then by identifier and file: the order of the
  /// input has no say.
  static func ordered(_ findings: [Findings]) -> [Source] {
    findings.map(Source.init).sorted { one, other in
      switch (one.reported, other.reported) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: (one.id, one.findings.document.file) < (other.id, other.findings.document.file)
      }
    }
  }

  /// Citations of sentences of this document; that of its front matter where there are none.
  func citations(_ sentences: [Int]) -> [Citation] {
    sentences.isEmpty
      ? [Citation(document: id, sentence: nil)]
      : sentences.map { Citation(document: id, sentence: $0) }
  }

  /// What one document states, as the archive states it.
  func fact<Value>(_ found: Found<Value>) -> Fact<Value> {
    Fact(found.value, citations: citations(found.sentences), isInferred: found.isInferred)
  }
}

extension Sequence where Element == Citation {
  /// Each once, sorted.
  func collected() -> [Citation] {
    Set(self).sorted()
  }
}
