/// The file that relative links start from.
struct LinkBase {
  private let own: Fingerprint
  /// The folders above the file, from the top of the site: those of `a/b/` are ``, `a/` and `a/b/`.
  private let folders: [Fingerprint]

  init(_ path: String) {
    own = Fingerprint(path)
    var folder = Fingerprint()
    var folders = [folder]
    for byte in path.utf8 {
      folder.add(byte)
      if byte == UInt8(ascii: "/") { folders.append(folder) }
    }
    self.folders = folders
  }

  /// What a link leads to; nil where that is not within the site.
  func target(of link: Span<UInt8>) -> Fingerprint? {
    guard !isElsewhere(link) else { return nil }
    var pathEnd = 0
    while pathEnd < link.count, link[pathEnd] != UInt8(ascii: "#"),
      link[pathEnd] != UInt8(ascii: "?")
    {
      pathEnd += 1
    }
    var end = pathEnd
    while end < link.count, link[end] != UInt8(ascii: "#") { end += 1 }
    let path = pathEnd == 0 ? own : resolved(link.extracting(..<pathEnd))
    let fragment = link.extracting(min(end + 1, link.count)...)
    return fragment.isEmpty ? path : path.adding(fragment: fragment)
  }

  private func resolved(_ link: Span<UInt8>) -> Fingerprint {
    // Steps upwards are only expected at the head, as all of the site's own links have them.
    var offset = 0
    var depth = folders.count - 1
    while offset < link.count, let step = dots(in: link, at: offset) {
      offset += step + 1
      depth -= step - 1
    }
    // A link that leads above the top leads nowhere.
    guard depth >= 0 else { return Fingerprint("..") }
    var target = folders[depth]
    var last = UInt8(ascii: "/")
    while offset < link.count {
      if link[offset] == UInt8(ascii: "%") {
        (last, offset) = decoded(link, at: offset)
      } else {
        last = link[offset]
        offset += 1
      }
      target.add(last)
    }
    if last == UInt8(ascii: "/") {
      for byte in "index.html".utf8 { target.add(byte) }
    }
    return target
  }

  /// The number of dots of `./` or `../` at an offset.
  private func dots(in link: Span<UInt8>, at offset: Int) -> Int? {
    let slash = UInt8(ascii: "/")
    guard link[offset] == UInt8(ascii: "."), offset + 1 < link.count else { return nil }
    if link[offset + 1] == slash { return 1 }
    let isDouble = link[offset + 1] == UInt8(ascii: ".")
    return isDouble && offset + 2 < link.count && link[offset + 2] == slash ? 2 : nil
  }

  /// The byte that a percent sign stands for, `%20` for a blank, and the offset behind it.
  private func decoded(_ link: Span<UInt8>, at offset: Int) -> (UInt8, Int) {
    guard offset + 2 < link.count else { return (link[offset], offset + 1) }
    let digits = String(decoding: [link[offset + 1], link[offset + 2]], as: UTF8.self)
    return UInt8(digits, radix: 16).map { ($0, offset + 3) } ?? (link[offset], offset + 1)
  }

  /// Whether a link leaves the site: it has a scheme, or starts at the top of the server.
  private func isElsewhere(_ link: Span<UInt8>) -> Bool {
    guard !link.isEmpty else { return false }
    if link[0] == UInt8(ascii: "/") { return true }
    for index in link.indices where !link[index].isOfScheme {
      return index > 0 && link[index] == UInt8(ascii: ":")
    }
    return false
  }
}

extension UInt8 {
  /// Whether it may stand in the scheme of an address (RFC 3986, 3.1), but for the dot, which
  /// no scheme in use has and every way upwards begins with.
  fileprivate var isOfScheme: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "+") || self == UInt8(ascii: "-")
  }
}
