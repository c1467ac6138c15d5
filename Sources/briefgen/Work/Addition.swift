import Briefing
import Extraction
import Foundation
import Gazetteer
import Intake
import JSON
import Reading
import Resolution
import Site
import Text

/// Puts what someone has among the sources of an archive.
struct Addition: Sendable {
  let plan: Plan
  let console: Console
  let isDryRun: Bool
  let allowsDuplicates: Bool
  /// For the one file that is added; nil for its day and title.
  let name: String?

  /// A source that was added, or would be.
  struct Added: Sendable {
    let path: String
    /// What is found in it, by itself.
    let archive: Archive
  }

  struct Result: Sendable {
    var added: [Added] = []
    var refused = 0
  }

  /// Each refusal is named; the others are added nevertheless.
  ///
  /// - Throws: Where the folder of sources can't be read.
  func result(of names: [String], with matter: FrontMatterText) async throws -> Result {
    let lexicon = Lexicon.builtIn(adding: plan.gazetteer)
    let reader = Reader(lexicon)
    let intake = Intake(reader: reader)
    var result = Result()
    var sources: [(name: String, source: NewSource)] = []
    for name in names {
      do {
        sources.append((name, try intake.source(from: try material(name), with: matter)))
      } catch {
        console.report(stopping: error)
        result.refused += 1
      }
    }
    var search = DuplicateSearch()
    for (_, source) in sources { _ = search.seek(source.document) }
    for document in try await documents(read: reader) { search.compare(document) }
    var taken = Set(try existingNames())
    for (number, (name, source)) in sources.enumerated() {
      if let match = search.match(of: number), !allowsDuplicates {
        console.report(
          stopping: DuplicateError(name: Self.shown(name), folder: plan.input, match: match))
        result.refused += 1
        continue
      }
      let file = fileName(of: source, taken: taken)
      taken.insert(file)
      if !isDryRun { try write(source.bytes, to: file) }
      var document = source.document
      document.file = file
      search.compare(document)
      report(on: source, name)
      result.added.append(found(in: source, file, lexicon))
    }
    return result
  }

  // MARK: - Reading

  private func material(_ name: String) throws -> Material {
    if name == "-" {
      if isatty(STDIN_FILENO) == 1 {
        console.warn("Paste the dispatch; end with an empty line and Ctrl-D.")
      }
      return Material(name: nil, bytes: try Self.standardInput())
    }
    return Material(name: name, bytes: try InputFile(name).bytes())
  }

  /// No more than an intake takes, so that an endless one ends.
  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= Intake.largest,
      let part = try FileHandle.standardInput.read(upToCount: 1 << 20), !part.isEmpty
    {
      bytes += part
    }
    return bytes
  }

  /// All documents that are there already and can be read; none where there is no folder yet.
  private func documents(read reader: Reader) async throws -> [Document] {
    let folder = SourceFolder(plan.input)
    let files = try sources(in: folder)
    let documents = try await mapped(files, jobs: plan.jobs) { source in
      Self.document(of: source, in: folder, read: reader)
    }
    return documents.compactMap(\.self)
  }

  private func sources(in folder: SourceFolder) throws(SourceFolderError) -> [SourceFile] {
    do throws(SourceFolderError) {
      return try folder.sources().files
    } catch {
      switch error {
      case .missing, .empty: return []
      case .notFolder, .unreadable: throw error
      }
    }
  }

  /// Nil for what can't be read, which every build names.
  private static func document(
    of source: SourceFile, in folder: SourceFolder, read reader: Reader
  ) -> Document? {
    do throws(ReadingError) {
      let bytes = try folder.bytes(of: source)
      return try reader.document(id: source.id, file: source.file, bytes: bytes).document
    } catch {
      return nil
    }
  }

  // MARK: - Writing

  private func existingNames() throws -> [String] {
    guard FileSystemEntry(plan.input) == .folder else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: plan.input)
  }

  private func fileName(of source: NewSource, taken: Set<String>) -> String {
    guard let name else { return source.name { taken.contains($0) } }
    let ending = source.proposedName.drop { $0 != "." }
    let file = name.hasSuffix(ending) ? name : name + ending
    return NewSource.free(file) { taken.contains($0) }
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    let path = "\(plan.input)/\(file)"
    do {
      try FileManager.default.createDirectory(
        atPath: plan.input, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch {
      throw CommandError.unwritable(path, reason: error.localizedDescription)
    }
  }

  // MARK: - Telling

  private static func shown(_ name: String) -> String {
    name == "-" ? "standard input" : name
  }

  private func report(on source: NewSource, _ name: String) {
    for warning in source.warnings { console.report(warning) }
    for attachment in source.attachments {
      console.report(
        Diagnostic(
          .warning, at: SourceLocation(file: Self.shown(name)),
          "'\(attachment)' came with it and was not taken", mend: "save it and add it by itself"))
    }
  }

  private func found(in source: NewSource, _ file: String, _ lexicon: Lexicon) -> Added {
    var document = source.document
    document.id = Identifier(Slug.made(from: String(file.prefix { $0 != "." })))
    document.file = file
    let findings = Extractor(lexicon: lexicon).findings(in: document)
    let resolver = Resolver(countries: lexicon.countryProfiles, asOf: plan.asOf)
    return Added(path: "\(plan.input)/\(file)", archive: resolver.archive(of: [findings]))
  }
}

/// A text that is in the archive already.
struct DuplicateError: Error, CustomStringConvertible {
  let name: String
  let folder: String
  let match: DuplicateSearch.Match

  var description: String {
    let path = "\(folder)/\(match.file)"
    let problem =
      match.isSame
      ? "it is the same text as \(path)" : "\(match.share)% of its text is in \(path) too"
    return "\(name): \(problem); leave it, or add it with --allow-duplicate"
  }
}
