import Testing
import Text

@Suite struct SlugTests {
  @Test(arguments: [
    ("Central Asia–Russia Summit", "central-asia-russia-summit"),
    ("000_85c39a260d2a85bc", "000-85c39a260d2a85bc"), ("  --A..B--  ", "a-b"),
    ("Elçin Rzazadə", "elcin-rzazade"), ("N'Djamena", "ndjamena"),
    ("Совещание в Бишкеке", "soveshchanie-v-bishkeke"), ("Қазақстан", "qazaqstan"),
    ("Αθήνα", "athina"), ("北京", ""), ("", ""), ("  –  ", ""), ("3+3", "3-3"),
    ("Nuku’alofa", "nukualofa"), ("Côte d’Ivoire", "cote-divoire"), ("Лавров", "lavrov"),
  ])
  func `is made of Latin letters, digits and single hyphens`(name: String, expected: String) {
    let slug = Slug.made(from: name)
    #expect(slug == expected)
  }

  @Test(arguments: [
    ("con", true), ("nul", true), ("com1", true), ("lpt9", true), ("cone", false), ("com", false),
    ("con-2", false), ("comb", false), ("", false),
  ])
  func `knows the devices of Windows`(slug: String, isDevice: Bool) {
    let found = Slug.isDevice(slug)
    #expect(found == isDevice)
  }

  @Test(arguments: [
    ("lake-ohrid-forum", 16, "lake-ohrid-forum"), ("lake-ohrid-forum", 15, "lake-ohrid"),
    ("lake-ohrid-forum", 10, "lake-ohrid"), ("lake-ohrid-forum", 9, "lake"),
    ("confederation", 6, "confed"),
  ])
  func `is cut at a hyphen where it has one`(slug: String, length: Int, cut: String) {
    let found = Slug.cut(slug, to: length)
    #expect(found == cut)
  }
}
