import Briefing
import Checks
import JSON

/// What is doubtful in an archive, in the form that someone asked for.
struct DoubtReport {
  let doubts: [DoubtSearch.Located]
  let version: String

  /// A line for each, with the corrections to choose from below it, and one that counts.
  func text(_ style: Style) -> String {
    let files = Set(doubts.map(\.diagnostic.location.file)).count
    let sum =
      doubts.isEmpty
      ? "Nothing is doubtful" : "\(Count(doubts.count, "doubt")) in \(Count(files, "file"))"
    let entries = doubts.map { doubt in
      ([style.text(doubt.diagnostic)] + doubt.proposals.map(Self.indented))
        .joined(separator: "\n")
    }
    return (entries + [sum]).joined(separator: "\n")
  }

  private static func indented(_ lines: String) -> String {
    lines.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  }

  /// What is wrong and what to do, with the corrections to choose from.
  private static func message(of doubt: DoubtSearch.Located) -> String {
    (["\(doubt.diagnostic.problem); \(doubt.diagnostic.mend)"] + doubt.proposals)
      .joined(separator: "\n")
  }

  /// Commands of GitHub's builds, which put each doubt beside its line.
  /// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
  var github: String {
    doubts.map { doubt in
      let diagnostic = doubt.diagnostic
      var properties = ["file=\(Self.escaped(property: diagnostic.location.file))"]
      if let line = diagnostic.location.line { properties.append("line=\(line)") }
      if let column = diagnostic.location.column { properties.append("col=\(column)") }
      properties.append("title=\(doubt.kind.rawValue)")
      let words = Self.escaped(data: Self.message(of: doubt))
      return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(words)"
    }.joined(separator: "\n")
  }

  private static func escaped(data: String) -> String {
    data.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func escaped(property: String) -> String {
    escaped(data: property).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  var json: JSONValue {
    .object([
      (
        "doubts",
        .list(
          doubts.map { doubt in
            guard case .object(let fields) = doubt.diagnostic.json else { return .null }
            return .object(
              [
                ("corrections", .list(doubt.proposals.map { .text($0) })),
                ("kind", .text(doubt.kind.rawValue)),
              ] + fields)
          })
      )
    ])
  }

  /// The same as SARIF (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).
  ///
  /// Columns are left out: there they count other units than bytes.
  var sarif: JSONValue {
    let rules = Doubt.Kind.allCases.map { kind in
      JSONValue.object([
        ("id", .text(kind.rawValue)),
        ("shortDescription", .object([("text", .text(kind.explanation))])),
      ])
    }
    let driver = JSONValue.object([
      ("name", "briefgen"), ("version", .text(version)), ("rules", .list(rules)),
    ])
    return .object([
      ("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), ("version", "2.1.0"),
      (
        "runs",
        .list([
          .object([
            ("tool", .object([("driver", driver)])), ("results", .list(doubts.map(Self.result))),
          ])
        ])
      ),
    ])
  }

  private static func result(of doubt: DoubtSearch.Located) -> JSONValue {
    let diagnostic = doubt.diagnostic
    let place = JSONValue.object([("uri", .text(address(of: diagnostic.location.file)))])
    let region = diagnostic.location.line.map { line in
      [("region", JSONValue.object([("startLine", .number(line))]))]
    }
    return .object([
      ("ruleId", .text(doubt.kind.rawValue)), ("level", .text(diagnostic.severity.rawValue)),
      ("message", .object([("text", .text(message(of: doubt)))])),
      (
        "locations",
        .list([
          .object([
            ("physicalLocation", .object([("artifactLocation", place)] + (region ?? [])))
          ])
        ])
      ),
    ])
  }

  /// A path as an address: what is no plain letter is escaped.
  private static func address(of path: String) -> String {
    path.utf8.map { byte in
      let isLetter = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      if isLetter || "/-._~".utf8.contains(byte) { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
