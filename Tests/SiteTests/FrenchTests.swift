import Briefing
import Languages
import Samples
import Templates
import Testing

@testable import Site

/// A site whose pages are in another language than the texts.
struct FrenchTests {
  private static func site(
    _ language: String = "fr", templates: TemplateFolder = TemplateFolder()
  ) async throws -> TestSite {
    let options = SiteOptions(title: "Dépêches des lacs", language: language)
    let builder = try SiteBuilder(templates: templates, options: options)
    return TestSite(
      files: try await builder.files(
        for: SampleArchive.archive, countries: SampleArchive.profiles))
  }

  @Test func `says its language, dates and counts in it, and names in theirs`() async throws {
    let site = try await Self.site()
    let meeting = try site.text("meetings/third-lake-ohrid-forum-2025-06-11/")
    #expect(meeting.hasPrefix("<!doctype html>\n<html lang=\"fr\">\n"))
    #expect(meeting.contains("<h1 lang=\"en\">Third Lake Ohrid Forum</h1>"))
    #expect(
      meeting.contains(">du 11 au 12 juin 2025</time>") || meeting.contains(">11 juin 2025</time>"))
    #expect(meeting.contains("<h2 id=\"sources\">Sources</h2>"))
    #expect(meeting.contains("<bdi lang=\"en\">"))
    let country = try site.text("countries/albania/")
    #expect(country.contains("<h1>Albanie</h1>"))
    #expect(country.contains("L’Albanie figure dans "))
    #expect(country.contains("<h2 id=\"meetings\">Rencontres</h2>"))
    let home = try site.text("")
    #expect(home.contains("<h1 class=\"name\">Dépêches des lacs</h1>"))
    #expect(home.contains("Cette archive contient quatre documents sur "))
    let document = try site.text("documents/tirana-talks/")
    #expect(
      document.contains(
        "<article id=\"text\" class=\"text\" data-pagefind-body aria-labelledby=\"words\" lang=\"en\">"
      ))
    #expect(try site.text("feed.xml").contains("xml:lang=\"fr\""))
  }

  /// Countries go by their names, which begin with other letters than their addresses.
  @Test func `sorts countries by what it calls them`() async throws {
    let page = try await Self.site().text("countries/")
    let letters = page.matches(of: #/<h2 id="[a-z]+">(.)</h2>/#).map { String($0.output.1) }
    #expect(letters == letters.sorted())
    let names = page.matches(of: #/<li><a href="[^"]+index.html">([^<]+)</a>/#)
      .map { String($0.output.1) }
    #expect(names.contains("Grèce") && names.contains("Macédoine du Nord"))
  }

  @Test func `keeps its addresses and anchors`() async throws {
    let (french, english) = (try await Self.site(), try await Self.site("en"))
    let pages = { (site: TestSite) in
      site.paths.filter { !$0.hasPrefix("search/") || $0 == "search/index.html" }
    }
    #expect(pages(french) == pages(english))
    for path in french.paths where path.hasPrefix("meetings/20") && path.hasSuffix(".html") {
      let anchors = { (site: TestSite) in
        try site.text(path).matches(of: #/<h2 id="([^"]+)"/#).map { String($0.output.1) }
      }
      #expect(try anchors(french) == anchors(english), "\(path)")
    }
  }

  @Test func `gives scripts their words`() async throws {
    let site = try await Self.site()
    let filter = try site.text("assets/filter.js")
    #expect(
      filter.contains(
        #"const words = {"filter":"Seulement avec","filter-count":"{shown} sur {all}"};"#))
    let search = try site.text("assets/search.js")
    #expect(
      search.contains(
        #""pages-found":{"one":"{number} page trouvée.","other":"{number} pages trouvées."}"#))
    #expect(search.contains(#""type":{"agreement":"accord","#))
    #expect(!search.contains("words: "))
    #expect(try site.text("assets/style.css").contains(#"content: "lieu ""#))
    #expect(try !site.text("assets/style.css").contains("{{"))
  }

  @Test func `says from which side its language is written`() async throws {
    let folder = try TemporaryFolder()
    let english = String(
      decoding: try #require(TemplateFolder().builtIn("languages/en.tsv")), as: UTF8.self)
    try folder.write(
      english.replacing("direction\tltr", with: "direction\trtl"), to: "languages/qqx.tsv")
    let site = try await Self.site("qqx", templates: TemplateFolder(overriddenBy: folder.path))
    #expect(try site.text("about/").contains("<html lang=\"qqx\" dir=\"rtl\">"))
  }

  // MARK: - Nothing left over

  /// What a reader sees of a page, piece by piece, without what is marked as of another language.
  private static func pieces(of html: String, in language: String) -> [String] {
    let void: Set<String> = [
      "meta", "link", "br", "input", "image", "line", "circle", "rect", "polyline",
    ]
    var languages = [language]
    var pieces: [String] = []
    let body = html.between("<body>", "</body>") ?? ""
    for match in body.matches(of: #/<(\/?)([a-z0-9]+)([^>]*)>([^<]*)/#) {
      let (tag, attributes) = (String(match.output.2), String(match.output.3))
      if match.output.1.isEmpty {
        let own = attributes.firstMatch(of: #/ lang="([^"]+)"/#).map { String($0.output.1) }
        if !void.contains(tag), !attributes.hasSuffix("/") {
          languages.append(own ?? languages.last ?? language)
        }
      } else {
        languages.removeLast()
      }
      if languages.last == language { pieces.append(String(match.output.4)) }
    }
    return pieces.map { $0.replacing("&amp;", with: "&") }
      .filter { $0.contains(where: \.isLetter) }
  }

  /// English words of the interface that no French page may show: what has other words in French.
  private static func foreignWords() throws -> (whole: Set<String>, parts: [String]) {
    func lines(_ name: String) throws -> [String: String] {
      let bytes = try #require(TemplateFolder().builtIn("languages/\(name).tsv"))
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .reduce(into: [:]) { lines, line in
          let cells = line.split(separator: "\t", maxSplits: 1)
          if cells.count == 2, line.first != "#" { lines[String(cells[0])] = String(cells[1]) }
        }
    }
    let (english, french) = (try lines("en"), try lines("fr"))
    let own = Set(french.values)
    let foreign = english.filter { french[$0.key] != $0.value && !own.contains($0.value) }.values
    let parts = foreign.flatMap { $0.split { "{}[]".contains($0) } }
      .map { $0.trimmingPrefix(while: \.isWhitespace) }
      .filter { $0.count >= 12 && $0.contains(" ") }
    return (Set(foreign), parts.map(String.init))
  }

  @Test func `leaves no word of the interface in English`() async throws {
    let (whole, parts) = try Self.foreignWords()
    #expect(whole.count > 300 && parts.count > 200)
    // Each piece once, with a page that has it.
    var pieces: [String: String] = [:]
    for page in try await Self.site().pages {
      let html = String(decoding: page.bytes, as: UTF8.self)
      let labels = html.matches(of: #/<(?:figure|nav|aside)[^>]* aria-label="([^"]*)"/#)
        .map { String($0.output.1) }
      for piece in Self.pieces(of: html, in: "fr") + labels { pieces[piece] = page.path }
    }
    #expect(pieces.count > 300)
    for (piece, path) in pieces {
      let words = piece.trimming(" ,.·:\n\u{A0}")
      #expect(!whole.contains(words), "\(path): \(piece)")
      let left = parts.filter { piece.contains($0) }
      #expect(left.isEmpty, "\(path): \(piece)")
      for profile in SampleArchive.profiles {
        #expect(!piece.contains(profile.name), "\(path): \(piece)")
      }
    }
  }

  /// Else the test above would pass over what it is to find.
  @Test func `would find English words`() async throws {
    let (whole, parts) = try Self.foreignWords()
    let pieces = Self.pieces(of: try await Self.site("en").text("about/"), in: "en")
    #expect(pieces.count { whole.contains($0.trimming(" ,.·:\n")) } > 20)
    #expect(pieces.contains { piece in parts.contains { piece.contains($0) } })
  }

  /// Those that the program says are tested with the languages.
  @Test func `has no words that no template or script says`() throws {
    let folder = TemplateFolder()
    let texts =
      folder.templates.map { String(decoding: $0.bytes, as: UTF8.self) }
      + folder.assets.filter { $0.path.hasSuffix(".js") || $0.path.hasSuffix(".css") }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    let said = Set(
      texts.flatMap { text in
        text.matches(of: #/words/([a-z0-9-]+)/#).map { String($0.output.1) }
          + text.matches(of: #/// words: (.*)/#).flatMap { match in
            match.output.1.split(separator: " ").map(String.init)
          }
      })
    let keys = Set(Language.english.texts.keys.map { String($0.prefix { $0 != "[" }) })
    let ofProgram = Set(
      Phrase.allCases.map { phrase in
        "\(phrase)".reduce(into: "") { key, character in
          if character.isUppercase { key.append("-") }
          key += character.lowercased()
        }
      })
    #expect(keys.subtracting(ofProgram).subtracting(said) == [])
    #expect(said.subtracting(keys) == [])
  }
}

extension String {
  fileprivate func trimming(_ characters: String) -> String {
    let head = drop { characters.contains($0) }
    return String(head.reversed().drop { characters.contains($0) }.reversed())
  }
}
