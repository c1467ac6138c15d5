import Briefing
import Gazetteer
import Reading
import Testing

@testable import briefgen

/// A short text as one document, and what is found in it, told in few words.
struct Dispatch {
  static let lexicon = Lexicon.builtIn()
  private static let stage = DocumentStage(folder: SourceFolder("."), lexicon: lexicon)

  let findings: Findings

  /// The text as one document, published on a day or, where that is nil, when the text itself settles.
  init(_ text: String, date: String? = nil) throws {
    let head = date.map { "---\ndate: \($0)\n---\n\n" } ?? ""
    let result = try Self.stage.result(
      id: Identifier("dispatch"), file: "dispatch.txt", bytes: Array((head + text + "\n").utf8))
    findings = try #require(result.findings)
  }

  /// `name: status`, in the order of the text.
  var agreements: [String] {
    findings.agreements.map { "\($0.name): \($0.status.value.rawValue)" }
  }

  var countries: [String] { findings.countries.map(\.code.description).sorted() }

  var organizations: [String] { findings.organizations.map(\.name) }

  var places: [String] { findings.places.map(\.name) }

  var figures: [String] { findings.figures.map(\.text) }

  /// `name`, `name, role` or `name, role, XX`.
  var people: [String] {
    findings.people.map { person in
      ([person.name] + person.roles.map(\.title) + [person.country?.value.description])
        .compactMap(\.self).joined(separator: ", ")
    }
  }

  /// `kind status [start[/end]] [@place] [#ordinal]`, the principal ones first.
  var meetings: [String] {
    findings.meetings.map { meeting in
      var words = [meeting.kind.rawValue, meeting.status.value.rawValue]
      if let start = meeting.start?.value {
        words.append(
          ([start] + [meeting.end?.value].compactMap(\.self))
            .map(\.description).joined(separator: "/"))
      }
      if let place = meeting.place { words.append("@" + findings.places[place.value].name) }
      if let ordinal = meeting.ordinal { words.append("#\(ordinal.value)") }
      return words.joined(separator: " ")
    }
  }

  /// `name: status` of the papers of each meeting.
  var outcomes: [[String]] {
    findings.meetings.map { meeting in
      meeting.agreements.map {
        "\(findings.agreements[$0.agreement].name): \($0.status.value.rawValue)"
      }
    }
  }

  /// The name of each meeting's series.
  var series: [String?] { findings.meetings.map { $0.series?.name } }

  /// Who takes part in each meeting: names, then countries.
  var attendance: [[String]] {
    findings.meetings.map { meeting in
      meeting.participants.map { findings.people[$0.person].name }
        + meeting.countries.map(\.value.description).sorted()
    }
  }
}
