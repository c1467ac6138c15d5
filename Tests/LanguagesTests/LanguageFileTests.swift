import Briefing
import Foundation
import Testing
import Text

@testable import Languages

@Suite struct LanguageFileTests {
  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  private static func lines(_ code: String) -> [LanguageFile.Line] {
    LanguageFile(LanguageSources.builtIn["\(code).tsv"] ?? [], at: code).lines
  }

  @Test func `builds in English and French, whole and without a fault`() throws {
    #expect(LanguageSources().codes == ["en", "fr"])
    for code in LanguageSources().codes {
      #expect(throws: Never.self) { try LanguageSources().language(code) }
      #expect(try LanguageSources().language(code).isRightToLeft == false)
    }
  }

  @Test(arguments: ["en", "fr"])
  func `has words for every phrase and no key that English has not`(code: String) {
    let own = Set(Self.lines(code).map(\.key))
    let known = Set(Self.lines("en").map(\.key)).union(["country"])
    #expect(own.subtracting(known) == [])
    #expect(Set(PhraseBook.keys.keys).subtracting(own) == [])
  }

  /// What one language has a place for, the other has, be it in another form of the words.
  @Test func `has the same places in every language`() throws {
    func places(_ code: String) throws -> [String: Set<String>] {
      try Self.lines(code).reduce(into: [:]) { places, line in
        let own = try PatternText(line.text).places.map { $0 == "for-when" ? "when" : $0 }
          .map { $0 == "inside" ? "country" : $0 }.map { $0 == "number" ? "count" : $0 }
        places[line.key, default: []].formUnion(own)
      }
    }
    let (english, french) = (try places("en"), try places("fr"))
    // French says in full what English has a number for, and no country beside the preposition.
    let said: Set<String> = ["count"]
    for (key, own) in english {
      #expect(own.subtracting(french[key] ?? []).subtracting(said) == [], "\(key)")
      #expect((french[key] ?? []).subtracting(own) == [], "\(key)")
    }
  }

