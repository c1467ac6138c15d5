/// A file of the site, finished and not yet written.
package struct SiteFile: Sendable {
  /// From the top of the site, with `/` between folders.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
