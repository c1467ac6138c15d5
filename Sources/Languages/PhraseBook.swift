import Briefing

/// What is the same in every language: the keys, and the places that their words have.
enum PhraseBook {
  /// The phrases that the program itself says, by key.
  static let keys: [String: Phrase] = Dictionary(
    uniqueKeysWithValues: Phrase.allCases.map { (kebab("\($0)"), $0) })

  private static let slots: [String: Slot] = Dictionary(
    uniqueKeysWithValues: Slot.allCases.map { (kebab("\($0)"), $0) })

  /// The built-in English file.
  static let english = LanguageSources.read("en.tsv")

  /// What a language may put in the place of another: when something is for when it is planned, a
  /// country for the form that has the preposition, a number in digits for one in words.
  private static let alike: [Set<String>] = [
    ["when", "for-when"], ["country", "inside"], ["count", "number"],
  ]

  /// By key, of all forms together, with what may stand in the place of another.
  private static let places: [String: Set<String>] = english.lines.reduce(into: [:]) {
    (places: inout [String: Set<String>], line: LanguageFile.Line) in
    let own = (try? PatternText(line.text))?.places ?? []
    places[line.key, default: []].formUnion(own)
  }.mapValues { places in
    places.isEmpty
      ? places : alike.reduce(places) { $1.isDisjoint(with: places) ? $0 : $0.union($1) }
  }

  /// The places that the words of a key may have; nil for a key that English has not.
  static func places(of key: String) -> Set<String>? { places[key] }

  /// By key, the words that English has forms for.
  private static let words: [String: Set<String>] = english.lines.reduce(into: [:]) { words, line in
    words[line.key, default: []].insert(line.word)
  }

  /// The words that a phrase has forms for; nil where any will do, such as the code of a language.
  static func words(of phrase: Phrase, _ key: String) -> Set<String>? {
    switch phrase {
    case .number, .ordinalWord, .language: return nil
    case .wherePlace, .goalPlace: return Set(PlaceKind.allCases.map(\.rawValue))
    default: break
    }
    let own = words[key] ?? []
    return key.hasPrefix("meeting-") ? own.union(MeetingKind.allCases.map(\.rawValue)) : own
  }

  /// The places of a pattern as the program fills them.
  static func segments(_ segments: [PatternText.Segment]) -> [Pattern.Segment] {
    segments.compactMap { segment in
      switch segment {
      case .words(let words): .words(words)
      case .place(let name): slots[name].map { .slot($0) }
      case .group(let segments): .group(self.segments(segments))
      }
    }
  }

  /// `meeting-held` for `meetingHeld`.
  private static func kebab(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { key, letter in
      guard ("A"..."Z").contains(letter) else { return key.unicodeScalars.append(letter) }
      key += "-\(Unicode.Scalar(UInt8(ascii: letter) | 0x20))"
    }
  }
}
