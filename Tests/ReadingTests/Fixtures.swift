import Briefing
import Reading
import Text

/// What the tests know of the world: enough for their own texts; the gazetteer's tables have it all.
enum Fixtures {
  static let reader = Reader(
    publishers: publishers, furniture: furniture, dates: dates, headDates: headDates,
    abbreviations: abbreviations)

  /// The same, with the names of some cities.
  static let readerWithPlaces = Reader(
    publishers: publishers, furniture: furniture, dates: dates, headDates: headDates,
    abbreviations: abbreviations,
    places: WordSet(["New Orsk", "Port Anson", "Velia"].map { Word($0) }))

  /// The same, with the countries of capitals.
  static func reader(capitals: [Word: CountryCode]) -> Reader {
    Reader(
      publishers: publishers, furniture: furniture, dates: dates, headDates: headDates,
      abbreviations: abbreviations,
      places: WordSet(["New Orsk", "Port Anson", "Velia"].map { Word($0) }), capitals: capitals)
  }

  static let publishers: [PublisherProfile] = [
    PublisherProfile(name: "TASS", tags: ["/TASS/", "(TASS)"], names: ["TASS"]),
    PublisherProfile(
      name: "News Central Asia", tags: ["///nCa", "(nCa)"], names: ["nCa", "nCa Report"]),
    PublisherProfile(name: "Associated Press", tags: ["(AP)", "(AP) —"], names: ["AP"]),
    PublisherProfile(name: "SPA", tags: ["(SPA)", "-- SPA"], names: ["Saudi Press Agency"]),
    PublisherProfile(name: "Petra", tags: ["(Petra)"]),
    PublisherProfile(name: "MIA", tags: ["(MIA)"], names: ["MIA", "MIA news agency"]),
    PublisherProfile(name: "Orient", names: ["ORIENT"]),
    PublisherProfile(name: "PACNEWS", tags: ["/PACNEWS"], names: ["PACNEWS", "PINA"]),
    PublisherProfile(name: "Yonhap", tags: ["(Yonhap) --"], names: ["Yonhap"], endMarks: ["(END)"]),
    PublisherProfile(name: "EFE", tags: ["(EFE).-"], names: ["EFE"]),
    PublisherProfile(name: "Kyodo", tags: ["(Kyodo)"], names: ["Kyodo News"]),
    PublisherProfile(name: "KUNA", tags: ["(KUNA) --"], endMarks: ["(end)"]),
    PublisherProfile(name: "AZERTAC", tags: ["/AZERTAC/"], names: ["AZERTAC"]),
    PublisherProfile(name: "Kazinform", tags: ["(Kazinform)"], names: ["KAZINFORM"]),
    PublisherProfile(name: "Albanian Telegraphic Agency", tags: ["(ATA)"], names: ["ATA"]),
    PublisherProfile(name: "Xinhua", tags: ["(Xinhua)"], endMarks: ["Enditem"]),
    PublisherProfile(name: "Anadolu Agency", tags: ["(AA)"], names: ["Anadolu", "Anadolu Agency"]),
    PublisherProfile(name: "QNA", tags: ["(QNA)"], names: ["QNA"]),
    PublisherProfile(name: "Reuters", tags: ["(Reuters)"], names: ["Reuters"]),
    PublisherProfile(name: "News.Az", tags: ["news.az"], names: ["News.Az"]),
    PublisherProfile(name: "Dunyo", names: ["Dunyo", "\"Dunyo\" IA"]),
    PublisherProfile(name: "Anson Press Office", names: ["Anson Press Office"]),
    PublisherProfile(
      name: "LINA", tags: ["(LINA)"], names: ["LINA"], country: CountryCode("LR")),
    PublisherProfile(name: "Prime", tags: ["/PRIME/"], ambiguous: ["Prime"]),
  ]

  static let furniture: [FurniturePhrase] =
    [
      "Read also:", "Photo:", "Photo by", "All rights reserved", "©", "Subscribe to", "Copyright",
      "Follow us on", "min read", "Tags:", "Related posts", "Read more",
      "Anadolu Agency website contains",
    ].map { FurniturePhrase(phrase: $0, kind: .prefix) }
    + [
      "Share", "Tweet", "Print", "World", "Politics", "Home", "Read more", "Facebook", "Email",
      "Skip to main content", "Trade", "Business", "Sports", "Contact Us", "See more",
      "General News",
    ].map { FurniturePhrase(phrase: $0, kind: .line) }
    + ["OPINION", "PRESS RELEASE", "EXCLUSIVE"].map { FurniturePhrase(phrase: $0, kind: .kicker) }
    + [
      "Source:", "SOURCE", "Based on materials from", "Reporting by", "By a staff correspondent",
      "(Source:", "via", "With inputs from", "[Source:", "From:", "Publisher:",
      "Issued by", "Press release from", "Author:",
    ].map { FurniturePhrase(phrase: $0, kind: .signOff) }

