import Briefing
import Gazetteer
import Testing

/// What an archive adds to what is known.
@Suite struct AdditionTests {
  private static let added: Lexicon = {
    var additions = GazetteerAdditions()
    let code = CountryCode("MK")
    additions.countries = [code].compactMap { $0 }.map {
      .init(code: $0, names: ["Lakeland"], adjectives: ["Lakelandic"])
    }
    additions.organizations = [
      .init(name: "Commission on Reeds", acronyms: ["CoRR"], kind: .commission),
      .init(name: "European Union", aliases: ["Union of All Shores"]),
    ]
    additions.places = [.init(name: "House of Nine Springs", kind: .venue)]
    additions.offices = [
      .init(name: "Warden of Fords", plural: "Wardens of Fords", rank: .minister)
    ]
    additions.publishers = [
      PublisherProfile(name: "Reed Wire", names: ["Reed Wire"], country: code)
    ]
    return .builtIn(adding: additions)
  }()

  @Test(arguments: [
    ("Lakeland", ["Lakeland = country MK"]),
    ("the Lakelandic side", ["Lakelandic = adjective MK"]),
    ("the Commission on Reeds", ["Commission on Reeds = body Commission on Reeds"]),
    ("a CoRR session", ["CoRR = body Commission on Reeds", "session = event session"]),
    ("Union of All Shores", ["Union of All Shores = body European Union"]),
    ("House of Nine Springs", ["House of Nine Springs = place House of Nine Springs"]),
    ("wardens of fords", ["wardens of fords = office Warden of Fords"]),
  ])
  func `finds what an archive adds, and without it does not`(text: String, expected: [String]) {
    let added = sightings(in: text, by: Self.added)
    #expect(added == expected)
    let known = sightings(in: text)
    #expect(known != expected)
  }

  @Test func `knows a body twice named as one, and a country by its new names`() throws {
    #expect(Self.added.organizations.count { $0.name == "European Union" } == 1)
    let body = try #require(Self.added.organizations.first { $0.name == "European Union" })
    let before = try #require(lexicon.organizations.first { $0.name == "European Union" })
    #expect(body.acronym == before.acronym)
    #expect(body.members == before.members)
    let profile = Self.added.countryProfiles.first { $0.code.description == "MK" }
    #expect(profile?.otherNames.contains("Lakeland") == true)
    #expect(Self.added.country(ofPublisher: "Reed Wire")?.description == "MK")
    #expect(lexicon.country(ofPublisher: "Reed Wire") == nil)
  }
}
