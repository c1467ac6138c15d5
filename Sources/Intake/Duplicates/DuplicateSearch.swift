public import Briefing

/// Finds documents with the same text, or nearly the same.
///
/// Every document is looked at once, whatever the number of texts sought for: each of its runs of words
/// is looked up among theirs.
public struct DuplicateSearch: Sendable {
  /// A document that has most of a text's words in the same order.
  public struct Match: Sendable {
    /// The path of the document, from the input folder.
    public let file: String
    /// The share of the shorter text that the other has too, in hundredths.
    public let share: Int
    /// Word for word the same, but for headline, dateline, case and marks.
    public let isSame: Bool
  }

  /// Of the shorter text this share is in the other, in hundredths: two agencies on one meeting share
  /// less, one text with another head, foot or a few words mended shares more.
  private static let least = 80

  private var texts: [Set<UInt64>] = []
  /// Which texts have a run.
  private var holders: [UInt64: [Int]] = [:]
  private var best: [Match?] = []

  public init() {}

  /// Adds a text to seek for; gives back its number.
  public mutating func seek(_ document: Document) -> Int {
    let values = Shingles(document).values
    for value in values { holders[value, default: []].append(texts.count) }
    texts.append(values)
    best.append(nil)
    return texts.count - 1
  }

  /// Looks at a document of the archive.
  public mutating func compare(_ document: Document) {
    let other = Shingles(document).values
    var shared: [Int: Int] = [:]
    for value in other {
      for text in holders[value] ?? [] { shared[text, default: 0] += 1 }
    }
    for (text, count) in shared {
      let share = 100 * count / max(1, min(other.count, texts[text].count))
      guard share >= Self.least, share > best[text]?.share ?? -1 else { continue }
      best[text] = Match(
        file: document.file, share: share,
        isSame: count == other.count && count == texts[text].count)
    }
  }

  /// The document most like a text, by its number; nil where none is nearly the same.
  public func match(of text: Int) -> Match? { best[text] }
}
