import Briefing
import Text

/// Who is who: the sightings of people put together over the archive.
///
/// A key on the full name decides, with the country as second witness; surnames alone never do.
/// Each rule looks only at names that share a bucket, so the work grows with the archive.
struct PersonGrouping {
  private let people: Sightings<PersonFinding>
  private let forms: [PersonForm]
  private var sets: PersonSets

  static func groups(of people: Sightings<PersonFinding>) -> Groups {
    var grouping = PersonGrouping(people)
    grouping.joinEqualKeys()
    grouping.joinReorderedNames()
    grouping.joinNamesOfOneSkeleton()
    grouping.joinInitials()
    grouping.joinBareNames()
    return grouping.groups()
  }

  private init(_ people: Sightings<PersonFinding>) {
    self.people = people
    forms = PersonForm.all(in: people)
    sets = PersonSets(forms, in: people)
  }

  private mutating func groups() -> Groups {
    var roots = Array(people.indices)
    for (offset, form) in forms.enumerated() {
      let first = forms[sets.root(of: offset)].sightings[0]
      for sighting in form.sightings { roots[sighting] = first }
    }
    return Groups(ofRoots: roots)
  }

  // MARK: - Full names

  /// The same full name in any transliteration.
  ///
  /// Whoever has no country belongs to the one country of that name, if there is one only.
  private mutating func joinEqualKeys() {
    for bucket in buckets({ $0.isFull ? [$0.key] : [] }) {
      var firstOfCountry: [CountryCode?: Int] = [:]
      for form in bucket {
        let country = sets.country(of: form)
        if let first = firstOfCountry[country] {
          sets.unite(first, form)
        } else {
          firstOfCountry[country] = form
        }
      }
      if let stateless = firstOfCountry[nil], firstOfCountry.count == 2,
        let other = firstOfCountry.first(where: { $0.key != nil })
      {
        sets.unite(stateless, other.value)
      }
    }
  }

  /// The same parts in another order, of one country.
  private mutating func joinReorderedNames() {
    for bucket in buckets({ $0.isFull ? [$0.unorderedKey] : [] }) {
      for compatriots in ofOneCountry(bucket) { joinPairs(of: compatriots) { _, _ in true } }
    }
  }

