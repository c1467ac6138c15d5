import Briefing

/// What an editor sets a field to.
enum FieldValue {
  case text(String)
  case date(PartialDate)
  case number(Int)
  case country(CountryCode)
  case countries([CountryCode])
  case place(Identifier<Place>)
  case series(Identifier<Series>)
  case organization(Identifier<Organization>)

  /// In the data's words.
  var note: String {
    switch self {
    case .text(let text): text
    case .date(let date): date.description
    case .number(let number): "\(number)"
    case .country(let code): code.description
    case .countries(let codes): codes.map(\.description).joined(separator: " ")
    case .place(let id): id.slug
    case .series(let id): id.slug
    case .organization(let id): id.slug
    }
  }

  /// The words that a kind or a status may be.
  static func words(of field: Field, for subject: PageAddress) -> [String] {
    switch (field, subject) {
    case (.kind, .meeting): MeetingKind.allCases.map(\.rawValue)
    case (.kind, .organization): OrganizationKind.allCases.map(\.rawValue)
    case (.kind, .place): PlaceKind.allCases.map(\.rawValue)
    case (.status, .meeting): MeetingStatus.allCases.map(\.rawValue)
    case (.status, .agreement): AgreementStatus.allCases.map(\.rawValue)
    default: []
    }
  }
}

extension PartialDate {
  /// A date as `description` writes it: `2025-06-12`, `2025-06`, `2025-Q2`, `2025-H1`, `2025`.
  init?(written text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func number(_ part: Substring, digits: Int) -> Int? {
      part.utf8.count == digits && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(part) : nil
    }
    guard let year = number(parts[0], digits: 4), year > 0 else { return nil }
    switch parts.count {
    case 1: self.init(year: year)
    case 2:
      let part = parts[1]
      if let month = number(part, digits: 2), (1...12).contains(month) {
        self.init(year: year, part: .month(month))
      } else if let half = number(part.dropFirst(), digits: 1), part.first == "H",
        (1...2).contains(half)
      {
        self.init(year: year, part: .half(half))
      } else if let quarter = number(part.dropFirst(), digits: 1), part.first == "Q",
        (1...4).contains(quarter)
      {
        self.init(year: year, part: .quarter(quarter))
      } else {
        return nil
      }
    case 3:
      guard let month = number(parts[1], digits: 2), let day = number(parts[2], digits: 2) else {
        return nil
      }
      self.init(year: year, month: month, day: day)
    default: return nil
    }
  }
}

extension Archive {
  /// Sets a field; false where it has the value already.
  mutating func set(_ value: FieldValue, as field: Field, of subject: PageAddress) -> Bool {
    switch (subject, field, value) {
    case (.meeting(let id), .start, .date(let date)):
      return change(\.meetings, id, \.id) { Self.put(date, into: &$0.start) }
    case (.meeting(let id), .end, .date(let date)):
      return change(\.meetings, id, \.id) { Self.put(date, into: &$0.end) }
    case (.meeting(let id), .place, .place(let place)):
      return change(\.meetings, id, \.id) { Self.put(place, into: &$0.place) }
    case (.meeting(let id), .country, .country(let code)):
      return change(\.meetings, id, \.id) { Self.put(code, into: &$0.country) }
    case (.meeting(let id), .ordinal, .number(let number)):
      return change(\.meetings, id, \.id) { Self.put(number, into: &$0.ordinal) }
    case (.meeting(let id), .status, .text(let word)):
      guard let status = MeetingStatus(rawValue: word) else { return false }
      return change(\.meetings, id, \.id) { meeting in
        guard meeting.status.value != status || meeting.status.isInferred else { return false }
        meeting.status = Fact(setByEditor: status)
        return true
      }
    case (.meeting(let id), .series, .series(let series)):
      return change(\.meetings, id, \.id) { Self.put(series, into: &$0.series) }
    case (.series(let id), .organization, .organization(let body)):
      return change(\.series, id, \.id) { series in
        defer { series.organizations = [body] }
        return series.organizations != [body]
      }
    case (.agreement(let id), .status, .text(let word)):
      return change(\.agreements, id, \.id) { Self.put(word, into: &$0.status) }
    case (.agreement(let id), .parties, .countries(let codes)):
      return change(\.agreements, id, \.id) { agreement in
        defer { agreement.parties = codes }
        return agreement.parties != codes
      }
    case (.meeting(let id), .kind, .text(let word)):
      return change(\.meetings, id, \.id) { Self.put(word, into: &$0.kind) }
    case (.person(let id), .country, .country(let code)):
      return change(\.people, id, \.id) { Self.put(code, into: &$0.country) }
    case (.organization(let id), .country, .country(let code)):
      return change(\.organizations, id, \.id) { Self.put(code, into: &$0.country) }
    case (.organization(let id), .acronym, .text(let acronym)):
      return change(\.organizations, id, \.id) { Self.put(acronym, into: &$0.acronym) }
    case (.organization(let id), .kind, .text(let word)):
      return change(\.organizations, id, \.id) { Self.put(word, into: &$0.kind) }
    case (.place(let id), .country, .country(let code)):
      return change(\.places, id, \.id) { Self.put(code, into: &$0.country) }
    case (.place(let id), .kind, .text(let word)):
      return change(\.places, id, \.id) { Self.put(word, into: &$0.kind) }
    default: return false
    }
  }

