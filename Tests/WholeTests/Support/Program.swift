import Foundation

/// The program itself, run as a user runs it.
enum Program {
  struct Result {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// Runs it to its end in a folder; with a largest file, writing stops there as on a full disk.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:],
    input: String? = nil, largestFile: Int? = nil
  ) throws -> Result {
    // Without this the folder could be gone as soon as its path is known.
    try withExtendedLifetime(folder) {
      try run(
        arguments, in: folder.path, environment: environment, input: input,
        largestFile: largestFile)
    }
  }

  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil, largestFile: Int? = nil
  ) throws -> Result {
    let texts = try TemporaryFolder(["output": "", "errors": "", "input": input ?? ""])
    let process = process(arguments, in: folder, environment: environment)
    if let largestFile {
      process.executableURL = URL(filePath: "/bin/sh")
      // A block of the shell's limit has 512 bytes.
      let script = "trap '' XFSZ; ulimit -f \(largestFile / 512); exec \"$0\" \"$@\""
      process.arguments = ["-c", script, executable.path] + arguments
    }
    if input != nil {
      process.standardInput = FileHandle(forReadingAtPath: texts.path("input"))
    }
    // Files and no pipes: nobody has to read them while the program runs.
    process.standardOutput = FileHandle(forWritingAtPath: texts.path("output"))
    process.standardError = FileHandle(forWritingAtPath: texts.path("errors"))
    try process.run()
    process.waitUntilExit()
    return Result(
      exitCode: process.terminationStatus, output: try texts.text(of: "output"),
      errors: try texts.text(of: "errors"))
  }

  /// Runs it under the limits of a shell, such as `ulimit -n 16`, and by another program where one is
  /// given.
  ///
  /// The runtime's own report of a crash is off: it takes memory and files that there are not.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, limits: String, by other: [String] = []
  ) throws -> Result {
    let words = (other + [executable.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let script = try TemporaryFolder([
      "script": "export SWIFT_BACKTRACE=enable=no\n\(limits)\nexec \(words)\n"
    ])
    return try withExtendedLifetime(script) { try runShell(script.path("script"), in: folder) }
  }

  /// Runs a script of a folder, in that folder, with the program on its path.
  static func runShell(_ script: String, in folder: TemporaryFolder) throws -> Result {
    try withExtendedLifetime(folder) {
      let texts = try TemporaryFolder(["output": "", "errors": ""])
      let process = process([script], in: folder.path)
      process.executableURL = URL(filePath: "/bin/sh")
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      process.environment?["PATH"] = executable.deletingLastPathComponent().path + ":" + path
      process.standardOutput = FileHandle(forWritingAtPath: texts.path("output"))
      process.standardError = FileHandle(forWritingAtPath: texts.path("errors"))
      try process.run()
      process.waitUntilExit()
      return Result(
        exitCode: process.terminationStatus, output: try texts.text(of: "output"),
        errors: try texts.text(of: "errors"))
    }
  }

  /// Runs it on a terminal, which shows output and messages together.
  static func runOnTerminal(_ arguments: [String], in folder: TemporaryFolder) throws -> Result {
    try withExtendedLifetime(folder) {
      let texts = try TemporaryFolder(["output": ""])
      let process = process(arguments, in: folder.path)
      process.executableURL = URL(filePath: "/usr/bin/script")
      #if os(Linux)
        let command = ([executable.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
        process.arguments = ["-qec", command, "/dev/null"]
      #else
        process.arguments = ["-q", "/dev/null", executable.path] + arguments
      #endif
      process.standardOutput = FileHandle(forWritingAtPath: texts.path("output"))
      try process.run()
      process.waitUntilExit()
      return Result(
        exitCode: process.terminationStatus, output: try texts.text(of: "output"), errors: "")
    }
  }

  /// Starts it, with nobody to hear what it says where no files are given for that.
  static func start(
    _ arguments: [String], in folder: TemporaryFolder, output: FileHandle? = nil,
    errors: FileHandle? = nil
  ) throws -> Process {
    let process = process(arguments, in: folder.path)
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = errors ?? FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func process(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Whether a sanitizer looks on, which takes more room for its notes than a limit of memory leaves.
  static let isWatched = ["__asan_init", "__tsan_init"].contains { (name: String) in
    unsafe dlsym(nil, name) != nil
  }

  /// It lies beside the tests.
  static let executable: URL = {
    let tests = Bundle(for: BundleMark.self).bundleURL
    let folder = tests.pathExtension == "xctest" ? tests.deletingLastPathComponent() : tests
    return folder.appending(path: "briefgen")
  }()

  private final class BundleMark {}
}
