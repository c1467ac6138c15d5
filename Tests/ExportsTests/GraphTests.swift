import Briefing
import Exports
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import Samples
import Testing

@Suite struct GraphTests {
  @Test func `writes the graph it is known to write`() throws {
    let bytes = GraphWriter(archive: SampleArchive.archive, countries: SampleArchive.profiles).bytes
    try expectGolden(String(decoding: bytes, as: UTF8.self), "archive.graphml")
  }

  @Test func `is XML, and its edges lead from node to node`() throws {
    var archive = SampleArchive.archive
    archive.people[0].name = "A <b> & \"c\"\t\u{1}"
    let reader = try GraphReader(
      GraphWriter(archive: archive, countries: SampleArchive.profiles).bytes)
    #expect(reader.nodes.count == Set(reader.nodes).count)
    #expect(!reader.ends.isEmpty)
    #expect(reader.ends.subtracting(reader.nodes) == [])
    #expect(reader.texts.contains("A <b> & \"c\" "))
  }
}

/// Reads what a test asks of a graph.
private final class GraphReader: NSObject, XMLParserDelegate {
  private(set) var nodes: [String] = []
  private(set) var ends: Set<String> = []
  private(set) var texts: Set<String> = []
  private var text = ""

  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    let isWhole = parser.parse()
    try #require(isWhole, "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    if name == "node" { nodes.append(attributes["id"] ?? "") }
    if name == "edge" {
      ends.formUnion([attributes["source"] ?? "", attributes["target"] ?? ""])
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    text += characters
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts.insert(text)
  }
}
