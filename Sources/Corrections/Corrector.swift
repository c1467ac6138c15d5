public import Briefing
import Resolution
import Text

/// An archive that an editor has set right.
public struct CorrectedArchive: Sendable {
  /// With a note of each correction for its page.
  public let archive: Archive
  /// Where the addresses of what was merged or taken out lead, by address.
  public let forwardings: [Forwarding]
}

extension Corrections {
  /// The archive with all corrections made.
  ///
  /// The order of the corrections has no influence on it: subjects are merged first, then what is no
  /// meeting is taken out, then names and fields are set. The profiles name countries that no
  /// document names.
  ///
  /// - Throws: `CorrectionsError` where one applies to nothing, or two contradict each other.
  public func corrected(
    _ archive: Archive, countries: [CountryProfile]
  ) throws(CorrectionsError) -> CorrectedArchive {
    guard !all.isEmpty else { return CorrectedArchive(archive: archive, forwardings: []) }
    var corrector = Corrector(archive, countries)
    corrector.make(all)
    guard corrector.faults.isEmpty else { throw CorrectionsError(faults: corrector.faults) }
    var corrected = corrector.archive.relinked()
    corrected.notes = corrector.notes.sorted()
    return CorrectedArchive(archive: corrected, forwardings: corrector.forwardings)
  }
}

/// Makes corrections one after the other, and notes those that can't be made.
struct Corrector {
  private(set) var archive: Archive
  private(set) var notes: [EditorNote] = []
  private(set) var faults: [Diagnostic] = []
  private let countries: [CountryProfile]
  /// The names of all subjects before the first correction.
  private let names: [PageAddress: String]
  /// Where a subject was merged or taken out.
  private var gone: [PageAddress: (location: SourceLocation, now: PageAddress?)] = [:]

  init(_ archive: Archive, _ countries: [CountryProfile]) {
    self.archive = archive
    self.countries = countries
    names = archive.correctableNames
  }

