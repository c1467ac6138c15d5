import Briefing
import Testing

@testable import Resolution

@Suite struct PersonTests {
  /// Two sightings of a person in two documents: name, country and role of each.
  struct Pair: CustomTestStringConvertible, Sendable {
    let one: (String, String?, String?)
    let other: (String, String?, String?)

    init(_ one: (String, String?, String?), _ other: (String, String?, String?)) {
      (self.one, self.other) = (one, other)
    }

    init(_ one: String, _ other: String, _ country: String? = "KZ") {
      (self.one, self.other) = ((one, country, nil), (other, country, nil))
    }

    var testDescription: String { "\(one.0) / \(other.0)" }

    var people: [Person] {
      var first = Draft("a", published: "2024-01-01")
      first.person(one.0, one.1, role: one.2)
      var second = Draft("b", published: "2024-02-01")
      second.person(other.0, other.1, role: other.2)
      return archive(first, second).people
    }
  }

  @Test(arguments: [
    Pair("Marat Khudaiberdy", "Marat Hudaiberdy"),
    Pair("Zhanar Ospanova", "Janar Ospanova"),
    Pair("Yermek Satbayev", "Ermek Satbaev"),
    Pair("Nikolay Wolski", "Nikolai Volskiy"),
    Pair("Oleksandr Horbatskyy", "Oleksandr Horbatsky"),
    Pair("Samir El-Khoury", "Samir Khoury"),
    Pair("Fouad Al Rashidi", "Fuad Al-Rashidi"),
    Pair("Elçin Həsənov", "Elchin Hasanov"),
    Pair("Ömer Şahin", "Omer Sahin"),
    Pair("Qairat Töleuov", "Kairat Tuleuov"),
    Pair("Jürgen Müller", "Juergen Mueller"),
    Pair("Han Soo-bin", "Han Soobin", "KR"),
    Pair("Soo-bin Han", "Han Soo-bin", "KR"),
    Pair("Salem bin Hamad Al-Zahrani", "Salem Al Zahrani", "SA"),
    Pair("Khalid Al-Zahrani", "Khaled Al Zahrani", "SA"),
    Pair("Joan B. Whitaker", "Joan Whitaker", "US"),
    Pair("J. Whitaker", "Joan Whitaker", "US"),
  ])
  func `is one person in two spellings`(pair: Pair) {
    let people = pair.people
    #expect(people.count == 1)
  }

  @Test(arguments: [
    Pair("Ivan Petrov", "Irina Petrova"),
    Pair("Li Qiang", "Li Qing", "CN"),
    Pair("Nguyen Quoc Thinh", "Nguyen Quoc Thanh", "VN"),
    Pair("Ana Kovač", "Ina Kovač"),
    Pair("Georgi Stanev", "George M. Stanev", "BG"),
    Pair("Aibek Sadykov", "Talant Sadykov", "KG"),
    Pair(("Adam Smith", "GB", nil), ("Adam Smith", "US", nil)),
    Pair(("Khalid Al-Zahrani", nil, "Minister of Oil"), ("Khaled Al Zahrani", nil, "Ambassador")),
    Pair("J. Whitaker", "Martin Whitaker", "US"),
  ])
  func `is two people of like names`(pair: Pair) {
    let people = pair.people
    #expect(people.count == 2)
  }

  @Test(arguments: [
    Pair(("Sadyk", "KG", nil), ("Aibek Sadyk", "KG", "President")),
    Pair(("Sadyk", nil, "Minister of Foreign Affairs"), ("Aibek Sadyk", "KG", "Foreign Minister")),
    Pair(("Mara Ilves", nil, nil), ("Mara Ilves", "EE", nil)),
    Pair(
      ("Hala Shukri", nil, "Assistant Secretary General"),
      ("Hala Choukri", nil, "Assistant Secretary General of the League")),
  ])
  func `takes country or office as second witness`(pair: Pair) {
    let people = pair.people
    #expect(people.count == 1)
  }

