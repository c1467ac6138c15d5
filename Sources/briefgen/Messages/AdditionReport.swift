import Briefing
import JSON

/// What was found in a source that was added, for people and for programs.
extension Addition.Added {
  func text(isDryRun: Bool) -> String {
    let lines = facts.flatMap { label, values in
      (values.isEmpty ? ["not stated"] : values).enumerated().map { index, value in
        "  " + (index == 0 ? label : "").padded(to: 14) + value
      }
    }
    return ((isDryRun ? ["Would add \(path)"] : ["Added \(path)"]) + lines).joined(separator: "\n")
  }

  var json: JSONValue {
    .object(
      [("file", .text(path))]
        + facts.map { label, values in
          (label, Self.single.contains(label) ? JSONValue(values.first) : JSONValue(texts: values))
        })
  }

  /// Facts that have one value.
  private static let single: Set<String> = ["title", "published", "publisher"]

  private var facts: [(label: String, values: [String])] {
    guard let document = archive.documents.first else { return [] }
    return [
      ("title", document.titleIsStated ? [document.title] : []),
      ("published", document.published.map { [$0.value.description] } ?? []),
      ("publisher", document.publisher.map { [$0.value] } ?? []),
      ("meetings", archive.meetings.map(words)),
      ("countries", archive.countries.filter { !$0.documents.isEmpty }.map(\.name)),
      ("people", archive.people.map(words)),
      ("organizations", archive.organizations.map(\.name)),
      ("places", archive.places.map(\.name)),
      ("agreements", archive.agreements.map { "\($0.name), \($0.status.rawValue)" }),
    ]
  }

  private func words(of meeting: Meeting) -> String {
    let place = meeting.place.flatMap { place in archive.places.first { $0.id == place.value } }
    let details = [
      meeting.status.value.rawValue,
      meeting.start.map { $0.value.inWords(through: meeting.end?.value) }, place?.name,
    ]
    return ([meeting.name] + details.compactMap { $0 }).joined(separator: ", ")
  }

  private func words(of person: Person) -> String {
    guard let role = person.roles.last else { return person.name }
    return "\(person.name), \(role.title)"
  }
}

extension Addition.Result {
  var json: JSONValue {
    .object([("added", .list(added.map(\.json))), ("refused", .number(refused))])
  }
}

extension String {
  /// With blanks behind it, and one at least.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
