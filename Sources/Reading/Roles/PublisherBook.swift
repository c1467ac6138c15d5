import Briefing
import Text

/// The agencies, ministries and newspapers that are known, by the forms in which they sign.
struct PublisherBook: Sendable {
  private struct Entry: Sendable {
    let name: String
    /// Whether every form of these words is an acronym: `ANA`, which is not the author Ana.
    var isAcronym: Bool
    /// Whether it is a common word: `Prime`, which is not `Prime Minister`.
    var isCommon = false
  }

  /// By the words of the forms; marks count for nothing.
  private var entries: [UInt64: Entry] = [:]
  /// The countries of the news agencies among them, by the words of their forms.
  private var homes: [UInt64: CountryCode] = [:]
  private var endMarks: Set<UInt64> = []
  /// The most tokens that a form with this first word has.
  private var longest: [Word: Int] = [:]
  private var firstWords = WordFilter()

  init(_ profiles: [PublisherProfile]) {
    entries.reserveCapacity(profiles.count * 4)
    longest.reserveCapacity(profiles.count * 2)
    // In memory that is used again: there are thousands of forms, and every build reads them.
    var tokens: [Token] = []
    // Forms of agencies of several countries.
    var shared: Set<UInt64> = []
    defer { for key in shared { homes[key] = nil } }
    func read(_ form: String) {
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.append(tokensOf: form.utf8.span, 0..<form.utf8.count, to: &tokens)
    }
    for profile in profiles {
      // Only what stands in brackets or between slashes at a dateline is an agency.
      let home = profile.tags.contains(where: Self.isDatelineForm) ? profile.country : nil
      func add(_ form: String, isOfAgency: Bool = false, isAmbiguous: Bool = false) {
        read(form)
        guard let key = Self.key(of: tokens), let first = tokens.first(where: { !$0.isMark })
        else { return }
        let isAcronym = Self.isAcronym(tokens)
        if !isAcronym {
          entries[key, default: Entry(name: profile.name, isAcronym: false)].isAcronym = false
        } else if entries[key] == nil {
          entries[key] = Entry(name: profile.name, isAcronym: true)
        }
        if isAmbiguous, tokens.count == 1 { entries[key]?.isCommon = true }
        if longest[first.word, default: 0] < tokens.count { longest[first.word] = tokens.count }
        firstWords.insert(first.word)
        if isOfAgency, let home {
          if let other = homes[key], other != home { shared.insert(key) }
          homes[key] = home
        }
      }
      for form in profile.tags { add(form, isOfAgency: true) }
      for form in profile.names { add(form, isOfAgency: true) }
      for form in profile.ambiguous { add(form, isAmbiguous: true) }
      add(profile.name)
      for mark in profile.endMarks {
        read(mark)
        if let key = Self.key(of: tokens) { endMarks.insert(key) }
      }
    }
  }

  /// The key of a form; nil for one without a word of two letters.
  private static func key(of form: [Token]) -> UInt64? {
    var key: UInt64 = 0
    var (count, isTelling) = (0, false)
    for word in form where !word.isMark {
      key = joined(key, word)
      count += 1
      isTelling = isTelling || word.range.count > 1 || word.isNumber
    }
    let isByline = count == 1 && key == joined(0, Word("by"))
    return isTelling && !isByline ? key : nil
  }

  private static func isAcronym(_ form: [Token]) -> Bool {
    var words = form.lazy.filter { !$0.isMark }.makeIterator()
    return words.next()?.shape.contains(.allCapitals) ?? false && words.next() == nil
  }

  private static func joined(_ key: UInt64, _ token: Token) -> UInt64 { joined(key, token.word) }

  private static func joined(_ key: UInt64, _ word: Word) -> UInt64 {
    // `Commonwealth & Development Office` is the same with `and`.
    word == "and" ? key : (key &* 0x9E37_79B9_7F4A_7C15) ^ word.value
  }

  /// The longest known form that begins at a token: what the text calls it, and the token behind.
  ///
  /// A form without a capital in the text gives the profile's name; an acronym must be in capitals,
  /// but for brackets and slashes, where `/tass/` will do.
  func publisher(
    at start: Int, in tokens: [Token], upTo limit: Int, of text: [UInt8], inBrackets: Bool = false
  ) -> (name: String, end: Int)? {
    guard start < limit, !tokens[start].isMark, firstWords.mayContain(tokens[start].word),
      let longest = longest[tokens[start].word]
    else { return nil }
    var key: UInt64 = 0
    var found: (name: String, end: Int)?
    for index in start..<min(limit, start + longest) where !tokens[index].isMark {
      let longer = Self.joined(key, tokens[index])
      // `TASS and …` is no longer a form than `TASS`.
      guard longer != key else { continue }
      key = longer
      guard let entry = entries[key] else { continue }
      let isFit =
        !entry.isAcronym || tokens[index].shape.contains(.allCapitals)
        || inBrackets && !tokens[index].isCapitalized
      if isFit, !entry.isCommon || !isWithinName(index, tokens, upTo: limit) {
        found = (entry.name, index + 1)
      }
    }
    guard var found else { return nil }
    if found.end < limit, tokens[found.end].is("\""), hasOpenQuote(tokens, start..<found.end) {
      found.end += 1
    }
    let bytes = tokens[start].range.lowerBound..<tokens[found.end - 1].range.upperBound
    if text[bytes].contains(where: \.isCapital), !hasOpenQuote(tokens, start..<found.end) {
      found.name = String(decoding: text[bytes], as: UTF8.self)
    }
    return found
  }

  /// Whether a common word with one capital goes on with another: `Prime Minister`.
  private func isWithinName(_ index: Int, _ tokens: [Token], upTo limit: Int) -> Bool {
    guard tokens[index].shape.contains(.hasSmall), index + 1 < limit else { return false }
    let next = tokens[index + 1]
    // `Prime May 12`, `Prime Monday, …`: a day is no part of a name.
    let isDay = index + 2 < limit && (tokens[index + 2].isNumber || tokens[index + 2].is(","))
    return !isDay && next.followsBlank && next.isCapitalized && next.shape.contains(.hasSmall)
  }

  private func hasOpenQuote(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    tokens[range].count { $0.is("\"") } % 2 == 1
      || tokens[range].count { $0.is("'") && !$0.shape.contains(.possessive) } % 2 == 1
  }

  private static func isDatelineForm(_ tag: String) -> Bool {
    tag.hasPrefix("(") || tag.hasPrefix("/")
  }

  /// The country of the news agency whose form tokens are.
  func home(of form: ArraySlice<Token>) -> CountryCode? {
    Self.key(of: Array(form)).flatMap { homes[$0] }
  }

  /// What is known of tokens that are a publisher's form and, but for marks, nothing else.
  func publisher(_ tokens: [Token], _ range: Range<Int>, of text: [UInt8]) -> String? {
    guard let start = range.first(where: { !tokens[$0].isMark }),
      let found = publisher(
        at: start, in: tokens, upTo: range.upperBound, of: text, inBrackets: true),
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
