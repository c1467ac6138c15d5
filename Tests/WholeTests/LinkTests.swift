import Foundation
import Site
import Testing

/// Every link of the site of `seeds/` is followed, one by one.
@Suite struct LinkTests {
  private static let address = "https://example.org/archive"

  /// Built once for all.
  private static let seeds = Task {
    let archive = Library.archive(of: try Library.findings(in: Checkout.seeds))
    return try await Library.site(of: archive, options: SiteOptions(baseURL: address))
  }

  @Test func `leads every link to a file and an anchor of the site`() async throws {
    let files = try await Self.seeds.value
    let pages = files.filter { $0.key.hasSuffix(".html") }
      .mapValues { Page(String(decoding: $0, as: UTF8.self)) }
    let anchors = pages.mapValues { Set($0.tags.compactMap { $0.attributes["id"] }) }
    var followed = 0
    for (path, page) in pages {
      #expect(page.faults == [], "\(path)")
      let ids = page.tags.compactMap { $0.attributes["id"] }
      #expect(ids.count == Set(ids).count, "\(path) has an anchor twice")
      for tag in page.tags {
        for link in [tag.attributes["href"], tag.attributes["src"]].compactMap(\.self) {
          guard let target = Self.target(of: link, on: path) else { continue }
          #expect(files[target.path] != nil, "\(path): \(link)")
          if let anchor = target.anchor {
            #expect(anchors[target.path]?.contains(anchor) == true, "\(path): \(link)")
          }
          followed += 1
        }
      }
    }
    #expect(followed > 5_000)
  }

  @Test func `leads every link of the plain pages to a page and an anchor`() async throws {
    let files = try await Self.seeds.value
    var followed = 0
    for (path, bytes) in files where path.hasSuffix(".md") {
      let page = path.replacing(".md", with: ".html")
      #expect(files[page] != nil)
      for match in String(decoding: bytes, as: UTF8.self).matches(of: /\]\(([^)]*)\)/) {
        let link = String(match.output.1)
        guard let target = Self.target(of: link, on: page) else { continue }
        let html = String(decoding: files[target.path] ?? [], as: UTF8.self)
        #expect(!html.isEmpty, "\(path): \(link)")
        if let anchor = target.anchor {
          #expect(html.contains("id=\"\(anchor)\""), "\(path): \(link)")
        }
        followed += 1
      }
    }
    #expect(followed > 1_000)
  }

  @Test func `reaches every page from the first`() async throws {
    let files = try await Self.seeds.value
    var reached: Set<String> = ["index.html"]
    var pending = ["index.html"]
    while let path = pending.popLast() {
      for tag in Page(String(decoding: files[path] ?? [], as: UTF8.self)).tags {
        guard let link = tag.attributes["href"], let target = Self.target(of: link, on: path),
          target.path.hasSuffix(".html"), reached.insert(target.path).inserted
        else { continue }
        pending.append(target.path)
      }
    }
    // A server shows it for pages that are not there.
    reached.insert("404.html")
    #expect(Set(files.keys.filter { $0.hasSuffix(".html") }).subtracting(reached) == [])
  }

  @Test func `names every page in the sitemap, and nothing else`() async throws {
    let files = try await Self.seeds.value
    let sitemap = String(decoding: try #require(files["sitemap.xml"]), as: UTF8.self)
    let listed = sitemap.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.output.1) }
    let pages = files.keys.filter { $0.hasSuffix("/index.html") || $0 == "index.html" }
    #expect(
      Set(listed) == Set(pages.map { "\(Self.address)/\($0.replacing("index.html", with: ""))" }))
    #expect(listed.count == pages.count)
  }

  /// Where a link leads within the site; nil where that is elsewhere.
  private static func target(of link: String, on page: String) -> (path: String, anchor: String?)? {
    guard let top = URL(string: "site://host/archive/"),
      let base = URL(string: page, relativeTo: top),
      let url = URL(string: link, relativeTo: base)?.absoluteURL
    else {
      Issue.record("\(page): \(link) is no link")
      return nil
    }
    guard url.scheme == "site" else {
      #expect(url.scheme == "https" || url.scheme == "http" || url.scheme == "data")
      return nil
    }
    guard url.path.hasPrefix(top.path) else { return ("outside of the site", nil) }
    let path = String(url.path.dropFirst(top.path.count).drop { $0 == "/" })
    return (path.isEmpty || url.hasDirectoryPath ? path + "index.html" : path, url.fragment)
  }
}
