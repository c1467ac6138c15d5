import Testing

/// What the command line answers, before anything is read.
@Suite struct CommandTests {
  @Test func `tells its version`() throws {
    let result = try run("--version")
    #expect(result.exitCode == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(result.errors == "")
  }

  @Test(arguments: [
    (["--help"], "briefgen build --input seeds --output public"),
    (["help"], "EXIT CODES: 0 done, 1 an error that stopped it, 2 wrong usage, 3 out of memory"),
    (["build", "--help"], "briefgen build --input seeds --output public --as-of 2025-10-09"),
    (["help", "build"], "--base-url <address>"),
    (["export", "--help"], "briefgen export --input seeds --type meeting"),
  ])
  func `helps with an example for each command`(arguments: [String], line: String) throws {
    let result = try run(arguments)
    #expect(result.exitCode == 0)
    #expect(result.output.contains(line))
    #expect(result.errors == "")
  }

  @Test(arguments: [
    (["bulid"], "bulid"),
    (["build", "here"], "here"),
    (["build", "--ouput", "site"], "--ouput"),
    (["build", "--input"], "--input"),
    (["build", "--input", ""], "--input must name a folder"),
    (["build", "--output", ""], "--output must name a folder"),
    (["build", "--jobs", "0"], "--jobs must be 1 or more"),
    (["build", "--jobs", "many"], "--jobs"),
    (["build", "--as-of", "2025-02-30"], "--as-of"),
    (["build", "--as-of", "October"], "such as 2025-10-09"),
    (["build", "--base-url", "example.org"], "--base-url must begin with https:// or http://"),
    (["build", "--quiet", "--verbose"], "--quiet and --verbose do not go together"),
    (["export", "--type", "summit"], "meeting"),
    (["export", "--output", "site"], "--output"),
    (["templates", "meeting.html", "--check"], "leave 'meeting.html' out"),
  ])
  func `ends with 2 where it is not used as it should be`(
    arguments: [String], words: String
  ) throws {
    let folder = try TemporaryFolder(Dispatches.three)
    let result = try Program.run(arguments, in: folder)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains(words))
    #expect(result.errors.contains("Usage: briefgen"))
    #expect(result.output == "")
    #expect(try folder.files(in: "public").isEmpty)
  }

  @Test func `keeps the addresses that a site has had`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    func build() throws -> [String: [UInt8]] {
      #expect(try Program.run(["build"], in: folder).exitCode == 0)
      return try folder.files(in: "public")
    }
    let old = "meetings/talks-kenya-norway-2025-07-02/index.html"
    _ = try build()
    try folder.write(
      Dispatches.talks.replacing("on 2 July", with: "on 1 July"), to: "seeds/talks.txt")
    let changed = try build()
    let page = String(decoding: try #require(changed[old]), as: UTF8.self)
    #expect(page.contains("url=../../meetings/talks-kenya-norway-2025-07-01/index.html"))
    #expect(
      changed["_redirects"]
        == Array(
          "/meetings/talks-kenya-norway-2025-07-02/ /meetings/talks-kenya-norway-2025-07-01/ 301\n"
            .utf8))
    #expect(try build() == changed)
    // What no document speaks of any more is said to be gone, and comes back with its document.
    try folder.remove("seeds/talks.txt")
    let gone = String(decoding: try #require(build()[old]), as: UTF8.self)
    #expect(gone.contains("No longer in this archive"))
    try folder.write(Dispatches.talks, to: "seeds/talks.txt")
    let back = String(decoding: try #require(build()[old]), as: UTF8.self)
    #expect(back.contains("held talks"))
  }

  @Test func `names a line of the addresses that it can't read`() throws {
    let folder = try TemporaryFolder(Dispatches.three)
    try folder.write("address\tsentences\nmeetings\n", to: "public/addresses.tsv")
    try folder.write("addresses.tsv\n", to: "public/manifest.txt")
    let result = try Program.run(["build"], in: folder)
    #expect(result.exitCode == 0)
    #expect(result.errors.hasPrefix("public/addresses.tsv:2:1: error: "))
  }

  private func run(_ arguments: String...) throws -> Program.Result { try run(arguments) }

  private func run(_ arguments: [String]) throws -> Program.Result {
    let folder = try TemporaryFolder()
    return try Program.run(arguments, in: folder)
  }
}
