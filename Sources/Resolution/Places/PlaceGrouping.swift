import Briefing

/// Which places are one: by name and country; water, mountains and the like apart from towns.
enum PlaceGrouping {
  private struct Key: Hashable {
    let words: [String]
    let isNature: Bool
  }

  static func groups(of places: Sightings<PlaceFinding>) -> Groups {
    var sets = DisjointSets(count: places.all.count)
    var buckets: [Key: [Int]] = [:]
    for index in places.indices {
      let place = places[index].finding
      let key = Key(words: words(of: place), isNature: place.kind.isNature)
      buckets[key, default: []].append(index)
    }
    for bucket in buckets.values { join(bucket, in: places, &sets) }
    return sets.groups()
  }

  /// A route goes by the names at its ends: what else is said of it may be left out.
  private static func words(of place: PlaceFinding) -> [String] {
    let words = Words.folded(place.name)
    guard place.kind != .city, let last = words.last, routes.contains(last) else { return words }
    let own = words.filter { !describing.contains($0) }
    return own.count > 1 ? own : words
  }

  private static let routes: Set<String> = [
    "corridor", "highway", "line", "pipeline", "railway", "route",
  ]

  private static let describing: Set<String> = [
    "economic", "gas", "international", "multimodal", "oil", "trade", "transit", "transport",
    "transportation",
  ]

  /// Places of one name: those of one country are one; one whose country is not known belongs to the
  /// only country that has the name.
  private static func join(
    _ bucket: [Int], in places: Sightings<PlaceFinding>, _ sets: inout DisjointSets
  ) {
    var firstOfCountry: [CountryCode?: Int] = [:]
    for index in bucket {
      let country = places[index].finding.country
      if let first = firstOfCountry[country] {
        sets.unite(first, index)
      } else {
        firstOfCountry[country] = index
      }
    }
    guard let unknown = firstOfCountry[nil], firstOfCountry.count == 2 else { return }
    for other in firstOfCountry.values { sets.unite(unknown, other) }
  }
}

extension PlaceKind {
  /// Whether it is a part of nature, which shares its name with towns and people.
  fileprivate var isNature: Bool {
    switch self {
    case .water, .mountains, .desert: true
    case .city, .region, .disputedArea, .island, .venue, .other: false
    }
  }
}
