public import Briefing
public import Text

/// What keeps a site from being built or published.
public enum SiteError: Error, CustomStringConvertible {
  /// Templates or words that can't be used, each with its place and the mend.
  case templates([Diagnostic])
  /// A language that there are no words of, and what may be meant.
  case unknownLanguage(String, Suggestion)
  /// Two pages that would be one file.
  case samePath(String)
  /// Links that lead nowhere, by page.
  case brokenLinks([BrokenLink])
  /// A file or folder that can't be read or written, the system's reason and what helps.
  case inaccessible(path: String, action: String, reason: String, mend: String)
  /// A path that no file of a site can have.
  case unfitPath(String)
  /// Pages whose HTML is not as it should be.
  case faultyPages([PageFault])
  /// Files of someone else, or changed by someone, where the site's own would go.
  case occupied([Occupation])
  /// A folder with files of someone else, sorted by name, that no build has written to.
  case unlisted(folder: String, names: [String])
  /// A folder that another build is writing to.
  case busy(String)
  /// A folder of a site that is a link, or on another file system than the site.
  case leadsOut(String)
  /// The list of changes of a build that was cut off, which can't be read any more.
  case damaged(journal: String, folder: String)
  /// A fault before anything was changed, after which what was made ready could not be removed.
  case leftOver(_ folder: String, error: String, removing: String)
  /// A change of the site that could be neither made nor taken back, each with its reason.
  case halfway(site: String, error: String, undoing: String)

  public var description: String {
    switch self {
    case .templates(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    case .unknownLanguage(let code, let suggestion):
      "there is no language '\(code)'; \(suggestion)"
    case .samePath(let path):
      "\(path): two pages would be written here; give one of them another name"
    case .brokenLinks(let links): Self.lines(links)
    case .inaccessible(let path, let action, let reason, let mend):
      "\(path): can't \(action): \(reason); \(mend)"
    case .unfitPath(let path):
      "\(path): no file of a site can have this path; give it another name"
    case .faultyPages(let faults): Self.lines(faults)
    case .occupied(let files): Self.lines(files)
    case .unlisted(let folder, let names):
      "\(folder): it holds files of someone else (\(Self.few(names))) and no list of an earlier build; "
        + "name another folder, or make an empty \(Manifest.name) in it if the site may lie beside them"
    case .busy(let folder):
      "\(folder): another build is writing to this folder; wait until it is done, then build again"
    case .leadsOut(let folder):
      "\(folder): it is a link or another file system, and the site's files would go elsewhere; "
        + "put a folder in its place"
    case .damaged(let journal, let folder):
      "\(journal): it is not the list of changes that a build left; remove \(folder) and build again"
    case .leftOver(let folder, let error, let removing):
      "\(error)\n\(folder): what was made ready could not be removed: \(removing); "
        + "the next build removes it"
    case .halfway(let site, let error, let undoing):
      "\(error)\n\(site): what was changed before that could not be changed back: \(undoing); "
        + "mend both and build again, which completes it"
    }
  }

  /// More than these say no more.
  private static let mostLines = 20

  private static func lines(_ faults: [some CustomStringConvertible]) -> String {
    let lines = faults.prefix(mostLines).map(\.description)
    let rest = faults.count - lines.count
    return (lines + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: "\n")
  }

  private static func few(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }
}

/// A link to a page, file or anchor that the site has not.
public struct BrokenLink: Hashable, Sendable, CustomStringConvertible {
  /// The file that holds the link, from the top of the site.
  public let file: String
  /// As it stands in the file.
  public let link: String

  public var description: String {
    "\(file): the link '\(link)' leads nowhere; mend it in the template or report it"
  }
}

/// A place in a page where its HTML is not as it should be.
public struct PageFault: Hashable, Sendable, CustomStringConvertible {
  /// The file, from the top of the site.
  public let file: String
  /// From 1.
  public let line: Int
  /// A clause without a full stop.
  public let problem: String

  public var description: String {
    "\(file):\(line): \(problem); mend it in the template or report it"
  }
}

/// A file in the way of the site's own.
public struct Occupation: Hashable, Sendable, CustomStringConvertible {
  /// As one would open it.
  public let path: String
  /// A build wrote it, and someone changed it since.
  public let isOfSite: Bool

  public var description: String {
    isOfSite
      ? "\(path): it was changed after it was built; take the change into its source or the "
        + "templates, or replace it with --force"
      : "\(path): this file is not of an earlier build; move it or write elsewhere"
  }
}
