import Briefing
import Intake
import Testing

@Suite struct DuplicateTests {
  private func match(_ text: String, among others: [String]) throws -> DuplicateSearch.Match? {
    var search = DuplicateSearch()
    let number = search.seek(try Fixtures.document(text, file: "new.txt"))
    for (offset, other) in others.enumerated() {
      search.compare(try Fixtures.document(other, file: "\(offset).txt"))
    }
    return search.match(of: number)
  }

  private static let other = """
    President of Albania Visits North Macedonia

    OHRID, 12 June 2025 – The presidents of Albania and North Macedonia held talks in Ohrid on 12 \
    June 2025. They spoke of water, of the fish in the lake and of the road along the shore.
    """

  @Test func `knows the same text under another headline, with other marks and capitals`() throws {
    let changed = Fixtures.talks.replacing(
      "Foreign Ministers of Norway", with: "Diplomats of Norway"
    )
    .replacing("trade,", with: "trade –").replacing("They spoke", with: "THEY SPOKE")
    let match = try #require(try match(changed, among: [Self.other, Fixtures.talks]))
    #expect(match.file == "1.txt")
    #expect(match.isSame)
    #expect(match.share == 100)
  }

  @Test func `knows nearly the same text, and a text within another`() throws {
    let mended = Fixtures.talks.replacing("next year", with: "in May")
    let nearly = try #require(try match(mended, among: [Fixtures.talks]))
    #expect(!nearly.isSame)
    #expect((80..<100).contains(nearly.share))
    let longer = Fixtures.talks + "\nThe talks were the third of their kind in this very year.\n"
    #expect(try match(longer, among: [Self.other, Fixtures.talks])?.file == "1.txt")
    #expect(try match(Fixtures.talks, among: [longer])?.share == 100)
  }

  @Test func `tells two dispatches on like matters apart`() throws {
    #expect(try match(Self.other, among: [Fixtures.talks]) == nil)
    let elsewhere = Fixtures.talks.replacing("Norwegian", with: "Danish")
      .replacing(
        "They spoke of trade, of the ports on the coast and of students who want to study in the other country.",
        with: "They spoke of wind and of ships that run on it.")
    #expect(try match(elsewhere, among: [Fixtures.talks]) == nil)
  }

  @Test func `finds the likest of several, for each of several`() throws {
    var search = DuplicateSearch()
    let one = search.seek(try Fixtures.document(Self.other))
    let two = search.seek(try Fixtures.document(Fixtures.talks))
    for (file, text) in [
      ("near.txt", Fixtures.talks.replacing("next year", with: "in May")),
      ("same.txt", Fixtures.talks), ("none.txt", "Nothing of the kind was said by anyone here."),
    ] {
      search.compare(try Fixtures.document(text, file: file))
    }
    #expect(search.match(of: one) == nil)
    #expect(search.match(of: two)?.file == "same.txt")
  }
}
