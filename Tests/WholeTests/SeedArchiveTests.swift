import Briefing
import Foundation
import Resolution
import Summaries
import Testing

@testable import Site

/// What must hold over the five documents of `Tests/Gold/seeds`, by the lines of the list that a reader
/// of all five has drawn up: `S` for one event in two documents, `R` for series, `T` for statuses, `A` for
/// agreements, `P` for people, `C` for countries, `O` for organizations, `L` for places, `E` for errors in
/// the sources.
@Suite struct SeedArchiveTests {
  private static let archive = Result {
    Library.archive(of: try Library.findings(in: GoldSet.seeds.documents))
  }

  private let archive: Archive

  init() throws {
    archive = try Self.archive.get()
  }

  // MARK: - Looking up

  /// The document whose file begins with a number.
  private func document(_ number: String) throws -> Identifier<Document> {
    try #require(archive.documents.first { $0.document.file.hasPrefix(number) }).id
  }

  private func documents(_ numbers: String...) throws -> Set<Identifier<Document>> {
    Set(try numbers.map(document))
  }

  private func meeting(_ slug: String) throws -> Meeting {
    try #require(archive.meetings.first { $0.id.slug == slug }, "\(slug)")
  }

  private func person(_ slug: String) throws -> Person {
    try #require(archive.people.first { $0.id.slug == slug }, "\(slug)")
  }

  private func country(_ code: String) throws -> Country {
    try #require(archive.countries.first { $0.code.description == code }, "\(code)")
  }

  private func body(_ name: String) throws -> Organization {
    let hits = archive.organizations.filter {
      ([$0.name, $0.acronym].compactMap(\.self) + $0.aliases).contains(name)
    }
    #expect(hits.count == 1, "\(name)")
    return try #require(hits.first)
  }

  private func paper(_ slug: String) throws -> Agreement {
    try #require(archive.agreements.first { $0.id.slug == slug }, "\(slug)")
  }

  private func members(of slug: String) throws -> [Meeting] {
    let series = try #require(archive.series.first { $0.id.slug == slug }, "\(slug)")
    return try series.members.map { try meeting($0.slug) }
  }

  private func codes(_ countries: [Fact<CountryCode>]) -> [String] {
    countries.map(\.value.description)
  }

  /// Meetings as a list shows them.
  private func inOrder(_ meetings: [Meeting]) -> [Meeting] {
    let order = DateOrder(meetings.map { $0.start?.value })
    return order.earliestFirst.map { meetings[$0] }
  }

  /// Whether things stand in the order given, others between them or not.
  private func stand<Item: Equatable>(_ items: [Item], in list: [Item]) -> Bool {
    list.filter(items.contains) == items
  }

  private var second: Meeting {
    get throws { try meeting("second-central-asia-russia-summit") }
  }

  private static let six = ["KG", "KZ", "RU", "TJ", "TM", "UZ"]

  // MARK: - The same event seen from two documents

  @Test func `S1 the summit announced in 001 is that of 004`() throws {
    #expect(Set(try second.sources.map(\.document)) == (try documents("001", "004")))
    #expect(try second.ordinal?.value == 2)
  }

  @Test func `S2 it is held, and 001 still has it planned for the second half of the year`() throws
  {
    #expect(try second.status.value == .held)
    let announced = try document("001")
    let source = try #require(try second.sources.first { $0.document == announced })
    #expect(source.status == .planned)
    #expect(source.start?.description == "2025-H2")
    #expect(try second.place?.citations.contains { $0.document == announced } == false)
  }

  @Test func `S3 its day and place come from 004 and agree with 001`() throws {
    let start = try #require(try second.start)
    #expect(start.value.description == "2025-10-09")
    #expect(Set(start.citations.map(\.document)) == (try documents("004")))
    #expect(Set(try second.place?.citations.map(\.document) ?? []) == (try documents("004")))
    #expect(try second.place?.value.slug == "dushanbe")
    #expect(try second.conflicts.isEmpty)
  }

