import FoundationEssentials
import Testing

@testable import Site
@testable import Templates

/// `templates/README.md` says which names each template has.
struct TemplateReferenceTests {
  private static let pages: [(template: String, model: any TemplateModel.Type)] = [
    ("about.html", AboutPage.self), ("agreement.html", AgreementPage.self),
    ("ahead.html", AheadPage.self), ("country.html", CountryPage.self),
    ("document.html", DocumentPage.self), ("documents-of-year.html", PartPage.self),
    ("documents.html", DocumentsPage.self), ("home.html", HomePage.self),
    ("meeting.html", MeetingPage.self), ("meetings-of-year.html", PartPage.self),
    ("meetings.html", MeetingsPage.self), ("moved.html", MovedPage.self),
    ("names.html", NamesPage.self), ("not-found.html", NotFoundPage.self),
    ("organization.html", SubjectPage.self), ("part.html", PartPage.self),
    ("person.html", PersonPage.self),
    ("place.html", SubjectPage.self), ("register.html", IndexPage.self),
    ("relation.html", RelationPage.self), ("search.html", SearchPage.self),
    ("series.html", SeriesPage.self), ("timeline.html", TimelinePage.self),
  ]

  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates/README.md").standardized

  @Test func `tells every name that a template has`() throws {
    let text = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    let mark = try #require(text.firstRange(of: "<!-- names:"))
    let line = try #require(text[mark.lowerBound...].firstIndex(of: "\n"))
    let reference = String(text[...line]) + Self.reference
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(reference.utf8).write(to: Self.file)
    }
    #expect(String(decoding: try Data(contentsOf: Self.file), as: UTF8.self) == reference)
  }

  @Test func `tells every template and partial there is`() throws {
    let text = String(decoding: try Data(contentsOf: Self.file), as: UTF8.self)
    for template in TemplateFolder().templates {
      #expect(text.contains("`\(template.name)`"), "\(template.name)")
    }
  }

  private static var reference: String {
    let frame = names(of: PageFrame.shape)
    let lines = pages.map { template, model in
      let own = names(of: model.shape).filter { !frame.contains($0) }
      return "| `\(template)` | \(own.map { "`\($0)`" }.joined(separator: ", ")) |\n"
    }
    return "\n| template | names |\n|---|---|\n| all pages | "
      + frame.map { "`\($0)`" }.joined(separator: ", ") + " |\n" + lines.joined()
  }

  /// The names of a record, without the flags that every list has beside it.
  private static func names(of shape: Shape) -> [String] {
    guard case .record(let record) = shape else { return [] }
    let all = record.fields.map { (name: $0.name, shape: $0.shape()) }
    return all.compactMap { field in
      let isOfList = all.contains { "has_" + $0.name == field.name }
      return isOfList ? nil : field.name + suffix(of: field.shape)
    }
  }

  private static func suffix(of shape: Shape) -> String {
    switch shape {
    case .flag: "?"
    case .text: ""
    case .markup: "!"
    case .list(let element): "[\(names(of: element).joined(separator: " "))]"
    case .record: "{\(names(of: shape).joined(separator: " "))}"
    }
  }
}
