import Briefing

/// A page that a browser saved: the part of it that is the article, and what its head says.
struct Page {
  /// HTML in UTF-8.
  let article: [UInt8]
  let head: PageHead

  /// An article is longer than this; what is shorter is a teaser.
  private static let leastArticle = 500

  init(_ bytes: [UInt8]) {
    let page = Charset.utf8(bytes, from: PageHead.charset(of: bytes))
    var scan = PageScan(page)
    scan.read()
    head = PageHead(scan)
    let longest = { (ranges: [Range<Int>]) in
      ranges.filter { $0.count >= Self.leastArticle }.max { $0.count < $1.count }
    }
    let part = longest(scan.bodies) ?? longest(scan.articles) ?? longest(scan.mains)
    article = part.map { Array(page[$0]) } ?? page
  }
}

/// Goes once over a page and notes what tells of the article.
struct PageScan {
  private let bytes: [UInt8]
  /// `meta` elements by their name or property.
  private(set) var metas: [String: String] = [:]
  private(set) var canonical: String?
  private(set) var title: String?
  /// The texts of `application/ld+json`.
  private(set) var linkedData: [[UInt8]] = []
  /// Elements said to hold the words of an article; elements `article`; elements `main`.
  private(set) var bodies: [Range<Int>] = []
  private(set) var articles: [Range<Int>] = []
  private(set) var mains: [Range<Int>] = []

  /// Elements of interest that are not closed yet, with how many of their name lie within each.
  private var open: [(name: String, isBody: Bool, start: Int, depth: Int)] = []

  /// Marks and names of elements that nothing further on closes: looked for once.
  private var unclosed: Set<String> = []
  /// Nobody nests articles so deep.
  private static let mostOpen = 50

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read() {
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[start...].starts(with: "<!--".utf8) {
        index = endOfComment(from: start + 4) ?? start + 4
        continue
      }
      guard let tag = PageTag(bytes, at: start) else {
        index = start + 1
        continue
      }
      index = take(tag)
    }
  }

  /// Takes a tag; gives back where to go on.
  private mutating func take(_ tag: PageTag) -> Int {
    if tag.isClosing {
      close(tag)
      return tag.range.upperBound
    }
    switch tag.name {
    case "meta": takeMeta(tag.attributes)
    case "link":
      let isCanonical = tag.attributes["rel"]?.lowercased() == "canonical"
      if isCanonical, canonical == nil { canonical = tag.attributes["href"] }
    case "title", "script", "style":
      let end = closing(of: tag.name, from: tag.range.upperBound)
      let content = bytes[tag.range.upperBound..<(end?.lowerBound ?? tag.range.upperBound)]
      if tag.name == "title", title == nil {
        title = Entities.decoded(String(decoding: content, as: UTF8.self))
      }
      if tag.attributes["type"]?.lowercased() == "application/ld+json" {
        linkedData.append(Array(content))
      }
      return end?.upperBound ?? tag.range.upperBound
    default: break
    }
    openElement(tag)
    return tag.range.upperBound
  }

  private mutating func takeMeta(_ attributes: [String: String]) {
    guard let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"],
      let content = attributes["content"], metas[name.lowercased()] == nil
    else { return }
    metas[name.lowercased()] = content
  }

  private mutating func openElement(_ tag: PageTag) {
    guard !tag.isSelfClosing else { return }
    for index in open.indices where open[index].name == tag.name { open[index].depth += 1 }
    let isBody =
      tag.attributes["itemprop"]?.lowercased().contains("articlebody") ?? false
    let isMain = tag.name == "main" || tag.attributes["role"]?.lowercased() == "main"
    guard isBody || isMain || tag.name == "article", open.count < Self.mostOpen else { return }
    open.append((tag.name, isBody, tag.range.lowerBound, 0))
  }

  private mutating func close(_ tag: PageTag) {
    for index in open.indices where open[index].name == tag.name { open[index].depth -= 1 }
    for element in open where element.depth < 0 {
      let range = element.start..<tag.range.upperBound
      if element.isBody {
        bodies.append(range)
      } else if element.name == "article" {
        articles.append(range)
      } else {
        mains.append(range)
      }
    }
    open.removeAll { $0.depth < 0 }
  }

  private mutating func endOfComment(from start: Int) -> Int? {
    guard !unclosed.contains("--") else { return nil }
    var index = start
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "-")) {
      if bytes[next...].starts(with: "-->".utf8) { return next + 3 }
      index = next + 1
    }
    unclosed.insert("--")
    return nil
  }

  private mutating func closing(of name: String, from start: Int) -> Range<Int>? {
    guard !unclosed.contains(name) else { return nil }
    var index = start
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      if next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: "/"),
        let tag = PageTag(bytes, at: next), tag.name == name
      {
        return tag.range
      }
      index = next + 1
    }
    unclosed.insert(name)
    return nil
  }
}
