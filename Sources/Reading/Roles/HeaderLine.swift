import Briefing
import Text

/// A line of the head that holds only a date, a byline or the name of the publisher.
struct HeaderLine {
  var date: Publication?
  var publisher: String?
  /// Tokens of a place between bars: `By X | City | date`.
  var place: Range<Int>?
  /// Whether no word of it is unaccounted for.
  let isWhole: Bool

  /// Nil where the tokens, all of a line, say anything else.
  init?(
    _ text: [UInt8], _ tokens: [Token], _ dates: DateScanner, _ publishers: PublisherBook,
    _ furniture: FurnitureBook
  ) {
    guard !tokens.isEmpty, tokens.count <= 48 else { return nil }
    var scan = HeaderScan(text, tokens, dates, publishers, furniture)
    scan.cover()
    guard scan.isHeader else { return nil }
    date = scan.date
    publisher = scan.publisher
    place = scan.place
    isWhole = scan.leftover.isEmpty
  }
}

/// Ticks off the tokens of a line that a head has: dates, times, labels, names of publishers.
private struct HeaderScan {
  private let text: [UInt8]
  private let tokens: [Token]
  private let dates: DateScanner
  private let publishers: PublisherBook
  private let furniture: FurnitureBook
  private var isCovered: [Bool]
  private var isUpdated = false
  private var hasLabel = false
  private var hasTime = false
  private var isByline = false
  /// The words behind a date and a comma: `29 January 2024, Port Anson, Velia`.
  private var placeBehindDate: Range<Int>?
  /// The token behind the first date.
  private var dateEnd: Int?
  private(set) var date: Publication?
  private(set) var publisher: String?

  init(
    _ text: [UInt8], _ tokens: [Token], _ dates: DateScanner, _ publishers: PublisherBook,
    _ furniture: FurnitureBook
  ) {
    (self.text, self.tokens, self.dates) = (text, tokens, dates)
    (self.publishers, self.furniture) = (publishers, furniture)
    isCovered = tokens.map(\.isMark)
  }

  mutating func cover() {
    coverByline()
    coverStaff()
    coverDates()
    // Most lines say no day: then only a publisher can make them a line of the head.
    guard date != nil || isByline || beginsWithPublisher else {
      for index in tokens.indices where tokens[index].isNumber { isCovered[index] = true }
      return
    }
    coverPlaceBehindDate()
    coverTimes()
    var index = 0
    while index < tokens.count {
      index = isCovered[index] ? index + 1 : pastKnown(at: index)
    }
  }

  private var beginsWithPublisher: Bool {
    guard let first = tokens.firstIndex(where: { !$0.isMark }) else { return false }
    return publishers.publisher(at: first, in: tokens, upTo: tokens.count, of: text) != nil
  }

  /// `By a staff correspondent`, `By Amara Finch-Diallo and Jo Mbeki`.
  private mutating func coverByline() {
    guard tokens[0].word == Word("by"), tokens.count > 1, tokens[0].isCapitalized else { return }
    let next = tokens[1]
    guard next.isCapitalized || Self.bylineWords.contains(next.word) else { return }
    isByline = true
    isCovered[0] = true
    var index = 1
    while index < tokens.count, index <= 9 {
      let token = tokens[index]
      let isName =
        token.isCapitalized || token.is("-") && !token.followsBlank || token.is(".")
        || Self.bylineWords.contains(token.word) || token.shape.contains(.possessive)
      guard isName, dates.dateWord(of: token) == nil || Self.bylineWords.contains(token.word)
      else { break }
      if publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: text) != nil { break }
      isCovered[index] = true
      index += 1
    }
  }

  /// `Tribune News Service`, `Staff Reporter`: capitals, and a word for those who write.
  private mutating func coverStaff() {
    guard tokens.count <= 5, let last = tokens.last, tokens.allSatisfy(\.isCapitalized),
      Self.staffWords.contains(last.word) || Self.agencyWords.contains(last.word)
    else { return }
    isByline = true
    isCovered = tokens.map { _ in true }
    guard Self.agencyWords.contains(last.word), tokens.count > 1 else { return }
    let name = tokens[0].range.lowerBound..<last.range.upperBound
    publisher = String(decoding: text[name], as: UTF8.self)
  }

  private mutating func coverDates() {
    for mention in dates.mentions(in: tokens, tokens.indices, of: text) {
      switch mention.expression {
      case .weekday: break
      default:
        guard let found = Publication(mention.expression) else { continue }
        dateEnd = dateEnd ?? mention.tokens.upperBound
        let isLater = isUpdate(before: mention.tokens.lowerBound)
        if date == nil || isUpdated && !isLater { (date, isUpdated) = (found, isLater) }
      }
      for index in mention.tokens { isCovered[index] = true }
    }
  }

  private func isUpdate(before index: Int) -> Bool {
    for offset in max(0, index - 3)..<index where Self.updateWords.contains(tokens[offset].word) {
      return true
    }
    return false
  }

  /// `29 January 2024, Port Anson, Velia`: capitals and commas only.
  private mutating func coverPlaceBehindDate() {
    guard let dateEnd, dateEnd + 1 < tokens.count, tokens[dateEnd].is(","), tokens.count <= 14,
      isCovered[..<dateEnd].allSatisfy({ $0 })
    else { return }
    let place = dateEnd + 1
    let end = tokens.indices[place...].first { tokens[$0].is(",") } ?? tokens.count
    guard end > place,
      tokens[place...].allSatisfy({ $0.isCapitalized || $0.is(",") || $0.is("-") }),
      publishers.publisher(at: place, in: tokens, upTo: tokens.count, of: text) == nil
    else { return }
    placeBehindDate = place..<end
    for index in dateEnd..<tokens.count { isCovered[index] = true }
  }

  /// `16:54 IST`, `11.30 p.m.`, `T10:00`.
  private mutating func coverTimes() {
    for index in tokens.indices where tokens[index].is(":") && index > 0 && index + 1 < tokens.count
    {
      guard tokens[index - 1].isNumber, tokens[index + 1].isNumber else { continue }
      (isCovered[index - 1], isCovered[index + 1], hasTime) = (true, true, true)
    }
    for index in tokens.indices where Self.timeWords.contains(tokens[index].word) {
      guard date != nil else { continue }
      (isCovered[index], hasTime) = (true, true)
    }
    guard date != nil || isByline else { return }
    for index in tokens.indices where tokens[index].isNumber { isCovered[index] = true }
  }

  /// Ticks off a publisher, a label or a word of a bar; gives back the token behind it.
  private mutating func pastKnown(at index: Int) -> Int {
    if let known = publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: text) {
      publisher = publisher ?? known.name
      let end = pastAttribute(of: known.end)
      for offset in index..<end { isCovered[offset] = true }
      return end
    }
    if Self.labels.contains(tokens[index].word) {
      (isCovered[index], hasLabel) = (true, true)
      return index + 1
    }
    let end = tokens[tokens.count - 1].range.upperBound
    if furniture.match(.prefix, in: text, tokens[index].range.lowerBound..<end) != nil {
      for offset in index..<tokens.count { isCovered[offset] = true }
      return tokens.count
    }
    if let match = furniture.match(.line, in: text, tokens[index].range.lowerBound..<end) {
      var next = index
      while next < tokens.count, tokens[next].range.lowerBound < match.end {
        isCovered[next] = true
        next += 1
      }
      return max(next, index + 1)
    }
    return index + 1
  }
}

