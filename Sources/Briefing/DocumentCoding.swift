/// The text goes as a string, not as a list of numbers.
extension Document: Codable {
  private enum Key: CodingKey {
    case id, file, text, blocks, sentences, title, published, publisher, dateline, signedAt, url,
      tags, language, leftOut, unseen
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try container.decode(Identifier<Document>.self, forKey: .id),
      file: try container.decode(String.self, forKey: .file),
      text: Array(try container.decode(String.self, forKey: .text).utf8),
      blocks: try container.decode([Block].self, forKey: .blocks),
      sentences: try container.decode([Sentence].self, forKey: .sentences),
      title: try container.decodeIfPresent(Header<String>.self, forKey: .title),
      published: try container.decodeIfPresent(Header<Publication>.self, forKey: .published),
      publisher: try container.decodeIfPresent(Header<String>.self, forKey: .publisher),
      dateline: try container.decodeIfPresent(Header<String>.self, forKey: .dateline),
      signedAt: try container.decodeIfPresent(Header<String>.self, forKey: .signedAt),
      url: try container.decodeIfPresent(String.self, forKey: .url),
      tags: try container.decode([String].self, forKey: .tags),
      language: try container.decodeIfPresent(String.self, forKey: .language),
      leftOut: try container.decode([LeftOut].self, forKey: .leftOut),
      unseen: try container.decodeIfPresent([UnseenCharacter].self, forKey: .unseen) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(file, forKey: .file)
    try container.encode(String(decoding: text, as: UTF8.self), forKey: .text)
    try container.encode(blocks, forKey: .blocks)
    try container.encode(sentences, forKey: .sentences)
    try container.encodeIfPresent(title, forKey: .title)
    try container.encodeIfPresent(published, forKey: .published)
    try container.encodeIfPresent(publisher, forKey: .publisher)
    try container.encodeIfPresent(dateline, forKey: .dateline)
    try container.encodeIfPresent(signedAt, forKey: .signedAt)
    try container.encodeIfPresent(url, forKey: .url)
    try container.encode(tags, forKey: .tags)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encode(leftOut, forKey: .leftOut)
    if !unseen.isEmpty { try container.encode(unseen, forKey: .unseen) }
  }
}

extension UnseenCharacter: Codable {
  private enum Key: CodingKey {
    case offset, code
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let code = try container.decode(UInt32.self, forKey: .code)
    guard let scalar = Unicode.Scalar(code) else {
      throw DecodingError.dataCorruptedError(
        forKey: .code, in: container, debugDescription: "it is the number of no character")
    }
    self.init(offset: try container.decode(Int.self, forKey: .offset), scalar: scalar)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(offset, forKey: .offset)
    try container.encode(scalar.value, forKey: .code)
  }
}

extension Sentence: Codable {
  private enum Key: CodingKey {
    case index, range, source, block
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      index: try container.decode(Int.self, forKey: .index),
      range: try container.decode(Range<Int>.self, forKey: .range),
      source: try container.decode(Range<Int>.self, forKey: .source),
      block: try container.decode(Int.self, forKey: .block))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(index, forKey: .index)
    try container.encode(range, forKey: .range)
    try container.encode(source, forKey: .source)
    try container.encode(block, forKey: .block)
  }
}

/// A date as elsewhere, `--10-09` where the year is left out, or `2023-09-05 or 2023-05-09`, the one
/// with the day first.
extension Publication: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    if let date = PartialDate(text) {
      self = .date(date)
    } else if text.hasPrefix("--"),
      // A leap year, which has all days that any year has.
      let day = PartialDate("2000" + text.dropFirst()), case .day(let month, let day) = day.part
    {
      self = .yearless(YearlessDay(month: month, day: day))
    } else if let (one, other) = Self.numeric(text) {
      self = .numeric(dayFirst: one, monthFirst: other)
    } else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "it is no date such as 2025-10-09 or --10-09")
    }
  }

  private static func numeric(_ text: String) -> (PartialDate, PartialDate)? {
    let dates = text.split(separator: " or ").map { PartialDate(String($0)) }
    guard dates.count == 2, let one = dates[0], let other = dates[1] else { return nil }
    return (one, other)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .date(let date): try container.encode(date)
    case .yearless(let yearless):
      // The year 2000 is cut off again.
      let day = PartialDate(year: 2000, part: .day(month: yearless.month, day: yearless.day))
      try container.encode("-" + day.description.dropFirst(4))
    case .numeric(let dayFirst, let monthFirst):
      try container.encode("\(dayFirst) or \(monthFirst)")
    }
  }
}

extension Block: Codable {
  private enum Key: CodingKey {
    case kind, level, mark, sentences
  }

  private enum Name: String, Codable {
    case headline, dateline, heading, paragraph, item, row, quotation
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let kind: Kind =
      switch try container.decode(Name.self, forKey: .kind) {
      case .headline: .headline
      case .dateline: .dateline
      case .heading: .heading(level: try container.decode(Int.self, forKey: .level))
      case .paragraph: .paragraph
      case .item: .item(mark: try container.decode(String.self, forKey: .mark))
      case .row: .row
      case .quotation: .quotation
      }
    self.init(kind: kind, sentences: try container.decode(Range<Int>.self, forKey: .sentences))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .kind)
    switch kind {
    case .heading(let level): try container.encode(level, forKey: .level)
    case .item(let mark): try container.encode(mark, forKey: .mark)
    case .headline, .dateline, .paragraph, .row, .quotation: break
    }
    try container.encode(sentences, forKey: .sentences)
  }

  private var name: Name {
    switch kind {
    case .headline: .headline
    case .dateline: .dateline
    case .heading: .heading
    case .paragraph: .paragraph
    case .item: .item
    case .row: .row
    case .quotation: .quotation
    }
  }
}
