import Briefing
import Text

extension Subeditor {
  /// How many passages at the top, and at the foot, may have a label.
  private static let labelledLines = 8

  /// Takes `Title: …` and `URL: …` as someone wrote them who saved the page; gives back the headline.
  mutating func takeLabels() -> Int? {
    var headline: Int?
    let top = passages.indices.prefix(Self.labelledLines)
    let foot = passages.indices.suffix(Self.labelledLines)
    for index in Array(top) + foot where statements.url == nil {
      statements.url = address(behindLabel: passages[index].range)
    }
    for index in top where headline == nil && passages[index].isUndecided {
      guard let start = startBehindTitleLabel(passages[index].range) else { continue }
      passages[index].range = start..<passages[index].range.upperBound
      headline = index
    }
    return headline
  }

  private func startBehindTitleLabel(_ range: Range<Int>) -> Int? {
    guard let colon = bytes[range].prefix(10).firstIndex(of: UInt8(ascii: ":")),
      Self.titleLabels.contains(Word(bytes.span, range.lowerBound..<colon))
    else { return nil }
    let rest = text.trimmed((colon + 1)..<range.upperBound)
    return rest.isEmpty ? nil : rest.lowerBound
  }

  private static let titleLabels = Set(["title", "headline", "subject"].map { Word($0) })

  /// The web address behind `URL:`, `Link:`, `Source:`, and nothing behind it.
  private func address(behindLabel range: Range<Int>) -> String? {
    guard (12...500).contains(range.count),
      let colon = bytes[range].prefix(20).firstIndex(of: UInt8(ascii: ":")),
      colon > range.lowerBound,
      Self.addressLabels.contains(Word(bytes.span, text.trimmed(range.lowerBound..<colon)))
    else { return nil }
    let rest = text.trimmed((colon + 1)..<range.upperBound)
    guard bytes.has("https://", at: rest.lowerBound) || bytes.has("http://", at: rest.lowerBound),
      bytes[rest].allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "<") })
    else { return nil }
    return text.string(rest)
  }

  private static let addressLabels = Set(
    ["url", "link", "source", "original", "permalink", "source url", "original url"].map {
      Word($0)
    })
}
