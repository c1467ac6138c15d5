import Briefing

extension Meeting {
  /// Takes what another meeting adds to this one; where both say what can't be true at once, this
  /// one's word stands and both are shown.
  mutating func absorb(
    _ other: Meeting, placeNames: [Identifier<Place>: String],
    published: [Identifier<Document>: PartialDate]
  ) {
    // One of two documents may have been written before it was held or called off.
    if status.value == .planned, other.status.value != .planned { status = other.status }
    absorbDays(of: other)
    if let place, let second = other.place, place.value != second.value {
      dispute(.place, place, second) { .init(placeNames[$0] ?? $0.slug, value: $0.slug) }
    }
    if let ordinal, let second = other.ordinal, ordinal.value != second.value {
      dispute(.ordinal, ordinal, second) { .init("\($0)", value: "\($0)") }
    }
    place = place ?? other.place
    country = country ?? other.country
    ordinal = ordinal ?? other.ordinal
    series = series ?? other.series
    level = level ?? other.level
    countries = Self.joined(countries + other.countries).sorted { $0.value < $1.value }
    organizations = Self.joined(organizations + other.organizations)
      .sorted { $0.value < $1.value }
    participants = Self.joined(participants + other.participants)
    agreements = Self.joined(agreements + other.agreements)
    sources = Self.joined(sources + other.sources)
      .map { (key: ListOrder.earliestFirst.key(published[$0.document]), source: $0) }
      .sorted { ($0.key, $0.source.document) < ($1.key, $1.source.document) }.map(\.source)
    history = (history + other.history)
      .map { (key: ListOrder.earliestFirst.key($0.reported), report: $0) }.enumerated()
      .sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element.report)
    conflicts += other.conflicts
  }

  /// The more precise of two dates that agree.
  private mutating func absorbDays(of other: Meeting) {
    guard let second = other.start else { return }
    guard let first = start else {
      (start, end) = (second, other.end)
      return
    }
    if first.value.contains(second.value) {
      (start, end) = (second, other.end ?? end)
    } else if !first.value.overlaps(second.value) {
      dispute(.start, first, second) { .init($0.inWords, value: $0.description) }
    }
  }

  private mutating func dispute<Value>(
    _ field: Conflict.Field, _ one: Fact<Value>, _ other: Fact<Value>,
    _ reading: (Value) -> Conflict.Reading
  ) {
    conflicts.append(
      Conflict(
        field: field,
        readings: [one, other].map { Fact(reading($0.value), citations: $0.citations) }))
  }

  // MARK: - Lists without doubles

  static func joined<Value: Equatable>(_ facts: [Fact<Value>]) -> [Fact<Value>] {
    facts.reduce(into: []) { all, fact in
      if let same = all.firstIndex(where: { $0.value == fact.value }) {
        all[same].citations = Set(all[same].citations + fact.citations).sorted()
        all[same].isInferred = all[same].isInferred && fact.isInferred
      } else {
        all.append(fact)
      }
    }
  }

  /// By country, those without one last.
  static func joined(_ participants: [Participant]) -> [Participant] {
    let joined = participants.reduce(into: [Participant]()) { all, participant in
      guard let same = all.firstIndex(where: { $0.person == participant.person }) else {
        all.append(participant)
        return
      }
      if all[same].role == nil {
        (all[same].role, all[same].level) = (participant.role, participant.level)
      }
      all[same].country = all[same].country ?? participant.country
      all[same].citations = Set(all[same].citations + participant.citations).sorted()
    }
    return joined.enumerated().sorted { one, other in
      let keys = [one, other].map { $0.element.country.map { Int($0.rawValue) } ?? .max }
      return (keys[0], one.offset) < (keys[1], other.offset)
    }.map(\.element)
  }

  /// By identifier, each with the furthest stage.
  static func joined(_ agreements: [MeetingAgreement]) -> [MeetingAgreement] {
    agreements.reduce(into: [MeetingAgreement]()) { all, agreement in
      guard let same = all.firstIndex(where: { $0.agreement == agreement.agreement }) else {
        all.append(agreement)
        return
      }
      if agreement.status.value > all[same].status.value { all[same].status = agreement.status }
      all[same].reports += agreement.reports
    }.sorted { $0.agreement < $1.agreement }
  }

  /// Each document once.
  private static func joined(_ sources: [MeetingSource]) -> [MeetingSource] {
    sources.reduce(into: []) { all, source in
      guard let same = all.firstIndex(where: { $0.document == source.document }) else {
        all.append(source)
        return
      }
      all[same].isPrincipal = all[same].isPrincipal || source.isPrincipal
      if all[same].status == .planned { all[same].status = source.status }
      all[same].start = all[same].start ?? source.start
      all[same].sentences = Set(all[same].sentences + source.sentences).sorted()
    }
  }
}
