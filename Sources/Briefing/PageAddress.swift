/// The address of a page within the site, from its top: `meetings/second-…-2025-10-09/`.
///
/// Every page is a folder with an `index.html` and an `index.md`; links between pages are relative,
/// so that the site works from any folder and under any path of a server.
public enum PageAddress: Hashable, Sendable {
  case home
  case meetings
  case meeting(Identifier<Meeting>)
  case allSeries
  case series(Identifier<Series>)
  case countries
  case country(Identifier<Country>)
  case relations
  /// Two countries, in the order of their slugs.
  case relation(Identifier<Country>, Identifier<Country>)
  case organizations
  case organization(Identifier<Organization>)
  case people
  case person(Identifier<Person>)
  case places
  case place(Identifier<Place>)
  case agreements
  case agreement(Identifier<Agreement>)
  case documents
  case document(Identifier<Document>)
  case timeline
  case ahead
  case about
  case search
  /// All names of a letter, as it stands in the address: `a`, `digits`.
  case names(String)
  /// What a page with long lists has of a year, of a month or of a letter: `countries/turkey/2025/`.
  indirect case part(PageAddress, ListPart)

  /// The folder from the top of the site: empty for the home page, else ending in `/`.
  public var path: String {
    switch self {
    case .home: ""
    case .meetings: "meetings/"
    case .meeting(let id): Self.path("meetings/", id.slug)
    case .allSeries: "series/"
    case .series(let id): Self.path("series/", id.slug)
    case .countries: "countries/"
    case .country(let id): Self.path("countries/", id.slug)
    case .relations: "relations/"
    case .relation(let one, let other): Self.path("relations/" + one.slug + "-and-", other.slug)
    case .organizations: "organizations/"
    case .organization(let id): Self.path("organizations/", id.slug)
    case .people: "people/"
    case .person(let id): Self.path("people/", id.slug)
    case .places: "places/"
    case .place(let id): Self.path("places/", id.slug)
    case .agreements: "agreements/"
    case .agreement(let id): Self.path("agreements/", id.slug)
    case .documents: "documents/"
    case .document(let id): Self.path("documents/", id.slug)
    case .timeline: "timeline/"
    case .ahead: "ahead/"
    case .about: "about/"
    case .search: "search/"
    case .names(let letter): Self.path("search/", letter)
    case .part(let whole, let part): Self.path(whole.path, part.folder)
    }
  }

  private static func path(_ folder: String, _ slug: String) -> String {
    joined(folder, slug, "/")
  }

  /// Three texts as one, copied once: every link of every page is made so.
  private static func joined(_ one: String, _ two: String, _ three: String) -> String {
    let count = one.utf8.count + two.utf8.count + three.utf8.count
    return unsafe String(unsafeUninitializedCapacity: count) { space in
      var end = 0
      func copy(_ text: String) {
        let bytes = text.utf8.span
        for offset in bytes.indices { unsafe space[end &+ offset] = bytes[offset] }
        end &+= bytes.count
      }
      copy(one)
      copy(two)
      copy(three)
      return end
    }
  }

  /// The list it belongs to: `meetings`.
  public var folder: Substring { path.prefix { $0 != "/" } }

  /// What stands behind that: `second-…-2025-10-09`.
  public var slug: String { String(path.dropFirst(folder.utf8.count + 1).dropLast()) }

  /// The page whose lists it has a part of; itself where it is no part.
  public var whole: PageAddress {
    if case .part(let page, _) = self { page.whole } else { self }
  }

  /// The way from the whole to a part: a year, then a month.
  public var parts: [ListPart] {
    if case .part(let page, let part) = self { page.parts + [part] } else { [] }
  }

  /// How many folders below the top it lies.
  public var depth: Int {
    path.utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// A relative link from this page to another, naming its `index.html`, so that it opens from
  /// `file://` too: `../../countries/turkey/index.html`.
  public func link(to other: PageAddress, fragment: String? = nil) -> String {
    let anchor = fragment.map { "#" + $0 } ?? ""
    if self == other, !anchor.isEmpty { return anchor }
    return link(to: other, from: top) + anchor
  }

  /// The same, by a way to the top of the site that is known.
  public func link(to other: PageAddress, from top: String) -> String {
    Self.joined(top, other.path, "index.html")
  }

  /// The way from the page to the top of the site: `../../`.
  public var top: String { String(repeating: "../", count: depth) }

  /// A relative link to the sentence a citation names, or to the document where it is the front matter.
  public func link(to citation: Citation) -> String {
    link(to: .document(citation.document), fragment: citation.sentence.map { "s\($0)" })
  }
}
