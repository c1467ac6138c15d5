import Testing
import Text

@Suite struct SlugTests {
  @Test(arguments: [
    ("Central Asia–Russia Summit", "central-asia-russia-summit"),
    ("000_85c39a260d2a85bc", "000-85c39a260d2a85bc"), ("  --A..B--  ", "a-b"),
    ("Elçin Rzazadə", "elcin-rzazade"), ("N'Djamena", "ndjamena"),
    ("Совещание в Бишкеке", "soveshchanie-v-bishkeke"), ("Қазақстан", "qazaqstan"),
    ("Αθήνα", "athina"), ("北京", ""), ("", ""),
  ])
  func `is made of Latin letters, digits and single hyphens`(name: String, expected: String) {
    let slug = Slug.made(from: name)
    #expect(slug == expected)
  }
}