extension HeaderScan {
  /// Past what says more of a publisher: `Angola Press Agency (Luanda)`.
  private func pastAttribute(of end: Int) -> Int {
    var end = end
    if end < tokens.count, Self.agencyWords.contains(tokens[end].word) { end += 1 }
    guard end < tokens.count, tokens[end].is("("),
      let close = tokens.indices[end...].prefix(5).first(where: { tokens[$0].is(")") })
    else { return end }
    return close + 1
  }
}

// MARK: - What is left

extension HeaderScan {
  private var hasBars: Bool { tokens.contains { $0.is("|") || $0.is("*") } }

  var leftover: [Int] { tokens.indices.filter { !isCovered[$0] } }

  /// Whether what was not ticked off is little enough.
  var isHeader: Bool {
    let left = leftover
    if isByline { return left.count <= (hasBars ? 6 : 2) }
    guard date != nil else { return left.isEmpty && (publisher != nil || isOnlyNumbers) }
    if left.isEmpty { return true }
    if hasBars { return left.count <= 8 && fields.allSatisfy { $0.count <= 4 } }
    return left.count <= 2 && (hasTime || hasLabel) && left.allSatisfy { tokens[$0].isCapitalized }
  }

  /// `Friday 11/07/2025`: a date that may be read in two ways is none, but no headline either.
  private var isOnlyNumbers: Bool {
    tokens.contains(where: \.isNumber) && tokens.count > 2
  }

  /// The tokens that were not ticked off, by the bars between them.
  private var fields: [[Int]] {
    var fields: [[Int]] = [[]]
    for index in tokens.indices {
      if tokens[index].is("|") || tokens[index].is("*") {
        fields.append([])
      } else if !isCovered[index] {
        fields[fields.count - 1].append(index)
      }
    }
    return fields.filter { !$0.isEmpty }
  }

  /// The only field left beside a date and the name of an author or publisher.
  var place: Range<Int>? {
    if let placeBehindDate { return placeBehindDate }
    guard hasBars, date != nil, isByline || publisher != nil, fields.count == 1 else { return nil }
    let field = fields[0]
    guard let first = field.first, let last = field.last, last - first == field.count - 1,
      field.count <= 3, field.allSatisfy({ tokens[$0].isCapitalized })
    else { return nil }
    return first..<(last + 1)
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let bylineWords = words(
    "a an our the and staff special correspondent correspondents reporter reporters writer editor "
      + "newsroom desk agency from in de da al bin van von of")
  private static let staffWords = words(
    "staff reporter reporters correspondent correspondents newsroom desk bureau writer")
  private static let agencyWords = words("service agency")
  private static let updateWords = words("updated update modified edited revised")
  private static let labels = words(
    "published publish posted post date dated on at updated update modified created added written "
      + "issued released release time last first read reads views view min minutes minute hours hour "
      + "ago day days year years in comments news id online staff reporter correspondent")
  private static let timeWords = words(
    "am pm gmt utc ist msk est edt cet cest bst eet eest eat wat sast jst kst hkt sgt wib pkt aest "
      + "hrs hours local time")
}
