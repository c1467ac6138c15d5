import Briefing

/// A date as ISO 8601 writes it, a time of day behind it allowed.
enum ISODate {
  /// The date that begins at `index`: `2025-06-29`, `2025-06-29T10:00:00Z`; `2025-06` and `2025`
  /// too where shorter ones will do.
  static func date(at index: Int, in text: Span<UInt8>, orShorter: Bool = false) -> PartialDate? {
    guard let year = number(of: 4, at: index, in: text), (1000...2999).contains(year) else {
      return nil
    }
    guard let month = part(at: index + 4, in: text) else {
      return orShorter && ends(at: index + 4, in: text) ? PartialDate(year: year) : nil
    }
    guard let day = part(at: index + 7, in: text) else {
      let isMonth = (1...12).contains(month) && ends(at: index + 7, in: text)
      return orShorter && isMonth ? PartialDate(year: year, month: month) : nil
    }
    guard ends(at: index + 10, in: text) || isTime(at: index + 10, in: text) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func part(at index: Int, in text: Span<UInt8>) -> Int? {
    guard index < text.count, text[index] == UInt8(ascii: "-") else { return nil }
    return number(of: 2, at: index + 1, in: text)
  }

  private static func number(of digits: Int, at index: Int, in text: Span<UInt8>) -> Int? {
    guard index + digits <= text.count else { return nil }
    var value = 0
    for offset in index..<(index + digits) {
      guard text[offset].isDigit else { return nil }
      value = value * 10 + Int(text[offset] - UInt8(ascii: "0"))
    }
    return value
  }

  private static func ends(at index: Int, in text: Span<UInt8>) -> Bool {
    index >= text.count || text[index] == UInt8(ascii: " ")
  }

  private static func isTime(at index: Int, in text: Span<UInt8>) -> Bool {
    text[index] | 0x20 == UInt8(ascii: "t") && number(of: 2, at: index + 1, in: text) != nil
  }
}
