/// Looks whether files can be put where changes want them, before any is.
///
/// Nothing is written through a symbolic link, which could lead out of the site, nor where another
/// file system begins, to which no file moves by renaming.
struct FolderCheck {
  let site: String

  /// - Throws: `SiteError.inaccessible` for the first folder of the changes that is none or takes no
  ///   files, `SiteError.leadsOut` for one that is not the site's own.
  func allow(_ changes: [Change]) throws(SiteError) {
    guard case .folder(let device)? = try Disk.entry(at: site + "/.") else { return }
    try Disk.requireWritable(site)
    var known: Set<Substring> = []
    for change in changes {
      let path = change.path.utf8
      for slash in path.indices where path[slash] == UInt8(ascii: "/") {
        let folder = change.path[..<slash]
        if known.insert(folder).inserted { try allow("\(site)/\(folder)", on: device) }
      }
    }
  }

  /// Looks at folders that a build has for itself; they may not be there.
  ///
  /// What is in them is removed, so nothing of someone else may stand in their place.
  /// - Throws: `SiteError.leadsOut` for one that is a link, `SiteError.inaccessible` for a file.
  func requireOwn(_ folders: [String]) throws(SiteError) {
    for folder in folders {
      switch try Disk.entry(at: folder) {
      case nil, .folder?: break
      case .link?: throw .leadsOut(folder)
      case .file?: try Disk.makeFolder(folder)
      }
    }
  }

  private func allow(_ folder: String, on device: UInt64) throws(SiteError) {
    switch try Disk.entry(at: folder) {
    case nil: return
    case .file?: try Disk.makeFolder(folder)
    case .link?: throw .leadsOut(folder)
    case .folder(let other)?:
      guard other == device else { throw .leadsOut(folder) }
      try Disk.requireWritable(folder)
    }
  }
}
