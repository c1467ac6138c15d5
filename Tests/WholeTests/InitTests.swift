import Foundation
import Testing

/// `briefgen init`, and the archive it makes.
@Suite struct InitTests {
  @Test func `makes an archive that builds at once`() throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(
      ["init", "lakes", "--title", "Lakes: \"our\" dispatches"], in: folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    let files = [
      ".gitattributes", ".gitignore", "briefgen.schema.json", "briefgen.yml",
      "seeds/2025-06-12-fourth-lakes-summit-opens-in-ohrid.txt",
    ]
    #expect(try folder.files(in: "lakes").keys.sorted() == files)
    #expect(result.output.hasSuffix("Next: cd lakes && briefgen build\n"))
    let check = try Program.run(["check", "--strict"], in: folder.path("lakes"))
    #expect(check.output == "Nothing is doubtful\n")
    let build = try Program.run(["build", "--strict"], in: folder.path("lakes"))
    #expect(build.exitCode == 0, "\(build.errors)")
    let page = try folder.text(of: "lakes/public/index.html")
    #expect(page.contains("Lakes: &quot;our&quot; dispatches"))
    #expect(build.output.hasPrefix("1 document, 2 meetings: "))
    withExtendedLifetime(folder) {}
  }

  @Test func `leaves what is there as it is`() throws {
    let folder = try TemporaryFolder(["briefgen.yml": "title: Mine\n"])
    let result = try Program.run(["init", "."], in: folder)
    #expect(result.exitCode == 0)
    #expect(try folder.text(of: "briefgen.yml") == "title: Mine\n")
    #expect(result.output.contains("Left ./briefgen.yml as it is\n"))
    #expect(result.output.hasSuffix("Next: briefgen build\n"))
  }

  @Test(arguments: [("github", ".github/workflows/archive.yml"), ("gitlab", ".gitlab-ci.yml")])
  func `adds the file of a host`(host: String, path: String) throws {
    let folder = try TemporaryFolder()
    let result = try Program.run(["init", "a", "--ci", host], in: folder)
    #expect(result.exitCode == 0)
    let text = try folder.text(of: "a/\(path)")
    #expect(text.contains("briefgen check --strict"))
    #expect(text.contains("briefgen build --strict"))
    #expect(text.contains("briefgen diff --git"))
    #expect(text.contains("git diff --stat --exit-code -- public"))
  }

  @Test func `says where it can't write`() throws {
    let folder = try TemporaryFolder(["a": "a file"])
    let result = try Program.run(["init", "a"], in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("Error: a/briefgen.yml: can't write it: "))
  }

  @Test func `takes the settings of the archive, and options beat them`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    try folder.write(
      """
      title: Of the file
      base_url: https://example.org/a/
      output: site
      gazetteer:
        organizations: [{name: Commission on Reeds, acronyms: [CoRR]}]
      """, to: "briefgen.yml")
    try folder.write(
      "Talks on Reeds\n\nOHRID, May 5, 2025 – A minister of Kenya attended a CoRR session in Ohrid.\n",
      to: "seeds/reeds.txt")
    let build = try Program.run(["build"], in: folder)
    #expect(build.exitCode == 0, "\(build.errors)")
    let site = try folder.files(in: "site")
    #expect(try folder.text(of: "site/index.html").contains("<title>Of the file"))
    #expect(site["sitemap.xml"] != nil)
    #expect(
      try folder.text(of: "site/data/organizations.ndjson").contains(
        #""name":"Commission on Reeds""#))
    let other = try Program.run(["build", "--title", "Of the option", "--output", "b"], in: folder)
    #expect(other.exitCode == 0)
    #expect(try folder.text(of: "b/index.html").contains("<title>Of the option"))

    try folder.write("titel: x\ntext: some\n", to: "briefgen.yml")
    let broken = try Program.run(["build"], in: folder)
    #expect(broken.exitCode == 1)
    #expect(
      broken.errors == """
        briefgen.yml:1:1: error: 'titel' is no key; did you mean 'title'?
        briefgen.yml:2:7: error: 'text' can't be 'some'; there are: excerpt, full, none

        """)
    let named = try Program.run(["build", "--config", "none.yml"], in: folder)
    #expect(
      named.errors == "none.yml: error: it can't be read; check the path and its permissions\n")
  }
}
