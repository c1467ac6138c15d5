/// A folder that a site is published to, beside whatever else is in it.
package struct SiteFolder: Sendable {
  private let path: String
  private let jobs: Int

  /// The file that lists what the last build wrote: only that is ever removed.
  static let manifestName = "manifest.txt"

  /// As many tasks read and write at once as there are jobs.
  package init(at path: String, jobs: Int = 2) {
    let isSlashed = path.count > 1 && path.hasSuffix("/")
    self.path = path.isEmpty ? "." : isSlashed ? String(path.dropLast()) : path
    self.jobs = max(1, jobs)
  }

  /// Writes the files that differ from what is there, and removes what an earlier build wrote and
  /// this one has not.
  ///
  /// - Throws: `SiteError.inaccessible`, `SiteError.foreign`; nothing is written where a file of
  ///   someone else would be.
  package func publish(_ files: [SiteFile]) async throws -> PublishReport {
    try Disk.makeFolder(path)
    try Disk.requireWritable(path)
    let before = try writtenBefore()
    let changes = try await changes(to: files, writtenBefore: Set(before))
    let new = Set(files.map(\.path))
    let stale = before.filter { !new.contains($0) }
    // Named before they are written: a build that is cut off leaves no file that is nobody's.
    if !new.isSubset(of: before) { try saveManifest(new.union(before)) }
    try await inParallel(changes) { try Disk.save(files[$0].bytes, at: location(files[$0].path)) }
    for path in stale { try Disk.remove(location(path), below: self.path) }
    if Set(before) != new { try saveManifest(new) }
    return PublishReport(
      written: changes.map { files[$0].path }, unchanged: files.count - changes.count,
      removed: stale)
  }

  /// The offsets of the files that are not there yet as they should be.
  private func changes(
    to files: [SiteFile], writtenBefore: Set<String>
  ) async throws -> [Int] {
    let states = try await inParallel(Array(files.indices)) { offset -> FileState in
      let file = files[offset]
      guard let present = try Disk.contentsIfPresent(of: location(file.path)) else {
        return .absent
      }
      if present == file.bytes { return .same }
      return writtenBefore.contains(file.path) ? .different : .foreign
    }
    let foreign = files.indices.filter { states[$0] == .foreign }
    guard foreign.isEmpty else { throw SiteError.foreign(foreign.map { location(files[$0].path) }) }
    return files.indices.filter { states[$0] != .same }
  }

  private enum FileState {
    case absent
    case same
    case different
    /// Different, and not of an earlier build.
    case foreign
  }

  private func location(_ file: String) -> String { "\(path)/\(file)" }

  /// What the last build wrote, sorted; nothing that could lie outside the folder.
  private func writtenBefore() throws(SiteError) -> [String] {
    let bytes = try Disk.contentsIfPresent(of: location(Self.manifestName)) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.filter { line in
      !line.hasPrefix("/") && !line.split(separator: "/").contains("..")
    }
  }

  private func saveManifest(_ paths: Set<String>) throws(SiteError) {
    let text = paths.sorted().map { $0 + "\n" }.joined()
    try Disk.save(Array(text.utf8), at: location(Self.manifestName))
  }

  /// What a closure makes of each element, in their order, by as many tasks as there are jobs.
  @discardableResult
  private func inParallel<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ work: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    try await mapped(elements, jobs: jobs, work)
  }
}

/// What publishing did.
package struct PublishReport: Sendable, Equatable {
  /// Paths from the top of the site, in the order of the files given.
  package var written: [String]
  /// How many files were there already as they should be.
  package var unchanged: Int
  /// Sorted.
  package var removed: [String]
}
