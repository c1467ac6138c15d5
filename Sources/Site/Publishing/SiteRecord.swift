/// What a command keeps of its last build in a site, hidden and no part of what is published.
///
/// It may be deleted at any time. What it says counts only as long as every file of the site is as
/// that build left it.
extension SiteFolder {
  /// What was kept of a build that left the site as it is now, and how many files that has; nil where
  /// a file was changed or is gone, or nothing was kept.
  ///
  /// Every file is read: a date on the disk does not tell whether one was changed.
  ///
  /// Nothing is read where the record is none that is wanted.
  ///
  /// - Throws: `SiteError.inaccessible`.
  public func record(
    where isWanted: ([UInt8]) -> Bool
  ) async throws -> (bytes: [UInt8], files: Int)? {
    guard let kept = try Disk.contentsIfPresent(of: "\(recordFolder)/\(Self.recordName)"),
      let end = kept.firstIndex(of: UInt8(ascii: "\n")), isWanted(Array(kept[(end + 1)...])),
      let list = try Disk.contentsIfPresent(of: location(Manifest.name)),
      Fingerprint(hexadecimal: kept[..<end]) == Fingerprint(list)
    else { return nil }
    let manifest = Manifest(list)
    let paths = manifest.paths
    let areSame = try await mapped(paths, jobs: jobs) { path in
      try Disk.contentsIfPresent(of: location(path)).map { manifest.holds(path, as: $0) } ?? false
    }
    return areSame.allSatisfy(\.self) ? (Array(kept[(end + 1)...]), paths.count) : nil
  }

  /// What was kept of the pages of an earlier build, whatever has become of the site; nil where
  /// nothing was.
  ///
  /// - Throws: `SiteError.inaccessible`.
  public func memory() throws(SiteError) -> [UInt8]? {
    try Disk.contentsIfPresent(of: "\(recordFolder)/\(Self.memoryName)")
  }

  /// What was kept of the findings of an earlier build; nil where nothing was.
  ///
  /// - Throws: `SiteError.inaccessible`.
  public func findings() throws(SiteError) -> [UInt8]? {
    try Disk.contentsIfPresent(of: "\(recordFolder)/\(Self.findingsName)")
  }

  /// The file for the findings of this build.
  public var newFindings: PieceFile {
    PieceFile("\(recordFolder)/\(Self.findingsName).new", in: recordFolder, lock)
  }

  /// The file for what this build remembers of its pages.
  public var newMemory: PieceFile {
    PieceFile("\(recordFolder)/\(Self.memoryName).new", in: recordFolder, lock)
  }

  /// Keeps something of the build that was published last, what it remembers of its pages, and what
  /// documents said; no record keeps nothing.
  ///
  /// - Throws: `SiteError.inaccessible`.
  public func keep(
    record: [UInt8]?, memory: PieceFile? = nil, findings: PieceFile? = nil
  ) throws(SiteError) {
    guard let record, let list = try Disk.contentsIfPresent(of: location(Manifest.name)) else {
      return try Disk.removeTree(recordFolder)
    }
    let bytes = Array((Fingerprint(list).hexadecimal + "\n").utf8) + record
    let file = "\(recordFolder)/\(Self.recordName)"
    if memory == nil, findings == nil, try Disk.contentsIfPresent(of: file) == bytes { return }
    try Disk.remove(file)
    try Disk.makeFolder(recordFolder)
    try keep(Array("*\n".utf8), as: ".gitignore")
    _ = try findings?.keep(at: "\(recordFolder)/\(Self.findingsName)")
    _ = try memory?.keep(at: "\(recordFolder)/\(Self.memoryName)")
    try keep(bytes, as: Self.recordName)
  }

  private func keep(_ bytes: [UInt8], as name: String) throws(SiteError) {
    let file = "\(recordFolder)/\(name)"
    try Disk.remove("\(file).new")
    try Disk.create(bytes, at: "\(file).new")
    _ = try Disk.move("\(file).new", to: file)
  }

  private var recordFolder: String { Self.recordFolder(in: path) }

  /// Where what is kept lies in a site.
  static func recordFolder(in site: String) -> String { "\(site)/.briefgen-cache" }

  private static let recordName = "last-build"
  private static let memoryName = "pages"
  private static let findingsName = "findings"
}
