import Briefing

/// What one document says of a meeting.
struct Report: Sendable {
  let meeting: MeetingFinding
  /// The offset of the document.
  let source: Int
  let document: Source

  /// From the meeting's status to how well it is told: the report to believe comes first.
  ///
  /// A report of what was held counts more than an announcement, then the document that is about it
  /// more than one that mentions it, then the later more than the earlier.
  static func bestFirst(_ reports: [Report], status: MeetingStatus) -> [Report] {
    guard reports.count > 1 else { return reports }
    var ranked: [[Report]] = [[], [], [], []]
    for report in reports.reversed() { ranked[report.rank(status)].append(report) }
    return Array(ranked.reversed().joined())
  }

  /// 0 to 3.
  private func rank(_ status: MeetingStatus) -> Int {
    (meeting.status.value == status ? 2 : 0) + (meeting.isPrincipal ? 1 : 0)
  }

  func fact<Value>(_ found: Found<Value>) -> Fact<Value> { document.fact(found) }
}

extension Sequence where Element == Report {
  /// A value with the sentences of all the reports that have it.
  func fact<Value: Equatable & Sendable>(
    _ value: Value, _ field: (Report) -> Fact<Value>?
  ) -> Fact<Value> {
    let agreeing = compactMap(field).filter { $0.value == value }
    return Fact(
      value, citations: agreeing.flatMap(\.citations).collected(),
      isInferred: agreeing.allSatisfy(\.isInferred))
  }

  /// Each value of a list once, with the sentences of all the reports that have it.
  func facts<Value: Hashable & Sendable>(_ field: (Report) -> [Fact<Value>]) -> [Fact<Value>] {
    var order: [Value] = []
    var facts: [Value: Fact<Value>] = [:]
    for fact in flatMap(field) {
      guard var known = facts[fact.value] else {
        order.append(fact.value)
        facts[fact.value] = fact
        continue
      }
      known.citations += fact.citations
      known.isInferred = known.isInferred && fact.isInferred
      facts[fact.value] = known
    }
    return order.compactMap { value in
      facts[value].map {
        Fact(value, citations: $0.citations.collected(), isInferred: $0.isInferred)
      }
    }
  }
}