  /// Of the program's own phrases; those of templates are tested with the templates.
  @Test func `has no phrase that nothing says`() throws {
    var code = ""
    for room in ["Languages", "Summaries", "Site"] {
      let folder = Self.checkout.appending(path: "Sources/\(room)").path
      for case let name as String in try #require(FileManager.default.enumerator(atPath: folder))
      where name.hasSuffix(".swift") && name != "Phrase.swift" {
        code += try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      }
    }
    let names = Set(code.matches(of: #/\.([a-zA-Z]+)\b/#).map { String($0.output.1) })
    let idle = Phrase.allCases.filter { !names.contains("\($0)") }
    #expect(idle.isEmpty, "\(idle)")
  }

  @Test func `names every country in French, with the forms of a sentence`() throws {
    let french = try LanguageSources().language("fr")
    for (code, forms) in french.countries {
      #expect(forms.inside != nil && !forms.inSentence.isEmpty, "\(code)")
    }
    #expect(french.countries.count == 250)
    let named = CountryCode("FR").flatMap(french.country)
    #expect(named?.inside == "en France" && named?.inSentence == "la France")
  }

  // MARK: - What is wrong with a file

  private static func own(_ text: String, _ name: String = "en.tsv") -> LanguageSources {
    LanguageSources(own: [
      LanguageSources.Own(name: name, bytes: Array(text.utf8), path: "look/languages/\(name)")
    ])
  }

  @Test(arguments: [
    (
      "search",
      "1: error: the line has no key, or no words behind it; write a key, a tab and the words"
    ),
    (
      "# said of nothing\n\nsearch\t",
      "3: error: the line has no key, or no words behind it; write a key, a tab and the words"
    ),
    ("search\tFind\nsearch\tSeek", "2: error: 'search' is there twice; take one of them out"),
    (
      "meetings-of-year\tMeetings in {yeer}",
      "1: error: 'meetings-of-year' has no place 'yeer'; did you mean 'year'?"
    ),
    ("search\tFind {", "1: error: a '{' is left open; close it with '}'"),
    (
      "search\tFind ]",
      "1: error: a ']' stands alone; write places as {name} and what may be left out as [ …]"
    ),
    ("search\tFind [ it", "1: error: a '[' is left open; close it with ']'"),
    ("kind[sumit]\tsummit", "1: error: 'kind' has no form 'sumit'; did you mean 'summit'?"),
    (
      "plural[few]\tn = some",
      "1: error: it is no rule of a plural; write it as CLDR does: plural[few], a tab, n % 10 = 2..4 and n % 100 != 12..14"
    ),
    ("direction\tup", "1: error: 'up' is no direction; write ltr or rtl"),
    (
      "country[XYZ]\tAtlantis",
      "1: error: it names no country; write country[XX], a tab, a name and its forms"
    ),
  ])
  func `says what is wrong with a user's file, and where`(text: String, message: String) throws {
    let error = #expect(throws: LanguageError.self) { try Self.own(text).language("en") }
    guard case .faults(let faults) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(faults.map(\.description) == ["look/languages/en.tsv:\(message)"])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func `reads lines whatever ends them, and counts the empty ones`(end: String) {
    let lines = ["search\tFind é", "", "# said of nothing", "kind[call]\tphone\u{2027}call", ""]
    let file = LanguageFile(Array(lines.joined(separator: end).utf8), at: "xx.tsv")
    #expect(file.lines.map(\.name) == ["search", "kind[call]"])
    #expect(file.lines.map(\.text) == ["Find é", "phone\u{2027}call"])
    #expect(file.lines.map(\.location.line) == [1, 4])
    #expect(file.faults.isEmpty)
  }

  @Test(arguments: [
    ("search", "search", "", ""), ("kind[call]", "kind", "call", "call"),
    ("pages-found[one]", "pages-found", "", "one"),
    ("papers[signed.other]", "papers", "signed", "signed.other"),
    ("date[day.=1]", "date", "day", "day.=1"), ("search[]", "search", "", ""),
  ])
  func `takes a key apart`(name: String, key: String, word: String, suffix: String) throws {
    let line = try #require(LanguageFile(Array("\(name)\tx".utf8), at: "xx.tsv").lines.first)
    #expect(line.name == (suffix.isEmpty ? key : name))
    #expect(line.key == key && line.word == word && line.suffix == suffix)
  }

  @Test func `says every word that a new language has not yet`() throws {
    let error = #expect(throws: LanguageError.self) {
      try Self.own("search\tCerca", "it.tsv").language("it")
    }
    guard case .faults(let faults) = error else { return #expect(Bool(false)) }
    #expect(faults.count > 300)
    #expect(
      faults.contains {
        $0.description == "look/languages/it.tsv: error: there are no words for 'places'; "
          + "add a line: places, a tab, and in your language: Places"
      })
    #expect(!faults.contains { $0.description.contains("'search'") })
  }

  @Test func `knows no language without a file, and names the nearest`() {
    let error = #expect(throws: LanguageError.self) { try LanguageSources().language("ft") }
    guard case .unknown(let code, let suggestion) = error else { return #expect(Bool(false)) }
    #expect(code == "ft" && suggestion.description == "did you mean 'fr'?")
    #expect(LanguageSources().has("fr-CA") && LanguageSources().has("EN-gb"))
    #expect(!LanguageSources().has("f"))
  }

  @Test func `puts a user's words in place of the built-in ones`() throws {
    let language = try Self.own("search\tFind\nkind[call]\tphone call\nof-mine\tMine").language(
      "en")
    #expect(language.text(.search) == "Find")
    #expect(language.kindWords(.call) == "phone call")
    #expect(language.text(.places) == "Places")
    #expect(language.strangers.map(\.key) == ["of-mine"])
    let british = Self.own("search\tHunt", "en-GB.tsv")
    #expect(try british.language("en-GB").text(.search) == "Hunt")
    #expect(try british.language("en").text(.search) == "Search")
  }

  @Test func `takes a whole new language`() throws {
    var words = String(decoding: LanguageSources.builtIn["en.tsv"] ?? [], as: UTF8.self)
    words = words.replacing("direction\tltr", with: "direction\trtl")
    let sources = Self.own(words.replacing("search\tSearch", with: "search\tchercS"), "qqx.tsv")
    let language = try sources.language("qqx")
    #expect(language.isRightToLeft)
    #expect(language.text(.search) == "chercS")
    #expect(language.languageOfNames == "en")
  }
}

extension Language {
  fileprivate func kindWords(_ kind: MeetingKind) -> String { text(.kind, of: kind.rawValue) }
}
