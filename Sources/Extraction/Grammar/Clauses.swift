import Briefing
import Gazetteer
import Text

/// A verb with who does it and what it is done to.
struct Clause {
  var verb: VerbGroup
  /// The words before the verb that name its subject, shared with another clause or not; empty where
  /// the sentence has none.
  var subject: Range<Int>
  /// The words behind the verb up to the next clause.
  var object: Range<Int>
  /// The clause that leads to this one: of `agreed to meet` that of `agreed`.
  var governor: Int?
  /// `, which was held in Lome`.
  var isRelative = false
  /// The words that `which` stands for where it is the object: `the session, which Togo will host`.
  var antecedent: Range<Int>?
}

/// The clauses of a text: which verb a word belongs to, and on which side of it.
///
/// A reading by the marks and joining words between verbs, good enough to tell whose verb is whose; no
/// full parse.
struct Clauses {
  private let text: AnnotatedText
  /// In the order of their verbs.
  private(set) var all: [Clause] = []
  /// By sentence.
  private let ranges: [Range<Int>]
  private let verbs: TokenSet

  init(text: AnnotatedText) {
    self.text = text
    let finder = VerbGroups(text: text)
    var all: [Clause] = []
    all.reserveCapacity(text.tokens.count / 8)
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(text.sentences.count)
    for (offset, sentence) in text.sentences.enumerated() {
      let isHeadline = text.blockKind(ofSentence: offset) == .headline
      let first = all.count
      let groups = finder.found(in: sentence, isHeadline: isHeadline)
      all += SentenceParts(text: text, sentence: sentence, offset: first).clauses(of: groups)
      ranges.append(first..<all.count)
    }
    self.all = all
    self.ranges = ranges
    verbs = TokenSet(all.lazy.map(\.verb.tokens))
  }

  /// Whether a token is a verb or one of its auxiliaries.
  func isVerb(_ index: Int) -> Bool { verbs.contains(index) }

  /// The offsets of the clauses of the sentence a token stands in.
  func offsets(around token: Int) -> Range<Int> {
    ranges[Int(text.sentenceOfToken[token])]
  }

  /// How many clauses on either side of a token may have to do with it: sentences have no longest length.
  private static let window = 48

  /// Those of the sentence that stand near a token.
  func offsets(near token: Int) -> Range<Int> {
    let offsets = offsets(around: token)
    guard offsets.count > Self.window else { return offsets }
    var (low, high) = (offsets.lowerBound, offsets.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].verb.head < token { low = middle + 1 } else { high = middle }
    }
    return offsets.clamped(to: low - Self.window..<low + Self.window)
  }

  /// The clause behind whose verb a token stands; nil for one before all verbs.
  func governing(_ token: Int) -> Int? {
    offsets(near: token).last {
      all[$0].object.contains(token) || all[$0].verb.tokens.contains(token)
    }
  }

  /// The clauses whose subject a token is part of, those that only describe it among them.
  func withSubject(_ token: Int) -> [Int] {
    offsets(around: token).filter { all[$0].subject.contains(token) }
  }

  /// The clause and those that lead to it, the nearest first: of `sign` in `hopes to agree to sign`
  /// all three.
  func chain(_ offset: Int) -> [Int] {
    var chain = [offset]
    while let governor = all[chain[chain.count - 1]].governor, chain.count < 8 {
      chain.append(governor)
    }
    return chain
  }
}

/// Cuts one sentence between its verbs.
private struct SentenceParts {
  let text: AnnotatedText
  let sentence: Range<Int>
  /// Of the sentence's first clause among all.
  let offset: Int

