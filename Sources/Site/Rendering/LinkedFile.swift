/// A file with the addresses it offers and those it leads to.
struct LinkedFile: Sendable {
  let file: SiteFile
  /// Its own path, and with each anchor.
  let offers: [Fingerprint]
  /// The targets of its links within the site.
  let links: [Fingerprint]

  init(_ file: SiteFile) {
    self.file = file
    let own = Fingerprint(file.path)
    var offers = [own]
    var links: [Fingerprint] = []
    if file.path.hasSuffix(".html") {
      let base = LinkBase(file.path)
      for attribute in LinkAttributes(file.bytes) {
        let value = file.bytes.span.extracting(attribute.value)
        switch attribute.kind {
        case .anchor: offers.append(own.adding(fragment: value))
        case .link:
          if let target = base.target(of: value) { links.append(target) }
        }
      }
    }
    self.offers = offers
    self.links = links
  }

  /// The links that lead to none of the targets, as they stand in the file.
  func links(outside targets: Set<Fingerprint>) -> [BrokenLink] {
    guard !links.allSatisfy(targets.contains) else { return [] }
    let base = LinkBase(file.path)
    return LinkAttributes(file.bytes).compactMap { attribute in
      let value = file.bytes.span.extracting(attribute.value)
      guard attribute.kind == .link, let target = base.target(of: value), !targets.contains(target)
      else { return nil }
      return BrokenLink(
        file: file.path, link: String(decoding: file.bytes[attribute.value], as: UTF8.self))
    }
  }
}
