import Briefing
import Testing

@testable import Resolution

/// What an editor tells apart that the documents alone would make one.
@Suite struct SplitTests {
  private func resolved(_ drafts: [Draft], _ splits: Split...) -> ResolvedArchive {
    Resolver(countries: countryProfiles, asOf: nil).resolved(
      drafts.map(\.findings), splitting: splits)
  }

  /// Two documents that name one person, and a third that names a namesake.
  private var namesakes: [Draft] {
    [("a", "President"), ("b", "President"), ("c", "Judge")].map { id, office in
      var draft = Draft(id, published: "2024-0\(id == "a" ? 1 : 2)-01")
      draft.person("Ana Kovač", "HR", role: office)
      draft.meeting("talks of \(office)") {
        ($0.start, $0.place, $0.country) = (id == "c" ? "2023-05-05" : "2024-01-01", "Split", "HR")
        ($0.people, $0.countries) = (["Ana Kovač"], ["HR", "SI"])
      }
      return draft
    }
  }

  private func person(_ slug: String) -> PageAddress { .person(Identifier(slug)) }

  private func whole(_ document: String, _ sentence: Int? = nil) -> Citation {
    Citation(document: Identifier(document), sentence: sentence)
  }

  @Test func `tells two people apart, with all that each document says of them`() throws {
    let split = Split(
      person("ana-kovac"), into: person("ana-kovac-judge"), giving: [whole("c")])
    let one = resolved(namesakes).archive
    #expect(one.people.map(\.id.slug) == ["ana-kovac"])
    let resolved = resolved(namesakes, split)
    #expect(resolved.splitFaults == [:])
    let people = resolved.archive.people
    #expect(people.map(\.id.slug) == ["ana-kovac", "ana-kovac-judge"])
    #expect(people.map(\.documents.count) == [2, 1])
    #expect(people.map { $0.roles.map(\.title) } == [["President"], ["Judge"]])
    #expect(people.map(\.meetings.count) == [1, 1])
  }

  @Test func `gives one sentence to the other, where it is named`() {
    let split = Split(
      person("ana-kovac"), into: person("other"), giving: [whole("c", 1), whole("b", 1)])
    #expect(resolved(namesakes, split).archive.people.map(\.documents.count) == [1, 2])
  }

  @Test func `tells two meetings apart, and what stays keeps its address`() throws {
    let drafts = ["a", "b"].map { id in
      var draft = Draft(id, published: "2024-06-0\(id == "a" ? 1 : 9)")
      draft.meeting("Bee Summit") {
        ($0.kind, $0.start, $0.place, $0.country) = (.summit, "2024-06-01", "Split", "HR")
        ($0.ordinal, $0.series, $0.key) = (2, "Bee Summit", ["bee"])
        $0.countries = id == "a" ? ["HR", "SI", "AT"] : ["HR", "SI", "IT"]
      }
      return draft
    }
    let one = resolved(drafts).archive.meetings
    let address = try #require(one.first).id
    #expect(one.count == 1)
    let split = Split(
      .meeting(address), into: .meeting(Identifier("other-summit")), giving: [whole("b")])
    let archive = resolved(drafts, split).archive
    #expect(Set(archive.meetings.map(\.id)) == [address, Identifier("other-summit")])
    #expect(archive.series.map(\.members.count) == [2])
    let countries = archive.meetings.map { $0.countries.map(\.value.description) }
    #expect(Set(countries) == [["AT", "HR", "SI"], ["HR", "IT", "SI"]])
    #expect(archive.documents.map { $0.meetings.map(\.meeting) }.joined().count == 2)
  }

  @Test func `says what keeps two from being told apart`() {
    func fault(_ split: Split) -> SplitFault? { resolved(namesakes, split).splitFaults[split] }
    #expect(
      fault(Split(person("nobody"), into: person("x"), giving: [whole("a")])) == .unknownSubject)
    #expect(
      fault(Split(person("ana-kovac"), into: person("ana-kovac"), giving: [whole("a")])) == .taken)
    #expect(
      fault(Split(person("ana-kovac"), into: person("x"), giving: [whole("a", 2)]))
        == .notNamed(
          whole("a", 2), naming: [Identifier("a"), Identifier("b"), Identifier("c")]))
    let all = [whole("a"), whole("b"), whole("c")]
    #expect(
      fault(Split(person("ana-kovac"), into: person("x"), giving: all)) == .nothingLeft)
  }

  @Test func `comes to the same archive in any order`() {
    let splits = [
      Split(person("ana-kovac"), into: person("x"), giving: [whole("a")]),
      Split(person("ana-kovac"), into: person("w"), giving: [whole("c")]),
    ]
    let resolver = Resolver(countries: countryProfiles, asOf: nil)
    let archives = [splits, splits.reversed()].map {
      "\(resolver.resolved(namesakes.map(\.findings), splitting: $0).archive)"
    }
    #expect(archives[0] == archives[1])
    #expect(resolved(namesakes, splits[0], splits[1]).archive.people.count == 3)
  }
}
