import Briefing
import Text

/// A line of the head that holds only a date, a byline or the name of the publisher.
struct HeaderLine {
  /// What a line says its date is.
  enum Label {
    /// `Published`, `Posted on`, `Date`.
    case publication
    /// `Updated`, `Last modified`.
    case update
  }

  var date: HeaderDate.Reading?
  var label: Label?
  var publisher: String?
  /// Tokens of a place between bars: `By X | City | date`.
  var place: Range<Int>?
  /// Whether no word of it is unaccounted for.
  let isWhole: Bool
  /// Whether it only says how many days ago the text appeared.
  let isAge: Bool

  /// Nil where the tokens, all of a line, say anything else.
  init?(_ text: [UInt8], _ tokens: [Token], _ books: Subeditor.Books) {
    guard !tokens.isEmpty, tokens.count <= 48 else { return nil }
    var scan = HeaderScan(text, tokens, books)
    scan.cover()
    isAge = scan.isAge
    guard isAge || scan.isHeader else { return nil }
    date = scan.date
    label = scan.label
    publisher = scan.publisher
    place = scan.place
    isWhole = scan.leftover.isEmpty
  }
}

extension HeaderLine {
  /// `GMT`, `hrs`, `local`.
  static func isTimeWord(_ word: Word) -> Bool {
    HeaderScan.timeWords.contains(word)
  }
}

/// Ticks off the tokens of a line that a head has: dates, times, labels, names of publishers.
private struct HeaderScan {
  private let text: [UInt8]
  private let tokens: [Token]
  private let books: Subeditor.Books
  private var isCovered: [Bool]
  private var hasLabel = false
  private var hasTime = false
  private var isByline = false
  /// The words behind a date and a mark: `29 January 2024, Port Anson, Velia`.
  private var placeBehindDate: Range<Int>?
  /// The token behind the first date.
  private var dateEnd: Int?
  private(set) var date: HeaderDate.Reading?
  private(set) var label: HeaderLine.Label?
  private(set) var publisher: String?

  init(_ text: [UInt8], _ tokens: [Token], _ books: Subeditor.Books) {
    (self.text, self.tokens, self.books) = (text, tokens, books)
    isCovered = tokens.map(\.isMark)
  }

  private var publishers: PublisherBook { books.publishers }

  mutating func cover() {
    coverByline()
    coverStaff()
    coverDates()
    // Most lines say no day: then only a publisher can make them a line of the head.
    guard date != nil || isByline || beginsWithPublisher else {
      for index in tokens.indices where tokens[index].isNumber { isCovered[index] = true }
      return
    }
    coverBodies()
    coverBodyBehindDate()
    coverAuthoringBody()
    coverTimes()
    coverPlaceBehindDate()
    coverAuthor()
    var index = 0
    while index < tokens.count {
      index = isCovered[index] && !isNumberedName(at: index) ? index + 1 : pastKnown(at: index)
    }
  }

