import Briefing

/// Words of a page, some of which lead to other pages.
struct Prose: Sendable, ExpressibleByStringInterpolation {
  enum Part: Sendable {
    case words(String)
    case link(String, PageAddress)
  }

  private(set) var parts: [Part]

  init(stringLiteral words: String) {
    parts = [.words(words)]
  }

  init(_ words: String) {
    parts = [.words(words)]
  }

  init(_ words: String, at address: PageAddress) {
    parts = [.link(words, address)]
  }

  init(parts: [Part]) {
    self.parts = parts
  }

  mutating func append(_ words: String) {
    if !words.isEmpty { parts.append(.words(words)) }
  }

  mutating func append(_ prose: Prose) {
    parts += prose.parts
  }

  init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    mutating func appendInterpolation(_ words: some StringProtocol) {
      appendLiteral(String(words))
    }

    mutating func appendInterpolation(_ number: Int) {
      appendLiteral(String(number))
    }

    mutating func appendInterpolation(_ prose: Prose) {
      parts += prose.parts
    }
  }

  /// The words alone.
  var plain: String {
    var plain = ""
    for part in parts {
      switch part {
      case .words(let words), .link(let words, _): plain += words
      }
    }
    return plain
  }

  /// The parts with neighbouring words in one, so that what markup they make together is seen.
  var joinedParts: [Part] {
    parts.reduce(into: []) { joined, part in
      if case .words(let more) = part, case .words(let words) = joined.last {
        joined[joined.count - 1] = .words(words + more)
      } else {
        joined.append(part)
      }
    }
  }

  /// With neighbouring words in one, and without the commas that an apposition leaves before other
  /// marks.
  var tidied: Prose {
    var prose = self
    if hasNeighbouringWords { prose.parts = joinedParts }
    for offset in prose.parts.indices {
      // The search for a string is slow: most parts have no comma before a mark.
      guard case .words(let words) = prose.parts[offset], Self.hasStrayComma(words) else {
        continue
      }
      let marks = [(",,", ","), (",.", "."), (",;", ";")]
      prose.parts[offset] = .words(marks.reduce(words) { $0.replacing($1.0, with: $1.1) })
    }
    return prose
  }

  private var hasNeighbouringWords: Bool {
    var isWords = false
    for part in parts {
      let wasWords = isWords
      isWords = if case .words = part { true } else { false }
      if wasWords, isWords { return true }
    }
    return false
  }

  private static func hasStrayComma(_ words: String) -> Bool {
    let bytes = words.utf8.span
    for offset in bytes.indices.dropLast() where bytes[offset] == UInt8(ascii: ",") {
      switch bytes[offset + 1] {
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"): return true
      default: break
      }
    }
    return false
  }

  var isEmpty: Bool { parts.isEmpty || plain.isEmpty }

  /// With a capital first letter.
  var capitalized: Prose {
    guard let first = parts.first else { return self }
    var prose = self
    switch first {
    case .words(let words): prose.parts[0] = .words(words.startingWithCapital)
    case .link(let words, let address): prose.parts[0] = .link(words.startingWithCapital, address)
    }
    return prose
  }

  static func + (one: Prose, other: Prose) -> Prose { "\(one)\(other)" }
}

extension String {
  /// With a capital first letter.
  public var startingWithCapital: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
