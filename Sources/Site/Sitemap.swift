internal import Briefing
internal import Templates

/// What tells search engines which pages there are.
enum Sitemap {
  /// `sitemap.xml` and `robots.txt`; none where it is not known where the site will live, since both
  /// need whole addresses.
  static func files(of pages: [PageAddress], options: SiteOptions) -> [SiteFile] {
    let addresses = pages.compactMap { options.address(of: $0) }.sorted()
    guard let top = options.address(of: .home) else { return [] }
    var xml = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    for address in addresses {
      xml += "<url><loc>".utf8
      xml.append(escaping: address)
      xml += "</loc></url>\n".utf8
    }
    xml += "</urlset>\n".utf8
    let robots = "User-agent: *\nAllow: /\nSitemap: \(top)sitemap.xml\n"
    return [
      SiteFile(path: "sitemap.xml", bytes: xml),
      SiteFile(path: "robots.txt", bytes: Array(robots.utf8)),
    ]
  }
}
