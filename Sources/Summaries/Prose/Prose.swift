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
    guard hasNeighbouringWords else { return parts }
    return parts.reduce(into: []) { joined, part in
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
    prose.parts = joinedParts
    for offset in prose.parts.indices {
      guard case .words(let words) = prose.parts[offset], Self.hasStrayComma(words) else {
        continue
      }
      let marks = [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";")]
      let tidied = marks.reduce(Array(words.utf8), Self.withoutCommas)
      prose.parts[offset] = .words(String(decoding: tidied, as: UTF8.self))
    }
    return prose
  }

  /// Each comma left out that a mark follows.
  private static func withoutCommas(_ words: [UInt8], before mark: UInt8) -> [UInt8] {
    var tidied: [UInt8] = []
    tidied.reserveCapacity(words.count)
    var offset = 0
    while offset < words.count {
      if words[offset] == UInt8(ascii: ","), offset + 1 < words.count, words[offset + 1] == mark {
        offset += 1
      }
      tidied.append(words[offset])
      offset += 1
    }
    return tidied
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
