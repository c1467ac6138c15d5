import Briefing
import Foundation
import JSON
import Site

/// What the program says on standard error.
struct Console: Sendable {
  /// Only errors.
  let isQuiet: Bool
  /// Steps and files too.
  let isVerbose: Bool
  let style: Style
  /// Where someone asked how long the stages take.
  let times: StageTimes?
  private let log: MessageLog?

  init(
    isQuiet: Bool = false, isVerbose: Bool = false, style: Style = .plain,
    times: StageTimes? = nil, log: MessageLog? = nil
  ) {
    self.times = times
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
    self.style = style
    self.log = log
  }

  /// The same, with what is said of the input kept in a log.
  func logging(to log: MessageLog) -> Console {
    Console(isQuiet: isQuiet, isVerbose: isVerbose, style: style, times: times, log: log)
  }

  /// Something wrong or doubtful in the input, with its place.
  func report(_ diagnostic: Diagnostic) {
    log?.append(diagnostic)
    guard !isQuiet || diagnostic.severity == .error else { return }
    Self.write(style.text(diagnostic) + "\n")
  }

  /// What stopped the work: each fault with its place, or one error.
  func report(stopping error: any Error) {
    let faults = (error as? any FaultListing)?.faults ?? []
    if faults.isEmpty {
      Self.write(style.text(stopped: "\(error)") + "\n")
    }
    for fault in faults { report(fault) }
  }

  /// One of the steps of a build.
  func note(_ text: @autoclosure () -> String) {
    if isVerbose { Self.write(style.text(text(), .faint) + "\n") }
  }

  /// What only someone at a terminal wants to know.
  func tell(_ text: String) {
    guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return }
    Self.write(style.text(text, .faint) + "\n")
  }

  /// What a command that goes on has just done.
  func announce(_ text: String) {
    if !isQuiet { Self.write(style.text(text, .green) + "\n") }
  }

  /// What someone should know of what was there before.
  func warn(_ text: String) {
    if !isQuiet { Self.write(text + "\n") }
  }

  /// Counts the long steps of a build.
  var watcher: StepWatcher {
    var spend: (@Sendable (String, Duration) -> Void)?
    if let times { spend = { step, time in times.add(time, step: step) } }
    return StepWatcher(spend: spend) { step, parts in
      let progress = progress(of: step, total: parts)
      return { progress?.advance() }
    }
  }

  /// Counts something long on a terminal; nil where nobody watches.
  func progress(of step: String, total: Int) -> Progress? {
    guard !isQuiet, total >= Progress.least, isatty(STDERR_FILENO) == 1 else { return nil }
    return Progress(step: step, total: total)
  }

  /// Writes to standard output.
  ///
  /// - Throws: `CommandError.cutOff`.
  static func print(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Foundation.write(STDOUT_FILENO, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw CommandError.cutOff(reason: unsafe String(cString: strerror(errno))) }
      rest = rest.dropFirst(count)
    }
  }

  /// A line on standard output, of what a command has done.
  ///
  /// - Throws: `CommandError.cutOff`.
  static func print(line: String) throws {
    try print(Array((line + "\n").utf8))
  }

  /// One value of JSON on standard output.
  ///
  /// - Throws: `CommandError.cutOff`.
  static func print(json: JSONValue) throws {
    var bytes: [UInt8] = []
    bytes.append(indented: json)
    try print(bytes)
  }

  static func write(_ text: String) {
    // Where standard error is closed nobody wants to hear it, and there is no one to tell.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
