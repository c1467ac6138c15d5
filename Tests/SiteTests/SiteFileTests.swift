import Testing

@testable import Site

struct SiteFileTests {
  /// Files are put in their places one by one, and a reader may come between two of them.
  @Test func `come in an order in which few pages lead to what is not there yet`() async throws {
    let paths = try await TestSite().paths
    #expect(paths.suffix(2) == ["index.html", "index.md"])
    let firstPage = try #require(paths.firstIndex { $0.hasSuffix(".html") })
    let lastAsset = try #require(paths.lastIndex { $0.hasPrefix("assets/") })
    #expect(lastAsset < firstPage)
    for kind in ["agreements", "countries", "documents", "meetings", "people", "places", "series"] {
      let list = try #require(paths.firstIndex(of: "\(kind)/index.html"))
      let subject = try #require(
        paths.lastIndex {
          $0.hasPrefix("\(kind)/") && $0 != "\(kind)/index.md" && $0 != paths[list]
        })
      #expect(subject < list, "\(kind)")
    }
  }

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