  static let abbreviations: Set<Word> = Set(
    [
      "mr", "mrs", "ms", "dr", "gen", "lt", "col", "prof", "hon", "eng", "sen",
    ].map { Word($0) })

  static let dates = DateScanner(words: dateWords)

  /// The same with some months of other languages, however they are written.
  static let headDates = DateScanner(
    words: dateWords.merging(
      [
        Word("мая"): .month(5), Word("mayo"): .month(5), Word("Mai"): .month(5), Word("de"): .link,
        Word("года"): .link,
      ]
    ) { one, _ in one }, spelling: .free)

  private static let dateWords: [Word: DateWord] = {
    var words: [Word: DateWord] = [:]
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    for (offset, month) in months.enumerated() {
      words[Word(month)] = .month(offset + 1)
      words[Word(String(month.prefix(3)))] = .month(offset + 1)
    }
    words[Word("Sept")] = .month(9)
    let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    for (offset, weekday) in weekdays.enumerated() {
      words[Word(weekday)] = .weekday(offset + 1)
      words[Word(String(weekday.prefix(3)))] = .weekday(offset + 1)
    }
    let others: [(String, DateWord)] = [
      ("of", .link), ("the", .link), ("to", .range), ("and", .range), ("in", .lead(.at)),
      ("on", .lead(.at)), ("for", .lead(.covering)), ("next", .shift(1)), ("last", .shift(-1)),
      ("month", .unit(.month)), ("year", .unit(.year)), ("week", .unit(.week)),
      ("today", .day(0)),
      ("first", .ordinal(1)), ("second", .ordinal(2)), ("half", .half), ("late", .yearPart(2)),
    ]
    for (word, meaning) in others { words[Word(word)] = meaning }
    return words
  }()
}

/// A document as read from a text, with what the tests ask of it.
struct Specimen {
  let document: Document
  let warnings: [Diagnostic]
  let source: [UInt8]

  init(_ text: String, file: String = "note.txt", reader: Reader = Fixtures.reader) throws {
    try self.init(bytes: Array(text.utf8), file: file, reader: reader)
  }

  init(bytes: [UInt8], file: String = "note.txt", reader: Reader = Fixtures.reader) throws {
    (document, warnings) = try reader.document(
      id: Identifier("note"), file: file, bytes: bytes)
    source = bytes
  }

  var sentences: [String] { document.sentences.map(document.text(of:)) }

  /// The sentences of the blocks of one kind, those of a block joined by ` ¦ `.
  func blocks(_ isWanted: (Block.Kind) -> Bool) -> [String] {
    document.blocks.filter { isWanted($0.kind) }.map { block in
      document.sentences[block.sentences].map(document.text(of:)).joined(separator: " ¦ ")
    }
  }

  func blocks(_ kind: Block.Kind) -> [String] { blocks { $0 == kind } }

  var paragraphs: [String] { blocks(.paragraph) }

  var headings: [String] {
    blocks { if case .heading = $0 { true } else { false } }
  }

  /// The points of lists, each behind its mark.
  var items: [String] {
    document.blocks.compactMap { block in
      guard case .item(let mark) = block.kind else { return nil }
      return ([mark] + document.sentences[block.sentences].map(document.text(of:)))
        .joined(separator: " ")
    }
  }

  var leftOut: [String] { document.leftOut.map(\.text) }

  var title: String? { document.title?.value }

  var publisher: String? { document.publisher?.value }

  var dateline: String? { document.dateline?.value }

  /// `2025-06-29`, `--06-29` where the year is left out, `2025-09-05 or 2025-05-09` of a numeric date.
  var published: String? {
    switch document.published?.value {
    case .date(let date)?: date.description
    case .yearless(let day)?:
      "--" + (day.month < 10 ? "0" : "") + "\(day.month)-" + (day.day < 10 ? "0" : "")
        + "\(day.day)"
    case .numeric(let one, let other)?: "\(one) or \(other)"
    case nil: nil
    }
  }
}
