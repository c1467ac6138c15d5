import Briefing
import Exchange
import Foundation
import Reading
import Site

/// Files of what documents say, written by `extract` on any number of machines.
struct FindingsFiles: Sendable {
  private let paths: [String]
  private let jobs: Int

  init(_ paths: [String], jobs: Int) {
    self.paths = paths
    self.jobs = jobs
  }

  private struct Entry: Sendable {
    let place: SourceLocation
    let record: SourceRecord
  }

  /// What the documents of all files say.
  ///
  /// Lines that can't be read are named, and so is the second
  /// record of a source; the others count.
  ///
  /// - Throws: `InputFileError`.
  func said() async throws -> ArchiveBuild.Said {
    var entries: [Entry] = []
    var faults: [Diagnostic] = []
    for path in paths { try await read(path, into: &entries, &faults) }
    // The places break ties: of two records of one source the same one counts on every run.
    entries.sort { one, other in
      one.record.file == other.record.file
        ? (one.place.file, one.place.line ?? 0) < (other.place.file, other.place.line ?? 0)
        : one.record.file.utf8.lexicographicallyPrecedes(other.record.file.utf8)
    }
    var records: [SourceRecord] = []
    for (offset, entry) in entries.enumerated() {
      if offset > 0, entries[offset - 1].record.file == entry.record.file {
        faults.append(Self.fault(twice: entry, entries[offset - 1]))
      } else {
        records.append(entry.record)
      }
    }
    return Self.said(by: records, faults)
  }

  /// The identifiers depend on which other sources there are.
  private static func said(by records: [SourceRecord], _ faults: [Diagnostic]) -> ArchiveBuild.Said
  {
    let ids = SourceFolder.identifiers(of: records.map(\.file))
    let findings = zip(records, ids).compactMap { record, id -> Findings? in
      var findings = record.findings
      findings?.document.id = id
      return findings
    }
    return ArchiveBuild.Said(
      findings: findings, diagnostics: records.flatMap(\.messages), lineFaults: faults,
      leftOut: records.count - findings.count + faults.count)
  }

  private func read(
    _ path: String, into entries: inout [Entry], _ faults: inout [Diagnostic]
  ) async throws {
    let file = try InputFile(path).opened()
    defer { try? file.close() }
    var reader = LineReader(file.fileDescriptor)
    var number = 0
    while case let lines = try reader.next(), !lines.isEmpty {
      let numbered = Array(zip(number + 1..<number + 1 + lines.count, lines))
      number += lines.count
      for result in try await mapped(numbered, jobs: jobs, { Self.result(of: $1, path, $0) }) {
        switch result {
        case .success(let entry): entries.append(entry)
        case .failure(let fault): faults.append(fault.diagnostic)
        case nil: break
        }
      }
    }
  }

  private struct Fault: Error {
    let diagnostic: Diagnostic
  }

  /// Nil for an empty line.
  private static func result(
    of line: LineReader.Line, _ path: String, _ number: Int
  ) -> Result<Entry, Fault>? {
    let place = SourceLocation(file: path, line: number)
    // Nothing limits the lines of these files.
    guard case .bytes(let bytes) = line, !bytes.isEmpty else { return nil }
    do throws(RecordFault) {
      return .success(Entry(place: place, record: try SourceRecord(line: bytes)))
    } catch {
      return .failure(
        Fault(
          diagnostic: Diagnostic(
            .error, at: place, error.description,
            mend: "make the findings of its source anew with 'briefgen extract'")))
    }
  }

  private static func fault(twice entry: Entry, _ first: Entry) -> Diagnostic {
    Diagnostic(
      .error, at: entry.place, "the findings of '\(entry.record.file)' are in \(first.place) too",
      mend: "leave one of the lines out")
  }
}
