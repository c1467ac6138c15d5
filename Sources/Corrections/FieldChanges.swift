import Briefing
import Text

extension Corrector {
  mutating func clear(_ field: Field, by correction: Correction) {
    archive.settle(field, of: correction.subject)
    if field == .organization, case .series(let id) = correction.subject {
      bodiesOfSeries[id] = []
    }
    guard archive.clear(field, of: correction.subject) else {
      report(
        correction.detail, "the \(field.words) of '\(correction.subject.path)' is not known anyway",
        mend: "take the correction out")
      return
    }
    note(.takenOut(field: field.rawValue), on: correction.subject, by: correction)
  }

  mutating func set(
    _ field: Field, to text: String, at location: SourceLocation, by correction: Correction
  ) {
    guard let value = value(text, of: field, for: correction.subject, at: location) else { return }
    let settles = archive.settle(field, of: correction.subject)
    let isNew = archive.set(value, as: field, of: correction.subject)
    guard isNew || settles else {
      report(
        location, "the \(field.words) of '\(correction.subject.path)' is '\(text)' already",
        mend: "take the correction out")
      return
    }
    if case (.series(let id), .organization(let body)) = (correction.subject, value) {
      bodiesOfSeries[id] = [body]
    }
    note(
      .set(field: field.rawValue, to: noted(value, as: field), isNew: isNew),
      value: isNew ? value.note : nil, on: correction.subject, by: correction)
  }

  /// A place that an editor has set has a country, unless the editor says so of the country as well.
  mutating func moveCountry(with correction: Correction, among all: [Correction]) {
    guard case .set(.place, _, _) = correction.change, case .meeting(let id) = correction.subject,
      !all.contains(where: { $0.subject == correction.subject && $0.isAbout(.country) }),
      let meeting = archive.meetings.first(where: { $0.id == id }),
      let place = archive.places.first(where: { $0.id == meeting.place?.value }),
      let code = place.country, meeting.country?.value != code
    else { return }
    _ = archive.set(.country(code), as: .country, of: correction.subject)
    archive.settle(.country, of: correction.subject)
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
    case .country: return country(text, at: location).map { .country($0) }
    case .parties: return parties(text, at: location)
    case .place:
      return address(text, of: "place", in: "places", at: location).map {
        .place(Identifier($0.slug))
      }
    case .series:
      return address(text, of: "series", in: "series", at: location).map {
        .series(Identifier($0.slug))
      }
    case .organization:
      return address(text, of: "organization", in: "organizations", at: location).map {
        .organization(Identifier($0.slug))
      }
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

  /// The address of a subject that the archive has.
  private mutating func address(
    _ text: String, of type: String, in folder: String, at location: SourceLocation
  ) -> PageAddress? {
    guard let address = PageAddress(correctable: text), address.folder == folder else {
      report(
        location, "'\(text)' is no address of \(type == "organization" ? "an" : "a") \(type)",
        mend: "write '\(folder)/…'")
      return nil
    }
    guard isKnown(address, at: location) else { return nil }
    if let now = gone[address]?.now {
      report(location, "'\(address.path)' is merged away", mend: "write '\(now.path)'")
      return nil
    }
    return address
  }

  private mutating func parties(_ text: String, at location: SourceLocation) -> FieldValue? {
    let words = text.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
    var codes: Set<CountryCode> = []
    for word in words {
      guard let code = country(word, at: location) else { return nil }
      codes.insert(code)
    }
    return .countries(codes.sorted())
  }

  /// A country by its code; one that no document names gets a page.
  private mutating func country(_ text: String, at location: SourceLocation) -> CountryCode? {
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
    return code
  }

  private func noted(_ value: FieldValue, as field: Field) -> EditorNote.Value {
    switch value {
    case .text(let text): field == .kind || field == .status ? .word(text) : .name(text)
    case .date(let date): .date(date)
    case .number(let number): .name("\(number)")
    case .country(let code): .countries([named(code)])
    case .countries(let codes): .countries(codes.map(named))
    case .place(let id): .name(name(of: .place(id)))
    case .series(let id): .name(name(of: .series(id)))
    case .organization(let id): .name(name(of: .organization(id)))
    }
  }

  private func named(_ code: CountryCode) -> EditorNote.NamedCountry {
    EditorNote.NamedCountry(code: code, name: name(of: code))
  }

  private func name(of code: CountryCode) -> String {
    countries.first { $0.code == code }?.name ?? code.description
  }

  /// A meeting does not end before it begins.
  mutating func checkDays(of correction: Correction) {
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
  fileprivate func isAbout(_ field: Field) -> Bool {
    switch change {
    case .set(field, _, _), .clear(field): true
    default: false
    }
  }
}
