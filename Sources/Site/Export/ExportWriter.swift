public import Briefing
public import Summaries

/// A type of record in the exported data, in the order in which an export has them.
public enum ExportType: String, Sendable, CaseIterable {
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
public struct ExportWriter: Sendable {
  private let archive: Archive
  private let words: PageWords

  public init(archive: Archive, summarizer: Summarizer) {
    self.init(archive: archive) { summarizer.text(of: $0) }
  }

  init(archive: Archive, words: @escaping PageWords) {
    self.archive = archive
    self.words = words
  }

  /// All records, or those of one type, sorted by type and identifier, fields sorted by name.
  public func lines(of type: ExportType? = nil) -> [UInt8] {
    var lines: [UInt8] = []
    for type in type.map({ [$0] }) ?? ExportType.allCases {
      for record in records(of: type) {
        lines.append(record)
        lines.append(UInt8(ascii: "\n"))
      }
    }
    return lines
  }

  private func records(of type: ExportType) -> any Sequence<JSON> {
    switch type {
    case .agreement: archive.agreements.lazy.map(\.record)
    case .country: archive.countries.lazy.map(\.record)
    case .document:
      archive.documents.lazy.map { $0.record(summary: summary(of: .document($0.id))) }
    case .meeting: meetingRecords()
    case .organization: archive.organizations.lazy.map(\.record)
    case .person: archive.people.lazy.map(\.record)
    case .place: archive.places.lazy.map(\.record)
    }
  }

  private func meetingRecords() -> some Sequence<JSON> {
    let seriesNames = Dictionary(archive.series.map { ($0.id, $0.name) }) { first, _ in first }
    let offsets = Dictionary(
      archive.documents.indices.map { (archive.documents[$0].id, $0) }
    ) { first, _ in first }
    return archive.meetings.lazy.map { meeting in
      meeting.record(
        summary: summary(of: .meeting(meeting.id)),
        seriesName: meeting.series.flatMap { seriesNames[$0] }
      ) { document, sentence in
        guard let offset = offsets[document] else { return nil }
        return archive.documents[offset].document.words(at: sentence)
      }
    }
  }

  private func summary(of page: PageAddress) -> String {
    words(page).plain
  }
}
