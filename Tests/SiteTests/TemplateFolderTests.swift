import Briefing
import FoundationEssentials
import Templates
import Testing

@testable import Site

struct TemplateFolderTests {
  private static let builtIn = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates").standardized.path

  @Test func `carries every file of templates/ in the binary, and no other`() throws {
    let carried = BuiltInTemplates.files
    // Which is for those who write templates.
    let written = try files(below: Self.builtIn).filter { $0.key != "README.md" }
    #expect(carried.keys.sorted() == written.keys.sorted())
    for (name, bytes) in written { #expect(carried[name] == bytes, "\(name)") }
  }

  @Test func `uses every template it carries`() throws {
    let folder = try TemporaryFolder()
    for template in TemplateFolder().templates {
      try folder.write(String(decoding: template.bytes, as: UTF8.self), to: template.name)
    }
    _ = try SiteBuilder(templates: TemplateFolder(overriddenBy: folder.path))
  }

  @Test func `puts a user's file in the place of the one of its name`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("<p>{{>partials/of-mine}}</p>", to: "timeline.html")
    try folder.write("It is {{title}}.", to: "partials/of-mine.html")
    try folder.write("body {}", to: "assets/style.css")
    try folder.write("<svg/>", to: "assets/mark.svg")
    try folder.write("not a template", to: "README.md")
    try folder.write("{{nonsense", to: ".hidden.html")
    let site = try await TestSite(templates: TemplateFolder(overriddenBy: folder.path))
    #expect(try site.text("timeline/") == "<p>It is Timeline.</p>")
    #expect(try site.text("assets/style.css") == "body {}")
    #expect(try site.text("assets/mark.svg") == "<svg/>")
    #expect(try site.text("ahead/").contains("</html>"))
    #expect(!site.paths.contains("README.md"))
  }

  @Test func `tells all that is wrong in a user's templates, with file, line and column`() throws {
    let folder = try TemporaryFolder()
    try folder.write("<h1>\n  {{titel}}</h1>", to: "person.html")
    try folder.write("{{{title}}}", to: "place.html")
    try folder.write("{{title}}", to: "plaice.html")
    let error = #expect(throws: SiteError.self) {
      try SiteBuilder(templates: TemplateFolder(overriddenBy: folder.path))
    }
    let expected = """
      \(folder.path)/person.html:2:3: error: nothing is called 'titel' here; did you mean 'title'?
      \(folder.path)/place.html:1:1: error: 'title' is plain text and must be escaped; write {{title}}
      \(folder.path)/plaice.html: error: no page is made of this template; \
      give it the name of a built-in one, or include it from one that is used
      """
    #expect(error?.description == expected)
  }

  @Test(arguments: [
    (
      "<link href=\"{{top}}assets/stile.css\">",
      ":1:13: error: there is no file 'assets/stile.css'; did you mean 'assets/style.css'?"
    ),
    ("\n<img src='{{top}}assets/seal.svg?2'>", ":2:11: error: there is no file 'assets/seal.svg'"),
  ])
  func `tells which template names an asset that is not there`(text: String, words: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "timeline.html")
    let faults = try TemplateFolder(overriddenBy: folder.path).faults(in: "en").map(\.description)
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("\(folder.path)/timeline.html\(words)") == true, "\(faults)")
  }

  @Test(arguments: [
    "<a href=\"{{top}}data/meetings.csv\">", "<link href=\"{{top}}assets/own.css\">",
    "<link href=\"{{top}}assets/{{language}}.css\">",
  ])
  func `finds nothing wrong with what a template may name`(text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "timeline.html")
    try folder.write("body {}", to: "assets/own.css")
    #expect(try TemplateFolder(overriddenBy: folder.path).faults(in: "en") == [])
  }

  @Test func `warns of files that no page can refer to`() throws {
    let folder = try TemporaryFolder()
    try folder.write("body {}", to: "style.css")
    try folder.write("body {}", to: "assets/print.css")
    try folder.write("What I changed.", to: "NOTES.md")
    let faults = try TemplateFolder(overriddenBy: folder.path).faults(in: "en").map(\.description)
    #expect(
      faults == [
        "\(folder.path)/style.css: warning: no page can refer to this file; "
          + "move it to assets/, or remove it"
      ])
    _ = try SiteBuilder(templates: TemplateFolder(overriddenBy: folder.path))
  }

  @Test func `tells which files are a user's own`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{{title}}", to: "timeline.html")
    try folder.write("body {}", to: "assets/own.css")
    let files = try TemplateFolder(overriddenBy: folder.path).files
    #expect(files.map(\.name) == files.map(\.name).sorted())
    let own = files.filter { $0.own != nil }
    #expect(own.map(\.name) == ["assets/own.css", "timeline.html"])
    #expect(own.map(\.own) == own.map { "\(folder.path)/\($0.name)" })
    #expect(files.count == BuiltInTemplates.files.count + 1)
  }

  @Test func `tells a mistake in what all pages include once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{{<layout}}{{/layout}}", to: "timeline.html")
    let layout = try #require(TemplateFolder().builtIn("layout.html"))
    try folder.write(
      "{{no_such_name}}\n" + String(decoding: layout, as: UTF8.self), to: "layout.html")
    let faults = try TemplateFolder(overriddenBy: folder.path).faults(in: "en").map(\.description)
    #expect(faults.count == 1, "\(faults)")
    #expect(
      faults.first?.hasPrefix(
        "\(folder.path)/layout.html:1:1: error: nothing is called 'no_such_name' here; ") == true)
  }

  @Test func `refuses links that lead back to where they lie`() throws {
    let folder = try TemporaryFolder()
    try folder.write("{{title}}", to: "partials/mine.html")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/partials/again", withDestinationPath: "..")
    let error = #expect(throws: SiteError.self) { try TemplateFolder(overriddenBy: folder.path) }
    #expect(
      error?.description
        == "\(folder.path)/partials/again: can't read this folder: "
        + "the link leads back to where it lies; remove it")
  }

  @Test func `follows a link to templates elsewhere`() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    try other.write("{{title}}", to: "mine.html")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/partials", withDestinationPath: other.path)
    let own = try TemplateFolder(overriddenBy: folder.path).ownFiles.map(\.path)
    #expect(own == ["partials/mine.html"])
  }

  @Test func `gives up folders that links make endless`() throws {
    let folder = try TemporaryFolder()
    // Each leads twice to the next: a million ways to the last.
    for depth in 0..<20 {
      try folder.write("", to: "folders/\(depth)/.keep")
      for name in ["a", "b"] where depth < 19 {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder.path)/folders/\(depth)/\(name)",
          withDestinationPath: "../\(depth + 1)")
      }
    }
    let error = #expect(throws: SiteError.self) {
      try TemplateFolder(overriddenBy: "\(folder.path)/folders/0")
    }
    #expect(error?.description.contains("it holds more than 10000 files and folders") == true)
  }

  @Test func `refuses a folder that is not there`() {
    let error = #expect(throws: SiteError.self) {
      try TemplateFolder(overriddenBy: "/nowhere/at/all")
    }
    #expect(
      error?.description.hasPrefix("/nowhere/at/all: can't read this folder: No such") == true)
  }

  @Test func `keeps the style sheet small`() {
    let size = BuiltInTemplates.files["assets/style.css"]?.count ?? .max
    #expect(size <= 14 << 10)
  }
}
