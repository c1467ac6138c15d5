import Briefing
import JSON
import Site

/// What a build has done, in numbers.
struct BuildSummary {
  let result: SiteBuild.Result

  private var warnings: Int {
    result.diagnostics.count { $0.severity == .warning }
  }

  /// A line for people.
  var text: String {
    let report = result.report
    let leftOut = result.leftOut
    let faults = [
      leftOut > 0 ? ", \(leftOut) left out" : "",
      warnings > 0 ? ", \(Count(warnings, "warning"))" : "",
    ].joined()
    return """
      \(Count(result.documents, "document"))\(faults), \
      \(Count(result.meetings, "meeting")): \
      \(Count(report.written.count, "file")) written, \(report.unchanged) unchanged, \
      \(report.removed.count) removed
      """
  }

  /// The same for programs, with every warning and the paths of all that changed.
  var json: JSONValue {
    let report = result.report
    return .object([
      ("documents", .number(result.documents)),
      ("left_out", .number(result.leftOut)),
      ("meetings", .number(result.meetings)),
      ("output", .text(result.output)),
      ("written", JSONValue(texts: report.written)),
      ("unchanged", .number(report.unchanged)),
      ("removed", JSONValue(texts: report.removed)),
      ("messages", .list(result.diagnostics.map(\.json))),
    ])
  }

  /// The same of a build that an error stopped.
  static func json(stoppedBy error: any Error, after diagnostics: [Diagnostic]) -> JSONValue {
    let faults = (error as? any FaultListing)?.faults ?? []
    return .object([
      ("error", faults.isEmpty ? .text("\(error)") : .null),
      ("messages", .list((diagnostics + faults).map(\.json))),
    ])
  }
}

extension Diagnostic {
  var json: JSONValue {
    .object([
      ("severity", .text(severity.rawValue)), ("file", .text(location.file)),
      ("line", JSONValue(location.line)), ("column", JSONValue(location.column)),
      ("problem", .text(problem)), ("mend", .text(mend)),
    ])
  }
}
