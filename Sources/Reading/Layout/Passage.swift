import Briefing

/// A run of clean text that the layout of the source holds together.
struct Passage {
  /// What it is, as far as is known.
  enum Role: Hashable {
    /// Only its words can tell.
    case undecided
    case block(Block.Kind)
    /// Agency and date at the foot: `///nCa, 25 June 2025`, `Source: ORIENT`.
    case signOff
    case leftOut
  }

  /// Bytes of the clean text, without blanks at the ends; never empty.
  var range: Range<Int>
  var role: Role
  /// Whether an empty line, or none at all, stood before it.
  var blankBefore: Bool
  /// Whether it was left out for a word that may also be a subheading: `Trade`.
  var isDoubtful = false

  init(_ range: Range<Int>, _ role: Role = .undecided, blankBefore: Bool = true) {
    self.range = range
    self.role = role
    self.blankBefore = blankBefore
  }

  var isUndecided: Bool { role == .undecided }

  var isLeftOut: Bool { role == .leftOut }

  /// Whether the markup says that it is a heading.
  var isHeading: Bool {
    if case .block(.heading) = role { true } else { false }
  }

  var isItem: Bool {
    if case .block(.item) = role { true } else { false }
  }
}

/// The clean text of a source and what its layout tells.
struct LaidOutText {
  var text: CleanText
  var passages: [Passage]
  /// Bytes of the source that are no text, in its order: scripts, comments, pictures.
  var hidden: [Range<Int>] = []
}
