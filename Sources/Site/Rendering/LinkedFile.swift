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
        let value = file.bytes[attribute.value]
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
      guard attribute.kind == .link, let target = base.target(of: file.bytes[attribute.value]),
        !targets.contains(target)
      else { return nil }
      return BrokenLink(
        file: file.path, link: String(decoding: file.bytes[attribute.value], as: UTF8.self))
    }
  }
}

/// A path within the site with its anchor, as a number.
///
/// A site of 10,000 documents has a million links; their texts would cost more than the pages. Of 64
/// bits two will not be the same by chance (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/).
struct Fingerprint: Hashable, Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ path: String) {
    for byte in path.utf8 { add(byte) }
  }

  init(_ path: some Sequence<UInt8>) {
    for byte in path { add(byte) }
  }

  func adding(fragment: some Sequence<UInt8>) -> Fingerprint {
    var whole = self
    whole.add(UInt8(ascii: "#"))
    for byte in fragment { whole.add(byte) }
    return whole
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

/// The file that relative links start from.
struct LinkBase {
  private let path: [UInt8]
  /// With its slash at the end; empty at the top.
  private let folder: ArraySlice<UInt8>

  init(_ path: String) {
    self.path = Array(path.utf8)
    let slash = self.path.lastIndex(of: UInt8(ascii: "/"))
    folder = self.path[..<(slash.map { $0 + 1 } ?? 0)]
  }

  /// What a link leads to; nil where that is not within the site.
  func target(of link: ArraySlice<UInt8>) -> Fingerprint? {
    guard !link.isElsewhere else { return nil }
    let address = link.prefix { $0 != UInt8(ascii: "#") }
    let fragment = link.dropFirst(address.count + 1)
    let target = Fingerprint(resolved(address.prefix { $0 != UInt8(ascii: "?") }))
    return fragment.isEmpty ? target : target.adding(fragment: fragment)
  }

  private func resolved(_ link: ArraySlice<UInt8>) -> [UInt8] {
    if link.isEmpty { return path }
    var result = Array(folder)
    var rest = link.percentDecoded
    while !rest.isEmpty {
      if rest.starts(with: "./".utf8) {
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "../".utf8) {
        rest = rest.dropFirst(3)
        // Above the top a browser stays at the top; here it is a link that leads out of the site.
        guard !result.isEmpty else { return Array(link) }
        result.removeLast()
        while let last = result.last, last != UInt8(ascii: "/") { result.removeLast() }
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? rest.endIndex
        result += rest[..<end]
        rest = rest[end...]
      }
    }
    if result.isEmpty || result.last == UInt8(ascii: "/") { result += "index.html".utf8 }
    return result
  }
}

extension ArraySlice<UInt8> {
  /// Whether a link leaves the site: it has a scheme, or starts at the top of the server.
  fileprivate var isElsewhere: Bool {
    if first == UInt8(ascii: "/") { return true }
    let scheme = prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "+")...UInt8(ascii: ".")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return !scheme.isEmpty && scheme.endIndex < endIndex && self[scheme.endIndex] == 0x3A
  }

  /// With `%20` and the like as the bytes they stand for.
  fileprivate var percentDecoded: ArraySlice<UInt8> {
    guard contains(UInt8(ascii: "%")) else { return self }
    var decoded: [UInt8] = []
    var rest = self
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return decoded[...]
  }
}
