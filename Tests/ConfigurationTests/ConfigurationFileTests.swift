import Briefing
import Configuration
import Foundation
import Gazetteer
import Testing

@Suite struct ConfigurationFileTests {
  @Test func `reads every key`() throws {
    let settings = try settings(
      """
      title: "Lakes: dispatches"
      base_url: https://example.org/lakes/
      language: en-GB
      text: excerpt
      input: dispatches
      output: site
      templates: /usr/share/look
      gazetteer:
        countries:
          - {code: MK, names: [Lakeland], adjectives: [Lakelandic]}
        organizations:
          - name: Lakes Commission
            acronyms: [LAC]
            aliases: [Commission of the Lakes]
            kind: commission
            members: [AL, MK]
            parent: Council of the Lakes
            ambiguous: [LAC]
        places:
          - {name: House of the Lakes, kind: venue, countries: [MK], latitude: 41.11,
             longitude: -20.8, ambiguous: true}
        offices:
          - {name: Grand Warden, plural: Grand Wardens, rank: minister}
        publishers:
          - {name: Lakes News Agency, tags: [LNA], end_marks: ["/LNA/"], country: MK}
      """)
    #expect(settings.title == "Lakes: dispatches")
    #expect(settings.baseURL == "https://example.org/lakes/")
    #expect(settings.language == "en-GB")
    #expect(settings.shownText == .excerpt)
    let country = try #require(settings.gazetteer.countries.first)
    #expect(country.code.description == "MK")
    #expect(country.names + country.adjectives == ["Lakeland", "Lakelandic"])
    let body = try #require(settings.gazetteer.organizations.first)
    #expect(body.name == "Lakes Commission")
    #expect(body.acronyms + body.aliases == ["LAC", "Commission of the Lakes"])
    #expect(body.kind == .commission)
    #expect(body.members.map(\.description) == ["AL", "MK"])
    #expect(body.parent == "Council of the Lakes")
    #expect(body.ambiguous == ["LAC"])
    let place = try #require(settings.gazetteer.places.first)
    #expect(place.name == "House of the Lakes")
    #expect(place.kind == .venue)
    #expect(place.coordinates == Coordinates(latitude: 4111, longitude: -2080))
    #expect(place.isAmbiguous)
    let office = try #require(settings.gazetteer.offices.first)
    #expect(
      [office.name, office.plural, office.rank.rawValue] == [
        "Grand Warden", "Grand Wardens", "minister",
      ])
    let publisher = try #require(settings.gazetteer.publishers.first)
    #expect(publisher.names == ["Lakes News Agency"])
    #expect(publisher.tags + publisher.endMarks == ["LNA", "/LNA/"])
  }

  @Test func `takes paths from its own folder`() throws {
    let folder = try Folder("input: dispatches\noutput: ../site\ntemplates: /look\n")
    let settings = try ConfigurationFile(folder.file).settings()
    #expect(settings.input == folder.path + "/dispatches")
    #expect(settings.output == folder.path + "/../site")
    #expect(settings.templates == "/look")
  }

  @Test(arguments: [
    "", "# nothing yet\n", "title:\ngazetteer:\n  places: ~\n", "\u{FEFF}title: ~\n",
  ])
  func `sets nothing where nothing is said`(text: String) throws {
    let settings = try settings(text)
    #expect(settings.title == nil)
    #expect(settings.gazetteer.places.isEmpty)
  }

  @Test(arguments: [
    ("titel: Lakes", "1:1: error: 'titel' is no key; did you mean 'title'?"),
    (
      "x: 1",
      "1:1: error: 'x' is no key; there are: base_url, gazetteer, input, language, output, "
        + "templates, text, title"
    ),
    ("title: [a]", "1:8: error: 'title' is no line of text; write one line of text behind it"),
    ("title: \"a\\nb\"", "1:8: error: 'title' has more than one line; write it in one line"),
    (
      "base_url: example.org",
      "1:11: error: 'base_url' is no web address: 'example.org'; write one that begins with https://"
    ),
    (
      "base_url: 'https://example.org/a b'",
      "1:11: error: 'base_url' is no web address: 'https://example.org/a b'; "
        + "write one that begins with https://"
    ),
    (
      "language: d_e",
      "1:11: error: 'language' is no code of a language: 'd_e'; write one such as en, fr or en-GB"
    ),
    ("text: excerp", "1:7: error: 'text' can't be 'excerp'; did you mean 'excerpt'?"),
    (
      "gazetteer: {places: {name: A}}",
      "1:21: error: 'gazetteer.places' is no list; write one a line, each behind '- '"
    ),
    (
      "gazetteer:\n  place: []",
      "2:3: error: 'place' is no key of 'gazetteer'; did you mean 'places'?"
    ),
    (
      "gazetteer:\n  places:\n    - kind: lake",
      """
      3:13: error: 'gazetteer.places.kind' can't be 'lake'; there are: city, desert, \
      disputed-area, island, mountains, other, region, venue, water
      FILE:3:7: error: 'name' is missing in 'gazetteer.places'; add it: name: House of the Lakes
      """
    ),
    (
      "gazetteer:\n  countries: [{code: XX}]",
      "2:22: error: no country has the code 'XX'; write the two capital letters that ISO 3166-1 "
        + "has for it"
    ),
    (
      "gazetteer:\n  places: [{name: A, latitude: 91}]",
      "2:32: error: 'gazetteer.places.latitude' is no number of degrees: '91'; "
        + "write a number from -90 to 90"
    ),
    (
      "gazetteer:\n  places: [{name: A, ambiguous: maybe}]",
      "2:33: error: 'gazetteer.places.ambiguous' is neither true nor false: 'maybe'; "
        + "write one of them"
    ),
    (
      "gazetteer:\n  offices: [{name: A}, ~]",
      "2:24: error: 'gazetteer.offices' has an element without a value; fill it or take it out"
    ),
    ("- a", "1:1: error: the file has no keys; write them as 'key: value'"),
    ("title: a\ntitle: b", "1:1: error: 'title' stands twice in the file; keep one of the two"),
    ("title: &a b", "1:8: error: the file has an anchor; write the value out where it is used"),
    (
      "title: a: b",
      "1:9: error: the file is no YAML: mapping values are not allowed in this context; "
        + "write it as 'key: value', with quotation marks around a value that has a colon"
    ),
  ])
  func `says what is wrong and where`(text: String, message: String) throws {
    let folder = try Folder(text)
    let messages = faults(of: folder)
    #expect(messages == "\(folder.file):\(message)".replacing("FILE", with: folder.file))
  }

  @Test func `names all that is wrong at once`() throws {
    let folder = try Folder("titel: A\ntext: none\nlanguage: x_x\n")
    #expect(faults(of: folder).split(separator: "\n").count == 2)
  }

  @Test func `says that a file can't be read`() throws {
    #expect(
      message("/nowhere/briefgen.yml")
        == "/nowhere/briefgen.yml: error: it can't be read; check the path and its permissions")
    let folder = try Folder(bytes: [0x74, 0x3A, 0x20, 0xFF])
    #expect(faults(of: folder) == "\(folder.file): error: it is not in UTF-8; save it in UTF-8")
  }

  private func settings(_ text: String) throws -> ArchiveSettings {
    let folder = try Folder(text)
    return try withExtendedLifetime(folder) { try ConfigurationFile(folder.file).settings() }
  }

  private func faults(of folder: Folder) -> String {
    withExtendedLifetime(folder) { message(folder.file) }
  }

  private func message(_ path: String) -> String {
    do {
      _ = try ConfigurationFile(path).settings()
      return ""
    } catch {
      return error.faults.map(\.description).joined(separator: "\n")
    }
  }
}

/// A folder of its own with a `briefgen.yml`, gone when nothing holds it any more.
final class Folder: Sendable {
  let path: String
  var file: String { path + "/briefgen.yml" }

  init(bytes: [UInt8]) throws {
    path = NSTemporaryDirectory() + "briefgen-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file))
  }

  convenience init(_ text: String) throws {
    try self.init(bytes: Array(text.utf8))
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("\(path): \(error)")
    }
  }
}
