import Foundation

/// A file that someone asked for by its path.
struct OutputFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Puts the bytes in place of what is there, with the folders on the way.
  ///
  /// - Throws: `CommandError.unwritable`.
  func write(_ bytes: [UInt8]) throws {
    try makeFolder()
    do {
      try Data(bytes).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandError.unwritable(path, reason: error.localizedDescription)
    }
  }

  /// Makes the folder that the file is to lie in.
  func makeFolder() throws {
    do {
      try FileManager.default.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    } catch {
      throw CommandError.unwritable(path, reason: error.localizedDescription)
    }
  }
}
