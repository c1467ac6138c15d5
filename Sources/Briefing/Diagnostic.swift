/// Something wrong or doubtful in what a user wrote: where, what, and the mend.
public struct Diagnostic: Hashable, Codable, Sendable, CustomStringConvertible {
  /// How much it matters.
  public enum Severity: String, Codable, Sendable {
    case warning
    case error
  }

  public var severity: Severity
  public var location: SourceLocation
  /// What is wrong, a clause without a full stop.
  public var problem: String
  /// What to do about it, a clause without a full stop.
  public var mend: String

  public init(
    _ severity: Severity, at location: SourceLocation, _ problem: String, mend: String
  ) {
    self.severity = severity
    self.location = location
    self.problem = problem
    self.mend = mend
  }

  /// `notes/may.txt:3:1: warning: the date has no year; write the year in the front matter`.
  public var description: String {
    "\(location): \(severity.rawValue): \(words)"
  }

  /// What is wrong and the mend, on one line.
  public var words: String { "\(problem); \(mend)".visible }
}

/// A place in a file the user can open.
public struct SourceLocation: Hashable, Codable, Sendable, CustomStringConvertible {
  public var file: String
  /// From 1; nil where it is the file as a whole.
  public var line: Int?
  /// From 1, in bytes.
  public var column: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var description: String {
    var text = file.visible
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }
}
