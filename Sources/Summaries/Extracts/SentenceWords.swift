import Text

/// What one word of a sentence tells of it.
struct WordTraits: OptionSet {
  let rawValue: UInt16

  /// It makes a clause: an auxiliary, or a form that ends like one.
  static let verb = WordTraits(rawValue: 1 << 0)
  /// `agreed` and `agreement`, `promised` and `promise`.
  static let outcome = WordTraits(rawValue: 1 << 1)
  static let nextStep = WordTraits(rawValue: 1 << 2)
  static let topic = WordTraits(rawValue: 1 << 3)
  static let attribution = WordTraits(rawValue: 1 << 4)
  static let reason = WordTraits(rawValue: 1 << 5)
  /// Who was there stands in the list of those who take part.
  static let attendance = WordTraits(rawValue: 1 << 6)
  /// At the head of a sentence it points back to one that will not be there.
  static let dangling = WordTraits(rawValue: 1 << 7)

  /// By word.
  private static let known: WordTable<WordTraits> = {
    let lists: [(WordTraits, [String])] = [
      (
        .verb,
        [
          "are", "agree", "agrees", "became", "began", "can", "could", "did", "do", "does", "gave",
          "had", "has", "have", "is", "made", "may", "met", "must", "paid", "put", "said", "says",
          "set", "should", "take", "takes", "told", "took", "was", "went", "were", "will", "won",
          "would",
        ]
      ),
      (
        .outcome,
        [
          "entered", "reached", "resulted", "signed", "signing",
        ]
      ),
      (
        .nextStep,
        [
          "due", "expected", "host", "hosts", "invited", "next", "planned", "plans", "scheduled",
          "submitted", "upcoming", "will",
        ]
      ),
      (
        .topic,
        [
          "address", "agenda", "center", "centre", "called", "discuss", "discussed", "discussions",
          "focus", "focused", "issues", "reviewed", "urged",
        ]
      ),
      (
        .attribution,
        [
          "added", "believes", "emphasized", "emphasised", "expressed", "highlighted", "hoped",
          "joked", "noted", "said", "says", "stressed", "thanked", "told", "underscored",
        ]
      ),
      (
        .reason,
        [
          "because", "blamed", "cited", "citing", "due", "owing", "reason", "reasons",
        ]
      ),
      (
        .attendance,
        [
          "attended", "chaired", "cochaired", "comprised", "delegation", "delegations", "led",
          "participated", "represented",
        ]
      ),
      (
        .dangling,
        [
          "accordingly", "also", "another", "but", "he", "her", "here", "his", "however",
          "it", "its", "moreover", "she", "so", "such", "that", "their", "then",
          "there", "therefore", "these", "they", "this", "those", "thus",
        ]
      ),
    ]
    var table = WordTable<WordTraits>()
    for (trait, words) in lists {
      for word in words { table[Word(word), default: []].insert(trait) }
    }
    return table
  }()

  /// By their first letters, from `a`.
  private static let outcomeStems: [[[UInt8]]] = {
    let stems = [
      "adopt", "agree", "allocat", "announc", "approv", "cancel", "conclu", "creat", "decid",
      "decisi", "endors", "establish", "finali", "initial", "launch", "pledg", "postpon",
      "promis", "ratif", "settl",
    ].map { Array($0.utf8) }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
      stems.filter { $0[0] == letter }
    }
  }()

  private static func beginsWithOutcome(_ letters: Span<UInt8>) -> Bool {
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letters[0]) else { return false }
    for stem in outcomeStems[Int(letters[0] - UInt8(ascii: "a"))] where stem.count <= letters.count
    {
      var length = 1
      while length < stem.count, stem[length] == letters[length] { length += 1 }
      if length == stem.count { return true }
    }
    return false
  }

  /// Of a word and its letters, of which there is one at least.
  init(of word: Word, _ letters: Span<UInt8>) {
    self = Self.known[word] ?? []
    let count = letters.count
    if count > 4, letters[count - 2] == UInt8(ascii: "e"), letters[count - 1] == UInt8(ascii: "d") {
      insert(.verb)
    }
    if Self.beginsWithOutcome(letters) { insert(.outcome) }
  }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }
}

/// The words of a sentence, their marks left out: letters and figures between blanks.
struct SentenceWords {
  private(set) var count = 0
  /// Of all of them.
  private(set) var traits: WordTraits = []
  /// It begins with words that point to a sentence before it.
  private(set) var leansBack = false
  private var first: Word?

  init(_ text: Span<UInt8>) {
    // Of one word after another.
    var letters = Array(repeating: 0 as UInt8, count: text.count)
    var length = 0
    var word = Word()
    for offset in text.indices {
      if let letter = text[offset].foldedLetter {
        letters[length] = letter
        length &+= 1
        word.append(letter)
      } else if text[offset] == 0x20 {
        take(word, letters.span.extracting(0..<length))
        length = 0
        word = Word()
      }
    }
    take(word, letters.span.extracting(0..<length))
  }

  private mutating func take(_ word: Word, _ letters: Span<UInt8>) {
    guard !letters.isEmpty else { return }
    count += 1
    let own = WordTraits(of: word, letters)
    traits.formUnion(own)
    if count == 1 {
      leansBack = own.contains(.dangling)
      first = word
    } else if count == 2, let first, Self.danglingPairs[first]?.contains(word) ?? false {
      leansBack = true
    }
  }

  /// First words, each with those that may follow it.
  private static let danglingPairs: [Word: [Word]] = [
    "as": ["a"], "at": ["this"], "both": ["sides"],
    "in": ["addition", "his", "her", "response", "this", "turn"], "on": ["this"],
    "the": ["document", "latter", "other"],
  ]
}
