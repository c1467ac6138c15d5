import Testing

/// `corrections.yml` beside the sources, from the build to the page.
@Suite struct CorrectionTests {
  private func folder(_ corrections: String) throws -> TemporaryFolder {
    var files = Dispatches.three
    files["seeds/corrections.yml"] = corrections
    return try TemporaryFolder(files)
  }

  @Test func `shows what an editor has set right, and why, on the page`() throws {
    let folder = try folder(
      """
      - set: meetings/talks-kenya-norway-2025-07-02/
        field: start
        value: 2025-07-01
        reason: The ministry <b>moved</b> the talks by a day.
      """)
    let result = try Program.run(["build", "--strict"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let page = "public/meetings/talks-kenya-norway-2025-07-02/"
    let html = try folder.text(of: page + "index.html")
    #expect(html.contains("<h2 id=\"notes\">Editor’s notes</h2>"))
    #expect(
      html.contains(
        "First day set to 1 July 2025: The ministry &lt;b&gt;moved&lt;/b&gt; the talks by a day."))
    #expect(html.contains("set by an editor"))
    let words = try folder.text(of: page + "index.md")
    #expect(words.contains("## Editor’s notes\n\n- First day set to 1 July 2025: The ministry "))
    #expect(words.contains("1 July 2025, set by an editor"))
    // Pages that have none show nothing of it.
    #expect(!(try folder.text(of: "public/index.html")).contains("Editor’s notes"))
  }

  @Test func `leads on from the address of a meeting that was merged`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    try folder.write(
      """
      - merge: people/ingrid-solheim/
        into: people/daniel-mwangi/
        reason: A slip of the pen.
      """, to: "seeds/corrections.yml")
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let moved = try folder.text(of: "public/people/ingrid-solheim/index.html")
    #expect(moved.contains("url=../../people/daniel-mwangi/index.html"))
    let kept = try folder.text(of: "public/people/daniel-mwangi/index.md")
    #expect(
      kept.contains(
        "- Put together with “Ingrid Solheim”: A slip of the pen. (corrections.yml, merge: "
          + "people/ingrid-solheim/)"))
  }

  @Test func `tells two people apart, each with what its own documents say`() throws {
    let namesake = """
      Judges of Norway and Sweden Confer

      OSLO, 9 July 2025 – Norwegian Judge Ingrid Solheim met Swedish Judge Nils Ekdal in Oslo on 8 \
      July 2025.

      """
    let folder = try TemporaryFolder(
      Dispatches.three.merging(["seeds/judges.txt": namesake]) { $1 })
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let one = try folder.text(of: "public/people/ingrid-solheim/index.md")
    #expect(one.contains("documents/judges"))
    try folder.write(
      """
      - split: people/ingrid-solheim/
        into: people/ingrid-solheim-judge/
        documents: [documents/judges/]
        reason: The judge only bears the minister's name.
      - rename: people/ingrid-solheim-judge/
        name: Judge Ingrid Solheim
        reason: To tell the two apart.

      """, to: "seeds/corrections.yml")
    let result = try Program.run(["build", "--strict"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let minister = try folder.text(of: "public/people/ingrid-solheim/index.md")
    #expect(!minister.contains("documents/judges"))
    #expect(
      minister.contains(
        "- Told apart from “Ingrid Solheim”: The judge only bears the minister's name. "
          + "(corrections.yml, split: people/ingrid-solheim/)"))
    let judge = try folder.text(of: "public/people/ingrid-solheim-judge/index.md")
    #expect(judge.hasPrefix("# Judge Ingrid Solheim\n"))
    #expect(judge.contains("documents/judges"))
    #expect(!judge.contains("documents/talks"))
  }

  @Test func `leads nowhere from the address of what is no meeting`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    try folder.write(
      "- {not_a_meeting: meetings/talks-kenya-norway-2025-07-02/, reason: An exercise.}\n",
      to: "seeds/corrections.yml")
    #expect(try Program.run(["build"], in: folder).exitCode == 0)
    let page = "public/meetings/talks-kenya-norway-2025-07-02/index.html"
    let gone = try folder.text(of: page)
    #expect(gone.contains("No longer in this archive"))
    #expect(gone.contains("was taken out of this archive by its editor"))
    #expect(gone.contains("” is no meeting: An exercise. (corrections.yml, not_a_meeting: "))
    let document = try folder.text(of: "public/documents/talks/index.md")
    #expect(document.contains(" is no meeting: An exercise."))
  }

  @Test func `leaves the site as it was where a correction applies to nothing`() throws {
    let folder = try folder("- {rename: people/ingrid-solheimm, name: I. S., reason: r}\n")
    let result = try Program.run(["build"], in: folder)
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "seeds/corrections.yml:1:12: error: the archive has no 'people/ingrid-solheimm/'; "
        + "did you mean 'people/ingrid-solheim/'?\n")
    #expect(try folder.files(in: "public").isEmpty)
    let check = try Program.run(["check"], in: folder)
    #expect(check.exitCode == 1)
    #expect(check.errors == result.errors)
  }
}
