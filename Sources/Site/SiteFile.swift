/// A file of the site, finished and not yet written.
public struct SiteFile: Sendable {
  /// From the top of the site, with `/` between folders.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Whether a text may be the path of a file within a site, from its top.
  static func isPath(_ text: some Collection<UInt8>) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
    }
    return isPlain && !parts[0].elementsEqual(Staging.name.utf8)
      && !text.contains { $0 < 0x20 || $0 == 0x7F }
  }
}
