public import Briefing
import Text

/// A source below the input folder.
public struct SourceFile: Sendable {
  /// The slug of the path without its ending, unique within the folder.
  public let id: Identifier<Document>
  /// The path relative to the input folder, with `/` between folders.
  public let file: String
  /// Where it lies, links followed.
  let path: String
}

/// The folder with an archive's sources: the `.txt` and `.md` files in it and below.
///
/// `.text` and `.markdown` will do as well. Files and folders whose names begin with a full stop are
/// passed over, and so are, with a warning, files of every other ending but the editor's own. A link
/// is read where it leads to a file within the folder.
public struct SourceFolder: Sendable {
  private let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// The sources, sorted by the bytes of their paths, and what was passed over for a reason.
  public func sources() throws(SourceFolderError)
    -> (files: [SourceFile], warnings: [Diagnostic])
  {
    guard let root = FileSystem.realPath(path) else { throw .missing(path) }
    guard FileSystem.kind(of: root) == .folder else { throw .notFolder(path) }
    var listing = FolderListing(root: root)
    guard listing.list() else { throw .unreadable(path) }
    guard !listing.found.isEmpty else { throw .empty(path, listing.warnings) }
    let found = listing.found.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    let ids = Self.identifiers(of: found.map(\.file))
    let files = zip(found, ids).map { SourceFile(id: $1, file: $0.file, path: $0.path) }
    return (files, listing.warnings)
  }

  /// The bytes of a source.
  public func bytes(of source: SourceFile) throws(ReadingError) -> [UInt8] {
    switch FileSystem.bytes(of: source.path, upTo: Reader.largestFile) {
    case .success(let bytes): return bytes
    case .failure(.tooLarge(let size)): throw .tooLarge(file: source.file, bytes: size)
    case .failure(.notRegular):
      throw .unreadable(file: source.file, reason: "it is no regular file")
    case .failure(.system(let reason)): throw .unreadable(file: source.file, reason: reason)
    }
  }

  /// The slugs of paths without their endings; those that are alike get `-2`, `-3` in the order of
  /// the paths.
  static func identifiers(of paths: [String]) -> [Identifier<Document>] {
    let slugs = paths.map { slug(of: $0) }
    var taken = Set(slugs)
    var seen: Set<String> = []
    return slugs.map { slug in
      if seen.insert(slug).inserted { return Identifier(slug) }
      var number = 2
      while taken.contains("\(slug)-\(number)") { number += 1 }
      taken.insert("\(slug)-\(number)")
      return Identifier("\(slug)-\(number)")
    }
  }

  /// The longest name that leaves room for a number within the limits of file systems.
  private static let longestSlug = 200

  private static func slug(of path: String) -> String {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    let slug = Slug.made(from: String(stem)).utf8.prefix(longestSlug)
    return slug.isEmpty ? "document" : String(decoding: slug, as: UTF8.self)
  }
}

/// Why a folder gives no sources.
public enum SourceFolderError: Error, Sendable, CustomStringConvertible {
  case missing(String)
  case notFolder(String)
  case unreadable(String)
  /// With what was passed over in it.
  case empty(String, [Diagnostic])

  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such folder; make it and put the sources in it, as .txt or .md files"
    case .notFolder(let path):
      "\(path): it is no folder; name the folder that the sources are in"
    case .unreadable(let path):
      "\(path): it could not be read; allow it to be read"
    case .empty(let path, let passedOver):
      (["\(path): there is no source in it; put .txt or .md files in it"]
        + passedOver.map(\.description)).joined(separator: "\n")
    }
  }
}
