/// Blanks and words looked for byte by byte: what `split` and `contains` do by letters takes thirty times as
/// long, and no letter has a blank or another letter's byte within it.
extension String {
  /// What stands between blanks.
  public var betweenBlanks: [Substring] {
    let bytes = utf8.span
    var words: [Substring] = []
    var start = 0
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == 0x20 {
      if start < offset {
        words.append(
          self[utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: offset)])
      }
      start = offset + 1
    }
    return words
  }

  /// Whether some words stand in it, in the same spelling.
  public func holds(_ words: String) -> Bool {
    let (text, part) = (utf8.span, words.utf8.span)
    guard part.count <= text.count else { return false }
    guard !part.isEmpty else { return true }
    for start in 0...(text.count - part.count) where text[start] == part[0] {
      var length = 1
      while length < part.count, text[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }
}
