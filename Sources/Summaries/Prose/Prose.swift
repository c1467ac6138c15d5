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
    parts.map { part in
      switch part {
      case .words(let words), .link(let words, _): words
      }
    }.joined()
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

  /// Without the commas that an apposition leaves before other marks.
  var tidied: Prose {
    var prose = self
    prose.parts = joinedParts.map { part in
      // The search for a string is slow: most parts have no comma before a mark.
      guard case .words(let words) = part,
        zip(words.utf8, words.utf8.dropFirst()).contains(where: { comma, mark in
          comma == UInt8(ascii: ",") && ",.;".utf8.contains(mark)
        })
      else { return part }
      let marks = [(",,", ","), (",.", "."), (",;", ";")]
      return .words(marks.reduce(words) { $0.replacing($1.0, with: $1.1) })
    }
    return prose
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
