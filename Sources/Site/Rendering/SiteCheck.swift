/// Looks over the whole site before any of it is written.
enum SiteCheck {
  /// The files themselves, when all is well.
  ///
  /// - Throws: `SiteError.samePath`, `.unfitPath`, `.faultyPages`, `.brokenLinks`.
  static func checked(_ files: [LinkedFile], jobs: Int) async throws -> [SiteFile] {
    var paths: Set<String> = []
    for path in files.lazy.map(\.file.path) {
      guard paths.insert(path).inserted else { throw SiteError.samePath(path) }
      guard SiteFile.isPath(path.utf8), path != Manifest.name else {
        throw SiteError.unfitPath(path)
      }
    }
    let faults = files.flatMap(\.faults)
    if !faults.isEmpty { throw SiteError.faultyPages(faults) }
    let targets = Set(files.lazy.flatMap(\.offers))
    let broken = try await mapped(files, jobs: jobs) { $0.links(outside: targets) }
    let links = broken.flatMap(\.self)
    if !links.isEmpty { throw SiteError.brokenLinks(links) }
    return files.map(\.file)
  }
}
