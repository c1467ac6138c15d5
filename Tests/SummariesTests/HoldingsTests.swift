import Briefing
import Languages
import Testing

@testable import Summaries

struct HoldingsTests {
  private func words(ofPeople count: Int) -> String {
    var archive = Archive()
    let code = code("AL")
    archive.countries = [Country(id: Identifier("albania"), code: code, name: "Albania")]
    archive.people = (0..<count).map { number in
      let name = "\(number + 1000)"
      var person = Person(id: Identifier("p-\(name)"), name: "Person \(name)")
      person.country = Fact(code, citations: [], isInferred: false)
      person.documents = number.isMultiple(of: 4) ? [Identifier("a")] : []
      return person
    }
    return Summarizer(archive: archive, countries: []).text(of: .country(Identifier("albania")))
      .markdown
  }

  private func code(_ text: String) -> CountryCode {
    guard let code = CountryCode(text) else { preconditionFailure("\(text) is no code") }
    return code
  }

  @Test func `lists all people of a country`() {
    let words = words(ofPeople: Division.mostWhole)
    #expect(words.contains("[Person 1001]"))
    #expect(!words.contains("people/index.html"))
  }

  @Test func `lists of many people those that most documents name, and leads to all`() {
    let words = words(ofPeople: 200)
    #expect(words.contains("[Person 1000]") && words.contains("[Person 1196]"))
    #expect(!words.contains("[Person 1001]"))
    #expect(
      words.contains(
        "- [People](../../people/index.html), of 200, the 50 that most documents name are here\n"))
  }
}
