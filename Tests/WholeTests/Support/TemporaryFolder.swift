import Foundation

/// A folder of its own for one test, gone when nothing holds it any more.
final class TemporaryFolder: Sendable {
  let path: String

  /// Made with the files given by their paths within it.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "briefgen-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("\(path): \(error)")
    }
  }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name))
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(name))))
  }

  /// The bytes of every file below a folder of it, by path.
  func files(in folder: String = "") throws -> [String: [UInt8]] {
    try Self.files(in: path(folder))
  }

  static func files(in folder: String) throws -> [String: [UInt8]] {
    guard let paths = FileManager.default.enumerator(atPath: folder) else { return [:] }
    var files: [String: [UInt8]] = [:]
    // What a build keeps for the next one is no part of a site.
    for case let path as String in paths where !path.contains(".briefgen-cache") {
      let file = URL(filePath: folder + "/" + path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
        continue
      }
      files[path] = try Array(Data(contentsOf: file))
    }
    return files
  }
}

/// The folders of the checkout.
enum Checkout {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL.path

  static let seeds = path + "/seeds"
  static let templates = path + "/templates"
}
