import Briefing
import Text

/// The agencies, ministries and newspapers that are known, by the forms in which they sign.
struct PublisherBook: Sendable {
  /// The names of the profiles by the words of their forms; marks count for nothing.
  private var names: [UInt64: String] = [:]
  private var endMarks: Set<UInt64> = []
  /// The most tokens that a form has.
  private var longest = 1

  init(_ profiles: [PublisherProfile]) {
    for profile in profiles {
      for form in profile.tags + profile.names + profile.ambiguous + [profile.name] {
        let (key, count) = Self.key(of: form)
        guard let key, names[key] == nil else { continue }
        names[key] = profile.name
        longest = max(longest, count)
      }
      for mark in profile.endMarks { Self.key(of: mark).key.map { _ = endMarks.insert($0) } }
    }
  }

  /// The key of a form and how many tokens it has; nil for one without a word of two letters.
  private static func key(of form: String) -> (key: UInt64?, count: Int) {
    let bytes = Array(form.utf8)
    let tokens = Tokenizer.tokens(in: bytes)
    let words = tokens.filter { !$0.isMark }
    let isByline = words.count == 1 && words[0].word == Word("by")
    guard words.contains(where: { $0.range.count > 1 || $0.isNumber }), !isByline else {
      return (nil, 0)
    }
    return (words.reduce(0) { joined($0, $1) }, tokens.count)
  }

  private static func joined(_ key: UInt64, _ token: Token) -> UInt64 {
    (key &* 0x9E37_79B9_7F4A_7C15) ^ token.word.value
  }

  /// The longest known form that begins at a token: what the text calls it, and the token behind.
  ///
  /// A form without a capital in the text gives the profile's name.
  func publisher(at start: Int, in tokens: [Token], upTo limit: Int, of text: [UInt8])
    -> (name: String, end: Int)?
  {
    guard start < limit, !tokens[start].isMark else { return nil }
    var key: UInt64 = 0
    var found: (name: String, end: Int)?
    for index in start..<min(limit, start + longest) where !tokens[index].isMark {
      key = Self.joined(key, tokens[index])
      guard let name = names[key] else { continue }
      found = (name, index + 1)
    }
    guard var found else { return nil }
    if found.end < limit, tokens[found.end].is("\""), hasOpenQuote(tokens, start..<found.end) {
      found.end += 1
    }
    let bytes = tokens[start].range.lowerBound..<tokens[found.end - 1].range.upperBound
    if text[bytes].contains(where: \.isCapital) {
      found.name = String(decoding: text[bytes], as: UTF8.self)
    }
    return found
  }

  private func hasOpenQuote(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    tokens[range].count { $0.is("\"") } % 2 == 1
  }

  /// What is known of tokens that are a publisher's form and, but for marks, nothing else.
  func publisher(_ tokens: [Token], _ range: Range<Int>, of text: [UInt8]) -> String? {
    guard let start = range.first(where: { !tokens[$0].isMark }),
      let found = publisher(at: start, in: tokens, upTo: range.upperBound, of: text),
      tokens[found.end..<range.upperBound].allSatisfy(\.isMark)
    else { return nil }
    return found.name
  }

  /// Whether tokens are a mark that ends dispatches, `(end)` or `Enditem`, and nothing else.
  func isEndMark(_ tokens: ArraySlice<Token>) -> Bool {
    let words = tokens.filter { !$0.isMark }
    guard !words.isEmpty, words.count <= 3 else { return false }
    return endMarks.contains(words.reduce(0) { Self.joined($0, $1) })
  }
}
