internal import Briefing

/// Tells servers that know the file `_redirects` which addresses have changed for good, so that they
/// answer before a page is read.
enum Redirects {
  /// None where no address has changed.
  static func files(of forwardings: [Forwarding]) -> [SiteFile] {
    let lines = forwardings.compactMap { forwarding in
      forwarding.to.map { "/\(forwarding.from.path) /\($0.path) 301\n" }
    }
    guard !lines.isEmpty else { return [] }
    return [SiteFile(path: "_redirects", bytes: Array(lines.sorted().joined().utf8))]
  }
}
