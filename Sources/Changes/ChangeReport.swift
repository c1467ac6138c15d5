public import JSON
internal import Text

/// Changes in the form that someone asked for.
public struct ChangeReport: Sendable {
  private let changes: [Change]

  public init(_ changes: [Change]) {
    self.changes = changes
  }

  private static let nothing = "Nothing has changed in documents, meetings and agreements."

  private func heading(_ subject: Change.Subject) -> String {
    switch subject {
    case .document: "Documents"
    case .meeting: "Meetings"
    case .agreement: "Agreements"
    }
  }

  /// The changes of each subject, with `+` for what is new, `-` for what is gone.
  private func parts(
    _ line: (Change) -> String
  ) -> [(heading: String, lines: [String])] {
    Change.Subject.allCases.compactMap { subject in
      let lines = changes.filter { $0.subject == subject }.map(line)
      return lines.isEmpty ? nil : (heading(subject), lines)
    }
  }

  public var text: String {
    guard !changes.isEmpty else { return Self.nothing }
    return parts { "  \($0.sign) \($0.name): \($0.words)" }
      .map { ([$0.heading] + $0.lines).joined(separator: "\n") }.joined(separator: "\n")
  }

  /// For the text of a pull request.
  public var markdown: String {
    guard !changes.isEmpty else { return Self.nothing }
    return parts { change in
      let words = MarkdownText.escaped(change.words)
      return "- **\(MarkdownText.escaped(change.name))** \(change.verb): \(words)"
    }.map { "### \($0.heading)\n\n" + $0.lines.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  public var json: JSONValue {
    .object([
      (
        "changes",
        .list(
          changes.map {
            .object([
              ("subject", .text($0.subject.rawValue)), ("kind", .text($0.kind.rawValue)),
              ("id", .text($0.id)), ("name", .text($0.name)), ("words", .text($0.words)),
            ])
          })
      )
    ])
  }
}

extension Change {
  fileprivate var sign: String {
    switch kind {
    case .added: "+"
    case .removed: "-"
    default: "~"
    }
  }

  fileprivate var verb: String {
    switch kind {
    case .added: "is new"
    case .removed: "is gone"
    default: "has changed"
    }
  }
}
