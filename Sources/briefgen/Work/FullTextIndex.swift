import Foundation
import Site

/// The words of the documents' texts, indexed by Pagefind beside the site (https://pagefind.app).
///
/// It is made anew after each build and is no part of the site: one new document renames dozens of
/// its files. So it lies in a folder that git ignores, and the search page does without it.
struct FullTextIndex: Sendable {
  /// Pagefind, by its own name or as a module of Python.
  private let command: [String]

  /// - Throws: `CommandError.noPagefind` where it is not installed.
  init() throws {
    let ways = [["pagefind"], ["python3", "-m", "pagefind"]]
    guard let way = try ways.first(where: { try Self.run($0 + ["--version"]).status == 0 }) else {
      throw CommandError.noPagefind
    }
    command = way
  }

  /// Makes the index of a site, in place of the one before.
  ///
  /// - Throws: `CommandError.noFullText`, and what the file system says.
  func write(to site: String) throws {
    let folder = URL(filePath: site).appending(path: SiteOptions.fullTextFolder)
    let new = folder.appendingPathExtension("new")
    try Self.remove(new)
    let answer = try Self.run(
      command + [
        "--site", site, "--output-path", new.path, "--glob", "documents/*/index.html",
        "--keep-index-url", "--quiet",
      ])
    guard answer.status == 0 else {
      throw CommandError.noFullText(site: site, reason: answer.words)
    }
    try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
    try Data("*\n".utf8).write(to: new.appending(path: ".gitignore"))
    try Self.remove(folder)
    try FileManager.default.moveItem(at: new, to: folder)
  }

  private static func remove(_ folder: URL) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    try FileManager.default.removeItem(at: folder)
  }

  /// How a program ended, and the last line of what it said.
  private static func run(_ command: [String]) throws -> (status: Int32, words: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let line = said.split(whereSeparator: \.isNewline).last.map(String.init)
    return (process.terminationStatus, line ?? "it ended with \(process.terminationStatus)")
  }
}
