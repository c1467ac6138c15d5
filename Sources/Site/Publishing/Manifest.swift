/// The list of what the last build wrote, a file of the site itself.
///
/// Only what it names is ever replaced or removed. It is sorted, a line for each file, so that a
/// change of the site is a small change of the list.
struct Manifest: Equatable {
  static let name = "manifest.txt"

  /// By path, what was written there; nil where a list only names the file.
  private let prints: [String: Fingerprint?]

  init(_ prints: [String: Fingerprint?]) {
    self.prints = prints
  }

  /// The list in a site; nil where there is none.
  init?(inSite site: String) throws(SiteError) {
    guard let bytes = try Disk.contentsIfPresent(of: "\(site)/\(Self.name)") else { return nil }
    self.init(bytes)
  }

  /// Lines that name nothing within the site count for nothing.
  init(_ bytes: [UInt8]) {
    let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    prints = Dictionary(
      lines.compactMap { line in
        let print =
          line.dropFirst(Self.digits).starts(with: Self.gap.utf8)
          ? Fingerprint(hexadecimal: line.prefix(Self.digits)) : nil
        let path = print == nil ? line : line.dropFirst(Self.digits + Self.gap.utf8.count)
        return SiteFile.isPath(path) ? (String(decoding: path, as: UTF8.self), print) : nil
      }, uniquingKeysWith: { first, _ in first })
  }

  private static let digits = 16
  private static let gap = "  "

  /// Sorted.
  var paths: [String] { prints.keys.sorted() }

  /// The files that another list does not name, sorted.
  func paths(notIn other: Manifest) -> [String] {
    prints.keys.filter { !other.names($0) }.sorted()
  }

  /// Whether an earlier build wrote a file.
  func names(_ path: String) -> Bool { prints[path] != nil }

  /// Whether an earlier build wrote a file, and wrote these bytes, as far as is known.
  func holds(_ path: String, as bytes: [UInt8]) -> Bool {
    guard let print = prints[path] else { return false }
    return print.map { $0 == Fingerprint(bytes) } ?? true
  }

  /// A line such as `cbf29ce484222325  people/index.html` for each file.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for (path, print) in prints.sorted(by: { $0.key < $1.key }) {
      if let print {
        print.appendHexadecimal(to: &bytes)
        bytes += Self.gap.utf8
      }
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