  /// Makes a field unknown; false where it is so already.
  mutating func clear(_ field: Field, of subject: PageAddress) -> Bool {
    switch (subject, field) {
    case (.meeting(let id), .start): change(\.meetings, id, \.id) { Self.clear(&$0.start) }
    case (.meeting(let id), .end): change(\.meetings, id, \.id) { Self.clear(&$0.end) }
    case (.meeting(let id), .place): change(\.meetings, id, \.id) { Self.clear(&$0.place) }
    case (.meeting(let id), .country): change(\.meetings, id, \.id) { Self.clear(&$0.country) }
    case (.meeting(let id), .ordinal): change(\.meetings, id, \.id) { Self.clear(&$0.ordinal) }
    case (.meeting(let id), .series): change(\.meetings, id, \.id) { Self.clear(&$0.series) }
    case (.series(let id), .organization):
      change(\.series, id, \.id) { Self.clear(&$0.organizations) }
    case (.agreement(let id), .parties): change(\.agreements, id, \.id) { Self.clear(&$0.parties) }
    case (.person(let id), .country): change(\.people, id, \.id) { Self.clear(&$0.country) }
    case (.organization(let id), .country):
      change(\.organizations, id, \.id) { Self.clear(&$0.country) }
    case (.organization(let id), .acronym):
      change(\.organizations, id, \.id) { Self.clear(&$0.acronym) }
    case (.place(let id), .country): change(\.places, id, \.id) { Self.clear(&$0.country) }
    default: false
    }
  }

  /// Changes one subject of a list; false where the change says so, or there is no such subject.
  mutating func change<Subject>(
    _ list: WritableKeyPath<Archive, [Subject]>, _ id: Identifier<Subject>,
    _ key: KeyPath<Subject, Identifier<Subject>>, _ change: (inout Subject) -> Bool
  ) -> Bool {
    guard let offset = self[keyPath: list].firstIndex(where: { $0[keyPath: key] == id }) else {
      return false
    }
    return change(&self[keyPath: list][offset])
  }

  /// Takes what documents say of a field of a meeting for settled; false where they do not disagree.
  @discardableResult
  mutating func settle(_ field: Field, of subject: PageAddress) -> Bool {
    guard case .meeting(let id) = subject, let field = field.ofConflict else { return false }
    return change(\.meetings, id, \.id) { meeting in
      let disputed = meeting.conflicts.indices.filter { meeting.conflicts[$0].field == field }
      for offset in disputed { meeting.conflicts[offset].isSettled = true }
      return !disputed.isEmpty
    }
  }

  /// What is stated already stands, with its sentences; what is worked out is so by the editor's word.
  private static func put<Value: Equatable>(_ value: Value, into fact: inout Fact<Value>?) -> Bool {
    if let fact, fact.value == value, !fact.isInferred { return false }
    fact = Fact(setByEditor: value)
    return true
  }

  private static func put<Value: Equatable>(_ value: Value, into field: inout Value?) -> Bool {
    defer { field = value }
    return field != value
  }

  private static func put<Value: RawRepresentable<String>>(
    _ word: String, into field: inout Value
  ) -> Bool {
    guard let value = Value(rawValue: word) else { return false }
    defer { field = value }
    return field.rawValue != word
  }

  private static func clear<Value>(_ list: inout [Value]) -> Bool {
    defer { list = [] }
    return !list.isEmpty
  }

  private static func clear<Value>(_ field: inout Value?) -> Bool {
    defer { field = nil }
    return field != nil
  }
}
