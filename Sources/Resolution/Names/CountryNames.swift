import Briefing
import Text

/// The countries by their names and adjectives, to read titles that name the same states in other
/// words: `Kazakh-Azerbaijani` and `of Kazakhstan and Azerbaijan`.
struct CountryNames: Sendable {
  private let codes: [[String]: CountryCode]
  /// The most words of a name that begins with a word: most words begin none.
  private let longest: [String: Int]
  private let profiles: [CountryCode: CountryProfile]

  init(_ countries: [CountryProfile]) {
    var codes: [[String]: CountryCode] = [:]
    var shared: Set<[String]> = []
    for country in countries.sorted(by: { $0.code < $1.code }) {
      for name in [country.name] + country.otherNames {
        let words = Words.folded(name)
        guard !words.isEmpty else { continue }
        if let other = codes[words], other != country.code { shared.insert(words) }
        codes[words] = country.code
      }
    }
    // What two countries are called (Congolese) tells neither.
    for words in shared { codes[words] = nil }
    self.codes = codes
    longest = Dictionary(codes.keys.map { ($0[0], $0.count) }) { max($0, $1) }
    profiles = Dictionary(countries.map { ($0.code, $0) }) { first, _ in first }
  }

  /// The short English name, or the code where it is not known.
  func name(of code: CountryCode) -> String {
    profiles[code]?.name ?? code.description
  }

  /// Words with the names of countries, the longest first, replaced by their codes: `kazakh` by `KZ`.
  func marked(_ words: [String]) -> [String] {
    var result: [String] = []
    var index = 0
    while index < words.count {
      guard let (code, length) = country(in: words, at: index) else {
        result.append(words[index])
        index += 1
        continue
      }
      result.append(code.description)
      index += length
    }
    return result
  }

  private func country(in words: [String], at start: Int) -> (CountryCode, length: Int)? {
    guard let longest = longest[words[start]] else { return nil }
    for length in stride(from: min(longest, words.count - start), through: 1, by: -1) {
      if let code = codes[Array(words[start..<(start + length)])] { return (code, length) }
    }
    return nil
  }
}
