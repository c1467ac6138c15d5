public import ArgumentParser
import Briefing
import Database
import Exports
import Foundation
import JSON
import Reading
import Summaries

struct ExportCommand: AsyncParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the archive as data.",
    discussion: """
      The formats:
        ndjson    records of JSON, one a line; the fields are those of data/*.ndjson
        csv       tables for spreadsheets, a file for each; --to names their folder
        sqlite    the same tables as a database with an index of their words, and metadata.json \
      for Datasette beside it; --to names the file
        ics       meetings as a calendar
        graphml   who took part in what, as a graph
        popolo    people, organizations and meetings as Popolo's JSON

      Nothing but data goes to standard output.

      EXAMPLE: briefgen export --input seeds --type meeting
      EXAMPLE: briefgen export --format sqlite --to archive.db
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case ndjson, csv, sqlite, ics, graphml, popolo
  }

  @OptionGroup var archive: ArchiveOptions

  @Option(help: ArgumentHelp("What to write.", valueName: "format"))
  var format = Format.ndjson

  @Option(
    help: ArgumentHelp(
      "Where to write it: a file, or a folder for csv. (default: standard output)",
      valueName: "path"),
    completion: .file())
  var to: String?

  @Option(
    help: ArgumentHelp("Records of one type only, or one table of csv.", valueName: "type"))
  var type: RecordType?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard to != "" else { throw ValidationError("--to must name a file or folder") }
    guard type == nil || format == .ndjson || format == .csv else {
      throw ValidationError("--type is for ndjson and csv; leave it out")
    }
    if to == nil, format == .sqlite || format == .csv && type == nil {
      throw ValidationError(
        "--format \(format.rawValue) needs --to and a \(format == .csv ? "folder" : "file")")
    }
  }

  func run() async throws {
    let console = messages.console()
    let plan = try Plan(archive)
    try requireOutputApart(from: plan.input)
    let outcome = try await ArchiveBuild(plan, console: console).outcome()
    let archive = outcome.archive
    let summarizer = Summarizer(
      archive: archive, countries: outcome.countries, language: try plan.words())
    let summary: PageSummary = { summarizer.text(of: $0).plain }
    switch format {
    case .ndjson:
      try put(RecordWriter(archive: archive, summary: summary).lines(of: type))
    case .csv:
      try putTables(
        ArchiveTables(
          archive: archive, countries: outcome.countries, summary: summary
        ).tables)
    case .sqlite:
      try putDatabase(
        ArchiveTables(
          archive: archive, countries: outcome.countries, summary: summary
        ).tables, title: plan.title)
    case .ics:
      let calendar = CalendarWriter(
        archive: archive, baseURL: plan.baseURL, summary: summary)
      if calendar.leftOut > 0 {
        console.warn(
          "\(Count(calendar.leftOut, "meeting")) left out, of which no document states the day")
      }
      try put(calendar.bytes(title: plan.title))
    case .graphml: try put(GraphWriter(archive: archive, countries: outcome.countries).bytes)
    case .popolo:
      try put(
        PopoloWriter(
          archive: archive, countries: outcome.countries, baseURL: plan.baseURL
        ).bytes)
    }
  }

  // MARK: - Writing

  /// What someone has collected is not written over by a slip of the hand.
  private func requireOutputApart(from input: String) throws {
    guard let to else { return }
    let place = URL(filePath: to).resolvingSymlinksInPath().path
    let folder = URL(filePath: input)
    let isSource = try SourceFolder(input).sources().files.contains {
      folder.appending(path: $0.file).resolvingSymlinksInPath().path == place
    }
    if isSource { throw CommandError.outputIsSource(to) }
  }

  private func put(_ bytes: [UInt8]) throws {
    if let to { try OutputFile(to).write(bytes) } else { try Console.print(bytes) }
  }

  private func putTables(_ tables: [DataTable]) throws {
    if let type {
      let name = type.tableName
      for table in tables where table.name == name { try put(CSVWriter.bytes(of: table)) }
    } else if let to {
      for table in tables {
        try OutputFile("\(to)/\(table.name).csv").write(CSVWriter.bytes(of: table))
      }
    }
  }

  private func putDatabase(_ tables: [DataTable], title: String) throws {
    guard let to else { return }
    try OutputFile(to).makeFolder()
    try ArchiveDatabase(tables).write(to: to)
    let place = URL(filePath: to)
    var bytes: [UInt8] = []
    bytes.append(
      indented: DatasetteMetadata.value(
        of: tables, title: title, database: place.deletingPathExtension().lastPathComponent))
    try OutputFile(
      place.deletingLastPathComponent().appending(path: "metadata.json").relativePath
    ).write(bytes)
  }
}

extension RecordType: ExpressibleByArgument {
  /// The table with a row for each such record.
  fileprivate var tableName: String {
    switch self {
    case .country: "countries"
    case .person: "people"
    case .agreement, .document, .meeting, .organization, .place: rawValue + "s"
    }
  }
}