  func clauses(of groups: [VerbGroup]) -> [Clause] {
    var clauses: [Clause] = []
    clauses.reserveCapacity(groups.count)
    /// The words that the last clause with a finite verb, not a relative one, has for its subject.
    var mainSubject: Range<Int>?
    var mainOffset: Int?
    for group in groups {
      let left = clauses.last?.verb.tokens.upperBound ?? sentence.lowerBound
      let between = left..<group.tokens.lowerBound
      var clause = Clause(
        verb: group, subject: between.upperBound..<between.upperBound,
        object: group.tokens.upperBound..<sentence.upperBound)
      var cut = between.upperBound
      switch group.form {
      case .infinitive, .gerund:
        clause.subject = relativeSubject(clauses) ?? mainSubject ?? leading(before: group, clauses)
        clause.governor = clauses.isEmpty ? nil : offset + clauses.count - 1
        if group.form == .gerund, let comma = lastComma(in: between) { cut = comma }
      case .participle:
        clause.subject = described(by: group, in: between)
        clause.governor = mainOffset
      case .finite:
        let part =
          mainOffset == nil && !clauses.isEmpty
          ? firstPart(before: group, in: between, clauses)
          : part(before: group, in: between, isFirst: mainOffset == nil)
        cut = part.cut
        clause.isRelative = part.isRelative
        clause.antecedent = part.antecedent
        if let subject = part.subject {
          clause.subject = subject
          if !part.isRelative { mainSubject = subject }
        } else if let subject = resumed(before: group, clauses) {
          (clause.subject, mainSubject) = (subject, subject)
        } else if let mainSubject {
          clause.subject = mainSubject
        }
        if !part.isRelative { mainOffset = offset + clauses.count }
        if part.isReported { clause.governor = clauses.isEmpty ? nil : offset + clauses.count - 1 }
      }
      if let last = clauses.indices.last {
        clauses[last].object =
          clauses[last].object.lowerBound..<max(cut, clauses[last].object.lowerBound)
      }
      clauses.append(clause)
    }
    giveSubject(&clauses)
    for index in clauses.indices { closeParenthesis(&clauses[index]) }
    return clauses
  }

  /// `, which ended in Lome,` and `, signed in Lome,` end with their comma, but for a list of names.
  private func closeParenthesis(_ clause: inout Clause) {
    let start = clause.subject.upperBound
    guard clause.verb.form == .participle || clause.isRelative, text.is(",", at: start),
      clause.verb.roles.isDisjoint(with: [.attend, .lead, .accompany, .comprise, .unite]),
      let comma = clause.object.first(where: { text.is(",", at: $0) })
    else { return }
    clause.object = clause.object.lowerBound..<comma
  }

  /// `Speaking in Lome, Ann Lee said`: the subject follows.
  private func giveSubject(_ clauses: inout [Clause]) {
    guard let first = clauses.first, first.verb.form == .gerund, first.subject.isEmpty,
      let main = clauses.first(where: { $0.verb.form == .finite && !$0.isRelative })
    else { return }
    clauses[0].subject = main.subject
  }

  /// What is resumed is looked for in so many clauses before.
  private static let reach = 48

  /// `said that the visit, which was due in May, has been put off`: what is reported goes on behind the
  /// clause that describes its subject.
  private func resumed(before group: VerbGroup, _ clauses: [Clause]) -> Range<Int>? {
    guard text.is(",", at: group.tokens.lowerBound - 1) else { return nil }
    if let subject = reported(around: clauses) { return subject }
    let near = clauses.suffix(Self.reach)
    Comparisons.note(near.count)
    guard let described = near.last(where: \.isRelative)?.subject,
      let that = described.first(where: { text.isWord(.that, at: $0) }),
      hasSubject(that + 1..<described.upperBound)
    else { return nil }
    return that + 1..<described.upperBound
  }

  /// `said the visit, planned for May, will not take place`: the words between the verb of speech and the
  /// participle between commas.
  private func reported(around clauses: [Clause]) -> Range<Int>? {
    guard let described = clauses.last, described.verb.form == .participle, clauses.count > 1,
      case let speech = clauses[clauses.count - 2].verb, speech.form == .finite,
      speech.roles.contains(.say), !speech.isPassive,
      case let end = described.verb.tokens.lowerBound - 1, text.is(",", at: end)
    else { return nil }
    let words = speech.tokens.upperBound..<max(speech.tokens.upperBound, end)
    let start = words.first { text.isWord(.that, at: $0) }.map { $0 + 1 } ?? words.lowerBound
    guard hasSubject(start..<words.upperBound), !text.isWord(.to, at: start) else { return nil }
    return start..<words.upperBound
  }

