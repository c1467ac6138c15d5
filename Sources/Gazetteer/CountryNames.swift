public import Briefing
import Synchronization
import Text

/// The names of countries in all languages of the table, each language made ready when a text first
/// has need of it.
final class CountryNameBook: Sendable {
  private let names: Table
  private let endings: Table
  private let ready = Mutex<[String: CountryNames]>([:])

  init(_ names: Table, endings: Table) {
    self.names = names
    self.endings = endings
  }

  func names(in language: String) -> CountryNames {
    if let known = ready.withLock({ $0[language] }) { return known }
    // Two tasks may make the same, which is no harm; none waits for another.
    let made = CountryNames(names, endings: endings, language: language)
    ready.withLock { $0[language] = made }
    return made
  }
}

/// The names of countries in a language other than English, and where a text has them.
///
/// A name counts as it stands in the table and with the endings that the language puts behind it
/// (`Казахстаном` for `Казахстан`); with a capital where the script has capitals.
public struct CountryNames: Sendable {
  private struct Name: Sendable {
    /// Folded, each with what may be left of it before an ending.
    let words: [(whole: String, stems: [String])]
    let code: CountryCode
    let isAcronym: Bool
  }

  /// A name where it stands.
  public struct Span: Sendable {
    public let code: CountryCode
    /// Bytes of the text.
    public let range: Range<Int>
  }

  /// By the first two letters; those of more words first.
  private var names: [String: [Name]] = [:]
  /// Names of scripts without blanks between words, the longest first.
  private var glued: [(bytes: [UInt8], code: CountryCode)] = []
  private let endings: Set<String>
  private let prefixes: [String]
  private let language: String

  /// Languages whose scripts put no blanks between words.
  private static let unspaced: Set<String> = ["ja", "ko", "th", "zh"]
  /// A name with fewer letters before its ending may be any word.
  private static let shortestStem = 4

  init(_ table: Table, endings: Table, language: String) {
    self.language = language
    let row = endings.rows.first { $0[endings.column("language")] == language }
    let dropped = Set((row?.values(endings.column("dropped")) ?? []).map { Character($0) })
    self.endings = Set((row?.values(endings.column("endings")) ?? []).map(Folding.folded))
    prefixes = row?.values(endings.column("prefixes")) ?? []
    let (code, tongue, forms) = (
      table.column("code"), table.column("language"), table.column("names")
    )
    var owners: [String: Set<CountryCode>] = [:]
    var all: [(String, CountryCode)] = []
    for row in table.rows where row[tongue] == language {
      guard let country = CountryCode(row[code]) else { continue }
      for form in row.values(forms) {
        owners[Folding.folded(form), default: []].insert(country)
        all.append((form, country))
      }
    }
    for (form, country) in all where owners[Folding.folded(form)]?.count == 1 {
      insert(form, country, dropped)
    }
    for key in names.keys { names[key]?.sort { $0.words.count > $1.words.count } }
    glued.sort { $0.bytes.count > $1.bytes.count }
  }

  private mutating func insert(_ form: String, _ code: CountryCode, _ dropped: Set<Character>) {
    if Self.unspaced.contains(language) {
      // A single sign, 俄 for Russia, is part of any number of words.
      if form.count > 1 { glued.append((Array(form.utf8), code)) }
      return
    }
    let bytes = Array(form.utf8)
    let tokens = Tokenizer.tokens(in: bytes).filter { !$0.isMark }
    let words = tokens.map { token -> (whole: String, stems: [String]) in
      let whole = Folding.folded(String(decoding: bytes[token.range], as: UTF8.self))
      // `Южная Корея`: with a word beside it fewer letters will do.
      let shortest = tokens.count > 1 ? Self.shortestStem - 1 : Self.shortestStem
      return (whole, endings.isEmpty ? [] : stems(of: whole, dropped, shortest))
    }
    guard let first = words.first, first.whole.count > 1 else { return }
    let isAcronym = tokens.count == 1 && tokens[0].shape.contains(.allCapitals)
    let key = String(first.whole.prefix(2))
    names[key, default: []].append(Name(words: words, code: code, isAcronym: isAcronym))
  }

  /// A word without the one or two vowels that an ending takes the place of, or whole where it ends in
  /// none; not where too little is left.
  private func stems(of word: String, _ dropped: Set<Character>, _ shortest: Int) -> [String] {
    var stem = Substring(word)
    var stems: [String] = []
    for _ in 0..<2 {
      guard let last = stem.last, dropped.contains(last) else { break }
      stem = stem.dropLast()
      if stem.count >= shortest { stems.append(String(stem)) }
    }
    return stem.count == word.count && word.count >= shortest ? [word] : stems
  }

