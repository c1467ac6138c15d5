import Briefing
import Gazetteer

/// Every key of `briefgen.yml`, with what stands behind it: what is read, the JSON Schema, and the
/// file of a new archive all come from here.
enum Keys {
  static let all: [Key] = [
    Key(
      "title", .line, "The name at the head of every page. Without it: Briefings.",
      example: "Lakes Dispatches"),
    Key(
      "base_url", .webAddress,
      "Where the site will live; only then it has a sitemap and whole addresses of its pages.",
      example: "https://example.org/archive/"),
    Key(
      "language", .language,
      "The language of the pages' own words: en, fr, or one that your templates have a file of. "
        + "Without it: en.",
      example: "fr"),
    Key(
      "text",
      .choice([
        ("full", "the whole text of each document"),
        ("excerpt", "its first sentences, some sixty words"),
        ("none", "no sentence of it; facts and the numbers of their sentences stay"),
      ]),
      "How much of the sources' own words is published. Without it: full.", example: "excerpt"),
    Key(
      "input", .folder, "The folder of dispatches. Without it: seeds.", example: "seeds"),
    Key(
      "output", .folder, "The folder that the site is written to. Without it: public.",
      example: "public"),
    Key(
      "templates", .folder,
      "A folder whose files replace the built-in templates of their names. "
        + "Without it: templates, where there is such a folder.",
      example: "templates"),
    Key(
      "gazetteer", .mapping(gazetteer), "What is known beforehand, beside what the program knows.",
      example: "{publishers: [{name: Lakes News Agency, tags: [LNA]}]}"),
  ]

  private static let gazetteer: [Key] = [
    Key(
      "countries", .list(of: .mapping(country)), "More names of countries.",
      example: "[{code: MK, names: [Lakeland]}]"),
    Key(
      "organizations", .list(of: .mapping(organization)),
      "Bodies and standing formats; one of a known name is known by these names too.",
      example: "[{name: Lakes Commission, acronyms: [LAC]}]"),
    Key(
      "places", .list(of: .mapping(place)), "Cities, regions, waters, venues.",
      example: "[{name: House of the Lakes, kind: venue, countries: [MK]}]"),
    Key(
      "offices", .list(of: .mapping(office)), "Offices and ranks.",
      example: "[{name: Grand Warden, rank: minister}]"),
    Key(
      "publishers", .list(of: .mapping(publisher)),
      "Agencies, ministries and newspapers, and how they sign their dispatches.",
      example: "[{name: Lakes News Agency, tags: [LNA]}]"),
  ]

  private static let names = Shape.list(of: .line)
  private static let codes = Shape.list(of: .countryCode)

  private static let country: [Key] = [
    Key(
      "code", .countryCode, isRequired: true, "Which country: its two letters of ISO 3166-1.",
      example: "MK"),
    Key("names", names, "Names of the country.", example: "[Lakeland]"),
    Key(
      "adjectives", names, "Adjectives, and words for its people.",
      example: "[Lakelandic, Lakelanders]"),
  ]

  private static let organization: [Key] = [
    Key(
      "name", .line, isRequired: true, "Its name, as pages call it.", example: "Lakes Commission"),
    Key(
      "acronyms", names, "Short forms, matched letter by letter; pages show the first.",
      example: "[LAC]"),
    Key("aliases", names, "Other names.", example: "[Commission of the Lakes]"),
    Key(
      "kind", choice(of: OrganizationKind.self), "What sort of body it is. Without it: other.",
      example: "commission"),
    Key("members", codes, "Its members, by their codes.", example: "[AL, GR, MK]"),
    Key(
      "parent", .line, "The body it is an organ of, by its name.", example: "Council of the Lakes"),
    Key(
      "ambiguous", names, "Those of its names that often mean something else.", example: "[LAC]"),
  ]

  private static let place: [Key] = [
    Key(
      "name", .line, isRequired: true, "Its name, as pages call it.",
      example: "House of the Lakes"),
    Key("aliases", names, "Other names.", example: "[Lakes House]"),
    Key(
      "kind", choice(of: PlaceKind.self), "What sort of place it is. Without it: city.",
      example: "venue"),
    Key(
      "countries", codes, "Where it lies; several for what they share.", example: "[MK]"),
    Key("latitude", .degrees(90), "Degrees north.", example: "41.11"),
    Key("longitude", .degrees(180), "Degrees east.", example: "20.80"),
    Key(
      "ambiguous", .flag, "Whether its name often means something else.", example: "true"),
  ]

  private static let office: [Key] = [
    Key(
      "name", .line, isRequired: true, "The office in the singular.", example: "Grand Warden"),
    Key("plural", .line, "The office in the plural.", example: "Grand Wardens"),
    Key(
      "rank", choice(of: KnownOffice.Rank.self), "Its rank. Without it: official.",
      example: "minister"),
  ]

  private static let publisher: [Key] = [
    Key(
      "name", .line, isRequired: true, "Its name, as pages call it.",
      example: "Lakes News Agency"),
    Key(
      "tags", names, "What it puts into datelines and at the end, its web address too.",
      example: "[LNA, lakesnews.example]"),
    Key(
      "names", names, "Names that it has in bylines and sign-offs.",
      example: "[Lakes News Agency]"),
    Key("end_marks", names, "What ends its dispatches.", example: "[/LNA/]"),
    Key("country", .countryCode, "The country it is of.", example: "MK"),
  ]

  private static func choice<Word: CaseIterable & RawRepresentable<String>>(
    of words: Word.Type
  ) -> Shape {
    .choice(words.allCases.map { ($0.rawValue, "") })
  }
}