  /// The words that a participle describes: those right before it.
  private func described(by group: VerbGroup, in between: Range<Int>) -> Range<Int> {
    var end = group.tokens.lowerBound
    if end > between.lowerBound, text.is(",", at: end - 1) { end -= 1 }
    let start =
      text.range(from: between.lowerBound, to: end).last { index in
        text.is(",", at: index) || text.is(";", at: index) || text.is(":", at: index)
      }.map { $0 + 1 } ?? between.lowerBound
    return start..<max(start, end)
  }

  /// Of `received Ann Lee, who is here to co-chair the session`: whom `who` stands for.
  private func relativeSubject(_ clauses: [Clause]) -> Range<Int>? {
    guard let last = clauses.suffix(4).last(where: { $0.verb.form == .finite }), last.isRelative,
      text.isWord(.who, at: last.subject.upperBound)
        || text.is(",", at: last.subject.upperBound)
          && text.isWord(.who, at: last.subject.upperBound + 1)
    else { return nil }
    return last.subject
  }

  /// The words that a sentence begins with, before an infinitive that is its first verb.
  private func leading(before group: VerbGroup, _ clauses: [Clause]) -> Range<Int> {
    let end = group.tokens.lowerBound
    guard clauses.isEmpty, group.form == .infinitive else { return end..<end }
    return sentence.lowerBound..<end
  }

  /// What stands before the first finite verb of the sentence itself, behind verbs that describe its
  /// subject or lead up to it: `Ann Lee, who chairs the bank, said`, `The talks held in Lome ended`,
  /// `Speaking in Lome, she said`.
  private func firstPart(
    before group: VerbGroup, in between: Range<Int>, _ clauses: [Clause]
  ) -> Part {
    let end = group.tokens.lowerBound
    let part = part(before: group, in: between, isFirst: true)
    if part.isRelative { return part }
    if clauses[0].verb.tokens.lowerBound == sentence.lowerBound {
      guard let comma = lastComma(in: between) else { return Part(cut: end, subject: nil) }
      return Part(cut: comma, subject: comma + 1..<end)
    }
    var last = clauses[0].verb.tokens.lowerBound
    if clauses[0].isRelative { last = clauses[0].subject.upperBound }
    if last > sentence.lowerBound, text.is(",", at: last - 1) { last -= 1 }
    let before = withoutAdverbial(sentence.lowerBound..<last)
    if !hasSubject(before) {
      // `On Monday, beginning at noon, Ann Lee met`
      let comma = between.first { text.is(",", at: $0) && hasSubject($0 + 1..<end) }
      if let comma { return Part(cut: comma, subject: comma + 1..<end) }
    }
    let isClosed = text.is(",", at: end - 1)
    return Part(cut: isClosed ? end - 1 : end, subject: before)
  }

  private struct Part {
    /// Where the words of the clause before end.
    var cut: Int
    /// Nil where the clause shares the subject of the one before.
    var subject: Range<Int>?
    var isRelative = false
    var antecedent: Range<Int>?
    /// What the clause before says: `said that`.
    var isReported = false
  }

