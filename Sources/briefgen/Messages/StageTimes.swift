import Synchronization

/// How long each stage of a build took, over all its tasks.
final class StageTimes: Sendable {
  /// In the order in which they are told.
  enum Stage: String, CaseIterable {
    case reading = "read"
    case extraction = "extract"
    case resolution = "resolve"
    case summaries = "summarize"
    case rendering = "render"
    case checks = "check"
    case comparison = "compare"
    case writing = "write"
  }

  private let times = Mutex<[Stage: Duration]>([:])

  func add(_ time: Duration, to stage: Stage) {
    times.withLock { $0[stage, default: .zero] += time }
  }

  /// A step of making the site, by the name that it has there.
  func add(_ time: Duration, step: String) {
    switch step {
    case "Summarizing":
      add(time, to: .summaries)
      // The words of a page are asked for while it is made.
      add(.zero - time, to: .rendering)
    case "Making pages": add(time, to: .rendering)
    case "Checking": add(time, to: .checks)
    case "Comparing": add(time, to: .comparison)
    case "Writing": add(time, to: .writing)
    default: break
    }
  }

  /// `read 0.52 s`, a stage a line.
  var lines: [String] {
    let times = times.withLock { $0 }
    return Stage.allCases.map { "\($0.rawValue) \(Seconds(times[$0] ?? .zero))" }
  }
}

extension StageTimes? {
  /// Does a part of a stage; nothing is timed where nobody asked for it.
  func timed<Result, Failure: Error>(
    _ stage: StageTimes.Stage, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let self else { return try work() }
    let clock = ContinuousClock()
    let start = clock.now
    defer { self.add(clock.now - start, to: stage) }
    return try work()
  }
}
