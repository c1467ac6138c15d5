import Briefing
import Languages

extension Prose {
  /// A pattern with its places filled; what stands in brackets is said only where all of it is filled.
  init(_ pattern: Pattern, _ filled: [(Slot, Prose?)]) {
    self.init(parts: [])
    append(pattern.segments, filled)
  }

  private mutating func append(_ segments: [Pattern.Segment], _ filled: [(Slot, Prose?)]) {
    func value(_ slot: Slot) -> Prose? { filled.first { $0.0 == slot }?.1 }
    for segment in segments {
      switch segment {
      case .words(let words): append(words)
      case .slot(let slot): if let value = value(slot) { append(value) }
      case .group(let segments):
        if segments.isFilled(by: { value($0)?.isEmpty == false }) { append(segments, filled) }
      }
    }
  }
}

extension Language {
  /// A phrase with its places filled: `{count}` and `{number}` by the count, if it is given.
  func prose(
    _ phrase: Phrase, of word: String = "", count: Int? = nil, _ filled: (Slot, Prose?)...
  ) -> Prose {
    let pattern = pattern(phrase, of: word, count: count)
    guard let count else { return Prose(pattern, filled) }
    return Prose(
      pattern, filled + [(.count, Prose(inWords(count))), (.number, Prose(String(count)))])
  }

  /// Words of the archive's own, set apart in a sentence of another language.
  func quoted(_ words: String, at page: PageAddress? = nil) -> Prose {
    guard !isEnglish else { return page.map { Prose(words, at: $0) } ?? Prose(words) }
    let own = ForeignWords.isolated(words)
    return prose(.quotedName, (.name, page.map { Prose(own, at: $0) } ?? Prose(own)))
  }

  /// `a`, `a and b`, `a, b and c`.
  func list(_ items: some Sequence<Prose>, by phrase: Phrase = .listAnd) -> Prose {
    let items = Array(items)
    guard items.count > 2, let last = items.last else {
      return items.count == 2
        ? prose(phrase, of: "both", (.first, items[0]), (.last, items[1])) : items.first ?? ""
    }
    let others = items.dropLast().dropFirst().reduce(items[0]) { list, next in
      prose(phrase, of: "middle", (.list, list), (.next, next))
    }
    return prose(phrase, of: "last", (.list, others), (.last, last))
  }
}

/// Words in the archive's language within words of another: between the marks that Unicode has for
/// it, so that each runs in its own direction and a page can say which language it is.
public enum ForeignWords {
  /// First strong isolate, and the pop that ends it.
  public static let (start, end): (Character, Character) = ("\u{2068}", "\u{2069}")

  static func isolated(_ words: String) -> String { "\(start)\(words)\(end)" }

  /// Without the marks.
  static func plain(_ words: String) -> String {
    words.filter { $0 != start && $0 != end }
  }
}
