import Briefing

extension Archive {
  /// What every subject is called that can be corrected.
  var correctableNames: [PageAddress: String] {
    var names: [PageAddress: String] = [:]
    for meeting in meetings { names[.meeting(meeting.id)] = meeting.name }
    for series in series { names[.series(series.id)] = series.name }
    for body in organizations { names[.organization(body.id)] = body.name }
    for person in people { names[.person(person.id)] = person.name }
    for place in places { names[.place(place.id)] = place.name }
    for paper in agreements { names[.agreement(paper.id)] = paper.name }
    return names
  }

  /// Gives a subject another name, its old one an alias where it may have any: the old name; nil
  /// where it is called so already.
  mutating func rename(_ subject: PageAddress, to name: String) -> String? {
    var old = ""
    func put<Subject>(
      _ field: WritableKeyPath<Subject, String>, _ aliases: WritableKeyPath<Subject, [String]>?
    ) -> (inout Subject) -> Bool {
      { subject in
        old = subject[keyPath: field]
        guard old != name else { return false }
        subject[keyPath: field] = name
        if let aliases {
          subject[keyPath: aliases] = Self.joined(
            subject[keyPath: aliases], [old], besides: name)
        }
        return true
      }
    }
    let isDone: Bool
    switch subject {
    case .meeting(let id): isDone = change(\.meetings, id, \.id, put(\.name, nil))
    case .series(let id): isDone = change(\.series, id, \.id, put(\.name, \.aliases))
    case .organization(let id): isDone = change(\.organizations, id, \.id, put(\.name, \.aliases))
    case .place(let id): isDone = change(\.places, id, \.id, put(\.name, \.aliases))
    case .agreement(let id): isDone = change(\.agreements, id, \.id, put(\.name, \.aliases))
    case .person(let id):
      isDone = change(\.people, id, \.id, put(\.name, \.aliases))
      if isDone { renameParticipants(id, name) }
    default: isDone = false
    }
    return isDone ? old : nil
  }

  private mutating func renameParticipants(_ person: Identifier<Person>, _ name: String) {
    for meeting in meetings.indices {
      for offset in meetings[meeting].participants.indices
      where meetings[meeting].participants[offset].person == person {
        meetings[meeting].participants[offset].name = name
      }
    }
  }

  /// False where the subject is called so already.
  mutating func add(alias: String, to subject: PageAddress) -> Bool {
    func put<Subject>(
      _ field: WritableKeyPath<Subject, String>, _ aliases: WritableKeyPath<Subject, [String]>
    ) -> (inout Subject) -> Bool {
      { subject in
        guard subject[keyPath: field] != alias, !subject[keyPath: aliases].contains(alias) else {
          return false
        }
        subject[keyPath: aliases] = (subject[keyPath: aliases] + [alias]).sorted()
        return true
      }
    }
    switch subject {
    case .series(let id): return change(\.series, id, \.id, put(\.name, \.aliases))
    case .organization(let id): return change(\.organizations, id, \.id, put(\.name, \.aliases))
    case .person(let id): return change(\.people, id, \.id, put(\.name, \.aliases))
    case .place(let id): return change(\.places, id, \.id, put(\.name, \.aliases))
    case .agreement(let id): return change(\.agreements, id, \.id, put(\.name, \.aliases))
    default: return false
    }
  }

  /// All names once, sorted, without the one that is no alias.
  static func joined(_ names: [String], _ others: [String], besides name: String) -> [String] {
    Set(names + others).subtracting([name]).sorted()
  }
}
