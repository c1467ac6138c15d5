import FoundationEssentials

/// A folder that is there for one test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    // A folder that stays behind in the system's temporary folder does no harm.
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ file: String) -> String? {
    (try? Data(contentsOf: URL(filePath: "\(path)/\(file)"))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(file)")
  }
}

/// The files below a folder by their paths, with their bytes.
func files(below folder: String) throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder) where !name.hasPrefix(".")
  {
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    if isFolder {
      for (path, bytes) in try SiteTests.files(below: "\(folder)/\(name)") {
        files["\(name)/\(path)"] = bytes
      }
    } else {
      files[name] = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
    }
  }
  return files
}
