/// The hidden folder within a site in which the next one is made ready.
///
/// It lies on the file system of the site, so that files move from it by renaming. Nobody else may
/// look into it, git passes it over, and a build that comes to its end leaves none behind.
struct Staging: Sendable {
  /// The folder of the site.
  let site: String

  /// Itself.
  let folder: String

  static let name = ".briefgen"

  init(site: String) {
    self.site = site
    folder = "\(site)/\(Self.name)"
  }

  /// Where the list of changes stands once all of them are made ready.
  var journal: String { "\(folder)/journal" }

  /// What a change puts in place, by the change's number: files have theirs in the order in which they
  /// are made.
  func new(_ number: Int) -> String { "\(folder)/new/\(number)" }

  /// A folder that the site does not have yet, with all its files in their places.
  func newFolder(_ name: String) -> String { "\(folder)/folders/\(name)" }

  /// What a change takes away.
  func old(_ number: Int) -> String { "\(folder)/old/\(number)" }

  /// It and the folders in it, the outer one first.
  var folders: [String] { [folder] + Self.parts.map { "\(folder)/\($0)" } }

  private static let parts = ["new", "folders", "old"]

  /// Makes it, empty.
  func open() throws(SiteError) {
    try Disk.removeTree(folder)
    try Disk.makeFolder(folder, mode: 0o700)
    try Disk.create(Array("*\n".utf8), at: "\(folder)/.gitignore")
    for part in Self.parts { try Disk.makeFolder("\(folder)/\(part)") }
  }

  /// Removes it; the list of changes goes first, without which the rest means nothing.
  func discard() throws(SiteError) {
    try Disk.remove(journal)
    try Disk.removeTree(folder)
  }
}
