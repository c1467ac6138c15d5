internal import Briefing
internal import Templates

/// What tells search engines which pages there are.
enum Sitemap {
  /// More addresses no sitemap may have (https://www.sitemaps.org/protocol.html).
  static let most = 50_000

  /// `sitemap.xml` and `robots.txt`; none where it is not known where the site will live, since both
  /// need whole addresses.
  ///
  /// Where there are more addresses than one sitemap may have, `sitemap.xml` lists `sitemap-1.xml`
  /// and so on.
  static func files(
    of pages: [PageAddress], options: SiteOptions, most: Int = most
  ) -> [SiteFile] {
    let addresses = pages.compactMap { options.address(of: $0) }.sorted()
    guard let top = options.address(of: .home) else { return [] }
    let robots = SiteFile(
      path: "robots.txt", bytes: Array("User-agent: *\nAllow: /\nSitemap: \(top)sitemap.xml\n".utf8)
    )
    guard addresses.count > most else {
      return [SiteFile(path: "sitemap.xml", bytes: list(of: addresses[...], .pages)), robots]
    }
    let starts = stride(from: 0, to: addresses.count, by: most)
    let parts = starts.enumerated().map { offset, start in
      SiteFile(
        path: "sitemap-\(offset + 1).xml",
        bytes: list(of: addresses[start..<min(start + most, addresses.count)], .pages))
    }
    let index = list(of: parts.map { top + $0.path }[...], .sitemaps)
    return parts + [SiteFile(path: "sitemap.xml", bytes: index), robots]
  }

  /// What a list of addresses leads to.
  private enum Content {
    case pages, sitemaps

    var elements: (list: String, entry: String) {
      switch self {
      case .pages: ("urlset", "url")
      case .sitemaps: ("sitemapindex", "sitemap")
      }
    }
  }

  private static func list(of addresses: ArraySlice<String>, _ content: Content) -> [UInt8] {
    let (list, entry) = content.elements
    var xml = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(list) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    for address in addresses {
      xml += "<\(entry)><loc>".utf8
      xml.append(escaping: address)
      xml += "</loc></\(entry)>\n".utf8
    }
    xml += "</\(list)>\n".utf8
    return xml
  }
}
