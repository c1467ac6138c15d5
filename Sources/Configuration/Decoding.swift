import Briefing
import Gazetteer
import YAML

/// What a file sets, read from values that have the shapes of their keys.
extension ArchiveSettings {
  /// Paths are taken from a folder, which ends in a slash or is empty.
  init(_ root: YAMLValue, in folder: String) {
    self.init()
    title = root["title"]?.text
    baseURL = root["base_url"]?.text
    language = root["language"]?.text
    languageLocation = root["language"]?.location
    shownText = root["text"]?.text.flatMap(ShownText.init)
    func path(_ key: String) -> String? {
      root[key]?.text.map { $0.hasPrefix("/") ? $0 : folder + $0 }
    }
    input = path("input")
    output = path("output")
    templates = path("templates")
    if let gazetteer = root["gazetteer"] { self.gazetteer = GazetteerAdditions(gazetteer) }
  }
}

extension GazetteerAdditions {
  fileprivate init(_ value: YAMLValue) {
    self.init()
    countries = value.list("countries").compactMap(Country.init)
    organizations = value.list("organizations").compactMap(Organization.init)
    places = value.list("places").compactMap(Place.init)
    offices = value.list("offices").compactMap(Office.init)
    publishers = value.list("publishers").compactMap(PublisherProfile.init)
  }
}

extension GazetteerAdditions.Country {
  fileprivate init?(_ value: YAMLValue) {
    guard let code = value["code"]?.text.flatMap({ CountryCode($0) }) else { return nil }
    self.init(code: code, names: value.texts("names"), adjectives: value.texts("adjectives"))
  }
}

extension GazetteerAdditions.Organization {
  fileprivate init?(_ value: YAMLValue) {
    guard let name = value["name"]?.text else { return nil }
    self.init(
      name: name, acronyms: value.texts("acronyms"), aliases: value.texts("aliases"),
      kind: value["kind"]?.text.flatMap(OrganizationKind.init),
      members: value.texts("members").compactMap { CountryCode($0) },
      parent: value["parent"]?.text, ambiguous: value.texts("ambiguous"))
  }
}

extension GazetteerAdditions.Place {
  fileprivate init?(_ value: YAMLValue) {
    guard let name = value["name"]?.text else { return nil }
    self.init(
      name: name, aliases: value.texts("aliases"),
      kind: value["kind"]?.text.flatMap(PlaceKind.init) ?? .city,
      countries: value.texts("countries").compactMap { CountryCode($0) },
      isAmbiguous: value["ambiguous"]?.text == "true")
    if let north = value.hundredths("latitude"), let east = value.hundredths("longitude") {
      coordinates = Coordinates(latitude: north, longitude: east)
    }
  }
}

extension GazetteerAdditions.Office {
  fileprivate init?(_ value: YAMLValue) {
    guard let name = value["name"]?.text else { return nil }
    self.init(
      name: name, plural: value["plural"]?.text,
      rank: value["rank"]?.text.flatMap(KnownOffice.Rank.init) ?? .official)
  }
}

extension PublisherProfile {
  fileprivate init?(_ value: YAMLValue) {
    guard let name = value["name"]?.text else { return nil }
    let names = value.texts("names")
    self.init(
      name: name, tags: value.texts("tags"), names: names.contains(name) ? names : [name] + names,
      endMarks: value.texts("end_marks"),
      country: value["country"]?.text.flatMap { CountryCode($0) })
  }
}

extension YAMLValue {
  fileprivate subscript(key: String) -> YAMLValue? {
    entries?.first { $0.key.text == key }?.value
  }

  fileprivate func list(_ key: String) -> [YAMLValue] {
    self[key]?.elements ?? []
  }

  fileprivate func texts(_ key: String) -> [String] {
    list(key).compactMap(\.text)
  }

  fileprivate func hundredths(_ key: String) -> Int? {
    self[key]?.text.flatMap(Double.init).map { Int(($0 * 100).rounded()) }
  }
}
