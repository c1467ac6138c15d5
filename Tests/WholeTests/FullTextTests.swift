import Foundation
import Testing

/// `--search pagefind`, with a script in Pagefind's place that notes what it is asked for.
@Suite struct FullTextTests {
  private static let stand = """
    #!/bin/sh
    [ "$1" = --version ] && exit 0
    echo "$@" > asked.txt
    while [ $# -gt 1 ]; do
      [ "$1" = --output-path ] && mkdir -p "$2" && echo index > "$2/pagefind.js"
      shift
    done
    """

  private func archive(pagefind: String) throws -> (folder: TemporaryFolder, path: [String: String])
  {
    let folder = try TemporaryFolder(Dispatches.three.merging(["bin/pagefind": pagefind]) { $1 })
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/pagefind"))
    return (folder, ["PATH": "\(folder.path("bin")):/usr/bin:/bin"])
  }

  @Test func `makes an index of the texts beside the site, which git ignores`() throws {
    let (folder, path) = try archive(pagefind: Self.stand)
    let arguments = ["build", "--search", "pagefind"]
    let first = try Program.run(arguments, in: folder, environment: path)
    #expect(first.exitCode == 0, "\(first.errors)")
    let site = try folder.files(in: "public")
    #expect(site["search/full-text/pagefind.js"] == Array("index\n".utf8))
    #expect(site["search/full-text/.gitignore"] == Array("*\n".utf8))
    let page = String(decoding: try #require(site["search/index.html"]), as: UTF8.self)
    #expect(page.contains("data-full-text=\"search/full-text/pagefind.js\""))
    #expect(page.contains("script-src 'self' 'wasm-unsafe-eval';"))
    #expect(try folder.text(of: "asked.txt").contains("--site public --output-path "))
    #expect(try folder.text(of: "asked.txt").contains("--glob documents/*/index.html"))
    // What was there before goes, whatever a build that was cut off has left.
    try folder.write("old", to: "public/search/full-text/fragment/old")
    try folder.write("cut off", to: "public/search/full-text.new/fragment/half")
    #expect(try Program.run(arguments, in: folder, environment: path).exitCode == 0)
    #expect(try folder.files(in: "public") == site)
  }

  @Test func `says nothing of texts in the search page where they are not indexed`() throws {
    let (folder, path) = try archive(pagefind: Self.stand)
    #expect(try Program.run(["build"], in: folder, environment: path).exitCode == 0)
    let page = try folder.text(of: "public/search/index.html")
    #expect(!page.contains("full-text") && !page.contains("wasm"))
    #expect(try folder.files(in: "public/search/full-text").isEmpty)
  }

  @Test func `stops before the build where Pagefind is not there`() throws {
    let (folder, path) = try archive(pagefind: "#!/bin/sh\nexit 1\n")
    try folder.write("#!/bin/sh\nexit 1\n", to: "bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/python3"))
    let result = try Program.run(
      ["build", "--search", "pagefind"], in: folder, environment: path)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("Error: --search pagefind needs Pagefind, which is not there;"))
    #expect(try folder.files(in: "public").isEmpty)
  }

  @Test func `tells why Pagefind made no index, and leaves the site built`() throws {
    let (folder, path) = try archive(
      pagefind: "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\necho no room >&2\nexit 3\n")
    let result = try Program.run(
      ["build", "--search", "pagefind"], in: folder, environment: path)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("but Pagefind made no index of its texts: no room;"))
    #expect(try folder.files(in: "public")["index.html"] != nil)
  }
}
