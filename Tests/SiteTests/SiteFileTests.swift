import Testing

@testable import Site

struct SiteFileTests {
  @Test(
    arguments: [
      ("index.html", true), ("a/b.html", true), ("a/.b", true), ("...", true),
      (".briefgens/a", true),
      ("", false), ("/a", false), ("a//b", false), ("a/", false), (".", false), ("a/../b", false),
      ("a/..", false), ("./a", false), (".briefgen/a", false), (".briefgen", false),
      ("a\nb", false), ("a\u{7F}", false),
    ])
  func `tells a path within a site`(path: String, isPath: Bool) {
    let found = SiteFile.isPath(path.utf8)
    #expect(found == isPath)
  }
}
