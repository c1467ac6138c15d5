import Foundation

/// A program of others that turns a format into text.
public enum Tool: String, Sendable {
  case pandoc
  case pdftotext

  var name: String { rawValue }

  /// How it is had on the systems that the program is for.
  var installation: String {
    switch self {
    case .pandoc: "apt-get install pandoc, brew install pandoc"
    case .pdftotext: "apt-get install poppler-utils, brew install poppler"
    }
  }

  /// Longer than this takes only what would never end.
  private static let seconds = 60.0

  /// What the program makes of the bytes of a file.
  ///
  /// `name` is what messages call the file.
  /// - Throws: `IntakeError.missingTool`, `.toolFailed`.
  func output(_ arguments: [String], of bytes: [UInt8], called name: String)
    throws(IntakeError) -> [UInt8]
  {
    guard let executable = Self.path(of: self.name) else { throw .missingTool(self, for: name) }
    do {
      return try Self.run(executable, arguments, on: bytes)
    } catch let error as Failure {
      throw .toolFailed(self, on: name, reason: error.reason)
    } catch {
      throw .toolFailed(self, on: name, reason: error.localizedDescription)
    }
  }

  private struct Failure: Error {
    let reason: String
  }

  private static func path(of name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.lazy.map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Through files: a program that reads and writes pipes at once may wait for us as we for it.
  ///
  /// A shell sees to it that none of them grows beyond what is taken in.
  private static func run(
    _ executable: URL, _ arguments: [String], on bytes: [UInt8]
  ) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "briefgen-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      // What is left behind lies in the system's folder for what may go.
      try? FileManager.default.removeItem(at: folder)
    }
    let (input, output, errors) = (
      folder.appending(path: "input"), folder.appending(path: "output"),
      folder.appending(path: "errors")
    )
    try Data(bytes).write(to: input)
    try Data().write(to: output)
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    // A block of the shell's limit has 512 bytes.
    let script = "ulimit -f \(Intake.largest / 512); exec \"$0\" \"$@\""
    process.arguments = ["-c", script, executable.path] + arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let deadline = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: deadline)
    process.waitUntilExit()
    deadline.cancel()
    let size = try output.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    guard size < Intake.largest else { throw Failure(reason: "it makes more than 64 MB of it") }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let words = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
      let line = words.split(whereSeparator: \.isNewline).first.map(String.init)
      throw Failure(reason: line ?? "it ended with \(process.terminationStatus)")
    }
    return Array(try Data(contentsOf: output))
  }
}
