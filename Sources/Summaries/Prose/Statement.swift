public import Briefing

/// What the words of a page rest on: one of these is behind every fact that is shown.
public enum Basis: Sendable, Hashable {
  /// Sentences of the documents, sorted.
  case sentences([Citation])
  /// The archive as a whole, counted or put in order; the words say so.
  case archive
  /// The page that the words lead to, which cites its own sentences.
  case page
  /// What the program knows of the world before it reads; a note says so.
  case knownBeforehand
  /// What an editor has set right; a note says why.
  case editor

  public init(_ citations: [Citation]) {
    self = .sentences(citations.count < 2 ? citations : Set(citations).sorted())
  }

  public init(_ citations: some Sequence<Citation>) {
    self.init(Array(citations))
  }

  /// The sentences; none for what rests on something else.
  public var citations: [Citation] {
    if case .sentences(let citations) = self { citations } else { [] }
  }
}

/// One sentence of a page, or one line of a list.
struct Statement: Sendable {
  let prose: Prose
  let basis: Basis

  init(_ prose: Prose, on basis: Basis) {
    self.prose = prose.tidied
    self.basis = basis
  }

  init(_ prose: Prose, citations: [Citation]) {
    self.init(prose, on: Basis(citations))
  }

  var plain: String { prose.plain }

  /// How many words it has.
  var wordCount: Int {
    var count = 0
    var last: UInt8 = 0x20
    for byte in plain.utf8 {
      if byte != 0x20, last == 0x20 { count += 1 }
      last = byte
    }
    return count
  }

  var citations: [Citation] { basis.citations }
}
