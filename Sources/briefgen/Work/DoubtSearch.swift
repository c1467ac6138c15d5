import Briefing
import Checks
import Intake
import Reading
import Text

/// Finds all that is doubtful in an archive, each with its place in a file.
struct DoubtSearch: Sendable {
  private let plan: Plan
  private let console: Console

  init(_ plan: Plan, console: Console) {
    self.plan = plan
    self.console = console
  }

  /// A doubt where an editor can go to.
  struct Located: Sendable {
    let kind: Doubt.Kind
    let diagnostic: Diagnostic
    /// Entries for the file of corrections, of which one may be what is needed.
    var proposals: [String] = []
  }

  /// By file, line and column.
  ///
  /// - Throws: Where there is no archive to be looked at.
  func doubts() async throws -> [Located] {
    var build = ArchiveBuild(plan, console: console)
    build.isReporting = false
    let outcome = try await build.outcome()
    let ofSources = outcome.diagnostics.map {
      Located(kind: $0.severity == .error ? .unreadable : .doubtfulSource, diagnostic: $0)
    }
    let ofArchive = ArchiveCheck(outcome.archive, findings: outcome.findings).doubts
    let ofTexts = duplicates(in: outcome.archive)
    let located = try await located(ofArchive, in: outcome.archive)
    return (ofSources + located + ofTexts).sorted {
      Self.key($0.diagnostic) < Self.key($1.diagnostic)
    }
  }

  private static func key(_ diagnostic: Diagnostic) -> (String, Int, Int, String) {
    let location = diagnostic.location
    return (location.file, location.line ?? 0, location.column ?? 0, diagnostic.problem)
  }

  /// Puts each doubt to the line of its sentence, in the file as it is.
  private func located(_ doubts: [Doubt], in archive: Archive) async throws -> [Located] {
    let documents = Dictionary(archive.documents.map { ($0.id, $0.document) }) { first, _ in first }
    let folder = SourceFolder(plan.input)
    let files = Dictionary(try folder.sources().files.map { ($0.id, $0) }) { first, _ in first }
    var lines: [Identifier<Document>: SourceLines] = [:]
    return doubts.map { doubt in
      let id = doubt.citation.document
      guard let document = documents[id] else {
        return Located(doubt, at: SourceLocation(file: id.slug))
      }
      var location = SourceLocation(file: "\(plan.input)/\(document.file)")
      if let offset = document.source(of: doubt.citation.sentence) {
        if lines[id] == nil, let file = files[id] {
          // A file that can't be read any more was read a moment ago: the place in it is all that is lost.
          lines[id] = (try? folder.bytes(of: file)).map(SourceLines.init)
        }
        if let place = lines[id]?.place(of: offset) { (location.line, location.column) = place }
      }
      return Located(doubt, at: location)
    }
  }

  /// Documents that have the text of one before them.
  private func duplicates(in archive: Archive) -> [Located] {
    var search = DuplicateSearch()
    for document in archive.documents {
      search.compare(document.document)
      _ = search.seek(document.document)
    }
    return archive.documents.enumerated().compactMap { number, document in
      guard let match = search.match(of: number) else { return nil }
      let path = "\(plan.input)/\(match.file)"
      let problem =
        match.isSame
        ? "it is the same text as \(path)" : "\(match.share)% of its text is in \(path) too"
      return Located(
        kind: .sameText,
        diagnostic: Diagnostic(
          .warning, at: SourceLocation(file: "\(plan.input)/\(document.document.file)"), problem,
          mend: "keep the better one of the two"))
    }
  }
}

extension DoubtSearch.Located {
  fileprivate init(_ doubt: Doubt, at location: SourceLocation) {
    kind = doubt.kind
    diagnostic = Diagnostic(.warning, at: location, doubt.problem, mend: doubt.mend)
    proposals = doubt.proposals.map(\.text)
  }
}

extension Document {
  /// The offset in its file of a sentence, or line left out, by its number.
  fileprivate func source(of number: Int?) -> Int? {
    guard let number else { return nil }
    let offset = number - 1
    if sentences.indices.contains(offset) { return sentences[offset].source.lowerBound }
    let line = offset - sentences.count
    return leftOut.indices.contains(line) ? leftOut[line].source.lowerBound : nil
  }
}
