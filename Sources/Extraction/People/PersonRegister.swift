import Briefing
import Gazetteer
import Text

/// Someone of the text, with every place where the text names them.
struct PersonDraft {
  /// The fullest name's words.
  var fullest: PersonName
  /// The fullest name as it stands.
  var name: String
  /// Other names, each once.
  var aliases: [String] = []
  var country: Found<CountryCode>?
  var roles: [RoleMention] = []
  /// The tokens of each mention by name, in the order of the text.
  var mentions: [Range<Int>] = []
  /// Offices that stand for the name: `the Kyrgyz foreign minister`.
  var references: [Range<Int>] = []
  var rule: Rule
}

extension PersonDraft {
  fileprivate mutating func add(alias: String) {
    if !aliases.contains(alias) { aliases.append(alias) }
  }
}

extension [PersonDraft] {
  /// The tokens that name them or give them an office.
  func tokens(in text: AnnotatedText) -> TokenSet {
    var tokens = TokenSet(tokens: text.tokens.count)
    for index in indices {
      for name in self[index].mentions { tokens.insert(name) }
      for role in self[index].roles { tokens.insert(role.tokens) }
    }
    return tokens
  }
}

/// Decides which mentions are one person.
///
/// A name whose words are all part of a fuller one is the same person, where only one fuller name
/// has them: a bare surname of two people stays with neither.
struct PersonRegister {
  let context: PeopleContext
  private var text: AnnotatedText { context.text }
  private(set) var people: [PersonDraft] = []
  /// By word: the people whose names have it.
  private var peopleByWord = WordTable<[Int]>()

  init(_ context: PeopleContext, mentions: [PersonMention]) {
    self.context = context
    let ordered = mentions.sorted {
      ($0.name.lowerBound, $0.name.upperBound) < ($1.name.lowerBound, $1.name.upperBound)
    }
    // Full names first, then those with initials, then bare surnames.
    let names = ordered.map { PersonName($0.name, in: text) }
    for (mention, name) in zip(ordered, names) where name.weight > 3 { enter(mention, name) }
    for (mention, name) in zip(ordered, names) where name.weight == 3 { enter(mention, name) }
    for (mention, name) in zip(ordered, names) where name.weight < 3 { enter(mention, name) }
    findMore()
    findReferences()
    people = people.map(finished)
    people.sort {
      $0.mentions.first.map(\.lowerBound) ?? 0 < $1.mentions.first.map(\.lowerBound) ?? 0
    }
  }

  private mutating func enter(_ mention: PersonMention, _ name: PersonName) {
    switch match(name, country: mention.country ?? mention.role?.country) {
    case .one(let index): add(mention, name, to: index)
    case .several: break
    case .none:
      guard !mention.isTentative else { return }
      guard name.weight > 2 || mention.rule != HonorificName.rule || isSurname(mention.name) else {
        return
      }
      let index = people.count
      people.append(
        PersonDraft(fullest: name, name: shown(mention.name), rule: mention.rule))
      for word in name.words { peopleByWord[word, default: []].append(index) }
      add(mention, name, to: index)
    }
  }

  private func isSurname(_ name: Range<Int>) -> Bool {
    !name.contains { text.has(.common, at: $0) }
  }

  private enum Match { case one(Int), several, none }

  /// The person whose name has all the words, or all of whose words the name has.
  private func match(_ name: PersonName, country: CountryCode?) -> Match {
    guard let last = name.words.last, let first = name.words.first else { return .none }
    var candidates: [Int] = []
    let sharing = (peopleByWord[last] ?? []) + (peopleByWord[first] ?? [])
    for index in sharing.sortedDistinct() {
      let known = people[index].fullest
      let isFuller = known.weight > 2 && known.isPart(of: name)
      if name.isPart(of: known) || isFuller { candidates.append(index) }
    }
    if candidates.count > 1, let country {
      let fitting = candidates.filter { people[$0].country?.value == country }
      if fitting.count == 1 { candidates = fitting }
    }
    if candidates.count > 1 { return .several }
    return candidates.first.map { .one($0) } ?? .none
  }

  private mutating func add(_ mention: PersonMention, _ name: PersonName, to index: Int) {
    if name.weight > people[index].fullest.weight {
      for word in name.words where !people[index].fullest.words.contains(word) {
        peopleByWord[word, default: []].append(index)
      }
      people[index].add(alias: people[index].name)
      people[index].fullest = name
      people[index].name = shown(mention.name)
    }
    people[index].mentions.append(mention.name)
    if let role = mention.role { Self.give(role, to: &people[index]) }
    guard let country = mention.country ?? mention.role?.country else { return }
    let sentence = text.sentenceNumber(of: mention.name.lowerBound)
    guard people[index].country == nil else { return }
    people[index].country = Found(
      country, sentences: [sentence], rule: mention.rule, isInferred: mention.isCountryInferred)
  }

  private static func give(_ role: RoleMention, to person: inout PersonDraft) {
    let title = Word(role.title)
    let isKnown = person.roles.indices.contains { index in
      person.roles[index].isFormer == role.isFormer && Word(person.roles[index].title) == title
    }
    if !isKnown { person.roles.append(role) }
  }

