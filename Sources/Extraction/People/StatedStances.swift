import Briefing
import Gazetteer
import Text

/// The state of someone who speaks for it: `the foreign minister reiterated Togo's resolve`.
extension PersonCountries {
  /// Who speaks is named in so many tokens before the verb.
  private static let longestSubject = 40
  /// A text with more people tells of more than one who holds an office.
  private static let mostPeople = 200

  /// Gives those without a state the one whose will they tell, marked as inferred.
  func takeStances(_ people: inout [PersonDraft]) {
    for clause in scene.clauses.all
    where clause.verb.roles.contains(.say) && !clause.verb.isPassive
      && (clause.verb.form == .finite || clause.verb.form == .gerund)
      && !Self.ofOthers.contains(text.tokens[clause.verb.head].word)
    {
      guard let code = state(in: clause.object),
        let person = speaker(of: speaking(clause), among: people), people[person].country == nil,
        !visits.contains(where: { $0.visitor == person && $0.country == code })
      else { continue }
      people[person].country = Found(
        code, sentences: [text.sentenceNumber(of: clause.verb.head)], rule: Self.stanceRule,
        isInferred: true)
    }
  }

  /// The clause with the subject: of `met the minister, reaffirming Togo's commitment` the first.
  private func speaking(_ clause: Clause) -> Clause {
    guard clause.verb.form == .gerund else { return clause }
    return clause.governor.map { scene.clauses.all[$0] } ?? clause
  }

  /// `welcomed Togo's readiness`: what one says of another's will.
  private static let ofOthers = Set(
    [
      "acknowledge", "acknowledged", "acknowledges", "acknowledging", "commend", "commended",
      "commending", "commends", "hail", "hailed", "hailing", "hails", "laud", "lauded", "lauding",
      "lauds", "note", "noted", "notes", "noting", "praise", "praised", "praises", "praising",
      "thank", "thanked", "thanking", "thanks",
    ].map { Word($0) })

  /// The state of `Togo's firm commitment`, at the head of what is said.
  private func state(in object: Range<Int>) -> CountryCode? {
    guard let first = object.prefix(3).first(where: { scene.country(at: $0) != nil }),
      let offset = scene.country(at: first), case let owner = scene.countries[offset],
      owner.form == .name, case let end = owner.tokens.upperBound, end < object.upperBound,
      text.tokens[end].shape.contains(.possessive),
      text.range(from: end + 1, to: min(end + 5, object.upperBound)).contains(where: {
        text.has(.stanceNoun, at: $0)
      })
    else { return nil }
    return owner.code
  }

  /// The one person who says it, by name or by an office that only one of those named so far holds.
  private func speaker(of clause: Clause, among people: [PersonDraft]) -> Int? {
    let subject = clause.subject.suffix(Self.longestSubject)
    let named = scene.people(in: subject)
    if !named.isEmpty { return named.count == 1 ? named[0] : nil }
    guard let index = subject.first(where: { scene.office(at: $0) != nil }),
      let offset = scene.office(at: index), case let office = scene.offices[offset],
      !office.isPlural, office.countries.isEmpty, office.organization == nil
    else { return nil }
    let noun = Folding.folded(text.string(office.title))
    let holders = people.indices.prefix(Self.mostPeople).filter { person in
      people[person].roles.contains { role in
        let title = Folding.folded(role.title)
        return !role.isFormer && (title == noun || title.hasSuffix(" " + noun))
      }
    }
    return holders.count == 1 ? holders[0] : nil
  }
}
