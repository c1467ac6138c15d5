import Briefing

/// An archive of a whole set beside the notes on it.
struct ArchiveCase {
  let archive: Archive
  let notes: [String: GoldDocument]
  let fitting: Fitting
  private let files: [Identifier<Document>: String]

  init(_ archive: Archive, _ notes: [String: GoldDocument]) {
    self.archive = archive
    self.notes = notes
    fitting = Fitting(archive)
    files = Dictionary(archive.documents.map { ($0.id, $0.document.file) }) { first, _ in first }
  }

  /// The name of a document's file.
  func file(of document: Identifier<Document>) -> String? { files[document] }

  func names(of documents: [Identifier<Document>]) -> Set<String> {
    Set(documents.compactMap(file))
  }

  /// The meeting that the notes on a file call by a key.
  func meeting(_ key: String, in file: String) -> Identifier<Meeting>? {
    guard let gold = notes[file]?.meetings else { return nil }
    let found = archive.meetings.filter { meeting in
      meeting.sources.contains { self.file(of: $0.document) == file }
    }
    let matching = fitting.matching(gold, found, least: 2)
    return matching.pairs.first { gold[$0.gold].key == key }.map { found[$0.found].id }
  }
}

extension Score {
  /// Compares the archive of all documents of a set with what holds over them.
  mutating func add(_ test: ArchiveCase, gold: GoldArchive) {
    for group in gold.sameMeeting {
      let ids = group.mentions.map { test.meeting($0.key, in: $0.file) }
      slot(
        "archive: same meeting", ids.count > 1 && Set(ids).count == 1 && ids[0] != nil,
        "\(group.label): \(ids.map { $0?.slug ?? "none" })")
    }
    for series in gold.series { add(series, test.archive) }
    for agreement in gold.agreements { add(agreement, test) }
    for person in gold.people {
      let hits = test.archive.people.filter { Wording.isSamePerson(person.names, $0.allNames) }
      addOne("archive: people are one", person, hits.map(\.documents), test)
    }
    for (code, files) in gold.countries.sorted(by: { $0.key < $1.key }) {
      let hits = test.archive.countries.filter { $0.code.description == code }
      let subject = GoldArchive.Subject(names: [code], files: files)
      addOne("archive: countries", subject, hits.map(\.documents), test)
    }
    for body in gold.organizations {
      let hits = test.archive.organizations.filter { Wording.isSame(body.names, $0.allNames) }
      addOne("archive: organizations are one", body, hits.map(\.documents), test)
    }
  }

  private mutating func addOne(
    _ field: String, _ subject: GoldArchive.Subject, _ hits: [[Identifier<Document>]],
    _ test: ArchiveCase
  ) {
    let isRight = hits.count == 1 && test.names(of: hits[0]).isSuperset(of: subject.files)
    slot(field, isRight, "\(subject.names[0]): \(hits.count) entries")
  }

  private mutating func add(_ series: GoldArchive.Series, _ archive: Archive) {
    let names = Dictionary(archive.series.map { ($0.id, $0.name) }) { first, _ in first }
    for member in series.members {
      let isFound = archive.meetings.contains { meeting in
        guard let id = meeting.series else { return false }
        let start = meeting.start?.value.description
        return (member.ordinal == nil || meeting.ordinal?.value == member.ordinal)
          && (member.start == nil || start == member.start)
          && Wording.overlap(series.names, "\(names[id] ?? "") \(meeting.name)") >= 0.4
      }
      slot(
        "archive: series", isFound,
        "\(series.names[0]): \(member.ordinal ?? 0) \(member.start ?? "undated")")
    }
    let slugs = Set(archive.meetings.compactMap(\.series)).filter {
      Wording.overlap(series.names, names[$0] ?? "") >= 0.75
    }
    slot("archive: series is one", slugs.count == 1, "\(series.names[0]): \(slugs.sorted())")
  }

  private mutating func add(_ agreement: GoldArchive.Timeline, _ test: ArchiveCase) {
    let wanted = Set(agreement.timeline.map { "\($0.status) \($0.file)" })
    let isFound = test.archive.agreements.contains { found in
      Wording.isAlike(agreement.names, found.allNames)
        && wanted.isSubset(
          of: found.timeline.map { "\($0.status.rawValue) \(test.file(of: $0.document) ?? "")" })
    }
    slot("archive: agreement timeline", isFound, agreement.names[0])
  }
}
