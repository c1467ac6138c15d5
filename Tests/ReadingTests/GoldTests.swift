import Briefing
import Foundation
import Reading
import Testing

/// What a desk officer noted of the head and the foot of each document.
private struct Gold: Decodable {
  let file: String
  let title: String?
  let published: String?
  let publisher: [String]
  let dateline: String?
}

/// The documents under `Tests/Gold` and the notes on them.
enum GoldSet {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Gold")

  static let sets = ["seeds", "dev"]

  /// The files with documents, as `seeds/name.txt`, sorted.
  static let names: [String] = sets.flatMap { set in
    let files = FileManager.default.enumerator(
      atPath: folder.appending(path: "\(set)/docs").path)
    return (files?.compactMap { $0 as? String } ?? []).sorted().map { "\(set)/\($0)" }
  }

  static func bytes(of name: String) throws -> [UInt8] {
    let (set, file) = parts(name)
    return try Array(Data(contentsOf: folder.appending(path: "\(set)/docs/\(file)")))
  }

  fileprivate static func gold(of name: String) throws -> Gold {
    let (set, file) = parts(name)
    let stem = String(file.prefix { $0 != "." })
    let data = try Data(contentsOf: folder.appending(path: "\(set)/gold/\(stem).json"))
    return try JSONDecoder().decode(Gold.self, from: data)
  }

  private static func parts(_ name: String) -> (set: String, file: String) {
    let parts = name.split(separator: "/", maxSplits: 1)
    return (String(parts[0]), String(parts[1]))
  }
}

@Suite struct GoldTests {
  @Test func `has all documents`() {
    #expect(GoldSet.names.count == 29)
  }

  @Test(arguments: GoldSet.names)
  func `reads head and foot as a desk officer does`(name: String) throws {
    let gold = try GoldSet.gold(of: name)
    let reading = try Specimen(bytes: GoldSet.bytes(of: name), file: gold.file)
    #expect(reading.title == gold.title)
    #expect(reading.dateline == gold.dateline)
    if gold.publisher.isEmpty {
      #expect(reading.publisher == nil)
    } else {
      #expect(gold.publisher.contains(reading.publisher ?? "none"))
    }
    let published = reading.published
    if let published, published.hasPrefix("--") {
      // The year may be settled further down in the text; the day may not differ.
      #expect(gold.published.map { $0.hasSuffix(published.dropFirst()) } ?? true)
    } else {
      #expect(published == gold.published)
    }
  }
}
