import Text

extension AnnotatedText {
  /// Whether a date is that of a paper, or of what its sentence remembers: `the Statement of 9 November
  /// 2020`, `founded on 12 May 1994`.
  func isRemembered(_ mention: DateMention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    if isWord(.of, at: before) || isWord(RememberedDates.since, at: before) { return true }
    return sentence(of: mention.tokens.lowerBound).contains {
      RememberedDates.words.contains(tokens[$0].word)
    }
  }
}

private enum RememberedDates {
  static var since: Word { "since" }
  static let words = Set(
    [
      "anniversary", "anniversaries", "born", "commemorate", "commemorated", "commemorates",
      "commemorating", "convention", "creation", "died", "entered", "established", "founded",
      "founding", "history", "inception", "independence", "mark", "marked", "marking", "marks",
      "treaty",
    ].map { Word($0) })
}
