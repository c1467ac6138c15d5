import Foundation
import Testing

/// An archive in git, as several people keep it.
@Suite struct MergeTests {
  /// Two branches that each added a dispatch and built the site.
  private static let branches = """
    set -e
    export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
    export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@b.example
    export GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@b.example
    briefgen init --quiet archive
    cd archive
    git init --quiet
    git checkout --quiet -b main
    commit() { briefgen build --quiet; git add --all; git commit --quiet --message "$1"; }
    commit begin
    git checkout --quiet -b other
    briefgen add --quiet ../talks.txt
    commit talks
    git checkout --quiet main
    briefgen add --quiet ../announcement.txt
    commit announcement

    """

  private static let files = [
    "talks.txt": Dispatches.talks, "announcement.txt": Dispatches.announcement,
  ]

  @Test func `makes the site of both sides by building again`() throws {
    var files = Self.files
    files["script"] =
      Self.branches + """
        if git merge --quiet other; then exit 9; fi
        git diff --name-only --diff-filter=U | grep --invert-match ^public/ && exit 8
        ! grep --recursive --quiet '<<<<<<<' public
        briefgen build --quiet --force
        git add --all
        git commit --quiet --no-edit
        test -z "$(git status --porcelain)"
        briefgen build --output ../fresh

        """
    let folder = try TemporaryFolder(files)
    let result = try Program.runShell("script", in: folder)
    #expect(result.exitCode == 0, "\(result.output)\(result.errors)")
    let merged = try folder.files(in: "archive/public")
    let fresh = try folder.files(in: "fresh")
    #expect(merged.count > 80)
    #expect(merged.keys.sorted() == fresh.keys.sorted())
    // The addresses are those of both; by which sentences a subject was known when its address was
    // new, only the older site tells.
    #expect(Self.lines("addresses.tsv", of: merged) == Self.lines("addresses.tsv", of: fresh))
    for (path, bytes) in fresh where path != "addresses.tsv" && path != "manifest.txt" {
      #expect(merged[path] == bytes, "\(path)")
    }
  }

  /// What stands before the first tab of each line.
  private static func lines(_ path: String, of site: [String: [UInt8]]) -> [String] {
    String(decoding: site[path] ?? [], as: UTF8.self).split(separator: "\n").map { line in
      String(line.prefix { $0 != "\t" })
    }
  }

  @Test func `shows hosts the words of a page and not its markup`() throws {
    var files = Self.files
    files["script"] =
      Self.branches
      + "git check-attr linguist-generated gitlab-generated -- public/index.html public/index.md\n"
    let result = try Program.runShell("script", in: try TemporaryFolder(files))
    #expect(
      result.output == """
        public/index.html: linguist-generated: set
        public/index.html: gitlab-generated: set
        public/index.md: linguist-generated: unset
        public/index.md: gitlab-generated: unset

        """, "\(result.errors)")
  }
}
