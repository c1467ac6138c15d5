import Changes
import Foundation

/// A site that was built before, in a folder or in the history of one.
enum PublishedSite {
  case folder(String)
  case revision(String, of: String)

  /// - Throws: `PublishedSiteError`, `RecordsError`.
  func records() throws -> ArchiveRecords {
    var isThere = false
    let records = try ArchiveRecords { path in
      let bytes = try self.bytes(of: path)
      isThere = isThere || bytes != nil && ArchiveRecords.files.contains(path)
      return bytes
    }
    guard isThere else { throw PublishedSiteError.none(name) }
    return records
  }

  private var name: String {
    switch self {
    case .folder(let folder): folder
    case .revision(let revision, let folder): "\(revision):\(folder)"
    }
  }

  private func bytes(of path: String) throws -> [UInt8]? {
    switch self {
    case .folder(let folder):
      let file = "\(folder)/\(path)"
      guard FileSystemEntry(file) == .file else { return nil }
      return try InputFile(file).bytes()
    case .revision(let revision, let folder):
      return try Self.shown(revision, of: folder, path: path)
    }
  }

  /// What git has of a file at a revision; nil where the revision has no such file.
  private static func shown(_ revision: String, of folder: String, path: String) throws -> [UInt8]?
  {
    _ = try output(
      of: ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"],
      in: folder, else: .unknownRevision(revision))
    let listed = try output(
      of: ["ls-tree", "--name-only", revision, "--", path], in: folder,
      else: .unknownRevision(revision))
    guard !listed.isEmpty else { return nil }
    return try output(
      of: ["show", "\(revision):./\(path)"], in: folder, else: .unknownRevision(revision))
  }

  /// What git prints, run in a folder.
  private static func output(
    of arguments: [String], in folder: String, else error: PublishedSiteError
  ) throws -> [UInt8] {
    guard FileSystemEntry(folder) == .folder else { throw PublishedSiteError.none(folder) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    switch process.terminationStatus {
    case 0: return Array(data)
    case 127: throw PublishedSiteError.noGit
    default: throw error
    }
  }
}

/// Why there is no site to compare.
enum PublishedSiteError: Error, CustomStringConvertible {
  case none(String)
  case unknownRevision(String)
  case noGit

  var description: String {
    switch self {
    case .none(let name): "\(name): there is no site with data; name a folder that was built"
    case .unknownRevision(let revision):
      "git knows no revision '\(revision)' here; look at 'git branch --all'"
    case .noGit: "git is needed for --git and is not there; install it, or name two folders"
    }
  }
}