  /// What stands between the verb before and a finite one.
  private func part(before group: VerbGroup, in between: Range<Int>, isFirst: Bool) -> Part {
    let end = group.tokens.lowerBound
    for index in between.reversed() where text.has(.relative, at: index) {
      guard !text.isWord(.that, at: index) || !hasSubject(index + 1..<end) || isFirst else { break }
      if hasSubject(index + 1..<end) {
        return Part(
          cut: index, subject: index + 1..<end, isRelative: !text.isWord(.that, at: index),
          antecedent: antecedent(of: index, in: between))
      }
      return Part(cut: index, subject: antecedent(of: index, in: between), isRelative: true)
    }
    if isFirst, between.lowerBound == sentence.lowerBound {
      return Part(cut: between.upperBound, subject: withoutAdverbial(between))
    }
    if let strong = between.last(where: isStrong), !isOnlyJoining(strong, in: between) {
      let rest = strong + 1..<end
      let isReported = text.isWord(.that, at: strong)
      return Part(cut: strong, subject: hasSubject(rest) ? rest : nil, isReported: isReported)
    }
    if let joint = between.last(where: { text.isWord(.and, at: $0) || text.isWord(.or, at: $0) }) {
      let rest = joint + 1..<end
      return Part(cut: joint, subject: hasSubject(rest) ? rest : nil)
    }
    if let comma = lastComma(in: between) {
      let rest = comma + 1..<end
      return Part(cut: comma, subject: hasSubject(rest) ? rest : nil)
    }
    return Part(
      cut: between.lowerBound, subject: hasSubject(between) ? between : nil, isReported: true)
  }

  /// Without `On Monday,` or `At the invitation of Ann Lee,` before the subject.
  private func withoutAdverbial(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, isAdverbialStart(first),
      let comma = range.first(where: { text.is(",", at: $0) && !isWithinDate($0) }),
      hasSubject(comma + 1..<range.upperBound)
    else { return range }
    return withoutAdverbial(comma + 1..<range.upperBound)
  }

  private func isAdverbialStart(_ index: Int) -> Bool {
    text.has([.locative, .complement, .weakSubordinator], at: index) || text.date(at: index) != nil
      || text.isWord(.during, at: index) || text.isWord(.following, at: index)
      || text.has(.adverb, at: index) && text.is(",", at: index + 1)
  }

  /// The comma of `May 5, 2025`.
  private func isWithinDate(_ index: Int) -> Bool {
    text.date(at: index).map { $0.tokens.upperBound > index + 1 } ?? false
  }

  /// A mark or word behind which another clause begins: `;`, `, and`, `while`, `said that`.
  private func isStrong(_ index: Int) -> Bool {
    if text.is(";", at: index) || text.is(":", at: index) || text.is("\"", at: index) {
      return true
    }
    if text.is("-", at: index) { return text.tokens[index].followsBlank }
    if text.isWord(.and, at: index) || text.isWord(.but, at: index) {
      return text.is(",", at: index - 1)
    }
    return text.has(.subordinator, at: index) && !text.has(.relative, at: index)
      || text.isWord(.that, at: index)
  }

  /// `as a guest and`, `after the talks and`: a preposition, and the next clause begins behind it.
  private func isOnlyJoining(_ index: Int, in between: Range<Int>) -> Bool {
    text.has(.weakSubordinator, at: index) && !text.isWord(.that, at: index)
      && !text.isWord(.but, at: index)
      && text.range(from: index + 1, to: between.upperBound).contains {
        text.isWord(.and, at: $0) || text.isWord(.or, at: $0)
      }
  }

  private func lastComma(in range: Range<Int>) -> Int? {
    range.last { text.is(",", at: $0) }
  }

  /// The words before `who` or `which`, back to a comma or a verb.
  private func antecedent(of relative: Int, in between: Range<Int>) -> Range<Int> {
    var end = relative
    if end > between.lowerBound, text.is(",", at: end - 1) { end -= 1 }
    return between.lowerBound..<max(between.lowerBound, end)
  }

  /// Whether some words name who acts: not only `on Monday`, `also`, `in Lome`.
  private func hasSubject(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if text.date(at: index) != nil || text.tokens[index].isMark || text.has(.adverb, at: index) {
        index += 1
      } else if text.has([.locative, .complement], at: index) {
        index = range.first { $0 > index && text.is(",", at: $0) } ?? range.upperBound
      } else {
        return true
      }
    }
    return false
  }
}
