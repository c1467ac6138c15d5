import Briefing
import Foundation

/// What a page says of the article in it, for machines to read.
struct PageHead {
  var title: String?
  var published: PartialDate?
  var publisher: String?
  var url: String?

  /// What stands in the page's JSON-LD beats its other marks: it speaks of the article alone.
  init(_ scan: PageScan) {
    let article = scan.linkedData.lazy.compactMap(LinkedArticle.first).first
    let metas = scan.metas
    title = article?.headline ?? metas["og:title"] ?? scan.title.map(Self.withoutSite)
    let dates = [
      article?.published, metas["article:published_time"], metas["datepublished"], metas["date"],
      metas["dc.date"], metas["dc.date.issued"], metas["dcterms.date"],
    ]
    published = dates.lazy.compactMap { $0.flatMap(Self.day) }.first
    publisher = article?.publisher ?? metas["og:site_name"]
    url = [scan.canonical, metas["og:url"]].lazy.compactMap { $0 }.first(where: Self.isWebAddress)
    for path in [\PageHead.title, \PageHead.publisher] {
      let words = self[keyPath: path].map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      self[keyPath: path] = words.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// `Ministers meet` of `Ministers meet | Lakes News`.
  private static func withoutSite(_ title: String) -> String {
    let cuts = [" | ", " — ", " – ", " - "].compactMap { title.firstRange(of: $0)?.lowerBound }
    return cuts.min().map { String(title[..<$0]) } ?? title
  }

  /// The name behind `charset=` near the top of a page.
  static func charset(of bytes: [UInt8]) -> String? {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    guard let match = start.firstRange(of: "charset=") else { return nil }
    let name = start[match.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      .prefix { $0.isLetter || $0.isNumber || "-_:.".contains($0) }
    return name.isEmpty ? nil : String(name)
  }

  /// The day of `2025-06-12T10:00:00+02:00`, as it stands there.
  private static func day(_ text: String) -> PartialDate? {
    let parts = text.trimmed.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let scheme = text.prefix(8).lowercased()
    return scheme.hasPrefix("https://") || scheme.hasPrefix("http://")
  }
}

/// An article as schema.org describes it in JSON-LD.
private struct LinkedArticle {
  var headline: String?
  var published: String?
  var publisher: String?

  /// The first article in a text of JSON-LD; nil where it has none, or is no JSON.
  static func first(in text: [UInt8]) -> LinkedArticle? {
    // What a page of someone else has there is no fault of ours to report.
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(text)) else { return nil }
    return article(in: value, depth: 0)
  }

  private static func article(in value: Value, depth: Int) -> LinkedArticle? {
    guard depth < 8 else { return nil }
    switch value {
    case .text, .other: return nil
    case .list(let values):
      return values.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
    case .object(let fields):
      let types = fields["@type"]?.texts ?? []
      if types.contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" || $0 == "Report" })
      {
        return LinkedArticle(
          headline: fields["headline"]?.texts.first,
          published: fields["datePublished"]?.texts.first,
          publisher: fields["publisher"]?.name)
      }
      return fields["@graph"].flatMap { article(in: $0, depth: depth + 1) }
    }
  }

  private enum Value: Decodable {
    case text(String)
    case list([Value])
    case object([String: Value])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else if let fields = try? container.decode([String: Value].self) {
        self = .object(fields)
      } else {
        self = .other
      }
    }

    var texts: [String] {
      switch self {
      case .text(let text): [text]
      case .list(let values): values.flatMap(\.texts)
      case .object, .other: []
      }
    }

    /// That of the thing, or of the first of several.
    var name: String? {
      switch self {
      case .text(let text): text
      case .list(let values): values.first?.name
      case .object(let fields): fields["name"]?.texts.first
      case .other: nil
      }
    }
  }
}
