import Briefing
import Gazetteer
import Text

/// Whom words stand for that name nobody: `he`, `the minister`, `His Highness`, `the two ministers`.
struct References {
  let scene: Scene
  private var text: AnnotatedText { scene.text }
  private var clauses: Clauses { scene.clauses }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The one person whom a pronoun, office, style or delegation in some tokens stands for.
  func person(in range: Range<Int>) -> Int? {
    pronoun(in: range) ?? holder(in: range) ?? styled(in: range) ?? headOfDelegation(in: range)
  }

  /// The person whom `the minister` or `the President` stands for: the last one before who holds such an
  /// office.
  func holder(in range: Range<Int>) -> Int? {
    guard let index = range.first(where: { scene.office(at: $0) != nil }),
      let offset = scene.office(at: index), !scene.offices[offset].isPlural,
      scene.offices[offset].country == nil, scene.offices[offset].organization == nil,
      text.isWord(.the, at: scene.offices[offset].tokens.lowerBound - 1)
        || text.isWord(.visiting, at: scene.offices[offset].tokens.lowerBound - 1)
        // `Foreign Minister last met his counterpart`
        || text.sentence(of: index).lowerBound == scene.offices[offset].tokens.lowerBound
        || isStyle(endingAt: scene.offices[offset].tokens.lowerBound)
    else { return nil }
    let noun = Folding.folded(text.string(scene.offices[offset].title))
    let before = scene.people.indices.filter { person in
      scene.people[person].mentions.contains { $0.lowerBound < index }
        && scene.people[person].roles.contains { role in
          let title = Folding.folded(role.title)
          return !role.isFormer
            && (title == noun || title.hasSuffix(" " + noun)
              || title.hasPrefix(noun + " of ") || title.hasPrefix(noun + " and "))
        }
    }
    let states = Set(before.compactMap { scene.people[$0].country?.value })
    if states.count > 1, let home = HomeState(scene: scene).found(),
      case let own = before.filter({ scene.people[$0].country?.value == home }), own.count == 1
    {
      // `the President` of a text from a press service is its own.
      return own[0]
    }
    return before.max { latest($0, before: index) < latest($1, before: index) }
  }

  /// The person whom `the delegation` comes with: the one who leads the only delegation told of before.
  private func headOfDelegation(in range: Range<Int>) -> Int? {
    guard let noun = range.first(where: { text.isWord(.delegation, at: $0) }),
      text.isWord(.the, at: noun - 1)
    else { return nil }
    var heads: Set<Int> = []
    for clause in clauses.all.prefix(200)
    where clause.verb.roles.contains(.lead) && clause.verb.form == .participle
      && clause.object.upperBound <= range.lowerBound
      && clause.subject.contains(where: { text.isWord(.delegation, at: $0) })
    {
      if let head = scene.people(in: clause.object).first { heads.insert(head) }
    }
    return heads.count == 1 ? heads.first : nil
  }

  /// Whether `HE` or `His Highness` ends right before a token.
  private func isStyle(endingAt end: Int) -> Bool {
    text.range(from: end - 3, to: end).contains { index in
      text.begins(.honorific, at: index) && text.phraseEnd(at: index) == end
    }
  }

  /// The person whom `His Highness` stands for by itself: the first one whom a sentence before names with
  /// such a style.
  private func styled(in range: Range<Int>) -> Int? {
    guard let first = range.first, let style = text.phrase(at: first),
      style.means(.honorific), !range.contains(where: { scene.office(at: $0) != nil })
    else { return nil }
    let words = text.string(style.tokens)
    for sentence in text.sentences where sentence.upperBound <= range.lowerBound {
      let isSame = sentence.prefix(2).contains { index in
        text.begins(.honorific, at: index)
          && text.string(index..<text.phraseEnd(at: index)) == words
      }
      if isSame, let person = scene.people(in: sentence).first { return person }
    }
    return nil
  }