  @Test func `S4 the next summit of 001 is no further meeting`() throws {
    let announced = try document("001")
    let planned = archive.meetings.filter { meeting in
      meeting.sources.contains { $0.document == announced && $0.status == .planned }
    }
    #expect(planned.map(\.id) == [try second.id])
  }

  @Test func `S5 no other meeting is merged across documents`() throws {
    #expect(archive.meetings.filter { $0.sources.count > 1 }.map(\.id) == [try second.id])
  }

  @Test func `S6 the visit for the jubilee was held, whatever its day`() throws {
    let visit = try meeting("visit-berdimuhamedov-moscow")
    #expect(visit.status.value == .held)
    #expect(visit.place?.value.slug == "moscow")
    #expect(visit.sources.map(\.document) == [try document("000")])
    // No sentence tells the day; were one worked out, it could lie in that year only.
    #expect(visit.start.map { $0.value.year == 2025 } ?? true)
  }

  // MARK: - Series, in order

  @Test func `R1 the summits are the first, the second and the third`() throws {
    let summits = try members(of: "central-asia-russia-summit")
    #expect(summits.map { $0.ordinal?.value } == [1, 2, 3])
    #expect(summits.map { $0.start?.value.description } == ["2022", "2025-10-09", "2027"])
    #expect(summits.map { $0.place?.value.slug } == ["astana", "dushanbe", nil])
    #expect(summits.map(\.status.value) == [.held, .held, .planned])
  }

  @Test func `R2 that Astana was the first is worked out`() throws {
    let first = try meeting("central-asia-russia-summit-2022")
    #expect(first.ordinal?.isInferred == true)
    #expect(Set(first.ordinal?.citations.map(\.document) ?? []) == (try documents("001", "004")))
  }

  @Test func `R3 the order of the two names and the dash do not matter`() throws {
    let names = Set(try members(of: "central-asia-russia-summit").map(\.name))
    #expect(names.contains("Russia-Central Asia summit"))
    #expect(names.contains("Second Central Asia–Russia Summit"))
  }

  @Test func `R4 the ministers' meetings are a series of their own`() throws {
    let ministers = try meeting(
      "eighth-meeting-ministers-foreign-affairs-russian-federation-central-asian")
    #expect(ministers.ordinal?.value == 8)
    #expect(ministers.series != nil)
    #expect(ministers.series != (try second.series))
  }

  @Test func `R5 the regular ministerial meetings of 004 are not the one in Almaty`() throws {
    let ministers = try meeting(
      "eighth-meeting-ministers-foreign-affairs-russian-federation-central-asian")
    #expect(Set(ministers.sources.map(\.document)) == (try documents("001")))
  }

  @Test func `R6 the special Caspian summit has no number`() throws {
    let sixth = try meeting("sixth-caspian-summit")
    #expect(sixth.ordinal?.value == 6)
    #expect(sixth.start?.value.description == "2022-06-29")
    let special = try #require(archive.meetings.first { $0.name.hasPrefix("Special Summit") })
    #expect(special.ordinal == nil)
    #expect(special.status.value == .planned)
    #expect(special.start == nil)
    #expect(special.place == nil)
  }

  @Test func `R7 the forum in Kazan is the sixteenth, of 2025, held`() throws {
    let forum = try #require(archive.meetings.first { $0.ordinal?.value == 16 })
    #expect(forum.kind == .forum)
    #expect(forum.start?.value.description == "2025")
    #expect(forum.status.value == .held)
  }

