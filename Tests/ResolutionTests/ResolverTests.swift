import Briefing
import Testing

@testable import Resolution

@Suite struct ResolverTests {
  /// The archive as text, for comparing two of them whole.
  private func text(_ archive: Archive) -> String {
    var text = ""
    dump(archive, to: &text)
    return text
  }

  @Test(arguments: GoldSet.all)
  func `makes the same archive of the documents in any order`(set: GoldSet) throws {
    let bodies = try set.facts().organizations.map(\.names)
    let findings = try set.documents().map { $0.findings(bodies: bodies) }
    let expected = text(archive(of: findings))
    let reversed = text(archive(of: findings.reversed()))
    let rotated = text(archive(of: Array(findings[3...] + findings[..<3])))
    #expect(reversed == expected)
    #expect(rotated == expected)
  }

  @Test func `makes an empty archive of nothing`() {
    let archive = archive(of: [])
    #expect(archive.documents.isEmpty)
    #expect(archive.asOf == nil)
  }

  @Test func `counts the newest document's date as today unless told otherwise`() {
    let drafts = (Draft("a", published: "2025-04"), Draft("b", published: "2025-04-11"))
    #expect(archive(drafts.0, drafts.1).asOf?.description == "2025-04")
    #expect(archive(drafts.0, drafts.1, asOf: "2026-01-01").asOf?.description == "2026-01-01")
  }

  @Test func `links subjects with documents and meetings both ways`() {
    var draft = Draft("a", published: "2025-04-11")
    draft.countries("HR", "SI")
    draft.person("Ana Kovač", "HR")
    let paper = draft.agreement("Protocol on Bees", .signed)
    draft.meeting("talks on bees and honey") {
      ($0.start, $0.place, $0.country) = ("2025-04-11", "Zagreb", "HR")
      ($0.countries, $0.people, $0.organizations) = (["SI"], ["Ana Kovač"], ["Bee Union"])
      $0.agreements = [paper]
    }
    let archive = archive(draft)
    let meeting = archive.meetings[0].id
    #expect(archive.countries.map(\.meetings) == [[meeting], [meeting]])
    #expect(archive.people[0].meetings == [meeting])
    #expect(archive.places[0].meetings == [meeting])
    #expect(archive.organizations[0].meetings == [meeting])
    #expect(archive.agreements[0].meetings == [meeting])
    #expect(archive.meetings[0].agreements.map(\.agreement.slug) == ["protocol-on-bees"])
    #expect(archive.documents[0].people.map(\.slug) == ["ana-kovac"])
  }

  @Test func `links the words of a document with their subjects`() {
    var draft = Draft("a")
    let person = draft.person("Ana Kovač")
    var findings = draft.findings
    findings.mentions = [
      Mention(subject: .person(person), sentence: 1, range: 0..<3),
      Mention(subject: .country(code("HR")), sentence: 1, range: 3..<4),
    ]
    let mentions = archive(of: [findings]).documents[0].mentions
    // Croatia is not among the countries of the document, so it has no page to link to.
    #expect(mentions.map(\.subject) == [.person(Identifier("ana-kovac"))])
  }

  @Test func `derives a title from what the document is about`() {
    var draft = Draft("a", published: "2025-04-11")
    draft.meeting("eighth meeting of the beekeepers") {
      ($0.principal, $0.start, $0.end) = (true, "2025-04-10", "2025-04-11")
      ($0.place, $0.country) = ("Zagreb", "HR")
    }
    let document = archive(draft).documents[0]
    #expect(document.title == "Eighth meeting of the beekeepers, Zagreb, 10–11 April 2025")
    #expect(!document.titleIsStated)
  }

  @Test func `takes the first words for a title where there is no meeting`() {
    let sentence =
      "Beekeepers on both sides of the river have long known what ministers are only now "
      + "beginning to suspect."
    let document = archive(Draft("a", text: [sentence])).documents[0]
    #expect(
      document.title
        == "Beekeepers on both sides of the river have long known what ministers are only now…")
  }
}
