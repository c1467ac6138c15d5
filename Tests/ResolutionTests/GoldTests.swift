import Briefing
import Testing

@testable import Resolution

/// What must hold over the annotated documents if the extraction finds all that they say.
@Suite struct GoldTests {
  private struct Case {
    let archive: Archive
    let gold: [GoldDocument]
    let facts: GoldArchive

    init(_ set: GoldSet) throws {
      gold = try set.documents()
      facts = try set.facts()
      let bodies = facts.organizations.map(\.names)
      archive = Resolution.Resolver(countries: countryProfiles, asOf: nil)
        .archive(of: gold.map { $0.findings(bodies: bodies) })
    }

    func id(_ file: String) -> Identifier<Document> {
      Identifier(file.split(separator: ".").first.map(String.init) ?? file)
    }
  }

  @Test(arguments: GoldSet.all)
  func `finds the meetings that several documents speak of`(set: GoldSet) throws {
    let test = try Case(set)
    for fact in test.facts.same_meeting {
      let ids = fact.mentions.map { mention -> Identifier<Meeting>? in
        let findings = test.gold.first { $0.file == mention.file }
        let offset = findings?.meetings.firstIndex { $0.key == mention.key }
        return offset.flatMap { meeting(at: $0, of: test.id(mention.file), in: test) }
      }
      #expect(Set(ids).count == 1 && ids[0] != nil, "\(fact.label): \(ids)")
    }
  }

  @Test(arguments: GoldSet.all)
  func `merges no meetings but those`(set: GoldSet) throws {
    let test = try Case(set)
    let expected =
      test.facts.same_meeting.map { Set($0.mentions.map { test.id($0.file) }) }
      + test.facts.series.flatMap { $0.members.map { Set($0.files.map(test.id)) } }
    for meeting in test.archive.meetings where meeting.sources.count > 1 {
      let documents = Set(meeting.sources.map(\.document))
      #expect(expected.contains(documents), "\(meeting.id): \(documents.sorted())")
    }
  }

  /// A meeting of a document by its place in the gold, found again by what it is called there.
  private func meeting(
    at offset: Int, of document: Identifier<Document>, in test: Case
  ) -> Identifier<Meeting>? {
    test.archive.documents.first { $0.id == document }.flatMap { document in
      document.meetings.indices.contains(offset) ? document.meetings[offset].meeting : nil
    }
  }

  @Test(arguments: GoldSet.all)
  func `puts the members of a series together, with their numbers`(set: GoldSet) throws {
    let test = try Case(set)
    for fact in test.facts.series {
      let ids = fact.members.map { member in
        test.archive.meetings.first { meeting in
          (member.ordinal == nil || meeting.ordinal?.value == member.ordinal)
            && (member.start == nil || meeting.start?.value.description == member.start)
            && meeting.series != nil && meeting.status.value.rawValue == member.status
            && Set(meeting.sources.map(\.document)).isSuperset(of: member.files.map(test.id))
        }?.series
      }
      #expect(Set(ids).count == 1 && ids[0] != nil, "\(fact.names[0]): \(ids)")
    }
  }

  @Test(arguments: GoldSet.all)
  func `knows each person once`(set: GoldSet) throws {
    let test = try Case(set)
    for fact in test.facts.people {
      let hits = test.archive.people.filter { person in
        !Set([person.name] + person.aliases).isDisjoint(with: fact.names)
          && person.country?.value.description == fact.country
      }
      #expect(hits.count == 1, "\(fact.names): \(hits.map(\.id))")
      #expect(hits.first.map { Set(fact.files.map(test.id)) == Set($0.documents) } == true)
    }
    #expect(test.archive.people.count == test.facts.people.count)
  }

  @Test(arguments: GoldSet.all)
  func `knows each country by the documents that name it`(set: GoldSet) throws {
    let test = try Case(set)
    for (code, files) in test.facts.countries {
      let country = test.archive.countries.first { $0.code.description == code }
      #expect(country?.documents == files.map(test.id).sorted(), "\(code)")
    }
  }

  @Test(arguments: GoldSet.all)
  func `knows each body once`(set: GoldSet) throws {
    let test = try Case(set)
    for fact in test.facts.organizations {
      let hits = test.archive.organizations.filter {
        !Set([$0.name] + $0.aliases).isDisjoint(with: fact.names)
      }
      #expect(hits.count == 1, "\(fact.names): \(hits.map(\.id))")
      #expect(hits.first.map { Set(fact.files.map(test.id)).isSubset(of: $0.documents) } == true)
    }
  }

  @Test(arguments: GoldSet.all)
  func `follows each paper through its documents`(set: GoldSet) throws {
    let test = try Case(set)
    for fact in test.facts.agreements {
      let wanted = fact.timeline.map { "\($0.status) \(test.id($0.file))" }
      let hit = test.archive.agreements.first { agreement in
        agreement.timeline.map { "\($0.status.rawValue) \($0.document)" } == wanted
          && !Set(([agreement.name] + agreement.aliases).map { $0.lowercased() })
            .isDisjoint(with: fact.names.map { $0.lowercased() })
      }
      #expect(hit != nil, "\(fact.names[0]): \(wanted)")
    }
  }
}
