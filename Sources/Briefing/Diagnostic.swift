/// Something wrong or doubtful in what a user wrote: where, what, and the mend.
package struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable {
    case warning
    case error
  }

  package var severity: Severity
  package var location: SourceLocation
  /// What is wrong, a clause without a full stop.
  package var problem: String
  /// What to do about it, a clause without a full stop.
  package var mend: String

  package init(
    _ severity: Severity, at location: SourceLocation, _ problem: String, mend: String
  ) {
    self.severity = severity
    self.location = location
    self.problem = problem
    self.mend = mend
  }

  /// `notes/may.txt:3:1: warning: the date has no year; write the year in the front matter`.
  package var description: String {
    "\(location): \(severity.rawValue): \(problem); \(mend)"
  }
}

/// A place in a file the user can open.
package struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  package var file: String
  /// From 1; nil where it is the file as a whole.
  package var line: Int?
  /// From 1, in bytes.
  package var column: Int?

  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String {
    var text = file
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }
}