  /// Finds the people named again by a part of their names.
  private mutating func findMore() {
    var known = TokenSet(tokens: text.tokens.count)
    for index in people.indices { for name in people[index].mentions { known.insert(name) } }
    for sentence in text.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard text.tokens[index].isCapitalized, !known.contains(index), mayBegin(index),
          let (person, name) = again(at: index, in: sentence)
        else {
          index += 1
          continue
        }
        people[person].mentions.append(name)
        index = name.upperBound
      }
    }
  }

  /// Whether a word of a name, or an initial, stands at a token.
  private func mayBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return peopleByWord.offset(of: token.word) != nil || token.shape.contains(.single)
      || token.shape.contains(.dotted)
  }

  /// The person whom the longest run of words from a token names again.
  private func again(at start: Int, in sentence: Range<Int>) -> (Int, Range<Int>)? {
    guard let whole = context.names.name(at: start, in: sentence) else { return nil }
    var end = whole.upperBound
    while end > start {
      let name = PersonName(start..<end, in: text)
      if !text.tokens[end - 1].isMark, case .one(let index) = match(name, country: nil),
        people[index].fullest.weight >= name.weight, isPersonal(start..<end, in: sentence)
      {
        return (index, start..<end)
      }
      end -= 1
    }
    return nil
  }

  /// Whether a word that is also a country's, a town's or an everyday one is a person here.
  private func isPersonal(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard context.names.wordCount(of: name) == 1 else { return true }
    let index = name.lowerBound
    let before = index > sentence.lowerBound ? index - 1 : nil
    let isKnown = text.begins([.country, .place], at: index)
    guard isKnown || text.has(.common, at: index) else { return true }
    if let before, text.has(.locative, at: before), !text.isWord(.of, at: before),
      !text.isWord(.for, at: before), !text.isWord(.between, at: before)
    {
      return isKnown ? false : true
    }
    return text.has([.personVerb, .visitVerb, .meetVerb], at: name.upperBound)
      || before.map { text.has(.personVerb, at: $0) } ?? false
  }

  /// Finds offices without a name that only one person of the text holds.
  private mutating func findReferences() {
    let named = people.tokens(in: text)
    let unnamed = context.offices.filter { office in
      !office.isPlural && !named.intersects(office.tokens)
        && (office.country != nil || isDefinite(office))
    }
    guard !unnamed.isEmpty else { return }
    let held = people.indices.map { index in
      people[index].roles.compactMap { $0.isFormer ? nil : key(ofTitle: $0.title) }
    }
    for office in unnamed {
      let title = Set(office.title.filter(isTelling).map { text.tokens[$0].word })
      let holders = people.indices.filter { index in
        (office.country == nil || people[index].country?.value == office.country)
          && held[index].contains(title)
      }
      if holders.count == 1 { people[holders[0]].references.append(office.tokens) }
    }
  }

  /// `the Secretary-General`: with an article, more than the bare `minister`.
  private func isDefinite(_ office: Office) -> Bool {
    text.isWord(.the, at: office.tokens.lowerBound - 1) && office.title.count > 1
      && office.organization == nil
  }

  /// The words of an office whatever their order: of `Minister of Foreign Affairs` and `foreign
  /// minister` the same.
  private func key(ofTitle title: String) -> Set<Word> {
    let tokens = Tokenizer.tokens(in: Array(title.utf8))
    return Set(
      tokens.lazy.filter { isTelling($0, text.lexicon.wordClass(of: $0)) }.map(\.word))
  }

  private func isTelling(_ index: Int) -> Bool {
    isTelling(text.tokens[index], text.wordClass(at: index))
  }

  private func isTelling(_ token: Token, _ wordClass: WordClass) -> Bool {
    !token.isMark && wordClass.isDisjoint(with: [.article, .conjunction, .complement])
      && token.word != .of && token.word != .affairs
  }

  private func finished(_ draft: PersonDraft) -> PersonDraft {
    var person = draft
    person.mentions.sort { $0.lowerBound < $1.lowerBound }
    for mention in person.mentions { person.add(alias: shown(mention)) }
    person.aliases.removeAll { $0 == person.name }
    if person.roles.contains(where: { !$0.isStyle }) {
      // `Prince` before a minister's name is a style, not the office.
      person.roles.removeAll(where: \.isStyle)
    }
    if person.roles.count > 1 { removeShorter(&person.roles) }
    return person
  }

  /// `Minister` of who is the `Minister of Trade`.
  private func removeShorter(_ roles: inout [RoleMention]) {
    let titles = roles.map { (words: key(ofTitle: $0.title), isFormer: $0.isFormer) }
    let longer = zip(roles, titles).filter { _, title in
      !titles.contains { $0.isFormer == title.isFormer && title.words.isStrictSubset(of: $0.words) }
    }
    roles = longer.map(\.0)
  }

  /// The name as a page would print it: words in capitals are given small letters.
  private func shown(_ name: Range<Int>) -> String {
    let hasSmall = name.contains { text.tokens[$0].shape.contains(.hasSmall) }
    guard hasSmall, !isPlain(name) else { return text.string(name) }
    var result = ""
    for index in name {
      let token = text.tokens[index]
      if token.followsBlank && index > name.lowerBound { result += " " }
      let word = text.string(index..<index + 1)
      result += isShouted(token) ? word.prefix(1) + word.dropFirst().lowercased() : word
    }
    return result
  }

  private func isShouted(_ token: Token) -> Bool {
    token.shape.contains(.allCapitals) && !token.shape.contains(.dotted)
      && token.end - token.start > 3
  }

  /// Whether nothing but single blanks parts the words of a name, and none is in capitals: it is shown as
  /// it stands.
  private func isPlain(_ name: Range<Int>) -> Bool {
    name.allSatisfy { index in
      let token = text.tokens[index]
      if isShouted(token) { return false }
      guard index > name.lowerBound else { return true }
      let gap = Int(text.tokens[index - 1].end)..<Int(token.start)
      return token.followsBlank
        ? gap.count == 1 && text.document.text[gap.lowerBound] == UInt8(ascii: " ") : gap.isEmpty
    }
  }
}
