import Briefing

/// Finds the sources below a folder.
struct FolderListing {
  /// The folder, links followed.
  private let root: String
  private(set) var found: [(file: String, path: String)] = []
  private(set) var warnings: [Diagnostic] = []

  init(root: String) {
    self.root = root
  }

  /// Lists the folder and those below it; false where it cannot be read itself.
  mutating func list() -> Bool {
    guard let names = FileSystem.names(in: root) else { return false }
    // A list of folders still to come, not calls within calls: nothing limits how deep they lie.
    var pending = [("", names)]
    while let (folder, names) = pending.popLast() {
      for name in names.escaped.sorted() where !name.hasPrefix(".") {
        warn(
          folder + name, "its name is no UTF-8, and it was passed over",
          mend: "rename it in letters of UTF-8")
      }
      for name in names.names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        guard let below = take(name, in: folder) else { continue }
        guard let names = FileSystem.names(in: root + "/" + below) else {
          warn(below, "the folder could not be read", mend: "allow it to be read, or take it out")
          continue
        }
        pending.append((below + "/", names))
      }
    }
    return true
  }

  /// Takes a file; gives back the path of a folder.
  private mutating func take(_ name: String, in folder: String) -> String? {
    guard name.utf8.first != UInt8(ascii: "."), !isSetting(name, in: folder) else { return nil }
    let file = folder + name
    let path = root + "/" + file
    switch FileSystem.kind(of: path) {
    case .folder: return file
    case .regular: takeFile(file, path)
    case .link: takeLink(file, path)
    case .other:
      if SourceName(name).isSource {
        warn(file, "it is no regular file and was passed over", mend: "take it out")
      }
    case nil: break
    }
    return nil
  }

  /// What the editor of an archive has beside the sources.
  private func isSetting(_ name: String, in folder: String) -> Bool {
    folder.isEmpty && (name == "corrections.yml" || name == "briefgen.yml")
  }

  private mutating func takeFile(_ file: String, _ path: String) {
    let name = SourceName(file)
    if name.isSource {
      found.append((file, path))
    } else {
      warn(file, "it is no .txt or .md file and was passed over", mend: name.mend)
    }
  }

  private mutating func takeLink(_ file: String, _ path: String) {
    guard let target = FileSystem.realPath(path) else {
      warn(file, "the link leads nowhere and was passed over", mend: "mend it, or take it out")
      return
    }
    guard (target + "/").utf8.starts(with: (root + "/").utf8) else {
      warn(
        file, "the link leads out of the folder and was passed over", mend: "copy the file instead")
      return
    }
    switch FileSystem.kind(of: target) {
    case .regular: takeFile(file, target)
    case .folder:
      warn(file, "the link leads to a folder and was passed over", mend: "copy the folder instead")
    default: break
    }
  }

  private mutating func warn(_ file: String, _ problem: String, mend: String) {
    warnings.append(Diagnostic(.warning, at: SourceLocation(file: file), problem, mend: mend))
  }
}
