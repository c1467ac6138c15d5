package import Briefing

/// What keeps a site from being built or published.
package enum SiteError: Error, CustomStringConvertible {
  /// Templates that can't be used, each with its place and the mend.
  case templates([Diagnostic])
  /// Two pages that would be one file.
  case samePath(String)
  /// Links that lead nowhere, by page.
  case brokenLinks([BrokenLink])
  /// A file or folder that can't be read or written, and the system's reason.
  case inaccessible(path: String, action: String, reason: String)
  /// Files of someone else where the site's own would go.
  case foreign([String])

  package var description: String {
    switch self {
    case .templates(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
    case .samePath(let path):
      "\(path): two pages would be written here; give one of them another name"
    case .brokenLinks(let links): links.map(\.description).joined(separator: "\n")
    case .inaccessible(let path, let action, let reason):
      "\(path): can't \(action): \(reason); check the path and its permissions"
    case .foreign(let paths):
      paths.map { "\($0): this file is not of an earlier build; move it or write elsewhere" }
        .joined(separator: "\n")
    }
  }
}

/// A link to a page, file or anchor that the site has not.
package struct BrokenLink: Hashable, Sendable, CustomStringConvertible {
  /// The file that holds the link, from the top of the site.
  package let file: String
  /// As it stands in the file.
  package let link: String

  package var description: String {
    "\(file): the link '\(link)' leads nowhere; mend it in the template or report it"
  }
}
