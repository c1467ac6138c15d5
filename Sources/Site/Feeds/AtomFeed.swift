internal import Briefing
internal import Exports

/// A feed of what is new (RFC 4287).
struct AtomFeed: Sendable {
  var title: String
  /// The page whose news it has.
  var page: PageAddress
  var entries: [Entry]

  struct Entry: Sendable {
    var page: PageAddress
    var title: String
    /// The first and the last day on which a document spoke of it.
    var published: Day
    var updated: Day
    var summary: String
    var category: String
  }

  /// Where it lies, from the top of the site.
  var path: String { page.path + Self.name }

  static let name = "feed.xml"

  /// The news stay a while for readers that look seldom, and a feed stays small.
  static let mostEntries = 30

  /// The feed; its entries lead to pages relative to itself where the site's address is not known.
  func file(options: SiteOptions) -> SiteFile {
    var xml = XMLLines()
    xml.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    xml.add("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(options.language)\">")
    xml.add("title", title)
    xml.add("id", options.identifier(of: page, suffix: Self.name))
    xml.add("updated", Self.time(entries.map(\.updated).max() ?? Day(number: 0)))
    xml.add("author", children: [("name", options.title)])
    xml.add("generator", "briefgen")
    if let address = options.address(of: page) {
      xml.addLink("self", "application/atom+xml", to: address + Self.name)
    }
    xml.addLink("alternate", "text/html", to: href(to: page, options))
    for entry in entries {
      xml.add("<entry>")
      xml.add("title", entry.title)
      xml.add("id", options.identifier(of: entry.page))
      xml.addLink("alternate", "text/html", to: href(to: entry.page, options))
      xml.add("published", Self.time(entry.published))
      xml.add("updated", Self.time(entry.updated))
      xml.addCategory(entry.category)
      xml.add("summary", entry.summary)
      xml.add("</entry>")
    }
    xml.add("</feed>")
    return SiteFile(path: path, bytes: xml.bytes)
  }

  private func href(to other: PageAddress, _ options: SiteOptions) -> String {
    options.address(of: other) ?? PagePosition(page).href(to: other)
  }

  /// The first moment of a day: documents are dated by the day.
  private static func time(_ day: Day) -> String { "\(PartialDate(day))T00:00:00Z" }
}

extension SiteOptions {
  /// What a page is called for good, wherever a reader has it from: its address; where that is not
  /// known a tag (RFC 4151) of a domain that is nobody's.
  func identifier(of page: PageAddress, suffix: String = "") -> String {
    address(of: page).map { $0 + suffix } ?? "tag:briefgen.invalid,2025:/\(page.path)\(suffix)"
  }
}

/// Elements of XML, a line each.
private struct XMLLines {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ line: String) {
    bytes += line.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func add(_ name: String, _ text: String) {
    append(name, text)
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func add(_ name: String, children: [(String, String)]) {
    bytes += "<\(name)>".utf8
    for (child, text) in children { append(child, text) }
    bytes += "</\(name)>\n".utf8
  }

  mutating func addLink(_ relation: String, _ type: String, to address: String) {
    bytes += "<link rel=\"\(relation)\" type=\"\(type)\" href=\"".utf8
    bytes.append(xml: address)
    bytes += "\"/>\n".utf8
  }

  mutating func addCategory(_ term: String) {
    bytes += "<category term=\"".utf8
    bytes.append(xml: term)
    bytes += "\"/>\n".utf8
  }

  private mutating func append(_ name: String, _ text: String) {
    bytes += "<\(name)>".utf8
    bytes.append(xml: text)
    bytes += "</\(name)>".utf8
  }
}
