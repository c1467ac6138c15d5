import Briefing
import Text

/// A date on a line above or below a text, where it is written more freely than in a sentence.
struct HeaderDate {
  enum Reading: Hashable {
    case publication(Publication)
    /// `10/08/2020`: the day first, or the month first.
    case either(PartialDate, PartialDate)
    /// Only a weekday, or what says no day of publication.
    case other
  }

  var tokens: Range<Int>
  var reading: Reading
}

/// Reads the dates of such a line: `October 18. 2019`, `11, July 2025`, `12 ноября, 2021`,
/// `10/08/2020`, `20251112`, `12 Rabi' al-Awwal 1442 AH`.
struct HeaderDates {
  let scanner: DateScanner

  /// In the order of the line, none within another.
  func dates(in tokens: [Token], of text: [UInt8]) -> [HeaderDate] {
    var dates: [HeaderDate] = []
    for mention in scanner.mentions(in: tokens, tokens.indices, of: text)
    where mention.tokens.lowerBound >= dates.last?.tokens.upperBound ?? 0 {
      dates.append(completed(mention, in: tokens, of: text))
    }
    let taken = TakenTokens(dates.map(\.tokens))
    let others = tokens.indices.compactMap { start -> HeaderDate? in
      guard !taken.contains(start) else { return nil }
      return slashed(at: start, in: tokens, of: text) ?? named(at: start, in: tokens, of: text)
        ?? compact(at: start, in: tokens, of: text)
        ?? pointed(at: start, in: tokens, of: text) ?? short(at: start, in: tokens, of: text)
        ?? LunarDate.end(at: start, in: tokens, of: text).map {
          HeaderDate(tokens: start..<$0, reading: .other)
        }
    }
    return (dates + others).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The mention with a year or a day that a misplaced mark cuts off from it.
  private func completed(_ mention: DateMention, in tokens: [Token], of text: [UInt8])
    -> HeaderDate
  {
    let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    if let instant = instant(at: start, in: tokens, of: text) { return instant }
    switch mention.expression {
    case .yearless(let day, nil, nil):
      guard end + 1 < tokens.count, tokens[end].is(".") || tokens[end].is("-"),
        let year = year(at: end + 1, in: tokens, of: text),
        let date = PartialDate(year: year, month: day.month, day: day.day)
      else { break }
      return HeaderDate(tokens: start..<end + 2, reading: .publication(.date(date)))
    case .span(let date, nil):
      guard case .month(let month) = date.part, start >= 2, tokens[start - 1].is(","),
        let day = number(at: start - 2, in: tokens, of: text, digits: 1...2),
        let date = PartialDate(year: date.year, month: month, day: day)
      else { break }
      return HeaderDate(tokens: start - 2..<end, reading: .publication(.date(date)))
    case .month(let month, nil):
      // `May, 14, 2024`
      guard end + 3 < tokens.count, tokens[end].is(","), tokens[end + 2].is(","),
        let day = number(at: end + 1, in: tokens, of: text, digits: 1...2),
        let year = year(at: end + 3, in: tokens, of: text),
        let date = PartialDate(year: year, month: month, day: day)
      else { break }
      return HeaderDate(tokens: start..<end + 4, reading: .publication(.date(date)))
    default: break
    }
    return HeaderDate(
      tokens: mention.tokens,
      reading: Publication(mention.expression).map { .publication($0) } ?? .other)
  }

  /// `10/08/2020`, which has two readings.
  private func slashed(at start: Int, in tokens: [Token], of text: [UInt8]) -> HeaderDate? {
    guard start + 4 < tokens.count, tokens[start + 1].is("/"), tokens[start + 3].is("/"),
      let one = number(at: start, in: tokens, of: text, digits: 1...2),
      let other = number(at: start + 2, in: tokens, of: text, digits: 1...2),
      let year = year(at: start + 4, in: tokens, of: text),
      let dayFirst = PartialDate(year: year, month: other, day: one),
      let monthFirst = PartialDate(year: year, month: one, day: other), dayFirst != monthFirst
    else { return nil }
    let isAmerican = tokens.contains {
      $0.shape.contains(.allCapitals) && Self.americanZones.contains($0.word)
    }
    return HeaderDate(
      tokens: start..<start + 5,
      reading: isAmerican
        ? .publication(.date(monthFirst)) : .either(dayFirst, monthFirst))
  }

  /// `2024-05-14T11:20:35+00:00`: the day of an instant, as machines write it.
  private func instant(at start: Int, in tokens: [Token], of text: [UInt8]) -> HeaderDate? {
    let offset = tokens[start].range.lowerBound
    guard tokens[start].isNumber, offset + 11 < text.count, text[offset + 10] == UInt8(ascii: "T"),
      text[offset + 11].isDigit, let date = ISODate.date(at: offset, in: text.span)
    else { return nil }
    let end = tokens[(start + 1)...].firstIndex { $0.followsBlank } ?? tokens.count
    return HeaderDate(tokens: start..<end, reading: .publication(.date(date)))
  }

  /// `14/May/2024`, `14-May-2024`.
  private func named(at start: Int, in tokens: [Token], of text: [UInt8]) -> HeaderDate? {
    guard start + 4 < tokens.count, tokens[start + 1].mark == tokens[start + 3].mark,
      tokens[start + 1].is("/") || tokens[start + 1].is("-"),
      let day = number(at: start, in: tokens, of: text, digits: 1...2),
      case .month(let month)? = scanner.dateWord(of: tokens[start + 2]),
      let year = year(at: start + 4, in: tokens, of: text),
      let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    return HeaderDate(tokens: start..<start + 5, reading: .publication(.date(date)))
  }

  /// Where the hour is told in these, the month comes first.
  private static let americanZones = Set(
    ["est", "edt", "cst", "cdt", "pst", "pdt", "et"].map { Word($0) })

  /// `20251112`, alone on its line.
  private func compact(at start: Int, in tokens: [Token], of text: [UInt8]) -> HeaderDate? {
    guard tokens.count == 1, let digits = number(at: start, in: tokens, of: text, digits: 8...8),
      (1990...2199).contains(digits / 10_000),
      let date = PartialDate(
        year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    else { return nil }
    return HeaderDate(tokens: start..<start + 1, reading: .publication(.date(date)))
  }

  /// `30/10/23 11:20`: a year of two digits, with an hour and nothing else on its line.
  private func short(at start: Int, in tokens: [Token], of text: [UInt8]) -> HeaderDate? {
    guard start == 0, tokens.count >= 7, tokens.allSatisfy({ $0.isNumber || $0.isMark }),
      tokens[1].is("/"), tokens[3].is("/"), tokens[6].is(":"),
      let one = number(at: 0, in: tokens, of: text, digits: 2...2),
      let other = number(at: 2, in: tokens, of: text, digits: 2...2),
      let year = number(at: 4, in: tokens, of: text, digits: 2...2)
    else { return nil }
    let dayFirst = PartialDate(year: 2000 + year, month: other, day: one)
    let monthFirst = PartialDate(year: 2000 + year, month: one, day: other)
    switch (dayFirst, monthFirst) {
    case (let one?, let other?) where one != other:
      return HeaderDate(tokens: 0..<5, reading: .either(one, other))
    case (let date?, _), (nil, let date?):
      return HeaderDate(tokens: 0..<5, reading: .publication(.date(date)))
    case (nil, nil): return nil
    }
  }

  /// `30.10.23`, with nothing but an hour on its line.
  private func pointed(at start: Int, in tokens: [Token], of text: [UInt8]) -> HeaderDate? {
    guard start == 0, tokens.allSatisfy({ $0.isNumber || $0.isMark }) else { return nil }
    let parts = text[tokens[0].range].split(separator: UInt8(ascii: "."))
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard parts.map(\.count) == [2, 2, 2], numbers.count == 3,
      let date = PartialDate(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
    else { return nil }
    return HeaderDate(tokens: 0..<1, reading: .publication(.date(date)))
  }

  private func year(at index: Int, in tokens: [Token], of text: [UInt8]) -> Int? {
    number(at: index, in: tokens, of: text, digits: 4...4).flatMap {
      (1800...2199).contains($0) ? $0 : nil
    }
  }

  private func number(
    at index: Int, in tokens: [Token], of text: [UInt8], digits: ClosedRange<Int>
  ) -> Int? {
    guard tokens[index].isNumber, digits.contains(tokens[index].range.count) else { return nil }
    return Int(String(decoding: text[tokens[index].range], as: UTF8.self))
  }
}

/// A date of the Islamic calendar, which some agencies put beside the other: it is passed over.
enum LunarDate {
  /// The token behind a date such as `12 Rabi' al-Awwal 1442 AH` or `Muharram 12, 1446 H`.
  static func end(at start: Int, in tokens: [Token], of text: [UInt8]) -> Int? {
    guard tokens[start].isNumber || tokens[start].isCapitalized else { return nil }
    var index = start
    var words = 0
    var days = 0
    while index < tokens.count, index - start <= 10 {
      let token = tokens[index]
      if token.isNumber {
        if isYear(token, of: text) { break }
        guard token.range.count <= 2, days == 0 else { return nil }
        days += 1
      } else if token.isMark {
        guard token.is("-") || token.is("'") || token.is(",") else { return nil }
      } else {
        words += 1
      }
      index += 1
    }
    guard days == 1, (1...5).contains(words), index < tokens.count, isYear(tokens[index], of: text)
    else { return nil }
    let era = index + 1
    guard era < tokens.count, eras.contains(tokens[era].word) else {
      // The name of the month tells the calendar as well.
      return tokens[start..<index].contains { months.contains($0.word) } ? era : nil
    }
    // `A.H.` is one token; the stop of `H.` ends the date.
    return era + 1
  }

  private static func isYear(_ token: Token, of text: [UInt8]) -> Bool {
    token.isNumber && token.range.count == 4 && text[token.range.lowerBound] == UInt8(ascii: "1")
      && (UInt8(ascii: "3")...UInt8(ascii: "5")).contains(text[token.range.lowerBound + 1])
  }

  private static let months = Set(
    [
      "muharram", "safar", "rabi", "jumada", "rajab", "shaaban", "shaban", "ramadan", "shawwal",
      "dhul", "dhu", "zul",
    ].map { Word($0) })
  private static let eras = Set(["ah", "h", "hijri"].map { Word($0) })
}

/// Tells quickly whether a token is part of one of some ranges.
private struct TakenTokens {
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  func contains(_ index: Int) -> Bool {
    ranges.contains { $0.contains(index) }
  }
}
