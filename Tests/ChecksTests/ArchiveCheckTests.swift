import Briefing
import Checks
import Samples
import Testing

@Suite struct ArchiveCheckTests {
  private func doubts(
    in archive: Archive = SampleArchive.archive, _ kind: Doubt.Kind
  ) -> [String] {
    ArchiveCheck(archive, findings: []).doubts.filter { $0.kind == kind }.map {
      let number = $0.citation.sentence.map { ":\($0)" } ?? ""
      return "\($0.citation.document)\(number) \($0.problem)"
    }
  }

  @Test func `finds what documents do not say of themselves`() {
    #expect(
      doubts(.noDay) == ["note-on-ferries it does not tell when it was published"])
    #expect(
      doubts(.inferredDay) == [
        "forum-announced-2025-03-03:2 the day of publication, 2025-03-03, is worked out and not stated"
      ])
    #expect(
      doubts(.noHeadline) == [
        "note-on-ferries it has no headline; it is called 'First Lake Ohrid Forum'"
      ])
    #expect(doubts(.otherLanguage) == [])
    var archive = SampleArchive.archive
    archive.documents[0].document.language = "mk"
    #expect(doubts(in: archive, .otherLanguage).count == 1)
  }

  @Test func `finds meetings that nobody reports, and none that lie ahead`() {
    #expect(
      doubts(.overdueMeeting) == [
        "third-ohrid-forum-2025-06-12:14 'Session of the Joint Ferry Commission' was announced for "
          + "2025-07 that has passed, and no document reports it"
      ])
    var archive = SampleArchive.archive
    archive.asOf = PartialDate(year: 2025, month: 7)
    #expect(doubts(in: archive, .overdueMeeting) == [])
  }

  @Test func `finds days that are worked out, and readings that differ`() {
    let inferred = doubts(.inferredDate)
    #expect(inferred.count == 2)
    #expect(inferred.contains { $0.hasPrefix("tirana-talks:2 the day of 'Visit of Goran Stefov") })
    #expect(
      doubts(.conflict) == [
        "forum-announced-2025-03-03:3 documents disagree on the place of 'Third Lake Ohrid Forum': "
          + "Ohrid in 2025/third-ohrid-forum.txt, sentence 3, "
          + "Struga in forum-announced-2025-03-03.txt, sentence 3"
      ])
  }

  private func proposals(_ kind: Doubt.Kind, in archive: Archive) -> [String] {
    ArchiveCheck(archive, findings: []).doubts.filter { $0.kind == kind }
      .flatMap { $0.proposals.map(\.text) }
  }

  @Test func `proposes a correction for each reading, and none where an editor has settled it`() {
    #expect(
      proposals(.conflict, in: SampleArchive.archive) == [
        """
        - set: meetings/third-lake-ohrid-forum-2025-06-11/
          field: place
          value: places/ohrid/
          reason: "As documents/third-ohrid-forum-2025-06-12/#s3 says."
        """,
        """
        - set: meetings/third-lake-ohrid-forum-2025-06-11/
          field: place
          value: places/struga/
          reason: "As documents/forum-announced-2025-03-03/#s3 says."
        """,
      ])
    var archive = SampleArchive.archive
    for meeting in archive.meetings.indices {
      for conflict in archive.meetings[meeting].conflicts.indices {
        archive.meetings[meeting].conflicts[conflict].isSettled = true
      }
    }
    #expect(doubts(in: archive, .conflict) == [])
  }

  @Test(arguments: [
    ("A. Dibra", true), ("Artha Dibra", true), ("Arta Dibra", false), ("Besa Dibra", false),
    ("A. Dibrani", false), ("Dibra", false),
  ])
  func `proposes to merge people whose names are alike`(name: String, isLikely: Bool) throws {
    var archive = SampleArchive.archive
    var other = Person(id: Identifier("other"), name: name)
    other.documents = [Identifier("elsewhere")]
    other.citations = [Citation(document: Identifier("elsewhere"), sentence: 1)]
    archive.people.append(other)
    let merges = proposals(.likelyDuplicate, in: archive)
    #expect(merges.isEmpty == !isLikely)
    if isLikely {
      #expect(merges[0].hasPrefix("- merge: people/other/\n  into: people/arta-dibra/\n"))
    }
    // Whom one document names beside her is someone else.
    archive.people[archive.people.count - 1].documents =
      archive.people.first { $0.id.slug == "arta-dibra" }?.documents ?? []
    #expect(proposals(.likelyDuplicate, in: archive) == [])
  }

  @Test func `proposes to merge meetings of the same sides on one day`() throws {
    var archive = SampleArchive.archive
    let forum = try #require(archive.meetings.first { $0.participants.count > 1 })
    var other = forum
    other.id = Identifier("other")
    other.sources = [
      MeetingSource(
        document: Identifier("elsewhere"), isPrincipal: true, status: .held, start: nil,
        sentences: [1])
    ]
    (other.ordinal, other.series, other.conflicts) = (nil, nil, [])
    archive.meetings.append(other)
    #expect(
      proposals(.likelyDuplicate, in: archive) == [
        "- merge: meetings/other/\n  into: meetings/\(forum.id)/\n"
          + "  reason: The same sides on the same day."
      ])
    archive.meetings[archive.meetings.count - 1].place = nil
    archive.meetings[archive.meetings.count - 1].kind = .call
    #expect(proposals(.likelyDuplicate, in: archive) == [])
  }

  @Test func `finds acronyms that nobody explains`() {
    #expect(doubts(.unexplainedAcronym) == [])
    var archive = SampleArchive.archive
    archive.organizations[1].name = "LAC"
    archive.organizations[1].acronym = nil
    #expect(
      doubts(in: archive, .unexplainedAcronym) == [
        "third-ohrid-forum-2025-06-12:15 'LAC' is never explained"
      ])
    archive.organizations[1].name = "Process"
    #expect(doubts(in: archive, .unexplainedAcronym) == [])
  }

  @Test func `finds people for whom no country is known`() {
    #expect(doubts(.noCountry) == [])
    var archive = SampleArchive.archive
    let forum = archive.meetings.firstIndex { !$0.participants.isEmpty } ?? 0
    archive.meetings[forum].participants[1].country = nil
    #expect(
      doubts(in: archive, .noCountry) == [
        "third-ohrid-forum-2025-06-12:4 Nikos Vellas takes part in 'Third Lake Ohrid Forum', and "
          + "for whom is not known"
      ])
  }

  @Test func `gives every doubt a mend, in the order of documents and sentences`() {
    let all = ArchiveCheck(SampleArchive.archive, findings: []).doubts
    #expect(all.map(\.citation) == all.map(\.citation).sorted())
    #expect(all.allSatisfy { !$0.mend.isEmpty && !$0.mend.hasSuffix(".") })
    #expect(Doubt.Kind.allCases.allSatisfy { $0.explanation.hasSuffix(".") })
  }
}
