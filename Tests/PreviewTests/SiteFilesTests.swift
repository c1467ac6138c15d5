import Testing

@testable import Preview

@Suite struct SiteFilesTests {
  /// A site, and beside it what is not for others.
  private let folder: TemporarySite
  private let files: SiteFiles

  init() throws {
    folder = try TemporarySite([
      "secret.txt": "secret", "site/index.html": "top", "site/people/index.html": "people",
      "site/people/a b.txt": "a b", "site/.hidden/page.html": "hidden", "site/.journal": "hidden",
    ])
    try folder.link("site/out.txt", to: "../secret.txt")
    try folder.link("site/all", to: "..")
    try folder.link("site/in.txt", to: "people/a b.txt")
    files = SiteFiles(folder: folder.path + "/site")
  }

  @Test(arguments: [
    ("/", "index.html", "top"), ("/index.html", "index.html", "top"),
    ("/people/", "people/index.html", "people"), ("//people//", "people/index.html", "people"),
    ("/people/a b.txt", "people/a b.txt", "a b"), ("/in.txt", "in.txt", "a b"),
  ])
  func `gives the files of the site`(path: String, name: String, text: String) {
    let answer = files.answer(to: path)
    #expect(answer == .file(path: name, bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    "/../secret.txt", "/people/../../secret.txt", "/./index.html", "/..", "/out.txt",
    "/all/secret.txt", "/all/", "/.hidden/page.html", "/.journal", "/none.html", "/none/",
    "/index.html/", "/a\u{0}b", "/..\\secret.txt",
  ])
  func `gives nothing that lies elsewhere, is hidden, or is not there`(path: String) {
    let answer = files.answer(to: path)
    #expect(answer == .nothing)
  }

  @Test func `knows a folder by its name without the slash`() {
    let answer = files.answer(to: "/people")
    #expect(answer == .folder)
  }

  @Test(arguments: [
    ("a/index.html", "text/html; charset=utf-8"), ("style.CSS", "text/css; charset=utf-8"),
    ("feed.xml", "application/xml; charset=utf-8"), ("data", "application/octet-stream"),
  ])
  func `tells what a file is by its ending`(name: String, type: String) {
    #expect(SiteFiles.type(of: name) == type)
  }
}
