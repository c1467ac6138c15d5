import Testing

/// `language` in `briefgen.yml`, and a user's own words.
@Suite struct LanguageTests {
  private static func archive(_ files: [String: String]) throws -> TemporaryFolder {
    try TemporaryFolder(Dispatches.three.merging(files) { _, new in new })
  }

  @Test func `builds the site in French, and its data too`() throws {
    let folder = try Self.archive(["briefgen.yml": "language: fr\n"])
    let result = try Program.run(["build"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let home = String(decoding: try folder.files(in: "public")["index.html"] ?? [], as: UTF8.self)
    #expect(home.contains("<html lang=\"fr\">"))
    #expect(home.contains("Cette archive contient trois documents sur "))
    let records = try Program.run(["export"], in: folder)
    #expect(records.output.contains("a eu lieu"))
  }

  @Test(arguments: [
    ("language: ft\n", "briefgen.yml:1:11: error: there is no language 'ft'; did you mean 'fr'?"),
    (
      "title: A\nlanguage: tlh\n",
      "briefgen.yml:2:11: error: there is no language 'tlh'; there are: en, fr"
    ),
  ])
  func `names the nearest of a language that there is not`(
    settings: String, message: String
  ) throws {
    let folder = try Self.archive(["briefgen.yml": settings])
    for command in [["build"], ["templates", "--check"], ["export"]] {
      let result = try Program.run(command, in: folder)
      #expect(result.exitCode == 1)
      #expect(result.errors.contains(message), "\(command): \(result.errors)")
    }
    #expect(try folder.files(in: "public").isEmpty)
  }

  @Test func `takes words of the user's, and checks them`() throws {
    let folder = try Self.archive(["templates/languages/en.tsv": "search\tFind\n"])
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let home = String(decoding: try folder.files(in: "public")["index.html"] ?? [], as: UTF8.self)
    #expect(home.contains(">Find</a>") && home.contains(">Places</a>"))
    let check = try Program.run(["templates", "--check"], in: folder)
    #expect(check.exitCode == 0)
    #expect(check.output == "templates: 1 file of your own, and pages can be made of them\n")
    try folder.write(
      "search\tFind {it}\nserch\tFind\nof-mine\tMine\nnote-of-mine\tMine\n",
      to: "templates/languages/en.tsv")
    let faulty = try Program.run(["templates", "--check"], in: folder)
    #expect(faulty.exitCode == 1)
    #expect(
      faulty.errors.contains(
        "templates/languages/en.tsv:1: error: 'search' has no place 'it'; there are none"))
    try folder.write(
      "serch\tFind\nof-mine\tMine\nqqqqqq\tMine\n", to: "templates/languages/en.tsv")
    try folder.write("{{>words/of-mine}} {{title}}", to: "templates/timeline.html")
    let idle = try Program.run(["templates", "--check"], in: folder)
    #expect(
      idle.errors == """
        templates/languages/en.tsv:1: error: no page says 'serch'; did you mean 'search'?
        templates/languages/en.tsv:3: error: no page says 'qqqqqq'; \
        take it out, or include 'words/qqqqqq' in a template

        """)
  }

  @Test func `says which words a template has not`() throws {
    let folder = try TemporaryFolder(["templates/timeline.html": "{{>words/not-statd}}{{title}}"])
    let result = try Program.run(["templates", "--check"], in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("did you mean 'words/not-stated'?"), "\(result.errors)")
  }

  @Test func `lists and prints the files of languages`() throws {
    let folder = try TemporaryFolder()
    let list = try Program.run(["templates"], in: folder)
    #expect(list.output.contains("\nlanguages/en.tsv\nlanguages/fr.tsv\n"))
    let file = try Program.run(["templates", "languages/fr.tsv"], in: folder)
    #expect(file.output.contains("\nmeetings\tRencontres\n"))
  }
}