  /// The two whom `the two ministers` stands for: the only ones of that office named before, of two
  /// states.
  func pair(in range: Range<Int>) -> [Int] {
    guard
      let index = range.first(where: { index in
        scene.office(at: index).map {
          scene.offices[$0].isPlural && scene.offices[$0].countries.isEmpty
        } ?? false
      }), let offset = scene.office(at: index),
      case let first = scene.offices[offset].tokens.lowerBound,
      text.range(from: max(range.lowerBound, first - 2), to: index + 1).contains(where: isTwo)
    else { return [] }
    let rank = scene.offices[offset].rank
    let before = scene.people.indices.filter { person in
      scene.people[person].mentions.contains { $0.lowerBound < first }
        && scene.people[person].roles.contains { $0.rank == rank && !$0.isFormer }
    }
    let states = Set(before.compactMap { scene.people[$0].country?.value })
    return before.count == 2 && states.count == 2 ? before : []
  }

  private func isTwo(_ index: Int) -> Bool {
    text.isWord(.both, at: index)
      || text.dateWord(at: index) == .cardinal(2)
  }

  private func latest(_ person: Int, before index: Int) -> Int {
    scene.people[person].mentions.last { $0.lowerBound < index }?.lowerBound ?? 0
  }

  /// The one person who acts in the clause before: `Ann Lee flew to Lome, where she met`.
  private func subject(before pronoun: Int) -> Int? {
    for offset in clauses.offsets(around: pronoun).reversed() {
      let clause = clauses.all[offset]
      guard clause.verb.form == .finite, clause.verb.tokens.upperBound <= pronoun else { continue }
      // `Ann Lee received Otto Berg at the airport, as he arrived`
      if clause.verb.roles.contains(.receive), !clause.verb.isPassive,
        case let guests = scene.people(
          in: clause.object.lowerBound..<min(pronoun, clause.object.upperBound)),
        guests.count == 1
      {
        return guests[0]
      }
      let people = scene.people(in: clause.subject)
      if people.isEmpty, clause.verb.isPassive {
        // `The message was delivered to Ann Lee when she received Otto Berg`
        let object = clause.object.lowerBound..<min(pronoun, clause.object.upperBound)
        let named = scene.people(in: object.lowerBound..<max(object.lowerBound, object.upperBound))
        return named.count == 1 ? named[0] : nil
      }
      return people.count == 1 ? people[0] : nil
    }
    return nil
  }

  /// The person `he` or `she` stands for: who acts in a sentence before.
  private func pronoun(in range: Range<Int>) -> Int? {
    guard let index = range.first(where: { text.has(.subjectPronoun, at: $0) }) else { return nil }
    let first = Int(text.sentenceOfToken[index])
    if let person = subject(before: index) { return person }
    for offset in text.range(sentencesFrom: first - 6, to: first).reversed() {
      let before = text.sentences[offset]
      let named = before.first { scene.person(at: $0) != nil } ?? before.upperBound
      let hasPronoun = before.prefix(max(12, named - before.lowerBound)).contains {
        text.has(.subjectPronoun, at: $0)
      }
      guard !hasPronoun, text.blockKind(ofSentence: offset).isText else { continue }
      let people = scene.people(in: before)
      if let person = people.first(where: { !isOfOtherSex($0, than: index) }) { return person }
    }
    return nil
  }

  /// Whether `he` can't be someone whose office or style is a woman's, or `she` a man's.
  func isOfOtherSex(_ person: Int, than pronoun: Int) -> Bool {
    let other: WordClass =
      text.has(.masculine, at: pronoun)
      ? .feminine : text.has(.feminine, at: pronoun) ? .masculine : []
    guard !other.isEmpty else { return false }
    let draft = scene.people[person]
    return draft.roles.contains { $0.tokens.contains { text.has(other, at: $0) } }
      || draft.mentions.contains { name in
        text.range(from: name.lowerBound - 2, to: name.lowerBound).contains {
          text.has(other, at: $0) && text.begins(.honorific, at: $0)
        }
      }
  }
}
