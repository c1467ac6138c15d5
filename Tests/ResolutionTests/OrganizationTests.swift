import Briefing
import Testing

@testable import Resolution

@Suite struct OrganizationTests {
  /// A body as one document names it.
  struct Body: Sendable {
    var name: String
    var kind = OrganizationKind.ministry
    var country: String?
    var acronym: String?
    var isKnown = false

    init(
      _ name: String, _ country: String? = nil, kind: OrganizationKind = .ministry,
      acronym: String? = nil, isKnown: Bool = false
    ) {
      self.name = name
      self.country = country
      self.kind = kind
      self.acronym = acronym
      self.isKnown = isKnown
    }
  }

  private func organizations(_ bodies: [Body]) -> [Organization] {
    let drafts = bodies.enumerated().map { offset, body in
      var draft = Draft("doc\(offset)", published: "2024-01-01")
      draft.organization(
        body.name, acronym: body.acronym, kind: body.kind, isKnown: body.isKnown,
        country: body.country)
      return draft.findings
    }
    return archive(of: drafts).organizations
  }

  @Test(arguments: [
    [
      Body("Russian Foreign Ministry", "RU"),
      Body("Ministry of Foreign Affairs of the Russian Federation", "RU"),
    ],
    [Body("Kyrgyz Republic's Ministry of Foreign Affairs", "KG"), Body("Foreign Ministry", "KG")],
    [Body("Ministry of External Affairs", "IN"), Body("Indian Foreign Ministry", "IN")],
    [
      Body("Foreign Ministry of Azerbaijan", "AZ"),
      Body("Ministry of Foreign Affairs of Azerbaijan", "AZ"),
    ],
    [Body("Ministry of Defence of Ukraine", "UA"), Body("Ukrainian Defense Ministry", "UA")],
    [Body("Foreign Ministry", "JO"), Body("Ministry of Foreign Affairs and Expatriates", "JO")],
    [
      Body("Ministry of Transport & Infrastructure of Türkiye", "TR"),
      Body("Turkey’s Ministry of Transport and Infrastructure", "TR"),
    ],
    [Body("US State Department", "US"), Body("Department of State", "US")],
    [
      Body("Kazakh-Azerbaijani Border Council", kind: .commission),
      Body("Border Council of Kazakhstan and Azerbaijan", kind: .commission),
    ],
    [
      Body("Albanian parliament", "AL", kind: .parliament),
      Body("Parliament of Albania", "AL", kind: .parliament),
    ],
    [
      Body("United Nations", kind: .intergovernmental, isKnown: true),
      Body("United Nations", kind: .intergovernmental, isKnown: true),
    ],
    [Body("Danube Rail Authority", kind: .agency, acronym: "DRA"), Body("DRA", kind: .agency)],
    [
      Body("Centre for River Studies", kind: .other),
      Body("Center for River Studies", kind: .other),
    ],
  ])
  func `is one body under two names`(bodies: [Body]) {
    let found = organizations(bodies)
    #expect(found.count == 1)
  }

  @Test(arguments: [
    [Body("Foreign Ministry", "RU"), Body("Foreign Ministry", "TR")],
    [Body("Russian Foreign Ministry", "RU"), Body("Russian Defense Ministry", "RU")],
    [Body("Ministry of Foreign Trade", "BY"), Body("Ministry of Foreign Affairs", "BY")],
    [
      Body("Eurasian Development Bank", kind: .bank),
      Body("Eurasian Fund for Stabilization and Development", kind: .fund),
    ],
    [
      Body("Danube Rail Authority", kind: .agency, acronym: "DRA"),
      Body("Danube Rail Authority", kind: .agency, acronym: "DURA"),
    ],
    [
      Body("Border Council of Kazakhstan and Azerbaijan", kind: .commission),
      Body("Border Council of Kazakhstan and Georgia", kind: .commission),
    ],
  ])
  func `is two bodies with words in common`(bodies: [Body]) {
    let found = organizations(bodies)
    #expect(found.count == 2)
  }

  @Test func `shows the name that most documents have and lists the others`() {
    let found = organizations([
      Body("Russian Foreign Ministry", "RU"),
      Body("Ministry of Foreign Affairs of the Russian Federation", "RU"),
    ])
    #expect(found.first?.name == "Ministry of Foreign Affairs of the Russian Federation")
    #expect(found.first?.aliases == ["Russian Foreign Ministry"])
    #expect(found.first?.id.slug == "russian-foreign-ministry")
  }
}

@Suite struct PlaceTests {
  @Test func `tells towns of one name apart by their country`() {
    var first = Draft("a")
    first.place("Tripoli", "LY")
    var second = Draft("b")
    second.place("Tripoli", "LB")
    #expect(archive(first, second).places.map(\.id.slug) == ["tripoli", "tripoli-lebanon"])
  }

  @Test func `gives a place without a country to the only one of its name`() {
    var first = Draft("a")
    first.place("Brasília", "BR")
    var second = Draft("b")
    second.place("Brasilia", isKnown: false)
    let places = archive(first, second).places
    #expect(places.map(\.name) == ["Brasília"])
    #expect(places.first?.aliases == ["Brasilia"])
  }

  @Test func `tells a river from a town`() {
    var first = Draft("a")
    first.place("Ural", kind: .water)
    var second = Draft("b")
    second.place("Ural")
    #expect(archive(first, second).places.count == 2)
  }
}
