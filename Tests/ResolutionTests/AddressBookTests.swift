import Briefing
import Testing

@testable import Resolution

@Suite struct AddressBookTests {
  private func draft(_ id: String, _ published: String, _ start: String, isHeld: Bool) -> Draft {
    var draft = Draft(id, published: published)
    draft.person("Ana Kovač", "HR")
    draft.person("Blaž Novak", "SI")
    draft.meeting("talks on bees") {
      ($0.start, $0.place, $0.country) = (start, "Zagreb", "HR")
      ($0.countries, $0.people) = (["HR", "SI"], ["Ana Kovač", "Blaž Novak"])
      ($0.status, $0.isDayCounted) = (isHeld ? .held : .planned, true)
    }
    return draft
  }

  @Test func `leads from an address that has changed to the new one`() {
    let report = draft("b", "2025-04-20", "2025-04-11", isHeld: true)
    var book = AddressBook()
    book.enter(archive(report))
    // An earlier dispatch of another name comes to light.
    var earlier = Draft("a", published: "2025-04-01")
    earlier.person("Ana Kovač", "HR")
    earlier.person("Blaž Novak", "SI")
    earlier.meeting("consultations on bees") {
      ($0.kind, $0.status, $0.start) = (.consultations, .planned, "2025-04-11")
      ($0.place, $0.country) = ("Zagreb", "HR")
      ($0.countries, $0.people) = (["HR", "SI"], ["Ana Kovač", "Blaž Novak"])
    }
    let now = archive(report, earlier)
    let forwardings = book.forwardings(in: now)
    #expect(now.meetings.map(\.id.slug) == ["consultations-croatia-slovenia-2025-04-11"])
    #expect(forwardings.map(\.from.path) == ["meetings/talks-croatia-slovenia-2025-04-11/"])
    #expect(forwardings.map(\.to) == [.meeting(now.meetings[0].id)])
  }

  @Test func `says so where nothing is left of what an address was`() {
    var book = AddressBook()
    book.enter(archive(draft("a", "2025-04-20", "2025-04-11", isHeld: true)))
    let forwardings = book.forwardings(in: archive(Draft("z", published: "2025-05-01")))
    #expect(!forwardings.isEmpty)
    #expect(forwardings.allSatisfy { $0.to == nil })
  }

  @Test func `leads from the addresses of two that have become one to the one`() {
    let one = draft("a", "2025-04-20", "2025-04-11", isHeld: true)
    let other = draft("b", "2025-04-20", "2025-04-13", isHeld: true)
    var book = AddressBook()
    book.enter(archive(one, other))
    let merged = draft("b", "2025-04-20", "2025-04-12", isHeld: true)
    let now = archive(one, merged)
    #expect(now.meetings.count == 1)
    let forwardings = book.forwardings(in: now).filter { $0.from.folder == "meetings" }
    #expect(
      forwardings.map(\.from.path) == [
        "meetings/talks-croatia-slovenia-2025-04-11/",
        "meetings/talks-croatia-slovenia-2025-04-13/",
      ])
    #expect(Set(forwardings.map(\.to)) == [.meeting(now.meetings[0].id)])
  }

  @Test func `writes a line once and lets it stand`() {
    let first = draft("b", "2025-04-20", "2025-04-11", isHeld: true)
    var book = AddressBook()
    book.enter(archive(first))
    let text = book.text
    #expect(
      text.hasPrefix("address\tsentences\nmeetings/talks-croatia-slovenia-2025-04-11/\tb#s1\n"))
    book.enter(archive(first, draft("a", "2025-04-19", "2025-04-11", isHeld: true)))
    #expect(book.text == text)
    book.enter(archive(first, draft("c", "2026-04-19", "2026-04-11", isHeld: true)))
    #expect(book.text.split(separator: "\n").count == text.split(separator: "\n").count + 1)
    let read = AddressBook.read(book.text, file: "addresses.tsv")
    #expect(read.book == book)
    #expect(read.diagnostics == [])
    // As git may have changed it on the way.
    let other = AddressBook.read(
      book.text.replacing("\n", with: "\r\n"), file: "addresses.tsv")
    #expect(other.book == book)
    #expect(other.diagnostics == [])
  }

  @Test(arguments: [
    ("meetings/talks/", "the line is no address with its sentences"),
    ("meetings/talks\tnote#s1", "the line is no address with its sentences"),
    ("months/may/\tnote#s1", "the line is no address with its sentences"),
    ("meetings/talks/\tnote#1", "the line is no address with its sentences"),
    ("meetings/talks/\tnote#s0", "the line is no address with its sentences"),
    ("meetings/../\tnote#s1", "the line is no address with its sentences"),
    ("people/ana-kovac/\tnote#s1", "'people/ana-kovac/' stands here twice"),
  ])
  func `names a line that is none, and reads on`(line: String, problem: String) {
    let text = "address\tsentences\npeople/ana-kovac/\tnote#s1\n\(line)\nplaces/split/\tnote\n"
    let read = AddressBook.read(text, file: "addresses.tsv")
    #expect(read.book.entries.map(\.address.path) == ["people/ana-kovac/", "places/split/"])
    #expect(read.diagnostics.map(\.problem) == [problem])
    #expect(read.diagnostics.map(\.location.description) == ["addresses.tsv:3:1"])
  }
}
