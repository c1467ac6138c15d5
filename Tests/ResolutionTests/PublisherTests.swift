import Briefing
import Testing

@testable import Resolution

@Suite struct PublisherTests {
  private func draft(_ id: String, publisher: String?, _ sentences: String...) -> Draft {
    var draft = Draft(id, published: "2025-04-11", text: sentences.isEmpty ? ["Gold."] : sentences)
    draft.publisher(publisher)
    return draft
  }

  @Test func `makes a body of whoever published a document`() {
    let archive = archive(draft("a", publisher: "Adria Wire"), draft("b", publisher: "Adria Wire"))
    #expect(archive.organizations.map(\.name) == ["Adria Wire"])
    #expect(archive.organizations[0].kind == .publisher)
    #expect(archive.organizations[0].published.map(\.slug) == ["a", "b"])
    #expect(archive.documents.map { $0.publishedBy?.slug } == ["adria-wire", "adria-wire"])
    #expect(archive.documents[0].organizations.map(\.slug) == ["adria-wire"])
  }

  @Test func `knows a publisher again in the body that texts speak of`() {
    var other = Draft("b", published: "2025-04-11")
    other.organization(
      "Ministry of Transport of Croatia", kind: .ministry, isKnown: false, country: "HR")
    let archive = archive(draft("a", publisher: "Ministry of Transport of Croatia"), other)
    #expect(archive.organizations.map(\.kind) == [.ministry])
    #expect(archive.organizations[0].documents.map(\.slug) == ["a", "b"])
    #expect(archive.organizations[0].published.map(\.slug) == ["a"])
  }

  @Test(arguments: [
    ("Sources told ADWIRE that the talks went well.", true),
    ("The talks went well, ADWIRE reported on Monday.", true),
    ("ADWIRE is the name of a ship.", false), ("Sources told ADWIREX that all went well.", false),
    ("Sources told Adwire that all went well.", false),
  ])
  func `finds a publisher where a text quotes it`(sentence: String, isQuoted: Bool) {
    let archive = archive(
      draft("a", publisher: "ADWIRE"), draft("b", publisher: nil, "The talks went well.", sentence))
    let wire = archive.organizations.first { $0.name == "ADWIRE" }
    #expect(wire?.documents.map(\.slug) == (isQuoted ? ["a", "b"] : ["a"]))
    #expect(wire?.published.map(\.slug) == ["a"])
    let mentions = archive.documents.first { $0.id.slug == "b" }?.mentions ?? []
    #expect(mentions.map(\.sentence) == (isQuoted ? [2] : []))
  }

  @Test(arguments: ["Petra", "AP", "Adria Wire"])
  func `looks for no name that may be a common word`(name: String) {
    let archive = archive(
      draft("a", publisher: name), draft("b", publisher: nil, "Sources told \(name) so."))
    #expect(archive.organizations.map { $0.documents.map(\.slug) } == [["a"]])
  }
}

@Suite struct FormatTests {
  private func organizations(_ format: String, states: Int, others: String...) -> [Organization] {
    var draft = Draft("a", published: "2025-04-11")
    for other in others { draft.organization(other, kind: .format) }
    draft.organization(format, kind: .format, isKnown: false)
    draft.meeting("meeting of ministers") {
      ($0.kind, $0.principal, $0.start) = (.ministerial, true, "2025-04-11")
      $0.countries = Array(["AT", "CZ", "HR", "HU", "IT", "PL", "SI"].prefix(states))
    }
    return archive(draft).organizations
  }

  @Test func `takes the counted format of a meeting for the only one its text names`() {
    let formats = organizations("six-party format", states: 6, others: "Adria–Danube")
    #expect(formats.map(\.name) == ["Adria–Danube"])
    #expect(formats[0].aliases == ["six-party format"])
  }

  @Test func `leaves it alone where the count or the format is in doubt`() {
    #expect(organizations("six-party format", states: 5, others: "Adria–Danube").count == 2)
    #expect(organizations("six-party format", states: 6, others: "Adria–Danube", "Alps").count == 3)
    #expect(organizations("joint format", states: 6, others: "Adria–Danube").count == 2)
  }
}

@Suite struct RouteTests {
  private func places(_ names: String..., kind: PlaceKind = .other) -> [Place] {
    var draft = Draft("a", published: "2025-04-11")
    for name in names { draft.place(name, kind: kind, isKnown: false) }
    return archive(draft).places
  }

  @Test func `knows a route by its ends`() {
    let one = places("Adria-Baltic corridor", "Adria-Baltic International Transport Corridor")
    #expect(one.map(\.name) == ["Adria-Baltic corridor"])
    #expect(places("Adria-Baltic corridor", "Adria-Baltic railway").count == 2)
    #expect(places("Adria-Baltic corridor", "Adria-Danube corridor").count == 2)
    #expect(places("Transport corridor", "International corridor").count == 2)
    #expect(places("Adria Trade Route", "Adria Route", kind: .city).count == 2)
  }
}

@Suite struct CountryTests {
  @Test func `has a country for every code that stands anywhere`() {
    var draft = Draft("a", published: "2025-04-11")
    draft.countries("HR")
    draft.person("Ana Kovač", "SI", role: "Minister")
    draft.place("Graz", "AT")
    draft.organization("Ministry of Honey of Hungary", kind: .ministry, country: "HU")
    draft.agreement("Protocol on Bees", .signed, parties: ["IT", "HR"])
    draft.meeting("talks on bees and honey") {
      ($0.start, $0.place, $0.country, $0.countries) = ("2025-04-11", "Prague", "CZ", ["HR", "PL"])
    }
    let countries = archive(draft).countries
    #expect(
      countries.map(\.code.description).sorted() == ["AT", "CZ", "HR", "HU", "IT", "PL", "SI"])
    #expect(countries.filter { !$0.documents.isEmpty }.map(\.code.description) == ["HR"])
  }

  @Test func `tells the meetings a country hosts from those it takes part in`() {
    var draft = Draft("a", published: "2025-04-11")
    draft.meeting("talks on bees and honey") {
      ($0.start, $0.place, $0.country, $0.countries) = ("2025-04-11", "Prague", "CZ", ["HR", "SI"])
    }
    let archive = archive(draft)
    let ids = archive.meetings.map(\.id)
    #expect(archive.meetings[0].countries.map(\.value.description) == ["HR", "SI"])
    for country in archive.countries {
      #expect(country.meetings == ids)
      #expect(country.hosted == (country.code.description == "CZ" ? ids : []))
    }
  }
}
