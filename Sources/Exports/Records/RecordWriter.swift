public import Briefing
internal import JSON

/// A type of record, in the order in which an export has them.
public enum RecordType: String, Sendable, CaseIterable {
  case agreement
  case country
  case document
  case meeting
  case organization
  case person
  case place

  /// Where a site has the records of this type.
  public var path: String {
    switch self {
    case .country: "data/countries.ndjson"
    case .person: "data/people.ndjson"
    case .agreement, .document, .meeting, .organization, .place: "data/\(rawValue)s.ndjson"
    }
  }
}

/// Writes the archive as data: one record of JSON a line, as `briefgen export` prints it.
public struct RecordWriter: Sendable {
  private let archive: Archive
  private let summary: PageSummary
  private let notes: [PageAddress: [EditorNote]]

  public init(archive: Archive, summary: @escaping PageSummary) {
    self.archive = archive
    self.summary = summary
    notes = Dictionary(grouping: archive.notes, by: \.page)
  }

  /// All records, or those of one type, sorted by type and identifier, fields sorted by name.
  public func lines(of type: RecordType? = nil) -> [UInt8] {
    var lines: [UInt8] = []
    for type in type.map({ [$0] }) ?? RecordType.allCases {
      forEachRecord(of: type) { record in
        lines.append(record)
        lines.append(UInt8(ascii: "\n"))
      }
    }
    return lines
  }

  /// Each made when its turn comes: all of them are larger than the archive.
  private func forEachRecord(of type: RecordType, _ take: (JSONValue) -> Void) {
    switch type {
    case .agreement:
      for paper in archive.agreements { take(paper.record(notes(.agreement(paper.id)))) }
    case .country: for country in archive.countries { take(country.record) }
    case .document:
      for document in archive.documents {
        let page = PageAddress.document(document.id)
        take(document.record(summary: summary(page), notes(page)))
      }
    case .meeting: forEachMeetingRecord(take)
    case .organization:
      for body in archive.organizations { take(body.record(notes(.organization(body.id)))) }
    case .person: for person in archive.people { take(person.record(notes(.person(person.id)))) }
    case .place: for place in archive.places { take(place.record(notes(.place(place.id)))) }
    }
  }

  private func notes(_ page: PageAddress) -> JSONValue {
    .list((notes[page] ?? []).map(\.record))
  }

  private func forEachMeetingRecord(_ take: (JSONValue) -> Void) {
    let seriesNames = Dictionary(archive.series.map { ($0.id, $0.name) }) { first, _ in first }
    let words = Dictionary(
      archive.documents.map { ($0.id, $0.shownWords) }
    ) { first, _ in first }
    for meeting in archive.meetings {
      let page = PageAddress.meeting(meeting.id)
      take(
        meeting.record(
          summary: summary(page), seriesName: meeting.series.flatMap { seriesNames[$0] },
          notes: notes(page)
        ) { document, sentence in words[document]?.at(sentence) })
    }
  }
}