  @Test
  func `R8 the rounds between Russia and Ukraine are the first, held, and the second, planned`()
    throws
  {
    let rounds = try members(of: "direct-talks-between-russia-and-ukraine")
    #expect(rounds.map { $0.ordinal?.value } == [1, 2])
    #expect(rounds.map { $0.start?.value.description } == ["2025-05-16", nil])
    #expect(rounds.map { $0.place?.value.slug } == ["istanbul", "istanbul"])
    #expect(rounds.map(\.status.value) == [.held, .planned])
    #expect(rounds.map { codes($0.countries) } == [["RU", "UA"], ["RU", "UA"]])
    #expect(rounds[0].countries.map(\.isInferred) == [true, true])
  }

  @Test func `R9 the commission's nineteenth session is planned, without day or place`() throws {
    let session = try #require(archive.meetings.first { $0.ordinal?.value == 19 })
    #expect(session.status.value == .planned)
    #expect(session.start == nil)
    #expect(session.place == nil)
  }

  @Test func `R10 six series have numbers`() throws {
    let numbers = Dictionary(
      grouping: archive.meetings.filter { $0.ordinal != nil }, by: \.series
    ).mapValues { $0.compactMap(\.ordinal?.value).sorted() }
    #expect(numbers[nil] == nil)
    #expect(
      numbers.values.sorted { $0[0] < $1[0] || $0[0] == $1[0] && $0.count < $1.count } == [
        [1, 2], [1, 2, 3], [6], [8], [16], [19],
      ])
  }

  // MARK: - Statuses across the archive

  @Test func `T1 only the second summit is confirmed by a later document`() throws {
    let confirmed = archive.meetings.filter { meeting in
      meeting.status.value == .held && meeting.history.contains { $0.status == .planned }
    }
    #expect(confirmed.map(\.id) == [try second.id])
  }

  @Test func `T2 what no document reports stays planned`() throws {
    for slug in [
      "visit-fidan-moscow-2025-05-25", "visit-lavrov-kyrgyzstan-2025-06-29",
      "foreign-ministers-meeting-collective-security-treaty-organization-csto-2025",
      "collective-security-council-meeting-2025",
    ] {
      #expect(try meeting(slug).status.value == .planned)
    }
  }

  @Test func `T3 two dated meetings can still lie ahead`() throws {
    #expect(archive.asOf?.description == "2025-10-09")
    let ahead = archive.meetings.filter {
      $0.status.value == .planned && $0.start != nil && !$0.isOverdue(asOf: archive.asOf)
    }
    #expect(
      Set(ahead.map(\.id.slug)) == [
        "collective-security-council-meeting-2025", "third-central-asia-russia-summit",
      ])
  }

  @Test func `T4 the dated meetings stand in order, what is late in the year behind its days`()
    throws
  {
    let order = [
      "sixth-caspian-summit", "central-asia-russia-summit-2022", "brics-summit-2024",
      "visit-to-moscow-2025-01",
      "eighth-meeting-ministers-foreign-affairs-russian-federation-central-asian",
      "talks-russia-turkey-2025-04", "first-direct-talks-between-russia-and-ukraine",
      "visit-fidan-moscow-2025-05-25", "talks-russia-turkmenistan-2025-06-25",
      "visit-lavrov-kyrgyzstan-2025-06-29",
      "foreign-ministers-meeting-collective-security-treaty-organization-csto-2025",
      "second-central-asia-russia-summit", "collective-security-council-meeting-2025",
      "third-central-asia-russia-summit",
    ]
    #expect(stand(order, in: inOrder(archive.meetings).map(\.id.slug)))
  }

  // MARK: - Agreements

  @Test func `A1 the Joint Action Plan is one paper, drafted and then adopted`() throws {
    let plan = try paper("joint-action-plan-for-2025-2027")
    #expect(plan.timeline.map(\.status) == [.draft, .adopted])
    #expect(plan.timeline.map(\.document) == [try document("001"), try document("004")])
    #expect(plan.status == .adopted)
  }

  @Test func `A2 the plan was adopted at the summit that it was to be submitted to`() throws {
    let plan = try #require(
      try second.agreements.first { $0.agreement.slug == "joint-action-plan-for-2025-2027" })
    #expect(plan.status.value == .adopted)
    let ministers = try meeting(
      "eighth-meeting-ministers-foreign-affairs-russian-federation-central-asian")
    #expect(ministers.agreements.map(\.agreement) == [plan.agreement])
    // The page of the ministers' meeting says what it was there, not what has become of it.
    #expect(ministers.agreements[0].status.value == .draft)
  }

  @Test func `A3 the communiqué of the summit is one paper, of 004 alone`() throws {
    let papers = archive.agreements.filter { $0.name.contains("Communiqué") }
    #expect(papers.count == 1)
    #expect(papers[0].aliases.contains("Final Communiqué of the Summit"))
    #expect(Set(papers[0].documents) == (try documents("004")))
    #expect(try second.agreements.map(\.agreement).contains(papers[0].id))
  }

  @Test func `A4 the ministries' program is not the plan`() throws {
    let program = try #require(
      archive.agreements.first { $0.name.hasPrefix("Cooperation Program") })
    #expect(program.status == .signed)
    #expect(Set(program.documents) == (try documents("000")))
  }

  @Test func `A5 no other paper is in two documents`() {
    #expect(
      archive.agreements.filter { $0.documents.count > 1 }.map(\.id.slug) == [
        "joint-action-plan-for-2025-2027"
      ])
  }

  @Test func `A6 three papers are still open`() throws {
    let open = archive.agreements.filter { $0.status == .draft || $0.status == .planned }
    #expect(
      Set(open.map(\.id.slug)) == [
        "conflict-resolution-memorandum", "joint-political-statements", "agreements",
      ])
    // A memorandum between others is no paper of the visit that its dispatch announces.
    #expect(try paper("conflict-resolution-memorandum").meetings.isEmpty)
  }

  // MARK: - People

  @Test func `P1 Russia's foreign minister is in four documents, in one office`() throws {
    let minister = try person("sergey-lavrov")
    #expect(Set(minister.documents) == (try documents("000", "001", "002", "003")))
    #expect(minister.roles.count == 1)
    #expect(minister.country?.value.description == "RU")
  }

  @Test func `P2 his meetings stand in order`() throws {
    let minister = try person("sergey-lavrov").id
    let meetings = archive.meetings.filter { $0.participants.contains { $0.person == minister } }
    #expect(
      stand(
        [
          "eighth-meeting-ministers-foreign-affairs-russian-federation-central-asian",
          "talks-russia-turkey-2025-04", "visit-fidan-moscow-2025-05-25",
          "talks-russia-turkmenistan-2025-06-25", "visit-lavrov-kyrgyzstan-2025-06-29",
        ], in: inOrder(meetings).map(\.id.slug)))
  }

  @Test func `P3 Kyrgyzstan's foreign minister is in 001 and 003`() throws {
    let minister = try person("jeenbek-kulubayev")
    #expect(Set(minister.documents) == (try documents("001", "003")))
    #expect(minister.country?.value.description == "KG")
    #expect(minister.meetings.count == 2)
  }

  @Test(arguments: [
    ("sadyr-japarov", "KG", ["003", "004"]), ("vladimir-putin", "RU", ["002", "004"]),
    ("serdar-berdimuhamedov", "TM", ["000", "004"]),
  ])
  func `P4 P5 P6 presidents are in two documents each`(
    slug: String, code: String, numbers: [String]
  ) throws {
    let president = try person(slug)
    #expect(Set(president.documents) == Set(try numbers.map(document)))
    #expect(president.country?.value.description == code)
    #expect(president.roles.contains { $0.title == "President" })
  }

  @Test func `P7 there are nineteen people, and the others are in one document each`() {
    #expect(archive.people.count == 19)
    let several = archive.people.filter { $0.documents.count > 1 }.map(\.id.slug)
    #expect(
      Set(several) == [
        "sergey-lavrov", "jeenbek-kulubayev", "sadyr-japarov", "vladimir-putin",
        "serdar-berdimuhamedov",
      ])
  }

  @Test func `P8 two bearers of one surname are two people, and the surname is neither's`() throws {
    let two = try [person("serdar-berdimuhamedov"), person("gurbanguly-berdimuhamedov")]
    for person in two { #expect(!person.aliases.contains("Berdimuhamedov")) }
    #expect(Set(two[1].documents) == (try documents("000")))
  }

  @Test func `P9 P10 like names are other people`() throws {
    #expect(try person("akhmet-gurbanov").documents == [document("001")])
    #expect(try person("vladimir-medinsky").documents == [document("002")])
  }

  @Test func `P11 a deputy minister stood for Turkmenistan's minister`() throws {
    #expect(try person("rashid-meredov").roles.map(\.title) == ["Minister of Foreign Affairs"])
    let ministers = try meeting(
      "eighth-meeting-ministers-foreign-affairs-russian-federation-central-asian")
    let deputies = ministers.participants.filter { $0.role?.hasPrefix("Deputy Minister") == true }
    #expect(deputies.compactMap { $0.country?.description } == ["TM", "UZ"])
  }

  @Test func `P12 nobody is Turkey's president`() {
    #expect(
      !archive.people.contains { person in
        person.country?.value.description == "TR"
          && person.roles.contains { $0.title == "President" }
      })
  }

  // MARK: - Countries

  @Test(arguments: [
    ("RU", ["000", "001", "002", "003", "004"]), ("KG", ["001", "003", "004"]),
    ("TM", ["000", "001", "004"]), ("KZ", ["001", "004"]), ("TJ", ["001", "004"]),
    ("UZ", ["001", "004"]), ("TR", ["002"]), ("UA", ["002"]), ("SY", ["002"]), ("LY", ["002"]),
    ("AF", ["004"]),
  ])
  func `C1 to C5 a country is in the documents that name it`(code: String, numbers: [String]) throws
  {
    #expect(Set(try country(code).documents) == Set(try numbers.map(document)))
  }

  @Test func `C5 C8 there are eleven countries, and none that no document has`() {
    #expect(archive.countries.count == 11)
  }

  @Test func `C6 the six states of Almaty are those of Dushanbe`() throws {
    let ministers = try meeting(
      "eighth-meeting-ministers-foreign-affairs-russian-federation-central-asian")
    #expect(codes(ministers.countries) == Self.six)
    #expect(codes(try second.countries) == Self.six)
    let all = archive.documents.filter { document in
      Set(Self.six).isSubset(of: document.countries.map(\.description))
    }
    #expect(Set(all.map(\.id)) == (try documents("001", "004")))
  }

  @Test func `C7 a capital that stands for a government is its country`() throws {
    let visit = try meeting("visit-fidan-moscow-2025-05-25")
    #expect(codes(visit.countries) == ["RU", "TR"])
    let capitals = ["ankara", "kyiv", "kiev", "bishkek"]
    let places = archive.places.filter { capitals.contains($0.id.slug) }
    #expect(places.allSatisfy { $0.meetings.isEmpty })
  }

  // MARK: - Organizations and formats

  @Test(arguments: [
    ("CIS", ["000", "003", "004"]), ("SCO", ["002", "003"]), ("UN", ["000", "004"]),
    ("six-party format", ["000", "001", "004"]), ("CSTO", ["003"]), ("OSCE", ["003"]),
    ("Collective Security Council", ["003"]), ("BRICS", ["002"]), ("3+3", ["002"]),
    ("Federation Council", ["002"]), ("Caspian Five", ["000"]), ("Khalk Maslahaty", ["000"]),
    ("Russian-Turkish Intergovernmental Commission on Trade and Economic Cooperation", ["002"]),
    ("Consultative Meetings of Central Asian Heads of State", ["004"]), ("EDB", ["004"]),
    ("International Organization for the Russian Language", ["004"]), ("EFSD", ["004"]),
    ("Russian Foreign Ministry", ["000", "002", "003"]),
  ])
  func `O1 to O7 and O10 a body is one, in the documents that name it`(
    name: String, numbers: [String]
  ) throws {
    #expect(Set(try body(name).documents) == Set(try numbers.map(document)))
  }

  @Test func `O4 the six-party format is the Central Asia–Russia dialogue`() throws {
    #expect(try body("six-party format").id == body("Central Asia–Russia dialogue").id)
  }

  @Test func `O5 the Caspian states are another format`() throws {
    #expect(try body("Caspian Five").id != body("six-party format").id)
  }

  @Test func `O7 the bank and the fund are two`() throws {
    #expect(try body("EDB").id != body("EFSD").id)
  }

  @Test func `O8 a publisher and a forum with words in common are two`() throws {
    #expect(try body("GSV \"Russia - Islamic World\"").id != body("KazanForum").id)
  }

  @Test func `O9 publishers are bodies of the documents they published`() throws {
    let published = Dictionary(
      archive.documents.map { (String($0.document.file.prefix(3)), $0.publishedBy?.slug) }
    ) { first, _ in first }
    #expect(
      published == [
        "000": "nca", "001": nil, "002": "gsv-russia-islamic-world", "003": "tass", "004": "nca",
      ])
    // 002 only quotes it.
    #expect(Set(try body("TASS").documents) == (try documents("002", "003")))
    let undated = archive.documents.first { $0.document.file.hasPrefix("001") }
    #expect(undated?.publisher == nil)
    #expect(undated?.published == nil)
  }

  // MARK: - Places

  @Test(arguments: [
    (
      "astana",
      [
        "central-asia-russia-summit-2022", "meeting-of-leaders-2024",
        "shanghai-cooperation-organization-sco-summit-2024",
      ]
    ),
    (
      "moscow",
      ["visit-berdimuhamedov-moscow", "visit-fidan-moscow-2025-05-25", "visit-to-moscow-2025-01"]
    ), ("kazan", ["brics-summit-2024"]),
  ])
  func `L1 L2 L3 a city has its meetings and no others`(slug: String, meetings: [String]) throws {
    let place = try #require(archive.places.first { $0.id.slug == slug })
    #expect(place.meetings.map(\.slug) == meetings)
  }

  @Test func `L4 one day of two years is two days`() throws {
    #expect(try meeting("sixth-caspian-summit").start?.value.description == "2022-06-29")
    #expect(
      try meeting("visit-lavrov-kyrgyzstan-2025-06-29").start?.value.description == "2025-06-29")
  }

  @Test(arguments: [
    ("central-asia", ["001", "003", "004"]), ("caspian-sea", ["000"]), ("black-sea", ["002"]),
    ("south-caucasus", ["002"]),
  ])
  func `L5 a region is in the documents that name it`(slug: String, numbers: [String]) throws {
    let place = try #require(archive.places.first { $0.id.slug == slug })
    #expect(place.kind != .city)
    #expect(Set(place.documents) == Set(try numbers.map(document)))
  }

  @Test func `L6 a place that no document states is not filled in`() throws {
    let talks = try meeting("talks-russia-turkmenistan-2025-06-25")
    #expect(talks.place == nil)
    #expect(talks.country == nil)
  }

  // MARK: - Conflicts and errors in the sources

  @Test func `E1 the OSCE of a section on the CSTO is recorded and doubted`() throws {
    let document = try #require(archive.documents.first { $0.document.file.hasPrefix("003") })
    #expect(document.slips.map(\.written) == [try body("OSCE").id])
    #expect(document.slips.map(\.expected) == [try body("CSTO").id])
    #expect(archive.documents.flatMap(\.slips).count == 1)
  }

  @Test func `E2 a slip is recorded as written`() throws {
    let text = try #require(archive.documents.first { $0.document.file.hasPrefix("003") }).document
    #expect(text.sentences.contains { text.text(of: $0).contains("European integration") })
    #expect(!archive.organizations.contains { $0.name == "European Union" })
  }

  @Test func `E3 E4 a visit announced in its midst is planned, its year worked out`() throws {
    let announced = try #require(archive.documents.first { $0.document.file.hasPrefix("002") })
    #expect(announced.published?.value.description == "2025-05-26")
    #expect(announced.published?.isInferred == true)
    let visit = try meeting("visit-fidan-moscow-2025-05-25")
    #expect(visit.status.value == .planned)
    #expect(visit.end?.value.description == "2025-05-27")
  }

  @Test func `E5 the first round is the first of the renewed ones`() throws {
    let round = try meeting("first-direct-talks-between-russia-and-ukraine")
    #expect(round.ordinal?.value == 1)
    #expect(round.start?.value.description == "2025-05-16")
  }

  @Test func `E6 two spellings of a capital are no two places`() {
    #expect(archive.places.count { ["kyiv", "kiev"].contains($0.id.slug) } < 2)
  }

  @Test func `E7 one series goes by two names`() throws {
    let series = try #require(
      archive.series.first { $0.id.slug == "central-asia-russia-summit" })
    #expect(([series.name] + series.aliases).contains("Russia-Central Asia summit"))
  }

  @Test func `E9 a corridor of three names is one place`() throws {
    let corridors = archive.places.filter { $0.name.contains("North-South") }
    #expect(corridors.count == 1)
    #expect(corridors[0].aliases.count == 2)
  }

  @Test func `E10 the visit's days are worked out, and its town is not stated`() throws {
    let visit = try meeting("visit-lavrov-kyrgyzstan-2025-06-29")
    #expect(visit.start?.isInferred == true)
    #expect(visit.end?.value.description == "2025-06-30")
    #expect(visit.place == nil)
    #expect(visit.country?.value.description == "KG")
    let ministers = try meeting(
      "foreign-ministers-meeting-collective-security-treaty-organization-csto-2025")
    #expect(ministers.start?.isInferred == true)
    #expect(ministers.place == nil)
  }

  @Test func `E11 no document contradicts another`() {
    #expect(archive.meetings.flatMap(\.conflicts).isEmpty)
  }
}

