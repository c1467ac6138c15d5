import Briefing
import FoundationEssentials

@testable import Resolution
import Testing

/// A gold annotation as it stands in its file.
struct GoldDocument: Decodable {
  struct Named: Decodable {
    let names: [String]
    let country: String?
    let role: String?
  }

  struct Paper: Decodable {
    let names: [String]
    let status: [String]
  }

  struct Meeting: Decodable {
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
    let series: [String]
    let countries: [String]
    let organizations: [String]
    let participants: [String]
  }

  let file: String
  let published: String?
  let countries: [String]
  let organizations: [Named]
  let people: [Named]
  let places: [Named]
  let meetings: [Meeting]
  let agreements: [Paper]
}

/// The facts that hold over several documents, as they stand in `archive.json`.
struct GoldArchive: Decodable {
  struct Mention: Decodable {
    let file: String
    let key: String
  }

  struct SameMeeting: Decodable {
    let label: String
    let mentions: [Mention]
  }

  struct Member: Decodable {
    let ordinal: Int?
    let start: String?
    let status: String
    let files: [String]
  }

  struct Series: Decodable {
    let names: [String]
    let members: [Member]
  }

  struct Step: Decodable {
    let status: String
    let file: String
  }

  struct Agreement: Decodable {
    let names: [String]
    let timeline: [Step]
  }

  struct Person: Decodable {
    let names: [String]
    let country: String?
    let files: [String]
  }

  struct Organization: Decodable {
    let names: [String]
    let files: [String]
  }

  let same_meeting: [SameMeeting]
  let series: [Series]
  let people: [Person]
  let countries: [String: [String]]
  let organizations: [Organization]
  let agreements: [Agreement]
}

/// One of the two sets of annotated documents.
struct GoldSet: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let all = [GoldSet(name: "seeds"), GoldSet(name: "dev")]

  private var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Gold/\(name)")
  }

  func documents() throws -> [GoldDocument] {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "gold").path)
    return try files.filter { $0.hasSuffix(".json") }.sorted().map { file in
      try decoded("gold/" + file)
    }
  }

  func facts() throws -> GoldArchive { try decoded("archive.json") }

  private func decoded<Value: Decodable>(_ file: String) throws -> Value {
    try JSONDecoder().decode(
      Value.self, from: Data(contentsOf: folder.appending(path: file)))
  }
}