  /// The names in a part of a text, in its order, none within another.
  public func spans(in text: [UInt8], _ range: Range<Int>) -> [Span] {
    if Self.unspaced.contains(language) { return gluedSpans(in: text, range) }
    let tokens = Tokenizer.tokens(in: text, range)
    var spans: [Span] = []
    var index = 0
    while index < tokens.count {
      if let (code, end) = name(at: index, in: tokens, of: text) {
        let bytes = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
        spans.append(Span(code: code, range: bytes))
        index = end
      } else {
        index += 1
      }
    }
    return spans
  }

  private func gluedSpans(in text: [UInt8], _ range: Range<Int>) -> [Span] {
    var spans: [Span] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] & 0xC0 != 0x80 else {
        index += 1
        continue
      }
      let found = glued.first { name in
        index + name.bytes.count <= range.upperBound
          && text[index..<(index + name.bytes.count)].elementsEqual(name.bytes)
      }
      if let found {
        spans.append(Span(code: found.code, range: index..<(index + found.bytes.count)))
        index += found.bytes.count
      } else {
        index += 1
      }
    }
    return spans
  }
}

extension CountryNames {
  /// The name that begins at a token, and the token behind it.
  private func name(at index: Int, in tokens: [Token], of text: [UInt8]) -> (CountryCode, Int)? {
    let token = tokens[index]
    guard !token.isMark, !token.isNumber, let first = beginning(token, of: text) else { return nil }
    for start in [first] + withoutPrefix(first) {
      for name in names[String(start.prefix(2))] ?? [] {
        if let end = end(of: name, from: start, at: index, in: tokens, of: text) {
          return (name.code, end)
        }
      }
    }
    return nil
  }

  /// The word folded, an article that is glued to it left out: `l’Uruguay`; nil where it has no capital
  /// and its script has capitals.
  private func beginning(_ token: Token, of text: [UInt8]) -> String? {
    if token.isCapitalized || token.shape.contains(.caseless) { return folded(token, of: text) }
    let word = String(decoding: text[token.range], as: UTF8.self)
    guard let mark = word.firstIndex(where: { $0 == "'" || $0 == "’" }),
      let next = word[mark...].dropFirst().first, next.isUppercase
    else { return nil }
    return Folding.folded(String(word[mark...]))
  }

  private func folded(_ token: Token, of text: [UInt8]) -> String {
    Folding.folded(String(decoding: text[token.range], as: UTF8.self))
  }

  private func withoutPrefix(_ word: String) -> [String] {
    prefixes.compactMap { prefix in
      word.hasPrefix(prefix) && word.count >= prefix.count + Self.shortestStem - 1
        ? String(word.dropFirst(prefix.count)) : nil
    }
  }

  private func end(
    of name: Name, from first: String, at start: Int, in tokens: [Token], of text: [UInt8]
  ) -> Int? {
    if name.isAcronym, !tokens[start].shape.contains(.allCapitals) { return nil }
    var index = start
    var isBent = false
    for (offset, word) in name.words.enumerated() {
      if offset > 0, index < tokens.count, tokens[index].is("-") { index += 1 }
      guard index < tokens.count, !tokens[index].isMark else { return nil }
      let found = offset == 0 ? first : folded(tokens[index], of: text)
      guard found == word.whole || !name.isAcronym && isInflected(found, word.stems) else {
        return nil
      }
      if found != word.whole { isBent = true }
      index += 1
    }
    return !isBent && isPartOfName(name, index, tokens) ? nil : index
  }

  private func isInflected(_ word: String, _ stems: [String]) -> Bool {
    stems.contains { stem in
      word.hasPrefix(stem) && endings.contains(String(word.dropFirst(stem.count)))
    }
  }

  /// `Maurice Orlo`, `Rusia Unida`: a capital right behind a name as it stands in the table makes it part
  /// of another; in German all nouns have one.
  private func isPartOfName(_ name: Name, _ next: Int, _ tokens: [Token]) -> Bool {
    guard name.words.count == 1, !name.isAcronym, language != "de", next < tokens.count else {
      return false
    }
    return tokens[next].isCapitalized && tokens[next].followsBlank
  }
}
