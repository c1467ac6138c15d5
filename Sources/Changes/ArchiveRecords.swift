import Foundation

/// What a site has of its archive as data, as far as changes are told of it.
public struct ArchiveRecords: Sendable {
  struct Meeting: Decodable, Sendable {
    struct Participant: Decodable, Sendable {
      let person: String
      let name: String
      let role: String?
    }
    struct Source: Decodable, Sendable { let document: String }

    let id: String
    let name: String
    let status: String
    let start: String?
    let end: String?
    let place: String?
    let participants: [Participant]
    let sources: [Source]
  }

  struct Agreement: Decodable, Sendable {
    let id: String
    let name: String
    let status: String
  }

  struct Document: Decodable, Sendable {
    let id: String
    let title: String
    let published: String?
  }

  private struct Place: Decodable {
    let id: String
    let name: String
  }

  let documents: [Document]
  let meetings: [Meeting]
  let agreements: [Agreement]
  private let placeNames: [String: String]
  /// By the identifier that a meeting had: the one of the meeting that its old address leads on to.
  let movedMeetings: [String: String]

  /// The files of data that it is made of, by their paths in a site.
  public static let files = ["documents", "meetings", "agreements", "places"].map {
    "data/\($0).ndjson"
  }

  /// `file` gives the bytes of a file of the site by its path; nil for one that is not there.
  ///
  /// - Throws: `RecordsError`, and what `file` throws.
  public init(file: (String) throws -> [UInt8]?) throws {
    func records<Record: Decodable>(_ path: String, _ type: Record.Type) throws -> [Record] {
      guard let bytes = try file(path) else { return [] }
      let decoder = JSONDecoder()
      return try bytes.split(separator: UInt8(ascii: "\n")).enumerated().map { offset, line in
        do {
          return try decoder.decode(type, from: Data(line))
        } catch {
          throw RecordsError(path: path, line: offset + 1)
        }
      }
    }
    documents = try records(Self.files[0], Document.self)
    meetings = try records(Self.files[1], Meeting.self)
    agreements = try records(Self.files[2], Agreement.self)
    placeNames = Dictionary(try records(Self.files[3], Place.self).map { ($0.id, $0.name) }) {
      first, _ in first
    }
    movedMeetings = Self.moved(try file("_redirects") ?? [])
  }

  /// Of lines such as `/meetings/first-forum/ /meetings/lake-forum/ 301`.
  private static func moved(_ lines: [UInt8]) -> [String: String] {
    let pairs = lines.split(separator: UInt8(ascii: "\n")).compactMap { line -> (String, String)? in
      let addresses = String(decoding: line, as: UTF8.self).split(separator: " ").prefix(2).map {
        $0.split(separator: "/")
      }
      guard addresses.count == 2, addresses.allSatisfy({ $0.count == 2 && $0[0] == "meetings" })
      else { return nil }
      return (String(addresses[0][1]), String(addresses[1][1]))
    }
    return Dictionary(pairs) { first, _ in first }
  }

  func placeName(_ id: String?) -> String? {
    id.map { placeNames[$0] ?? $0 }
  }
}

/// A line of data that no build of this program wrote.
public struct RecordsError: Error, Sendable, CustomStringConvertible {
  public let path: String
  public let line: Int

  public var description: String {
    "\(path):\(line): it is no record of an archive; build the site again"
  }
}
