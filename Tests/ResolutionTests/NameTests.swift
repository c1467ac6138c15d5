import Briefing
import Testing

@testable import Resolution

@Suite struct NameTests {
  @Test func `leaves the small words out of a long slug and never cuts a word`() {
    let slug = SubjectSlug.short(
      from:
        "Agreement on the Mutual Recognition of Certificates of Competency of Seafarers between "
        + "the Government of Ruritania and the Government of Graustark")
    #expect(slug == "agreement-mutual-recognition-certificates-competency-seafarers-government")
    #expect(slug.utf8.count <= SubjectSlug.longest)
  }

  @Test func `gives no slug twice and none that is a list's address or a device's name`() {
    var book = SlugBook(word: "meeting")
    let slugs = [
      book.enter(["summit"]), book.enter(["summit", "summit-2025"]), book.enter(["summit"]),
      book.enter(["2025"]), book.enter(["undated"]), book.enter([""]), book.enter([""]),
      book.enter(["con"]),
    ]
    #expect(
      slugs == [
        "summit", "summit-2025", "summit-2", "meeting-2025", "undated-2", "meeting", "meeting-2",
        "meeting-con",
      ])
  }

  @Test(arguments: [
    ("Programme of Co-operation", ["program", "cooperation"]),
    ("Organisation for Security", ["organization", "security"]),
    ("Russia’s “Centre” & the UK's", ["russia", "center", "uk"]),
    ("Ministries", ["ministry"]), ("Caucasus", ["caucasus"]),
  ])
  func `brings words to one spelling`(text: String, words: [String]) {
    #expect(Words.telling(text) == words)
  }

  @Test(arguments: [
    ("Kazakh-Azerbaijani Council", ["KZ", "AZ", "council"]),
    ("Council of Guinea-Bissau and Equatorial Guinea", ["council", "of", "GW", "and", "GQ"]),
    ("South Korean ministry", ["KR", "ministry"]),
    ("Congolese ministry", ["congolese", "ministry"]),
  ])
  func `knows countries by name and adjective`(text: String, words: [String]) {
    #expect(countryNames.marked(Words.folded(text)) == words)
  }
}
