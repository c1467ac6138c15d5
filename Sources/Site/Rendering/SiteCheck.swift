/// Looks over the whole site before any of it is written.
enum SiteCheck {
  /// What is kept of the files, when all is well; `links` is where they lead, and `bytes` gives the
  /// whole of one again.
  ///
  /// - Throws: `SiteError.samePath`, `.unfitPath`, `.faultyPages`, `.brokenLinks`.
  static func checked<Kept>(
    _ files: [LinkedFile<Kept>], leadingTo links: LinkTargets, jobs: Int,
    bytes: @escaping @Sendable (Kept) throws -> [UInt8]
  ) async throws -> [Kept] {
    for path in files.lazy.map(\.path) {
      guard SiteFile.isPath(path.utf8), path != Manifest.name else {
        throw SiteError.unfitPath(path)
      }
    }
    let faults = files.flatMap(\.faults)
    if !faults.isEmpty { throw SiteError.faultyPages(faults) }
    let targets = try targets(of: files)
    if links.areAll(in: targets) { return files.map(\.kept) }
    let broken = try await mapped(files, jobs: jobs) {
      try $0.links(outside: targets, of: bytes)
    }
    let all = broken.flatMap(\.self)
    if !all.isEmpty { throw SiteError.brokenLinks(all) }
    return files.map(\.kept)
  }

  /// All addresses that files offer; a file's first is its own.
  private static func targets<Kept>(
    of files: [LinkedFile<Kept>]
  ) throws(SiteError) -> FingerprintSet {
    var targets = FingerprintSet(capacity: files.reduce(0) { $0 + $1.offers.count })
    for file in files {
      for (offset, address) in file.offers.enumerated() {
        if !targets.insert(address), offset == 0 { try requireOwnPath(file, in: files) }
      }
    }
    return targets
  }

  /// Two fingerprints may be the same of two paths, if someone wants them to be.
  private static func requireOwnPath<Kept>(
    _ file: LinkedFile<Kept>, in files: [LinkedFile<Kept>]
  ) throws(SiteError) {
    guard files.count(where: { $0.path == file.path }) == 1 else {
      throw SiteError.samePath(file.path)
    }
  }
}
