import Briefing

/// A name, a country and the offices that go with them: what is compared, once for all sightings.
struct PersonForm: Sendable {
  let name: String
  let country: CountryCode?
  let names: [PersonName]
  var roles: Set<String>
  /// Offsets of sightings.
  var sightings: [Int]

  var isFull: Bool { names.contains(where: \.isFull) }

  /// The forms of all sightings, in the order in which they are first seen.
  static func all(in people: Sightings<PersonFinding>) -> [PersonForm] {
    struct Key: Hashable {
      let name: String
      let country: CountryCode?
    }
    var offsets: [Key: Int] = [:]
    var forms: [PersonForm] = []
    for index in people.indices {
      let person = people[index].finding
      let key = Key(name: person.name, country: person.country?.value)
      let offset = offsets[key] ?? forms.count
      if offset == forms.count {
        offsets[key] = offset
        forms.append(
          PersonForm(
            name: key.name, country: key.country, names: PersonName.forms(of: key.name),
            roles: [], sightings: []))
      }
      forms[offset].sightings.append(index)
      forms[offset].roles.formUnion(person.roles.map(\.title))
    }
    return forms
  }

  /// Whether an office they are given is the same.
  func sharesRole(with other: PersonForm) -> Bool {
    roles.contains { mine in other.roles.contains { RoleTitle.agree(mine, $0) } }
  }
}
