import Briefing
import Foundation

/// The colours of messages, or none.
struct Style: Sendable {
  let isColored: Bool

  static let plain = Style(isColored: false)

  init(isColored: Bool) {
    self.isColored = isColored
  }

  /// Where words are written.
  enum Stream {
    case output, errors

    fileprivate var isTerminal: Bool {
      switch self {
      case .output: isatty(STDOUT_FILENO) == 1
      case .errors: isatty(STDERR_FILENO) == 1
      }
    }
  }

  /// By itself only where the stream is a terminal that shows colours and nobody has set NO_COLOR
  /// (https://no-color.org).
  init(_ choice: ColorChoice, on stream: Stream = .errors) {
    switch choice {
    case .always: isColored = true
    case .never: isColored = false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      isColored =
        stream.isTerminal && environment["NO_COLOR"] ?? "" == ""
        && environment["TERM"] != "dumb"
    }
  }

  enum Color: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case green = "32"
    case faint = "2"
  }

  func text(_ text: some CustomStringConvertible, _ color: Color) -> String {
    isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : "\(text)"
  }

  /// `seeds/may.txt:3:1: warning: …`, the place and the word before what is wrong made to stand out.
  func text(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    return text(diagnostic.location, .bold) + ": "
      + text(severity.rawValue, severity == .error ? .red : .yellow)
      + ": \(diagnostic.words)"
  }

  /// What stopped a command, behind `Error:`.
  func text(stopped message: String) -> String {
    text("Error", .red) + ": " + message
  }
}
