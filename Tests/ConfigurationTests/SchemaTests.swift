import Briefing
import Configuration
import Foundation
import Gazetteer
import JSON
import Testing

@Suite struct SchemaTests {
  private var checkout: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      .standardizedFileURL
  }

  /// `RECORD_GOLDEN=1` writes it anew.
  @Test func `is the schema in docs`() throws {
    var bytes: [UInt8] = []
    bytes.append(indented: JSONSchema.value)
    let url = checkout.appending(path: "docs/\(JSONSchema.usualName)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(bytes).write(to: url)
    }
    let written = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    let expected = String(decoding: bytes, as: UTF8.self)
    #expect(written == expected)
  }

  @Test func `knows every key of the file of a new archive, and the file sets every key`() throws {
    let text = CommentedFile.text(title: "Lakes \"and\" \\ rivers")
    let folder = try Folder(text)
    let asWritten = try ConfigurationFile(folder.file).settings()
    #expect(asWritten.title == "Lakes \"and\" \\ rivers")
    #expect(asWritten.baseURL == nil)
    let bare = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") || line.hasPrefix("#  ")
        ? line.dropFirst() : line
    }.joined(separator: "\n")
    let whole = try Folder(bare)
    let settings = try ConfigurationFile(whole.file).settings()
    #expect(settings.shownText != nil && settings.templates != nil && settings.language != nil)
    #expect(settings.gazetteer.countries.first?.adjectives.isEmpty == false)
    #expect(settings.gazetteer.organizations.first?.ambiguous.isEmpty == false)
    #expect(settings.gazetteer.places.first?.coordinates != nil)
    #expect(settings.gazetteer.offices.first?.plural != nil)
    #expect(settings.gazetteer.publishers.first?.country != nil)
  }

  @Test func `has every key in docs/configuration.md`() throws {
    let manual = try String(
      contentsOf: checkout.appending(path: "docs/configuration.md"), encoding: .utf8)
    let schema = try JSONDecoder().decode(
      Properties.self,
      from: Data(contentsOf: checkout.appending(path: "docs/\(JSONSchema.usualName)")))
    let names = schema.names
    #expect(names.count >= 30)
    for name in names { #expect(manual.contains("`\(name)`"), "\(name) is not explained") }
  }

  /// The names of properties, wherever they stand in a schema.
  private final class Properties: Decodable {
    let properties: [String: Properties]?
    let items: Properties?

    var names: Set<String> {
      let below = properties.map { Array($0.values) } ?? []
      return (below + [items].compactMap { $0 }).reduce(into: Set((properties ?? [:]).keys)) {
        $0.formUnion($1.names)
      }
    }
  }
}
