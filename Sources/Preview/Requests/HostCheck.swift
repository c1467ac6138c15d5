/// Whether a request names a host that a preview answers to.
///
/// A page of someone else may have its own name lead to this machine, and then read what is served
/// here; but its requests name that host. Numbers can't be made to lead elsewhere.
enum HostCheck {
  static func allows(_ host: String?) -> Bool {
    guard let host else { return false }
    if host == "localhost" { return true }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return host.dropFirst().dropLast().utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || byte == UInt8(ascii: ":")
          || byte == UInt8(ascii: ".")
      }
    }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