  @Test(arguments: [
    Pair(("Sadyk", nil, nil), ("Aibek Sadyk", "KG", "President")),
    Pair(("Sadyk", "KZ", nil), ("Aibek Sadyk", "KG", "President")),
  ])
  func `leaves a bare surname alone without a witness`(pair: Pair) {
    let people = pair.people
    #expect(people.count == 2)
  }

  @Test func `leaves a bare surname alone that two people have`() {
    var first = Draft("a", published: "2024-01-01")
    first.person("Serik Orazov", "KZ")
    first.person("Gulnar Orazov", "KZ")
    var second = Draft("b", published: "2024-02-01")
    second.person("Orazov", "KZ")
    #expect(
      archive(first, second).people.map(\.name).sorted() == [
        "Gulnar Orazov", "Orazov", "Serik Orazov",
      ])
  }

  @Test func `leaves a short name alone that fits two long ones`() {
    var first = Draft("a", published: "2024-01-01")
    first.person("Khalid bin Nasser Al-Zahrani", "SA")
    first.person("Khalid bin Fahd Al-Zahrani", "SA")
    var second = Draft("b", published: "2024-02-01")
    second.person("Khalid Al-Zahrani", "SA")
    #expect(archive(first, second).people.count == 3)
  }

  @Test func `gives whoever has no country to the only country of that name`() {
    var drafts = [("a", "GB"), ("b", "US"), ("c", nil)].map { id, country in
      var draft = Draft(id, published: "2024-01-01")
      draft.person("Adam Smith", country)
      return draft
    }
    #expect(archive(of: drafts.map(\.findings)).people.count == 3)
    drafts.remove(at: 1)
    #expect(archive(of: drafts.map(\.findings)).people.count == 1)
  }

  @Test func `shows the form that most documents have, and addresses the earliest`() {
    let drafts = [
      ("a", "2024-01-01", "Yerkin Sultan"), ("b", "2024-02-01", "Erkin Sultan"),
      ("c", "2024-03-01", "Erkin Sultan"),
    ].map { id, day, name in
      var draft = Draft(id, published: day)
      draft.person(name, "KZ")
      return draft
    }
    let person = archive(of: drafts.map(\.findings)).people.first
    #expect(person?.name == "Erkin Sultan")
    #expect(person?.aliases == ["Yerkin Sultan"])
    #expect(person?.id.slug == "yerkin-sultan")
    #expect(person?.documents.map(\.slug) == ["a", "b", "c"])
  }

  @Test func `follows an office through the documents`() {
    let drafts = [
      ("a", "2023-03-03", "Minister of Foreign Affairs"), ("b", "2024-09-02", "Foreign Minister"),
      ("c", "2025-10-09", "Prime Minister"),
    ].map { id, day, role in
      var draft = Draft(id, published: day)
      draft.person("Mara Ilves", "EE", role: role)
      return draft
    }
    let roles = archive(of: drafts.map(\.findings)).people.first?.roles ?? []
    #expect(roles.map(\.title) == ["Minister of Foreign Affairs", "Prime Minister"])
    #expect(roles.map { $0.first?.description } == ["2023-03-03", "2025-10-09"])
    #expect(roles.map { $0.last?.description } == ["2024-09-02", "2025-10-09"])
    #expect(roles.first?.citations.map(\.document.slug) == ["a", "b"])
  }

  @Test(arguments: [
    ("Minister of Foreign Affairs", "Foreign Minister", true),
    ("Minister for External Affairs", "Foreign Minister", true),
    ("Minister of Defence", "Defense Minister", true),
    ("Spokeswoman", "spokesman", true),
    ("Vice Premier", "Deputy Prime Minister", true),
    ("Deputy Minister of Foreign Affairs", "Foreign Minister", false),
    ("Minister of State for Foreign Affairs", "Minister of Foreign Affairs", false),
    ("Minister of Foreign Trade", "Foreign Minister", false),
  ])
  func `compares offices`(one: String, other: String, isOne: Bool) {
    #expect((RoleTitle.key(one) == RoleTitle.key(other)) == isOne)
  }
}
