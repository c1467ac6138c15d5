import Testing

/// `briefgen templates`.
@Suite struct TemplatesTests {
  @Test func `lists what the look is made of, with the user's own files`() throws {
    let folder = try TemporaryFolder(["look/person.html": "{{title}}"])
    let built = try Program.run(["templates"], in: folder)
    #expect(built.exitCode == 0)
    #expect(built.output.contains("\nperson.html\n"))
    #expect(built.output.contains("assets/style.css\n"))
    try folder.write("templates: look\n", to: "briefgen.yml")
    let own = try Program.run(["templates"], in: folder)
    #expect(own.output.contains("\nperson.html\tlook/person.html\n"))
  }

  @Test func `prints a built-in file, which makes the same pages when it is the user's`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let before = try folder.files(in: "public")
    for name in ["meeting.html", "partials/value.html", "assets/style.css"] {
      let printed = try Program.run(["templates", name], in: folder)
      #expect(printed.exitCode == 0)
      try folder.write(printed.output, to: "templates/\(name)")
    }
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    #expect(try folder.files(in: "public") == before)
    let check = try Program.run(["templates", "--check"], in: folder)
    #expect(check.exitCode == 0)
    #expect(check.output == "templates: 3 files of your own, and pages can be made of them\n")
    #expect(check.errors == "")
  }

  @Test func `names the nearest where there is no such file`() throws {
    let result = try Program.run(["templates", "meting.html"], in: TemporaryFolder())
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "Error: no built-in file is called 'meting.html'; did you mean 'meeting.html'?\n")
    #expect(result.output == "")
  }

  @Test func `checks the user's templates without a source, and writes nothing`() throws {
    let folder = try TemporaryFolder([
      "templates/meeting.html": "<p>\n  {{titel}}</p>", "templates/style.css": "body {}",
    ])
    let result = try Program.run(["templates", "--check"], in: folder)
    #expect(result.exitCode == 1)
    #expect(
      result.errors == """
        templates/meeting.html:2:3: error: nothing is called 'titel' here; did you mean 'title'?
        templates/style.css: warning: no page can refer to this file; move it to assets/, or remove it

        """)
    #expect(result.output == "")
    #expect(try folder.files(in: "public").isEmpty)
    try folder.write("{{title}}", to: "templates/meeting.html")
    #expect(try Program.run(["templates", "--check"], in: folder).exitCode == 0)
  }

  @Test func `says where there are no templates of the user's`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["templates", "--check"], in: folder)
    #expect(result.exitCode == 0)
    #expect(result.output == "There is no folder of your own; all templates are built in\n")
    let missing = try Program.run(["templates", "--check", "--templates", "look"], in: folder)
    #expect(missing.exitCode == 1)
    #expect(missing.errors.hasPrefix("Error: look: can't read this folder: No such file"))
  }
}
