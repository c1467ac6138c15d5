/// Looks over the whole site before any of it is written.
enum SiteCheck {
  /// What is kept of the files, when all is well; `bytes` gives the whole of one again.
  ///
  /// - Throws: `SiteError.samePath`, `.unfitPath`, `.faultyPages`, `.brokenLinks`.
  static func checked<Kept>(
    _ files: [LinkedFile<Kept>], jobs: Int, bytes: @escaping @Sendable (Kept) throws -> [UInt8]
  ) async throws -> [Kept] {
    var paths: Set<String> = []
    for path in files.lazy.map(\.path) {
      guard paths.insert(path).inserted else { throw SiteError.samePath(path) }
      guard SiteFile.isPath(path.utf8), path != Manifest.name else {
        throw SiteError.unfitPath(path)
      }
    }
    let faults = files.flatMap(\.faults)
    if !faults.isEmpty { throw SiteError.faultyPages(faults) }
    let targets = Set(files.lazy.flatMap(\.offers))
    let broken = try await mapped(files, jobs: jobs) {
      try $0.links(outside: targets, of: bytes)
    }
    let links = broken.flatMap(\.self)
    if !links.isEmpty { throw SiteError.brokenLinks(links) }
    return files.map(\.kept)
  }
}
