import Briefing
import Text

/// Who issues a record that a headline names: `Statement of the Ministry of Ports on …`.
extension Subeditor {
  /// How long the headline of such a record may be.
  private static let longestTitle = 500

  /// Whether a long line is the headline of a record of a ministry and no paragraph.
  func isLongTitle(_ range: Range<Int>) -> Bool {
    guard (200...Self.longestTitle).contains(range.count), !text.endsInFullStop(range) else {
      return false
    }
    let tokens = Tokenizer.tokens(in: bytes, range)
    return issuer(tokens) != nil
      && !tokens.indices.dropLast().contains {
        tokens[$0].is(".") && tokens[$0 + 1].followsBlank && tokens[$0 - 1].range.count > 3
      }
  }

  /// Takes the issuer for the publisher where nothing else tells one.
  mutating func takeIssuer(of title: [Token]) {
    guard let first = title.first else { return }
    if let issuer = issuer(title) {
      statements.name(text.string(issuer), .voice, at: first.range.lowerBound)
    } else if let name = nameOfAcronym(title) {
      statements.name(name, .voice, at: first.range.lowerBound)
    }
  }

  /// The body behind `Information of the Press Service Department of the` and the like, before `on`
  /// or `regarding`.
  private func issuer(_ tokens: [Token]) -> Range<Int>? {
    guard
      let record = tokens.prefix(10).firstIndex(where: { Self.records.contains($0.word) }),
      let link = tokens[record...].prefix(3).firstIndex(where: { Self.issues.contains($0.word) }),
      let end = tokens[link...].firstIndex(where: { Self.topics.contains($0.word) || $0.is(":") })
    else { return nil }
    var start = link + 1
    // The part of the ministry that speaks is no publisher of its own.
    if let of = tokens[start..<end].lastIndex(where: { Self.speakers.contains($0.word) }) {
      start = of + 1
      while start < end, Self.isLink(tokens[start]) || tokens[start].word == Word("department") {
        start += 1
      }
    } else if start < end, tokens[start].word == Word("the") {
      start += 1
    }
    guard end - start >= 2, Self.isBodyName(tokens[start..<end]) else { return nil }
    return tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  /// The name that the text gives the acronym before `STATEMENT ON`: `Department of Ports (DOP)`.
  private func nameOfAcronym(_ title: [Token]) -> String? {
    guard title.count >= 4, title[0].shape.contains(.allCapitals),
      (2...6).contains(title[0].range.count),
      let record = title.prefix(4).firstIndex(where: { Self.records.contains($0.word) }),
      record > 0, title[1..<record].allSatisfy({ Self.kinds.contains($0.word) }),
      record + 1 < title.count, Self.topics.contains(title[record + 1].word)
    else { return nil }
    for passage in passages.prefix(12) where isText(passage) {
      let tokens = Tokenizer.tokens(in: bytes, passage.range)
      for open in tokens.indices.dropFirst(2).dropLast(2)
      where tokens[open].is("(") && tokens[open + 1].word == title[0].word
        && tokens[open + 2].is(")")
      {
        if let start = startOfBody(before: open, tokens) {
          return text.string(
            tokens[start].range.lowerBound..<tokens[open - 1].range.upperBound)
        }
      }
    }
    return nil
  }

  /// Where the name of an office begins that a bracket with its acronym ends.
  private func startOfBody(before open: Int, _ tokens: [Token]) -> Int? {
    (max(0, open - 10)..<max(0, open - 1)).first {
      tokens[$0].isCapitalized && tokens[$0].word != Word("the")
        && Self.isBodyName(tokens[$0..<open])
    }
  }

  private static func words(_ list: String) -> Set<Word> {
    Set(list.split(separator: " ").map { Word(String($0)) })
  }

  private static let records = words(
    "information statement release communique commentary comment clarification announcement note "
      + "advisory message bulletin")
  private static let kinds = words("press media official joint")
  private static let issues = words("of by from")
  private static let topics = words(
    "on regarding concerning about following after in for condemning at upon")
  private static let speakers = words(
    "service spokesperson spokesman spokeswoman secretary office division")
}
