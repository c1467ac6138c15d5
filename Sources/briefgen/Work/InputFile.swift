import Foundation

/// A file that someone named on the command line.
struct InputFile {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  func bytes() throws(InputFileError) -> [UInt8] {
    try requireFile()
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .unreadable(path)
    }
  }

  /// Open to be read; who asked for it closes it.
  func opened() throws(InputFileError) -> FileHandle {
    try requireFile()
    guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable(path) }
    return file
  }

  private func requireFile() throws(InputFileError) {
    switch FileSystemEntry(path) {
    case .folder: throw .folder(path)
    case .absent: throw .missing(path)
    case .file: break
    }
  }
}

/// What lies at a path, links followed.
enum FileSystemEntry {
  case file, folder, absent

  init(_ path: String) {
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    self = !isThere ? .absent : isFolder.boolValue ? .folder : .file
  }
}

/// Why there is no file to be read.
enum InputFileError: Error, CustomStringConvertible {
  case missing(String)
  case folder(String)
  case unreadable(String)

  var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file; check the name"
    case .folder(let path): "\(path): it is a folder; name the files in it"
    case .unreadable(let path): "\(path): it could not be read; allow it to be read"
    }
  }
}
