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
