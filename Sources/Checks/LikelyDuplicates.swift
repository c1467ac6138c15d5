import Briefing
import Text

/// Subjects that may be one, though the documents do not say enough for taking them for it.
///
/// What one document names side by side is not sought: its author knows them apart.
struct LikelyDuplicates {
  let archive: Archive

  var doubts: [Doubt] { people + meetings + organizations }

  /// `other` is to become one with `kept`.
  private func doubt(
    _ other: (name: String, page: PageAddress), _ kept: (name: String, page: PageAddress),
    at citation: Citation?, because reason: String
  ) -> Doubt? {
    guard let citation else { return nil }
    return Doubt(
      .likelyDuplicate, at: citation,
      "'\(other.name)' (\(other.page.path)) may be '\(kept.name)' (\(kept.page.path)): \(reason)",
      mend: "if the two are one, paste the correction",
      proposals: [.merge(other.page, into: kept.page, because: Self.sentence(reason))])
  }

  private static func sentence(_ clause: String) -> String {
    clause.prefix(1).uppercased() + clause.dropFirst() + "."
  }

  // MARK: - People

  /// Of one country and one family name, the given names alike.
  private var people: [Doubt] {
    let byFamily = Dictionary(grouping: archive.people) { Name($0.name).family }
    return byFamily.values.flatMap { bearers in
      pairs(bearers).compactMap { one, other in
        guard Set(one.documents).isDisjoint(with: other.documents), areAlike(one, other) else {
          return nil
        }
        let (kept, second) = Self.ranked(one, other, \.documents.count, \.id.slug)
        return doubt(
          (second.name, .person(second.id)), (kept.name, .person(kept.id)),
          at: second.citations.first, because: "one family name, and given names alike")
      }
    }
  }

  private func areAlike(_ one: Person, _ other: Person) -> Bool {
    if let first = one.country?.value, let second = other.country?.value, first != second {
      return false
    }
    return Name(one.name).isLike(Name(other.name))
  }

  /// A name cut into the given ones and the family's.
  private struct Name {
    let given: [String]
    let family: String

    init(_ name: String) {
      let words = Folding.folded(name).split { !$0.isLetter }.map(String.init)
      family = words.last ?? ""
      given = Array(words.dropLast())
    }

    /// `A. Dibra` and `Arta Dibra`, `Arta` and `Artha`; a family name alone is nobody's.
    func isLike(_ other: Name) -> Bool {
      guard let one = given.first, let two = other.given.first, one != two, family.count > 2 else {
        return false
      }
      if one.count == 1 || two.count == 1 { return one.first == two.first }
      return min(one.count, two.count) > 3 && one.first == two.first
        && EditDistance.between(one, two) == 1
    }
  }

  // MARK: - Meetings

  /// Of the same people or the same states on one day; or under one number of one series.
  private var meetings: [Doubt] {
    let dated = archive.meetings.filter { $0.start?.value.day != nil }
    let byDay = Dictionary(grouping: dated) { $0.start?.value }.values.flatMap { pairs($0) }
      .filter { haveSameSides($0, $1) && placesAgree($0, $1) && kindsAgree($0, $1) }
      .map { ($0, $1, "the same sides on the same day") }
    let numbered = archive.meetings.filter { $0.series != nil && $0.ordinal != nil }
    let byNumber = Dictionary(grouping: numbered) { Number(series: $0.series, $0.ordinal?.value) }
      .values.flatMap { pairs($0) }.map { ($0, $1, "the same number of the same series") }
    return (byDay + byNumber).compactMap { one, other, reason in
      guard documents(of: one).isDisjoint(with: documents(of: other)) else { return nil }
      let (kept, second) = Self.ranked(one, other, \.sources.count, \.id.slug)
      return doubt(
        (second.name, .meeting(second.id)), (kept.name, .meeting(kept.id)),
        at: second.status.citations.first, because: reason)
    }
  }

  private struct Number: Hashable {
    let series: Identifier<Series>?
    let ordinal: Int?

    init(series: Identifier<Series>?, _ ordinal: Int?) {
      (self.series, self.ordinal) = (series, ordinal)
    }
  }

  private func documents(of meeting: Meeting) -> Set<Identifier<Document>> {
    Set(meeting.sources.map(\.document))
  }

  private func haveSameSides(_ one: Meeting, _ other: Meeting) -> Bool {
    let people = [one, other].map { Set($0.participants.map(\.person)) }
    if people[0].intersection(people[1]).count > 1 { return true }
    let states = [one, other].map { Set($0.countries.map(\.value)) }
    return states[0].count > 1 && states[0] == states[1]
      && (people[0].isEmpty || people[1].isEmpty)
  }

  private func placesAgree(_ one: Meeting, _ other: Meeting) -> Bool {
    guard let first = one.place?.value, let second = other.place?.value else { return true }
    return first == second
  }

  /// Talks during a visit are not the visit, nor is a call.
  private func kindsAgree(_ one: Meeting, _ other: Meeting) -> Bool {
    one.kind == other.kind
      || Set([one.kind, other.kind]).isDisjoint(with: [.visit, .call])
  }

  // MARK: - Organizations

  /// A body that goes by what is another's acronym.
  private var organizations: [Doubt] {
    let bearers = Dictionary(grouping: archive.organizations.filter { $0.acronym != nil }) {
      $0.acronym ?? ""
    }
    return archive.organizations.flatMap { body in
      (bearers[body.name] ?? []).compactMap { kept in
        guard kept.id != body.id, Set(kept.documents).isDisjoint(with: body.documents) else {
          return nil
        }
        return doubt(
          (body.name, .organization(body.id)), (kept.name, .organization(kept.id)),
          at: body.citations.first, because: "the name of one is the acronym of the other")
      }
    }
  }

  // MARK: - Pairs

  /// Each two of a list; of a long one none, for a name that so many bear tells nothing.
  private func pairs<Subject>(_ subjects: [Subject]) -> [(Subject, Subject)] {
    guard subjects.count <= Self.mostBearers else { return [] }
    return subjects.indices.flatMap { one in
      subjects[(one + 1)...].map { (subjects[one], $0) }
    }
  }

  private static let mostBearers = 60

  /// The one that more documents name first.
  private static func ranked<Subject>(
    _ one: Subject, _ other: Subject, _ count: (Subject) -> Int, _ slug: (Subject) -> String
  ) -> (Subject, Subject) {
    (-count(one), slug(one)) <= (-count(other), slug(other)) ? (one, other) : (other, one)
  }
}
