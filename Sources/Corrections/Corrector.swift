public import Briefing
public import Resolution
import Text

/// An archive that an editor has set right.
public struct CorrectedArchive: Sendable {
  /// With a note of each correction for its page.
  public let archive: Archive
  /// Where the addresses of what was merged or taken out lead, by address.
  public let forwardings: [Forwarding]
}

extension Corrections {
  /// What is told apart, for the resolver: only there is known what each sentence says.
  public var splits: [Split] { all.compactMap(\.split) }

  /// The archive with all corrections made.
  ///
  /// The order of the corrections has no influence on it: what is told apart by `splits` is so
  /// already, subjects are merged first, then what is no meeting is taken out, then names and fields
  /// are set. The profiles name countries that no document names.
  ///
  /// - Throws: `CorrectionsError` where one applies to nothing, or two contradict each other.
  public func corrected(
    _ resolved: ResolvedArchive, countries: [CountryProfile]
  ) throws(CorrectionsError) -> CorrectedArchive {
    guard !all.isEmpty else { return CorrectedArchive(archive: resolved.archive, forwardings: []) }
    var corrector = Corrector(resolved, countries)
    corrector.make(all)
    guard corrector.faults.isEmpty else { throw CorrectionsError(faults: corrector.faults) }
    return CorrectedArchive(archive: corrector.corrected, forwardings: corrector.forwardings)
  }
}

/// Makes corrections one after the other, and notes those that can't be made.
struct Corrector {
  var archive: Archive
  private(set) var notes: [EditorNote] = []
  private(set) var faults: [Diagnostic] = []
  let countries: [CountryProfile]
  let splitFaults: [Split: SplitFault]
  /// The names of all subjects before the first correction, but for what is told apart.
  var names: [PageAddress: String]
  /// What an editor says of a series, whose bodies else follow from its members.
  var bodiesOfSeries: [Identifier<Series>: [Identifier<Organization>]] = [:]

  /// Where a subject was merged or taken out.
  struct End {
    var location: SourceLocation
    var now: PageAddress?
    var note: EditorNote
  }

  private(set) var gone: [PageAddress: End] = [:]

  init(_ resolved: ResolvedArchive, _ countries: [CountryProfile]) {
    archive = resolved.archive
    splitFaults = resolved.splitFaults
    self.countries = countries
    names = archive.correctableNames
  }

  /// With all that follows from the corrections, and a note of each.
  var corrected: Archive {
    var archive = archive.relinked()
    for offset in archive.series.indices {
      guard let bodies = bodiesOfSeries[archive.series[offset].id] else { continue }
      archive.series[offset].organizations = bodies
    }
    archive.notes = notes.sorted()
    return archive
  }

  mutating func make(_ corrections: [Correction]) {
    for correction in sorted(corrections) { tellSeriesApart(correction) }
    let known = corrections.filter { isKnown($0.subject, at: $0.location) }
    let single = withoutSecond(known)
    for correction in sorted(single) { noteSplit(correction) }
    merge(single)
    for correction in sorted(single) {
      if case .notAMeeting = correction.change { takeOut(correction) }
    }
    for correction in sorted(single) {
      switch correction.change {
      case .split, .merge, .notAMeeting: break
      case .rename(let name):
        if isStill(correction) { rename(correction, name) }
      case .alias(let name):
        if isStill(correction) { add(correction, alias: name) }
      case .set(let field, let value, let location):
        if isStill(correction) { set(field, to: value, at: location, by: correction) }
      case .clear(let field):
        if isStill(correction) { clear(field, by: correction) }
      }
    }
    for correction in sorted(single) { moveCountry(with: correction, among: single) }
    for correction in single { checkDays(of: correction) }
  }

  /// Names before aliases, and each by its words, so that their order in the file tells nothing.
  private func sorted(_ corrections: [Correction]) -> [Correction] {
    corrections.sorted { ($0.subject.path, $0.topic) < ($1.subject.path, $1.topic) }
  }

  /// Of what is merged into something that is then taken out nothing is left to lead to.
  var forwardings: [Forwarding] {
    gone.map { address, end in
      let last = end.now.flatMap { gone[$0] }
      return Forwarding(
        from: address, to: last == nil ? end.now : nil, note: last?.note ?? end.note)
    }.sorted { $0.from.path < $1.from.path }
  }

  // MARK: - What a correction is about

  mutating func isKnown(_ subject: PageAddress, at location: SourceLocation) -> Bool {
    if names[subject] != nil { return true }
    let others = names.keys.filter { $0.folder == subject.folder }.map(\.path)
    reportUnknown(subject, among: others, at: location)
    return false
  }

