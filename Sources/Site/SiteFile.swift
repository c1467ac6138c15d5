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
    // Of the part that is read: how many bytes it has, and of them full stops.
    var (count, stops) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "/"):
        if count == 0 || count == stops && count < 3 { return false }
        (count, stops) = (0, 0)
        continue
      case 0..<0x20, 0x7F: return false
      case UInt8(ascii: "."): stops += 1
      default: break
      }
      count += 1
    }
    if count == 0 || count == stops && count < 3 { return false }
    return text.first != UInt8(ascii: ".")
      || !text.prefix { $0 != UInt8(ascii: "/") }.elementsEqual(Staging.name.utf8)
  }
}
