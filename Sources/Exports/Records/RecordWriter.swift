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
      for record in records(of: type) {
        lines.append(record)
        lines.append(UInt8(ascii: "\n"))
      }
    }
    return lines
  }

  private func records(of type: RecordType) -> any Sequence<JSONValue> {
    switch type {
    case .agreement: archive.agreements.lazy.map { $0.record(notes(.agreement($0.id))) }
    case .country: archive.countries.lazy.map(\.record)
    case .document:
      archive.documents.lazy.map {
        $0.record(summary: summary(.document($0.id)), notes(.document($0.id)))
      }
    case .meeting: meetingRecords()
    case .organization: archive.organizations.lazy.map { $0.record(notes(.organization($0.id))) }
    case .person: archive.people.lazy.map { $0.record(notes(.person($0.id))) }
    case .place: archive.places.lazy.map { $0.record(notes(.place($0.id))) }
    }
  }

  private func notes(_ page: PageAddress) -> JSONValue {
    .list((notes[page] ?? []).map(\.record))
  }

  private func meetingRecords() -> some Sequence<JSONValue> {
    let seriesNames = Dictionary(archive.series.map { ($0.id, $0.name) }) { first, _ in first }
    let offsets = Dictionary(
      archive.documents.indices.map { (archive.documents[$0].id, $0) }
    ) { first, _ in first }
    return archive.meetings.lazy.map { meeting in
      meeting.record(
        summary: summary(.meeting(meeting.id)),
        seriesName: meeting.series.flatMap { seriesNames[$0] }, notes: notes(.meeting(meeting.id))
      ) { document, sentence in
        guard let offset = offsets[document] else { return nil }
        return archive.documents[offset].shownWords(at: sentence)
      }
    }
  }
}
