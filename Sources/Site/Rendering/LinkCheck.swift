/// Looks over the whole site before any of it is written.
enum LinkCheck {
  /// The files themselves, when all is well.
  ///
  /// - Throws: `SiteError.samePath`, `SiteError.brokenLinks`.
  static func checked(_ files: [LinkedFile], jobs: Int) async throws -> [SiteFile] {
    var paths: Set<String> = []
    for file in files where !paths.insert(file.file.path).inserted {
      throw SiteError.samePath(file.file.path)
    }
    let targets = Set(files.lazy.flatMap(\.offers))
    let broken = try await mapped(files, jobs: jobs) { $0.links(outside: targets) }
    let links = broken.flatMap(\.self)
    if !links.isEmpty { throw SiteError.brokenLinks(links) }
    return files.map(\.file)
  }
}
