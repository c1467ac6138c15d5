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

  /// By their first letters.
  private static let outcomeStems: [UInt8: [[UInt8]]] = Dictionary(
    grouping: [
      "adopt", "agree", "allocat", "announc", "approv", "cancel", "conclu", "creat", "decid",
      "decisi", "endors", "establish", "finali", "initial", "launch", "pledg", "postpon",
      "promis", "ratif", "settl",
    ].map { Array($0.utf8) }, by: { $0[0] })

  /// Of a word and its letters.
  init(of word: Word, _ letters: ArraySlice<UInt8>) {
    self = Self.known[word] ?? []
    if letters.count > 4, letters.suffix(2).elementsEqual("ed".utf8) { insert(.verb) }
    if let first = letters.first,
      Self.outcomeStems[first]?.contains(where: letters.starts) ?? false
    {
      insert(.outcome)
    }
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

  init(_ text: some Sequence<UInt8>) {
    var letters: [UInt8] = []
    var start = 0
    var word = Word()
    for byte in text {
      switch byte {
      case 0x20:
        take(word, letters[start...])
        start = letters.count
        word = Word()
      case 0x41...0x5A:
        letters.append(byte | 0x20)
        word.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...:
        letters.append(byte)
        word.append(byte)
      default: break
      }
    }
    take(word, letters[start...])
  }

  private mutating func take(_ word: Word, _ letters: ArraySlice<UInt8>) {
    guard !letters.isEmpty else { return }
    count += 1
    let own = WordTraits(of: word, letters)
    traits.formUnion(own)
    if count == 1 {
      leansBack = own.contains(.dangling)
      first = word
    } else if count == 2, let first, Self.danglingPairs.contains([first, word]) {
      leansBack = true
    }
  }

  private static let danglingPairs: Set<[Word]> = [
    ["as", "a"], ["at", "this"], ["both", "sides"], ["in", "addition"], ["in", "his"],
    ["in", "her"], ["in", "response"], ["in", "this"], ["in", "turn"], ["on", "this"],
    ["the", "document"], ["the", "latter"], ["the", "other"],
  ]
}