  /// `24` of a publisher whose name begins with a number.
  private func isNumberedName(at index: Int) -> Bool {
    tokens[index].isNumber
      && publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: text) != nil
  }

  private var beginsWithPublisher: Bool {
    guard let first = tokens.firstIndex(where: { !$0.isMark }) else { return false }
    return publishers.publisher(at: first, in: tokens, upTo: tokens.count, of: text) != nil
  }

  /// `By a staff correspondent`, `By Amara Finch-Diallo and Jo Mbeki`.
  private mutating func coverByline() {
    guard tokens[0].word == Word("by"), tokens[0].isCapitalized || isShortByline else { return }
    // `By: Ann Orlo`
    let start = tokens.count > 1 && tokens[1].is(":") ? 2 : 1
    guard start < tokens.count,
      tokens[start].isCapitalized || Self.bylineWords.contains(tokens[start].word)
    else { return }
    isByline = true
    isCovered[0] = true
    var index = start
    while index < tokens.count, index <= 9 {
      let token = tokens[index]
      let isName =
        token.isCapitalized || token.is("-") && !token.followsBlank || token.is(".")
        || Self.bylineWords.contains(token.word) || token.shape.contains(.possessive)
      guard isName, books.dates.dateWord(of: token) == nil || Self.bylineWords.contains(token.word)
      else { break }
      if isPublisherInByline(at: index, from: start) { break }
      isCovered[index] = true
      index += 1
    }
    publisher = newspaper(start..<index)
  }

  /// `by Orsk Post with AN`: a known name right behind the small word.
  private var isShortByline: Bool {
    tokens.count <= 8
      && publishers.publisher(at: 1, in: tokens, upTo: tokens.count, of: text) != nil
  }

  /// Whether a publisher begins at a token; the first name of an author is none: `By ANA BROOK`.
  private func isPublisherInByline(at index: Int, from start: Int) -> Bool {
    guard let known = publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: text)
    else { return false }
    let next = known.end
    let isFirstName =
      index == start && next == start + 1 && next < tokens.count && tokens[next].isCapitalized
      && books.dates.dateWord(of: tokens[next]) == nil
      && !Self.bylineWords.contains(tokens[next].word)
      && !Self.staffWords.contains(tokens[next].word)
      && !Self.agencyWords.contains(tokens[next].word) && tokens[next].word != Word("news")
      && !Self.labels.contains(tokens[next].word)
    return !isFirstName
  }

  /// `6 days ago`, `208 days ago`: how old the text is, and with it that the days which the page
  /// names beside it are those on which it was copied.
  var isAge: Bool {
    guard date == nil, let ago = tokens.lastIndex(where: { $0.word == Word("ago") }), ago >= 2,
      Self.ages.contains(tokens[ago - 1].word), tokens[ago - 2].isNumber
    else { return false }
    return leftover.count <= 3 && tokens.count <= 10
  }

  /// `By The Orsk Courier`: no author has an article.
  private func newspaper(_ name: Range<Int>) -> String? {
    guard name.count >= 3, tokens[name.lowerBound].word == Word("the"),
      tokens[name].allSatisfy({ $0.isCapitalized && !Self.authorWords.contains($0.word) }),
      let last = name.last
    else { return nil }
    let bytes = tokens[name.lowerBound].range.lowerBound..<tokens[last].range.upperBound
    return String(decoding: text[bytes], as: UTF8.self)
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
    for found in HeaderDates(scanner: books.headDates).dates(in: tokens, of: text) {
      // A number that is nothing but the day was put there to say it.
      let isNumberOnly = tokens.count == 1 && tokens[0].range.count == 8
      let label = isNumberOnly ? .publication : self.label(before: found.tokens.lowerBound)
      switch found.reading {
      case .other: break
      case .publication, .either:
        dateEnd = dateEnd ?? found.tokens.upperBound
        if date == nil || self.label == .update && label != .update {
          (date, self.label) = (found.reading, label)
        }
      }
      for index in found.tokens { isCovered[index] = true }
      // `12 мая 2024 года`
      let behind = found.tokens.upperBound
      if behind < tokens.count, books.headDates.dateWord(of: tokens[behind]) == .link {
        isCovered[behind] = true
      }
      let before = found.tokens.lowerBound - 1
      if before >= 0, tokens[before].word == Word("of") { isCovered[before] = true }
    }
  }

  private func label(before index: Int) -> HeaderLine.Label? {
    let words = tokens[max(0, index - 3)..<index].map(\.word)
    if words.contains(where: Self.updateWords.contains) { return .update }
    return words.contains(where: Self.publicationWords.contains) ? .publication : nil
  }

  /// `29 January 2024, Port Anson, Velia`: capitals and commas only; behind a dash, as in
  /// `May 12, 2024 – Port Anson, Velia – Foreign Ministry`, a city that is known.
  private mutating func coverPlaceBehindDate() {
    guard let dateEnd, case let mark = pastHour(from: dateEnd), mark + 1 < tokens.count,
      tokens.count <= 20,
      tokens[mark].is(",") || tokens[mark].is("-") && tokens[mark].followsBlank,
      isNothingButPublisher(before: dateEnd)
    else { return }
    let place = mark + 1
    let end =
      tokens.indices[place...].first {
        tokens[$0].is(",") || tokens[$0].is("/")
          || tokens[$0].is("-") && tokens[$0].followsBlank
      } ?? tokens.count
    guard end > place,
      isMadeOfNames(from: place),
      publishers.publisher(at: place, in: tokens, upTo: tokens.count, of: text) == nil,
      tokens[mark].is(",") && mark == dateEnd || isCity(place..<end)
    else { return }
    placeBehindDate = place..<end
    var rest = end
    if publisher == nil {
      publisher = publishers.publisher(at: 0, in: tokens, upTo: dateEnd, of: text)?.name
    }
    while rest < tokens.count, publisher == nil {
      let known = publishers.publisher(at: rest, in: tokens, upTo: tokens.count, of: text)
      (publisher, rest) = (known?.name, known?.end ?? rest + 1)
    }
    for index in tokens.indices { isCovered[index] = true }
  }

  /// Past `- 18:20` or `18:20` behind a date; the date's end where no hour stands there.
  private func pastHour(from dateEnd: Int) -> Int {
    let hour = dateEnd < tokens.count && tokens[dateEnd].isMark ? dateEnd + 1 : dateEnd
    guard hour + 2 < tokens.count, tokens[hour].isNumber, tokens[hour + 1].is(":"),
      tokens[hour + 2].isNumber
    else { return dateEnd }
    let end = hour + 3
    return end < tokens.count && HeaderLine.isTimeWord(tokens[end].word) ? end + 1 : end
  }

  /// Whether all before a date is ticked off, but for a publisher at the very start.
  private func isNothingButPublisher(before dateEnd: Int) -> Bool {
    let known = publishers.publisher(at: 0, in: tokens, upTo: dateEnd, of: text)
    return isCovered[..<dateEnd].dropFirst(known?.end ?? 0).allSatisfy { $0 }
  }

  /// Whether tokens are capitals and marks between names, but for publishers: `24.kg news agency`.
  private func isMadeOfNames(from start: Int) -> Bool {
    var index = start
    while index < tokens.count {
      let token = tokens[index]
      let known = publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: text)
      guard
        known != nil || token.isCapitalized || token.is(",") || token.is("-") || token.is("&")
          || token.is("/")
      else { return false }
      index = known?.end ?? index + 1
    }
    return true
  }

  /// A ministry between bars: `News story | 5 May 2024 | Ministry of Foreign Affairs`.
  private mutating func coverBodies() {
    guard hasBars else { return }
    for field in tokens.indices.split(whereSeparator: { tokens[$0].is("|") }) {
      guard let first = field.first, let last = field.last,
        !isCovered[first], Subeditor.isBodyName(tokens[first...last])
      else { continue }
      let name = tokens[first].range.lowerBound..<tokens[last].range.upperBound
      publisher = publisher ?? String(decoding: text[name], as: UTF8.self)
      for index in field { isCovered[index] = true }
    }
  }

  /// `12 May 2024 Ministry of Ports`, `12.05.2024 Port Anson Ports Press Team`: the ministry behind a
  /// date, or a city that is known and who writes there.
  private mutating func coverBodyBehindDate() {
    guard let dateEnd, dateEnd < tokens.count, !tokens[dateEnd].isMark,
      isCovered[..<dateEnd].allSatisfy({ $0 }), let last = tokens.last
    else { return }
    let town = (dateEnd + 1...dateEnd + 3).last {
      $0 <= tokens.count && isCity(dateEnd..<$0)
        && ($0 == tokens.count || publishers.publisher(tokens, $0..<tokens.count, of: text) != nil)
    }
    if let town {
      publisher = publisher ?? publishers.publisher(tokens, town..<tokens.count, of: text)
      placeBehindDate = dateEnd..<town
    } else if Subeditor.isBodyName(tokens[dateEnd...]) {
      let name = tokens[dateEnd].range.lowerBound..<last.range.upperBound
      publisher = publisher ?? String(decoding: text[name], as: UTF8.self)
    } else {
      return
    }
    for index in dateEnd..<tokens.count { isCovered[index] = true }
  }

  /// `Published on: Oct 10, 2023 Author: Ministry of Ports`.
  private mutating func coverAuthoringBody() {
    guard date != nil,
      let label = tokens.indices.dropLast(2).first(where: {
        tokens[$0].word == Word("author") && tokens[$0 + 1].is(":")
      }), Subeditor.isBodyName(tokens[(label + 2)...]), let last = tokens.last
    else { return }
    let name = tokens[label + 2].range.lowerBound..<last.range.upperBound
    publisher = publisher ?? String(decoding: text[name], as: UTF8.self)
    for index in label..<tokens.count { isCovered[index] = true }
  }

  private func isCity(_ range: Range<Int>) -> Bool {
    books.isCity(tokens[range], of: text)
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
    // `p.m.`
    for index in tokens.indices.dropLast(2)
    where Self.halves.contains(tokens[index].word) && tokens[index + 1].is(".")
      && tokens[index + 2].word == Word("m")
    {
      guard date != nil else { continue }
      (isCovered[index], isCovered[index + 2], hasTime) = (true, true, true)
    }
    guard date != nil || isByline else { return }
    for index in tokens.indices where tokens[index].isNumber { isCovered[index] = true }
  }

  /// `7:41PM by PIB Orsk`, `12 May 2024 by Ana Brook`.
  private mutating func coverAuthor() {
    // `2022-05-18  Ann Orlo`
    if let dateEnd, tokens[0].isNumber, tokens[0].range.count == 4, dateEnd < tokens.count,
      (2...3).contains(tokens.count - dateEnd), tokens[dateEnd...].allSatisfy(\.isCapitalized)
    {
      for index in dateEnd..<tokens.count { isCovered[index] = true }
    }
    guard date != nil,
      let start = tokens.indices.dropFirst().first(where: { tokens[$0].word == Word("by") })
    else { return }
    if start + 2 == tokens.count, !tokens[start + 1].isMark {
      // `12 May 2024 by admin`
      (isCovered[start], isCovered[start + 1]) = (true, true)
      return
    }
    var end = start + 1
    while end < tokens.count, end - start <= 6, tokens[end].isCapitalized {
      if publishers.publisher(at: end, in: tokens, upTo: tokens.count, of: text) != nil { break }
      end += 1
    }
    guard end > start + 1 || end < tokens.count && tokens[end].isCapitalized else { return }
    for index in start..<end { isCovered[index] = true }
  }

  /// Ticks off a publisher, a label or a word of a bar; gives back the token behind it.
  private mutating func pastKnown(at index: Int) -> Int {
    if let known = publishers.publisher(at: index, in: tokens, upTo: tokens.count, of: text) {
      // `By Ana Brook in Nation`: the section of a page.
      let isSection = isByline && index > 0 && tokens[index - 1].word == Word("in")
      if !isSection { publisher = publisher ?? known.name }
      let end = pastAttribute(of: known.end)
      for offset in index..<end { isCovered[offset] = true }
      return end
    }
    if Self.labels.contains(tokens[index].word) || Self.links.contains(tokens[index].word) {
      isCovered[index] = true
      if !Self.links.contains(tokens[index].word) { hasLabel = true }
      return index + 1
    }
    let end = tokens[tokens.count - 1].range.upperBound
    if books.furniture.match(.prefix, in: text, tokens[index].range.lowerBound..<end) != nil {
      for offset in index..<tokens.count { isCovered[offset] = true }
      return tokens.count
    }
    if let match = books.furniture.match(.line, in: text, tokens[index].range.lowerBound..<end) {
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
    if end < tokens.count, tokens[end].word == Word("news") { end += 1 }
    if end < tokens.count, Self.agencyWords.contains(tokens[end].word) { end += 1 }
    // `PIB Delhi`: the office of it that signs.
    if end < tokens.count, tokens[end].isCapitalized, isCity(end..<end + 1) { end += 1 }
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
    let most = isFullDay && hasTime ? 6 : 2
    return left.count <= most && (hasTime || hasLabel)
      && left.allSatisfy { tokens[$0].isCapitalized }
  }

  /// Whether the line says a day with its year: the names beside it are those of authors.
  private var isFullDay: Bool {
    guard case .publication(.date(let date))? = date else { return false }
    return date.day != nil
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

  /// `By Ana Brook - Port Anson`, `By Ana Brook, Port Anson`: a known city at the end.
  private var placeBehindDash: Range<Int>? {
    guard let dash = tokens.lastIndex(where: { $0.is("-") && $0.followsBlank || $0.is(",") }),
      dash + 1 < tokens.count,
      isByline || date != nil || tokens.contains(where: { $0.word == Word("by") }),
      isCity(dash + 1..<tokens.count)
    else { return nil }
    return dash + 1..<tokens.count
  }

  /// The only field left beside a date and the name of an author or publisher.
  var place: Range<Int>? {
    if let placeBehindDate { return placeBehindDate }
    if let placeBeforeDate { return placeBeforeDate }
    if isByline || date != nil, let place = placeBehindDash { return place }
    guard hasBars, date != nil, isByline || publisher != nil,
      let field = fields.count == 1 ? fields[0] : onlyCity
    else { return nil }
    guard let first = field.first, let last = field.last, last - first == field.count - 1,
      field.count <= 3, field.allSatisfy({ tokens[$0].isCapitalized })
    else { return nil }
    return first..<(last + 1)
  }

  /// `PORT ANSON May 12, 2024 - 11:20 am`, `Port Anson. May 12, 2024. 2:20 p.m.`: a known city that begins
  /// the line, in capitals or before a full stop.
  private var placeBeforeDate: Range<Int>? {
    guard date != nil, hasTime, let end = isCovered.firstIndex(of: true), (1...3).contains(end),
      tokens[end].is(".") || tokens[..<end].allSatisfy({ $0.shape.contains(.allCapitals) }),
      isCity(0..<end)
    else { return nil }
    return 0..<end
  }

  /// The only field that is a known city: `Statement | 12 May 2025 | Port Anson | Press Team`.
  private var onlyCity: [Int]? {
    let cities = fields.filter { field in
      guard let first = field.first, let last = field.last else { return false }
      return last - first == field.count - 1 && isCity(first..<last + 1)
    }
    return cities.count == 1 ? cities[0] : nil
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
  private static let ages = words("days weeks week months month years year")
  private static let authorWords = words(
    "editor editors editorial board staff correspondent reporter newsroom team desk columnist")
  private static let updateWords = words("updated update modified edited revised")
  private static let publicationWords = words(
    "published publish posted post date dated created written issued released release publie "
      + "publiee publicado publicada publicato pubblicato veroffentlicht gepubliceerd opublikowano "
      + "fecha datum")
  private static let labels = words(
    "published publish posted post date dated updated update modified created added written issued "
      + "released release time last first read reads views view min minutes minute hours hour ago day "
      + "days year years comments news id online staff reporter correspondent publie publiee "
      + "publicado publicada publicato pubblicato veroffentlicht gepubliceerd opublikowano fecha "
      + "datum")
  private static let halves = words("a p")
  private static let links = words(
    "on at in with and le el em il den u o às à um kl klo kell ob ora uur")
  fileprivate static let timeWords = words(
    "am pm gmt utc ist msk est edt et cst cdt pst pdt cet cest bst eet eest eat wat sast jst kst hkt "
      + "sgt myt wib pkt aest hrs hours local time")
}
