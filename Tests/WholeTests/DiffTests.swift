import Testing

/// `briefgen diff`, of folders and of revisions of git.
@Suite struct DiffTests {
  private static let script = """
    set -e
    export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
    export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@b.example
    export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@b.example
    briefgen init --quiet archive
    cd archive
    git init --quiet
    briefgen build --quiet
    git add --all
    git commit --quiet --message begin
    cp -r public ../before
    briefgen add --quiet ../announcement.txt
    briefgen build --quiet

    """

  private static let expected = """
    Documents
      + Greece to Host the Fifth Lakes Summit: published 2025-09-03
    Meetings
      ~ Fifth Lakes Summit: 2026-05-11, was 2026-05

    """

  private func run(_ command: String) throws -> Program.Result {
    let folder = try TemporaryFolder([
      "announcement.txt": Dispatches.announcement, "script": Self.script + command + "\n",
    ])
    return try Program.runShell("script", in: folder)
  }

  @Test(arguments: ["briefgen diff --git HEAD", "briefgen diff ../before public"])
  func `tells what a dispatch has changed`(command: String) throws {
    let result = try run(command)
    #expect(result.output == Self.expected, "\(result.errors)")
  }

  @Test func `tells that nothing has changed`() throws {
    let result = try run("briefgen diff public public --format markdown")
    #expect(result.output == "Nothing has changed in documents, meetings and agreements.\n")
  }

  @Test(arguments: [
    ("briefgen diff --git nowhere", "Error: git knows no revision 'nowhere' here; look at"),
    ("briefgen diff none public", "Error: none: there is no site with data; name a folder"),
    ("briefgen diff public", "name two folders, the older first"),
    ("briefgen diff --git=--all", "--git must name a revision"),
  ])
  func `says what it can't compare`(command: String, words: String) throws {
    let result = try run(command)
    #expect(result.exitCode != 0)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }
}
