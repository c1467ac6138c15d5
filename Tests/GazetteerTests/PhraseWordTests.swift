import Testing

@testable import Gazetteer

@Suite struct PhraseWordTests {
  private static let names = [
    "cities": ["name", "aliases"], "places": ["name", "aliases"],
    "organizations": ["name", "acronyms", "aliases"], "offices": ["phrase", "plural"],
    "countries": ["name", "official", "aliases", "adjectives", "demonyms", "capital"],
    "units": ["form"], "guards": ["phrase"],
  ]

  @Test(arguments: names.keys.sorted())
  func `reads a plain phrase as the tokenizer does`(name: String) throws {
    let table = Table(try #require(BuiltInFiles.bytes(of: "gazetteer/\(name).tsv")))
    var (plain, read) = (PhraseWords(), PhraseWords())
    var (count, differing) = (0, [String]())
    for row in table.rows {
      for column in Self.names[name] ?? [] {
        row.forEachValue(table.column(column)) { phrase in
          guard plain.readPlain(phrase) else { return }
          count += 1
          read.readTokens(of: phrase)
          let isSame =
            plain.count == read.count && plain.capitals == read.capitals
            && (0..<plain.count).allSatisfy { plain[$0] == read[$0] }
          if !isSame { differing.append(String(decoding: phrase)) }
        }
      }
    }
    #expect(count > 100)
    #expect(differing == [])
  }

  @Test(arguments: [
    ("Foreign Minister", true), ("Guinea-Bissau", true), ("UN", true), ("al Kabirah", true),
    ("McDonald", false), ("fromOctober", false), ("Côte", false), ("U.S.", false), ("G20", false),
    ("Trade & Industry", false), ("-led", false), ("two  blanks", false), ("pre-", false),
    ("", false),
  ])
  func `leaves what is not plain to the tokenizer`(phrase: String, isPlain: Bool) {
    var words = PhraseWords()
    let found = words.readPlain(phrase.utf8.span)
    #expect(found == isPlain)
  }
}