/// The five documents added one by one, in every order.
@Suite struct SeedOrderTests {
  private static let findings = Result { try Library.findings(in: GoldSet.seeds.documents) }

  /// All that an archive holds, without the texts themselves.
  private static func words(_ archive: Archive) -> String {
    var archive = archive
    for index in archive.documents.indices {
      archive.documents[index].document.text = []
      archive.documents[index].document.sentences = []
      archive.documents[index].document.blocks = []
      archive.documents[index].mentions = []
    }
    var words = ""
    dump(archive, to: &words)
    return words
  }

  private static func orders<Item>(_ items: [Item]) -> [[Item]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index -> [[Item]] in
      var rest = items
      let first = rest.remove(at: index)
      return orders(rest).map { [first] + $0 }
    }
  }

  @Test func `makes one archive of the five documents in all 120 orders`() throws {
    let orders = Self.orders(try Self.findings.get())
    #expect(orders.count == 120)
    let archives = Set(orders.map { Self.words(Library.archive(of: $0)) })
    #expect(archives.count == 1)
  }

  @Test func `leads on from every address that one of the 120 ways has had`() throws {
    for order in Self.orders(try Self.findings.get()) {
      var book = AddressBook()
      for count in 1...order.count {
        let archive = Library.archive(of: Array(order.prefix(count)))
        let lost = book.forwardings(in: archive).filter { $0.to == nil }
        #expect(lost == [], "\(order.prefix(count).map(\.document.file))")
        book.enter(archive)
      }
    }
  }
}
