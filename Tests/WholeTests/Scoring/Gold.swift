import Foundation

/// What a desk officer noted of one document, by hand.
struct GoldDocument: Decodable, Sendable {
  let file: String
  let title: String?
  let published: String?
  /// Each form that will do; none where the document names no publisher.
  let publisher: [String]
  let dateline: String?
  let countries: [String]
  let countriesOptional: [String]?
  let organizations: [GoldName]
  let people: [GoldPerson]
  let places: [GoldName]
  let meetings: [GoldMeeting]
  let agreements: [GoldAgreement]
  let figures: [String]
  /// Words that a summary must have.
  let summaryMust: [String]?
}

/// Something noted that may be found under any of its names.
protocol GoldEntry {
  var names: [String] { get }
  /// Neither wanted nor wrong.
  var optional: Bool? { get }
}

struct GoldName: GoldEntry, Decodable, Sendable {
  let names: [String]
  let optional: Bool?
}

struct GoldPerson: GoldEntry, Decodable, Sendable {
  let names: [String]
  let country: String?
  let role: String?
  let optional: Bool?
}

struct GoldAgreement: GoldEntry, Decodable, Sendable {
  let names: [String]
  let status: [String]
  let optional: Bool?
}

struct GoldMeeting: GoldEntry, Decodable, Sendable {
  let key: String
  let principal: Bool
  let names: [String]
  let kind: [String]
  let start: String?
  let end: String?
  let place: [String]
  let country: String?
  let status: String
  let ordinal: Int?
  let countries: [String]
  let participants: [String]
  let optional: Bool?
}

/// What holds over all documents of a set.
struct GoldArchive: Decodable, Sendable {
  struct SameMeeting: Decodable, Sendable {
    struct Mention: Decodable, Sendable {
      let file: String
      let key: String
    }

    let label: String
    let mentions: [Mention]
  }

  struct Series: Decodable, Sendable {
    struct Member: Decodable, Sendable {
      let ordinal: Int?
      let start: String?
    }

    let names: [String]
    let members: [Member]
  }

  struct Timeline: Decodable, Sendable {
    struct Step: Decodable, Sendable {
      let status: String
      let file: String
    }

    let names: [String]
    let timeline: [Step]
  }

  struct Subject: Decodable, Sendable {
    let names: [String]
    let files: [String]
  }

  let sameMeeting: [SameMeeting]
  let series: [Series]
  let agreements: [Timeline]
  let people: [Subject]
  /// By code: the files that name it.
  let countries: [String: [String]]
  let organizations: [Subject]
}

/// A set of documents with the notes on them, under `Tests/Gold`.
enum GoldSet: String, CaseIterable, Sendable {
  case seeds
  case dev

  /// `Tests/Gold`.
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Gold").standardizedFileURL
  }

  private var folder: URL { Self.root.appending(path: rawValue) }

  /// The folder with the documents.
  var documents: String { folder.appending(path: "docs").path }

  /// The notes by the name of the document's file.
  func notes() throws -> [String: GoldDocument] {
    let gold = folder.appending(path: "gold")
    let files = try FileManager.default.contentsOfDirectory(atPath: gold.path)
    let notes = try files.filter { $0.hasSuffix(".json") }.map { file in
      try decoded(GoldDocument.self, gold.appending(path: file))
    }
    return Dictionary(notes.map { ($0.file, $0) }) { first, _ in first }
  }

  func archive() throws -> GoldArchive {
    try decoded(GoldArchive.self, folder.appending(path: "archive.json"))
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ file: URL) throws -> Value {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: file))
  }
}
