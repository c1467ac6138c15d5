import Briefing
import Explanation
import Extraction
import Foundation
import Gazetteer
import JSON
import Reading
import Testing

@testable import briefgen

@Suite struct DocumentExplanationTests {
  private static let lexicon = Lexicon.builtIn(adding: GazetteerAdditions())

  private func explanation(_ text: String, path: String = "talks.md") throws -> DocumentExplanation
  {
    let bytes = Array(text.utf8)
    let (document, _) = try Reader(Self.lexicon).document(
      id: Identifier("talks"), file: path, bytes: bytes)
    return DocumentExplanation(
      of: Extractor(lexicon: Self.lexicon).findings(in: document), source: bytes, path: path,
      countries: Self.lexicon.countryProfiles)
  }

  private static let talks = """
    Foreign Ministers of Norway and Kenya Hold Talks

    NAIROBI, 2 July 2025 – Norwegian Foreign Minister Ingrid Solheim and Kenyan Foreign Minister \
    Daniel Mwangi held talks in Nairobi on 2 July 2025.

    Nothing else was said of it.

    """

  @Test func `puts every fact under each sentence that says so, with its rule`() throws {
    let text = try explanation(Self.talks).text
    let parts = text.split(separator: "\n\n").map(String.init)
    #expect(parts.count == 4, "\(text)")
    #expect(
      parts[0].hasPrefix("talks.md:1:1: 1. Foreign Ministers of Norway and Kenya Hold Talks\n"))
    #expect(parts[1].hasPrefix("talks.md:3:1: 2. NAIROBI, 2 July 2025"))
    for line in [
      "    meeting status      held", "    meeting place       Nairobi", "  [office-name]",
      "    meeting start       2025-07-02", "    person role         Foreign Minister, Kenya",
    ] {
      #expect(parts[2].contains(line), "\(parts[2])")
    }
    #expect(parts[3] == "talks.md:5:1: 4. Nothing else was said of it.")
  }

  @Test func `tells what the front matter says, and what was left out`() throws {
    let text = try explanation(
      "---\ndate: 2025-07-03\npublisher: Lakes News\n---\n\n" + Self.talks + "\nShare on Facebook\n"
    ).text
    #expect(
      text.hasPrefix(
        """
        talks.md: front matter
            published           2025-07-03  [publication-date]
            publisher           Lakes News  [publisher]

        talks.md:6:1: 1. 
        """))
    #expect(text.contains("left out: Share on Facebook"))
  }

  @Test func `says the same to programs`() throws {
    var bytes: [UInt8] = []
    bytes.append(try explanation(Self.talks).json)
    let told = try JSONDecoder().decode(Told.self, from: Data(bytes))
    #expect(told.file == "talks.md")
    #expect(told.sentences.map(\.number) == [1, 2, 3, 4])
    #expect(told.sentences.map(\.line) == [1, 3, 3, 5])
    let start = told.sentences[2].facts.first { $0.field == "start" }
    #expect(start?.subject == "meeting")
    #expect(start?.value == "2025-07-02")
    #expect(start?.rule != nil)
    #expect(told.sentences[3].facts.isEmpty)
  }

  private struct Told: Decodable {
    struct Sentence: Decodable {
      struct Fact: Decodable {
        let subject: String?
        let field: String?
        let value: String
        let rule: String?
      }
      let number: Int
      let line: Int
      let facts: [Fact]
    }
    let file: String
    let sentences: [Sentence]
  }
}