  mutating func reportUnknown(
    _ address: PageAddress, among others: [String], at location: SourceLocation
  ) {
    let mend =
      switch Suggestion(for: address.path, among: others) {
      case .nearest(let path): "did you mean '\(path)'?"
      case .known: "look its address up on the site, or take the correction out"
      }
    report(location, "the archive has no '\(address.path)'", mend: mend)
  }

  /// Of two that are about the same the first; the other is a fault.
  private mutating func withoutSecond(_ corrections: [Correction]) -> [Correction] {
    var lines: [String: Int] = [:]
    return corrections.filter { correction in
      let key = "\(correction.subject.path) \(correction.topic)"
      guard let line = lines[key] else {
        lines[key] = correction.location.line ?? 0
        return true
      }
      report(
        correction.location, "'\(correction.subject.path)' is corrected so in line \(line) already",
        mend: "keep one of the two")
      return false
    }
  }

  private mutating func isStill(_ correction: Correction) -> Bool {
    guard let end = gone[correction.subject] else { return true }
    let line = end.location.line ?? 0
    if let now = end.now {
      report(
        correction.location, "'\(correction.subject.path)' is merged away in line \(line)",
        mend: "write '\(now.path)'")
    } else {
      report(
        correction.location, "'\(correction.subject.path)' is taken out in line \(line)",
        mend: "keep one of the two corrections")
    }
    return false
  }

  mutating func report(_ location: SourceLocation, _ problem: String, mend: String) {
    faults.append(Diagnostic(.error, at: location, problem, mend: mend))
  }

  mutating func note(
    _ change: EditorNote.Change, value: String? = nil, on page: PageAddress,
    by correction: Correction
  ) {
    notes.append(correction.note(change, value: value, on: page))
  }

  func name(of subject: PageAddress) -> String { names[subject] ?? subject.path }

  // MARK: - Merging and taking out

  private mutating func merge(_ corrections: [Correction]) {
    for correction in corrections {
      guard case .merge(let target, let location) = correction.change else { continue }
      let note = correction.note(
        .together(with: name(of: correction.subject)), on: target)
      gone[correction.subject] = End(location: location, now: target, note: note)
    }
    for correction in sorted(corrections) {
      guard case .merge(let target, let location) = correction.change,
        isKnown(target, at: location)
      else { continue }
      if let end = gone[target] {
        let now = end.now?.path ?? ""
        report(
          location, "'\(target.path)' is itself merged away in line \(end.location.line ?? 0)",
          mend: now == correction.subject.path ? "keep one of the two" : "write '\(now)'")
        continue
      }
      archive.merge(correction.subject, into: target)
      if let note = gone[correction.subject]?.note { notes.append(note) }
    }
  }

  private mutating func takeOut(_ correction: Correction) {
    guard isStill(correction), case .meeting(let id) = correction.subject,
      let offset = archive.meetings.firstIndex(where: { $0.id == id })
    else { return }
    let meeting = archive.meetings.remove(at: offset)
    notes.removeAll { $0.page == correction.subject }
    for offset in archive.documents.indices {
      archive.documents[offset].meetings.removeAll { $0.meeting == id }
      archive.documents[offset].mentions.removeAll { $0.subject == .meeting(id) }
    }
    let change = EditorNote.Change.noMeeting(meeting.name)
    gone[correction.subject] = End(
      location: correction.location, now: nil,
      note: correction.note(change, on: correction.subject))
    for document in Set(meeting.sources.map(\.document)) {
      note(change, on: .document(document), by: correction)
    }
  }

  // MARK: - Names

  private mutating func rename(_ correction: Correction, _ name: String) {
    guard let old = archive.rename(correction.subject, to: name) else {
      report(
        correction.detail, "'\(correction.subject.path)' is called '\(name)' already",
        mend: "take the correction out")
      return
    }
    note(.renamed(from: old), value: name, on: correction.subject, by: correction)
  }

  private mutating func add(_ correction: Correction, alias: String) {
    guard archive.add(alias: alias, to: correction.subject) else {
      report(
        correction.detail, "'\(correction.subject.path)' is called '\(alias)' already",
        mend: "take the correction out")
      return
    }
    note(.alsoCalled(alias), value: alias, on: correction.subject, by: correction)
  }
}

extension Correction {
  func note(
    _ change: EditorNote.Change, value: String? = nil, on page: PageAddress
  ) -> EditorNote {
    EditorNote(page: page, change: change, value: value, reason: reason, entry: entry)
  }

  /// What of its subject it is about: of one topic there is one correction.
  fileprivate var topic: String {
    switch change {
    case .split(let other, _, _): "0 split \(other.path)"
    case .merge: "1 merge"
    case .notAMeeting: "1 not a meeting"
    case .rename: "2 name"
    case .alias(let name): "3 alias \(name)"
    case .set(let field, _, _), .clear(let field): "4 \(field.rawValue)"
    }
  }
}
