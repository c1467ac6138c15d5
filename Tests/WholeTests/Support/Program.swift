import Foundation

/// The program itself, run as a user runs it.
enum Program {
  struct Result {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// Runs it to its end in a folder.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Result {
    // Without this the folder could be gone as soon as its path is known.
    try withExtendedLifetime(folder) {
      try run(arguments, in: folder.path, environment: environment)
    }
  }

  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Result {
    let texts = try TemporaryFolder(["output": "", "errors": ""])
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    // Files and no pipes: nobody has to read them while the program runs.
    process.standardOutput = FileHandle(forWritingAtPath: texts.path("output"))
    process.standardError = FileHandle(forWritingAtPath: texts.path("errors"))
    try process.run()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationStatus, output: try texts.text(of: "output"),
      errors: try texts.text(of: "errors"))
  }

  /// It lies beside the tests.
  private static let executable: URL = {
    let tests = Bundle(for: BundleMark.self).bundleURL
    let folder = tests.pathExtension == "xctest" ? tests.deletingLastPathComponent() : tests
    return folder.appending(path: "briefgen")
  }()

  private final class BundleMark {}
}