  mutating func make(_ corrections: [Correction]) {
    let known = corrections.filter { isKnown($0.subject, at: $0.location) }
    let single = withoutSecond(known)
    merge(single)
    for correction in sorted(single) {
      if case .notAMeeting = correction.change { takeOut(correction) }
    }
    for correction in sorted(single) {
      switch correction.change {
      case .merge, .notAMeeting: break
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
    for correction in single { checkDays(of: correction) }
  }

  /// Names before aliases, and each by its words, so that their order in the file tells nothing.
  private func sorted(_ corrections: [Correction]) -> [Correction] {
    corrections.sorted { ($0.subject.path, $0.topic) < ($1.subject.path, $1.topic) }
  }

  /// Of what is merged into something that is then taken out nothing is left to lead to.
  var forwardings: [Forwarding] {
    gone.map { address, end in
      Forwarding(from: address, to: end.now.flatMap { gone[$0] == nil ? $0 : nil })
    }.sorted { $0.from.path < $1.from.path }
  }

  // MARK: - What a correction is about

  private mutating func isKnown(_ subject: PageAddress, at location: SourceLocation) -> Bool {
    if names[subject] != nil { return true }
    let others = names.keys.filter { $0.folder == subject.folder }.map(\.path)
    let mend =
      switch Suggestion(for: subject.path, among: others) {
      case .nearest(let path): "did you mean '\(path)'?"
      case .known: "look its address up on the site, or take the correction out"
      }
    report(location, "the archive has no '\(subject.path)'", mend: mend)
    return false
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

  private mutating func report(_ location: SourceLocation, _ problem: String, mend: String) {
    faults.append(Diagnostic(.error, at: location, problem, mend: mend))
  }

  private mutating func note(
    _ change: String, value: String? = nil, on page: PageAddress, by correction: Correction
  ) {
    notes.append(EditorNote(page: page, change: change, value: value, reason: correction.reason))
  }

  private func name(of subject: PageAddress) -> String { names[subject] ?? subject.path }

  // MARK: - Merging and taking out

  private mutating func merge(_ corrections: [Correction]) {
    for case (let correction, .merge(_, let location)) in corrections.map({ ($0, $0.change) }) {
      gone[correction.subject] = (location, correction.target)
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
      note("Put together with “\(name(of: correction.subject))”", on: target, by: correction)
    }
  }

  private mutating func takeOut(_ correction: Correction) {
    guard isStill(correction), case .meeting(let id) = correction.subject,
      let offset = archive.meetings.firstIndex(where: { $0.id == id })
    else { return }
    gone[correction.subject] = (correction.location, nil)
    let meeting = archive.meetings.remove(at: offset)
    notes.removeAll { $0.page == correction.subject }
    for offset in archive.documents.indices {
      archive.documents[offset].meetings.removeAll { $0.meeting == id }
      archive.documents[offset].mentions.removeAll { $0.subject == .meeting(id) }
    }
    for document in Set(meeting.sources.map(\.document)) {
      note("“\(meeting.name)” is no meeting", on: .document(document), by: correction)
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
    note("Renamed from “\(old)”", value: name, on: correction.subject, by: correction)
  }

  private mutating func add(_ correction: Correction, alias: String) {
    guard archive.add(alias: alias, to: correction.subject) else {
      report(
        correction.detail, "'\(correction.subject.path)' is called '\(alias)' already",
        mend: "take the correction out")
      return
    }
    note("Also called “\(alias)”", value: alias, on: correction.subject, by: correction)
  }

  // MARK: - Fields

  private mutating func clear(_ field: Field, by correction: Correction) {
    guard archive.clear(field, of: correction.subject) else {
      report(
        correction.detail, "the \(field.words) of '\(correction.subject.path)' is not known anyway",
        mend: "take the correction out")
      return
    }
    note("\(field.words.capitalizedFirst) taken out", on: correction.subject, by: correction)
  }

  private mutating func set(
    _ field: Field, to text: String, at location: SourceLocation, by correction: Correction
  ) {
    guard let value = value(text, of: field, for: correction.subject, at: location) else { return }
    guard archive.set(value, as: field, of: correction.subject) else {
      report(
        location, "the \(field.words) of '\(correction.subject.path)' is '\(text)' already",
        mend: "take the correction out")
      return
    }
    note(
      "\(field.words.capitalizedFirst) set to \(words(for: value))", value: text,
      on: correction.subject, by: correction)
  }

  private mutating func value(
    _ text: String, of field: Field, for subject: PageAddress, at location: SourceLocation
  ) -> FieldValue? {
    switch field {
    case .start, .end:
      guard let date = PartialDate(written: text) else {
        report(
          location, "'\(text)' is no date",
          mend: "write it as 2025-06-12, 2025-06, 2025-Q2, 2025-H1 or 2025")
        return nil
      }
      return .date(date)
    case .ordinal:
      guard let number = Int(text), (1...9999).contains(number) else {
        report(location, "'\(text)' is no number of a meeting", mend: "write it in digits: 3")
        return nil
      }
      return .number(number)
    case .acronym: return .text(text)
    case .country: return country(text, at: location)
    case .place:
      guard let address = PageAddress(correctable: text), case .place(let id) = address else {
        report(location, "'\(text)' is no address of a place", mend: "write 'places/…'")
        return nil
      }
      guard isKnown(address, at: location) else { return nil }
      if let now = gone[address]?.now {
        report(location, "'\(address.path)' is merged away", mend: "write '\(now.path)'")
        return nil
      }
      return .place(id)
    case .kind, .status:
      let words = FieldValue.words(of: field, for: subject)
      guard words.contains(text) else {
        report(
          location, "the \(field.words) can't be '\(text)'",
          mend: Suggestion(for: text, among: words).description)
        return nil
      }
      return .text(text)
    }
  }

  /// A country by its code; one that no document names gets a page.
  private mutating func country(_ text: String, at location: SourceLocation) -> FieldValue? {
    guard let code = CountryCode(text), let profile = countries.first(where: { $0.code == code })
    else {
      report(
        location, "no country has the code '\(text)'",
        mend: "write the two capital letters that ISO 3166-1 has for it")
      return nil
    }
    if !archive.countries.contains(where: { $0.code == code }) {
      let slug = Slug.made(from: profile.name)
      let isTaken = archive.countries.contains { $0.id.slug == slug }
      archive.countries.append(
        Country(
          id: Identifier(isTaken ? "\(slug)-\(Slug.made(from: text))" : slug), code: code,
          name: profile.name))
      archive.countries.sort { $0.id < $1.id }
    }
    return .country(code)
  }

  private func words(for value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .date(let date): date.inWords
    case .number(let number): "\(number)"
    case .country(let code): countries.first { $0.code == code }?.name ?? code.description
    case .place(let id): name(of: .place(id))
    }
  }

  /// A meeting does not end before it begins.
  private mutating func checkDays(of correction: Correction) {
    guard case .set(let field, _, let location) = correction.change,
      field == .start || field == .end,
      case .meeting(let id) = correction.subject,
      let meeting = archive.meetings.first(where: { $0.id == id }),
      let start = meeting.start?.value, let end = meeting.end?.value, end.latest < start.earliest
    else { return }
    report(
      location, "the meeting would end on \(end), before its first day, \(start)",
      mend: "set the \(field == .start ? "end" : "start") too, or clear it")
  }
}

extension Correction {
  /// What of its subject it is about: of one topic there is one correction.
  fileprivate var topic: String {
    switch change {
    case .merge: "1 merge"
    case .notAMeeting: "1 not a meeting"
    case .rename: "2 name"
    case .alias(let name): "3 alias \(name)"
    case .set(let field, _, _), .clear(let field): "4 \(field.rawValue)"
    }
  }

  fileprivate var target: PageAddress? {
    if case .merge(let target, _) = change { target } else { nil }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
