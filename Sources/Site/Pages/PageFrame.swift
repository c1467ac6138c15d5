internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// What every page has around its own content.
///
/// Nothing in it depends on what else the archive holds: a new document must not change every page.
struct PageFrame: TemplateModel {
  var siteTitle: String
  var language: String
  var isRightToLeft: Bool
  /// The language of the names that the archive makes, where it is not that of the page.
  var namesLanguage: String?
  /// That of the title, where it is not that of the page.
  var titleLanguage: String?
  /// The way to the top of the site; empty for the home page.
  var top: String
  /// What the page is about: its heading.
  var title: String
  /// What it is: `Summit`, `Person`.
  var kicker: String?
  var isHome: Bool
  /// The summary in plain words.
  var description: String
  /// The summary, rendered from Markdown.
  var summary: Markup
  /// What an editor has set right, and why.
  var notes: [String]
  /// The page's address where the site will live.
  var canonical: String?
  var navigation: [NavigationLink]
  /// The pages above this one.
  var trail: [Link]
  /// What the page cites beside the documents that it lists.
  var furtherSources: [DocumentRow]
  /// The words of the page as Markdown; nil for a page without.
  var wordsHref: String?
  /// The news of what the page is about, else of all.
  var feed: String
  /// The meetings of what the page is about; nil where no day of one is known.
  var calendar: String?
  /// What the page is about, for machines: JSON-LD.
  var linkedData: Markup?
  /// How to name the page where one refers to it; nil for lists.
  var citation: String?

  static func declare(_ fields: inout Fields, of frame: PageFrame?) {
    fields.text("site_title", frame?.siteTitle)
    fields.text("language", frame?.language)
    fields.flag("is_right_to_left", frame?.isRightToLeft)
    fields.text("names_language", frame?.namesLanguage)
    fields.text("title_language", frame?.titleLanguage)
    fields.text("top", frame?.top)
    fields.text("title", frame?.title)
    fields.text("kicker", frame?.kicker)
    fields.flag("is_home", frame?.isHome)
    fields.text("description", frame?.description)
    fields.markup("summary", frame?.summary)
    fields.texts("notes", frame?.notes)
    fields.text("canonical", frame?.canonical)
    fields.list("navigation", frame?.navigation)
    fields.list("trail", frame?.trail)
    fields.list("further_sources", frame?.furtherSources)
    fields.text("words_href", frame?.wordsHref)
    fields.text("feed", frame?.feed)
    fields.text("calendar", frame?.calendar)
    fields.markup("linked_data", frame?.linkedData)
    fields.text("citation", frame?.citation)
  }
}

/// A door to one of the site's rooms.
struct NavigationLink: TemplateModel {
  var link: Link
  /// The page at hand lies behind this door.
  var isCurrent: Bool

  static func declare(_ fields: inout Fields, of link: NavigationLink?) {
    fields.text("text", link?.link.text)
    fields.text("href", link?.link.href)
    fields.flag("is_current", link?.isCurrent)
  }

  /// The doors in their order.
  private static let rooms: [(name: Phrase, address: PageAddress)] = [
    (.meetings, .meetings), (.timeline, .timeline), (.ahead, .ahead), (.countries, .countries),
    (.people, .people), (.organizations, .organizations), (.places, .places),
    (.agreements, .agreements), (.seriesHeading, .allSeries), (.relations, .relations),
    (.documents, .documents), (.search, .search), (.about, .about),
  ]

  /// What a list is called.
  static func name(of room: PageAddress, in language: Language) -> String {
    rooms.first { $0.address == room }.map { language.text($0.name) } ?? ""
  }

  /// The doors by their names, made once for all pages.
  static func entries(in language: Language) -> [Entry] {
    rooms.map { Entry(language.text($0.name), at: $0.address) }
  }

  static func all(from page: PagePosition, in edition: Edition) -> [NavigationLink] {
    let room = page.address.room
    return zip(rooms, edition.rooms).map { known, entry in
      NavigationLink(link: entry.link(from: page), isCurrent: known.address == room)
    }
  }
}

extension PageAddress {
  /// The list that a page belongs to; itself where it is one.
  var room: PageAddress {
    switch self {
    case .meeting: .meetings
    case .series: .allSeries
    case .country: .countries
    case .relation: .relations
    case .organization: .organizations
    case .person: .people
    case .place: .places
    case .agreement: .agreements
    case .document: .documents
    case .names: .search
    case .part(let page, _): page.room
    case .home, .search, .meetings, .allSeries, .countries, .relations, .organizations, .people,
      .places,
      .agreements, .documents, .timeline, .ahead, .about:
      self
    }
  }
}

extension PageFrame {
  init(
    _ title: String, kicker: String? = nil, trail: [Link] = [], at page: PagePosition,
    text: PageText, listing documents: [Identifier<Document>] = [], in edition: Edition
  ) {
    siteTitle = edition.options.title
    language = edition.language.code
    isRightToLeft = edition.language.isRightToLeft
    namesLanguage = edition.language.languageOfNames
    titleLanguage = edition.languageOfName(of: page.address)
    top = page.top
    self.title = title
    self.kicker = kicker
    isHome = page.address == .home
    description = text.plain
    summary = SummaryMarkup.markup(of: text.summary, foreign: namesLanguage)
    notes = (text.facts[.notes] ?? []).flatMap(\.values).map(\.words)
    canonical = edition.options.address(of: page.address)
    navigation = NavigationLink.all(from: page, in: edition)
    self.trail = trail
    wordsHref = "index.md"
    feed = page.top + AtomFeed.name
    if page.address.room != page.address, page.address.room != .search {
      citation = edition.language.text(
        .citeAs, (.title, title), (.site, siteTitle),
        (
          .date,
          Self.latest(of: text.sources + [page.address.document].compactMap(\.self), in: edition)
            .map { edition.language.date($0) }
        ),
        (.address, canonical ?? page.address.path))
    }
    let listed = Set(documents)
    furtherSources = text.sources.enumerated().compactMap { offset, document in
      guard !listed.contains(document), let card = edition.documents.offset(of: document) else {
        return nil
      }
      var row = DocumentRow(card, from: page, in: edition)
      row.number = offset + 1
      return row
    }
  }
}

extension PageFrame {
  /// The day of the newest document that a page rests on: a newer one on something else leaves the page
  /// as it is.
  private static func latest(
    of sources: [Identifier<Document>], in edition: Edition
  ) -> PartialDate? {
    sources.compactMap { source in
      edition.documents.offset(of: source).flatMap { edition.document(at: $0).published?.value }
    }.max { $0.latest < $1.latest }
  }
}

extension PageAddress {
  /// The document that a page shows.
  fileprivate var document: Identifier<Document>? {
    if case .document(let id) = self { id } else { nil }
  }
}

extension SiteOptions {
  /// The address of a page where the site will live; nil where that is not known.
  func address(of page: PageAddress) -> String? {
    guard let baseURL else { return nil }
    return (baseURL.hasSuffix("/") ? baseURL : baseURL + "/") + page.path
  }
}
