internal import Briefing

/// What the archive has of one country, as offsets in its lists.
struct Holdings: Sendable {
  var people: [Int] = []
  var organizations: [Int] = []
  var places: [Int] = []
  var agreements: [Int] = []
  /// In the edition's relations.
  var relations: [Int] = []

  static func byCountry(in archive: Archive, relations: [Relation]) -> [CountryCode: Holdings] {
    var holdings: [CountryCode: Holdings] = [:]
    for (offset, person) in archive.people.enumerated() {
      if let code = person.country?.value { holdings[code, default: Self()].people.append(offset) }
    }
    for (offset, body) in archive.organizations.enumerated() {
      if let code = body.country { holdings[code, default: Self()].organizations.append(offset) }
    }
    for (offset, place) in archive.places.enumerated() {
      if let code = place.country { holdings[code, default: Self()].places.append(offset) }
    }
    for (offset, agreement) in archive.agreements.enumerated() {
      for code in Set(agreement.parties) {
        holdings[code, default: Self()].agreements.append(offset)
      }
    }
    for (offset, relation) in relations.enumerated() {
      for country in [relation.one, relation.other] {
        holdings[archive.countries[country].code, default: Self()].relations.append(offset)
      }
    }
    return holdings
  }
}
