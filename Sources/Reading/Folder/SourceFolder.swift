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

  /// The source at a path that leads into the folder, as one opens it from here.
  ///
  /// It may be one that can't be read, or is not there; its identifier is that of a folder with no
  /// other source.
  public func source(at name: String) throws(SourceNameError) -> SourceFile {
    let (folder, parts) = (Self.parts(of: path), Self.parts(of: name))
    guard parts.starts(with: folder), parts.count > folder.count else {
      throw .outside(folder: path)
    }
    let file = parts[folder.count...].joined(separator: "/")
    return SourceFile(id: try Self.identifier(of: file), file: file, path: try real(file))
  }

  /// The identifier of a source by its path, where the folder has no other one.
  ///
  /// - Throws: Where a source may not have this name.
  public static func identifier(
    of file: String
  ) throws(SourceNameError) -> Identifier<Document> {
    let parts = parts(of: file)
    guard file == parts.joined(separator: "/"), !parts.isEmpty, !parts.contains("..") else {
      throw .unfit
    }
    guard !parts.contains(where: { $0.hasPrefix(".") }) else { throw .hidden }
    let name = SourceName(file)
    guard name.isSource else { throw .otherKind(mend: name.mend) }
    return identifiers(of: [file])[0]
  }

  /// Where a file lies, a link followed within the folder.
  private func real(_ file: String) throws(SourceNameError) -> String {
    let path = "\(path)/\(file)"
    guard let root = FileSystem.realPath(self.path), let target = FileSystem.realPath(path) else {
      return path
    }
    guard (target + "/").utf8.starts(with: (root + "/").utf8) else { throw .leadsOut }
    return target
  }

  /// The names on the way, without `.` and slashes that mean nothing.
  private static func parts(of path: String) -> [Substring] {
    (path.hasPrefix("/") ? ["/"] : []) + path.split(separator: "/").filter { $0 != "." }
  }

  /// The bytes of a source.
  public func bytes(of source: SourceFile) throws(ReadingError) -> [UInt8] {
    switch FileSystem.bytes(of: source.path, upTo: Reader.largestFile) {
    case .success(let bytes): return bytes
    case .failure(.tooLarge(let size)): throw .tooLarge(file: source.file, bytes: size)
    case .failure(.notRegular):
      throw .unreadable(file: source.file, reason: "it is no regular file")
    case .failure(.changing):
      throw .unreadable(file: source.file, reason: "it changes all the time")
    case .failure(.system(let reason)): throw .unreadable(file: source.file, reason: reason)
    }
  }

  /// The slugs of paths without their endings; those that are alike get `-2`, `-3` in the order of
  /// the paths.
  public static func identifiers(of paths: [String]) -> [Identifier<Document>] {
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
    let slug = String(
      decoding: Slug.made(from: String(stem)).utf8.prefix(longestSlug), as: UTF8.self)
    if slug.isEmpty { return "document" }
    return isOfList(slug) || Slug.isDevice(slug) ? "document-\(slug)" : slug
  }

  /// Whether the list of the documents of a year, `2025`, or that of those without a date has a name.
  private static func isOfList(_ slug: String) -> Bool {
    slug == "undated"
      || slug.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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

/// Why a name stands for no source of a folder.
public enum SourceNameError: Error, Equatable, Sendable {
  case outside(folder: String)
  /// A link that leads out of the folder.
  case leadsOut
  /// Begins with a slash, or has `.`, `..` or two slashes on the way.
  case unfit
  /// It, or a folder on the way, begins with a full stop.
  case hidden
  /// No text by its ending, and what to do about it.
  case otherKind(mend: String)

  /// A clause without a full stop.
  public var problem: String {
    switch self {
    case .outside(let folder): "it does not lie in '\(folder)'"
    case .leadsOut: "the link leads out of the folder"
    case .unfit: "it is no path within a folder"
    case .hidden: "its name begins with a full stop and was passed over"
    case .otherKind: "it is no .txt or .md file and was passed over"
    }
  }

  /// A clause without a full stop.
  public var mend: String {
    switch self {
    case .outside: "name it by its path from here, and its folder with --input"
    case .leadsOut: "copy the file instead"
    case .unfit: "write it as '2025/talks.txt'"
    case .hidden: "rename it, or leave it out"
    case .otherKind(let mend): mend
    }
  }

  /// Whether a folder may hold such a file without harm.
  public var isPassedOver: Bool {
    switch self {
    case .hidden, .otherKind: true
    case .outside, .leadsOut, .unfit: false
    }
  }
}