  /// Those of a bucket who have a country, by country.
  private func ofOneCountry(_ bucket: [Int]) -> [[Int]] {
    let stated = bucket.filter { forms[$0].country != nil }
    return Dictionary(grouping: stated) { forms[$0].country }.values
      .filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// Names whose outer parts agree: what stands between may be missing, and one of the two may
  /// have other vowels, if the country agrees or, where neither has one, the office.
  ///
  /// Joins those that match one person and no more: a short name that fits two longer ones stays
  /// apart.
  private mutating func joinNamesOfOneSkeleton() {
    var matches: [Int: Set<Int>] = [:]
    for bucket in buckets({ $0.isFull ? $0.likeKeys : [] }) { match(bucket, &matches) }
    for (one, others) in matches.sorted(by: { $0.key < $1.key }) {
      for other in others.sorted() where one < other && isUnambiguous(one, other, matches) {
        if sets.areInSeparateDocuments(one, other) { sets.unite(one, other) }
      }
    }
  }

  /// Spellings of one name in one country, which are few.
  private mutating func joinPairs(
    of bucket: [Int], where agree: (PersonForm, PersonForm) -> Bool
  ) {
    for (offset, one) in bucket.enumerated() {
      Comparisons.note(bucket.count - offset - 1)
      for other in bucket[(offset + 1)...] where !sets.areOne(one, other) {
        guard agree(forms[one], forms[other]), sets.areInSeparateDocuments(one, other) else {
          continue
        }
        sets.unite(one, other)
      }
    }
  }

  private mutating func match(_ bucket: [Int], _ matches: inout [Int: Set<Int>]) {
    for (offset, one) in bucket.enumerated() {
      Comparisons.note(bucket.count - offset - 1)
      for other in bucket[(offset + 1)...] where isOnePerson(one, other) {
        let roots = (sets.root(of: one), sets.root(of: other))
        matches[roots.0, default: []].insert(roots.1)
        matches[roots.1, default: []].insert(roots.0)
      }
    }
  }

  /// Whether whatever else matches the name that says less matches the other one too.
  private func isUnambiguous(_ one: Int, _ other: Int, _ matches: [Int: Set<Int>]) -> Bool {
    func others(of form: Int, but match: Int) -> Set<Int> {
      matches[form, default: []].subtracting([match])
    }
    func contains(_ long: Int, allOf short: Int) -> Bool {
      others(of: short, but: long).isSubset(of: matches[long, default: []])
    }
    let lengths = (middleCount(one), middleCount(other))
    return (lengths.0 > lengths.1 || contains(other, allOf: one))
      && (lengths.1 > lengths.0 || contains(one, allOf: other))
  }

  private func middleCount(_ form: Int) -> Int {
    forms[form].names.map(\.middle.count).max() ?? 0
  }

  private mutating func isOnePerson(_ one: Int, _ other: Int) -> Bool {
    guard !sets.areOne(one, other) else { return false }
    let (first, second) = (forms[one], forms[other])
    let witness: Bool
    if let country = sets.country(of: one), let otherCountry = sets.country(of: other) {
      witness = country == otherCountry
    } else {
      witness = first.sharesRole(with: second)
    }
    guard witness else { return false }
    return first.names.contains { mine in
      second.names.contains { mine.isFull && $0.isFull && Self.agree(mine, $0) }
    }
  }

  private static func agree(_ one: PersonName, _ other: PersonName) -> Bool {
    guard let given = one.given, let otherGiven = other.given,
      one.hasMiddleCompatible(with: other)
    else { return false }
    if one.family == other.family {
      return given == otherGiven || Transliteration.soundAlike(given, otherGiven)
    }
    return given == otherGiven && Transliteration.soundAlike(one.family, other.family)
  }

  /// `K. Osei` joins the only `Kwame Osei` of the same country.
  private mutating func joinInitials() {
    struct Key: Hashable {
      let country: CountryCode
      let letter: Character
    }
    for bucket in buckets({ $0.isFull ? [$0.family] : [] })
    where bucket.contains(where: { initial(of: forms[$0]) != nil }) {
      var people: [Key: Set<Int>] = [:]
      for form in bucket where initial(of: forms[form]) == nil {
        guard let country = forms[form].country else { continue }
        for letter in Set(forms[form].names.compactMap(\.given?.first)) {
          people[Key(country: country, letter: letter), default: []].insert(sets.root(of: form))
        }
      }
      for form in bucket {
        guard let letter = initial(of: forms[form])?.first, let country = forms[form].country,
          let found = people[Key(country: country, letter: letter)], found.count == 1,
          let person = found.first, sets.areInSeparateDocuments(form, person)
        else { continue }
        sets.unite(person, form)
      }
    }
  }

  private func initial(of form: PersonForm) -> String? {
    form.names.compactMap(\.given).first { $0.utf8.count == 1 }
  }

  // MARK: - Bare names

  /// A name of one part joins the only full name of the archive that has it first or last, if the
  /// country or the office says the same.
  private mutating func joinBareNames() {
    var full: [String: Set<Int>] = [:]
    for (offset, form) in forms.enumerated() where form.isFull {
      for part in form.names.flatMap({ [$0.family, $0.given ?? $0.family] }) {
        full[part, default: []].insert(sets.root(of: offset))
      }
    }
    let members = formsOfRoots()
    for (offset, form) in forms.enumerated() where !form.isFull {
      let found = form.names.reduce(into: Set<Int>()) { $0.formUnion(full[$1.family] ?? []) }
      guard found.count == 1, let person = found.first,
        sets.areInSeparateDocuments(offset, person),
        agrees(form, with: members[person] ?? [], of: sets.country(of: person))
      else { continue }
      sets.unite(person, offset)
    }
    joinBareNamesWithEachOther()
  }

  private mutating func formsOfRoots() -> [Int: [PersonForm]] {
    var members: [Int: [PersonForm]] = [:]
    for (offset, form) in forms.enumerated() {
      members[sets.root(of: offset), default: []].append(form)
    }
    return members
  }

  private func agrees(
    _ form: PersonForm, with person: [PersonForm], of country: CountryCode?
  ) -> Bool {
    if form.country != nil { return form.country == country }
    return person.contains { $0.sharesRole(with: form) }
  }

  /// Two bare names are one person only where both country and office agree.
  private mutating func joinBareNamesWithEachOther() {
    for bucket in buckets({ $0.isFull ? [] : [$0.family] }) {
      for compatriots in ofOneCountry(bucket) {
        joinPairs(of: compatriots) { $0.sharesRole(with: $1) }
      }
    }
  }

  // MARK: - Buckets

  /// Offsets of forms that share a key, ascending; only buckets of two and more, sorted.
  private func buckets(_ keys: (PersonName) -> [String]) -> [[Int]] {
    var buckets: [String: [Int]] = [:]
    for (offset, form) in forms.enumerated() {
      for key in Set(form.names.flatMap(keys)) { buckets[key, default: []].append(offset) }
    }
    return buckets.values.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
