import Briefing

// MARK: - The meetings of one document

extension Score {
  mutating func addMeetings(of archive: Archive, _ gold: GoldDocument) {
    let fitting = Fitting(archive)
    let found = archive.meetings
    let matching = fitting.matching(gold.meetings, found)
    let right = matching.pairs.filter { gold.meetings[$0.gold].optional != true }
    let missed = matching.missed.filter { gold.meetings[$0].optional != true }
    add(
      "meetings", right.count, matching.extra.map { found[$0].name },
      missed.map { gold.meetings[$0].key })
    addPrincipal(matching, gold.meetings, found)
    for pair in right {
      addSlots(of: found[pair.found], gold.meetings[pair.gold], fitting)
    }
  }

  /// Which meetings the document is about.
  private mutating func addPrincipal(
    _ matching: Matching, _ gold: [GoldMeeting], _ found: [Meeting]
  ) {
    let wanted = gold.indices.filter { gold[$0].principal && gold[$0].optional != true }
    let isNeutral = Set(matching.pairs.filter { gold[$0.gold].optional == true }.map(\.found))
    let right = matching.pairs.filter { wanted.contains($0.gold) && found[$0.found].isPrincipal }
    let wrong = found.indices.filter { index in
      found[index].isPrincipal && !isNeutral.contains(index)
        && !right.contains { $0.found == index }
    }
    let missed = wanted.filter { index in !right.contains { $0.gold == index } }
    add(
      "principal meetings", right.count, wrong.map { found[$0].name }, missed.map { gold[$0].key })
  }

  private mutating func addSlots(of meeting: Meeting, _ gold: GoldMeeting, _ fitting: Fitting) {
    let weight = gold.principal ? "" : " (mentioned)"
    let start = meeting.start?.value.description
    let status = meeting.status.value.rawValue
    let country = meeting.country?.value.description
    slot("kind" + weight, gold.kind.contains(meeting.kind.rawValue), "\(gold.key): \(meeting.kind)")
    slot("start" + weight, start == gold.start, "\(gold.key): \(start ?? "none")")
    slot("status" + weight, status == gold.status, "\(gold.key): \(status)")
    slot("meeting country" + weight, country == gold.country, "\(gold.key): \(country ?? "none")")
    slot(
      "place" + weight, fitting.placeFits(gold, meeting),
      "\(gold.key): \(fitting.place(of: meeting)?.name ?? "none")")
    if let noted = gold.end {
      let end = meeting.end?.value.description
      slot("end" + weight, end == noted, "\(gold.key): \(end ?? "none")")
    }
    if gold.ordinal != nil || meeting.ordinal != nil {
      let ordinal = meeting.ordinal?.value
      slot("ordinal" + weight, ordinal == gold.ordinal, "\(gold.key): \(ordinal ?? 0)")
    }
    if gold.principal { addParticipants(of: meeting, gold) }
  }

  private mutating func addParticipants(of meeting: Meeting, _ gold: GoldMeeting) {
    count(
      "taking part: countries", wanted: Set(gold.countries),
      found: Set(meeting.countries.map(\.value.description)))
    names(
      "taking part: people", gold.participants.map { GoldName(names: [$0], optional: nil) },
      meeting.participants.map { [$0.name] }, same: Wording.isSamePerson)
    slot("cited", meeting.sources.contains { !$0.sentences.isEmpty }, gold.key)
  }
}
