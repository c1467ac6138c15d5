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

  var paths: Set<String> { Set(prints.keys) }

  /// Whether an earlier build wrote a file.
  func names(_ path: String) -> Bool { prints.keys.contains(path) }

  /// Whether an earlier build wrote a file, and wrote these bytes, as far as is known.
  func holds(_ path: String, as bytes: [UInt8]) -> Bool {
    guard let print = prints[path] else { return false }
    return print.map { $0 == Fingerprint(bytes) } ?? true
  }

  /// A line such as `cbf29ce484222325  people/index.html` for each file.
  var text: String {
    prints.sorted { $0.key < $1.key }
      .map { path, print in (print.map { $0.hexadecimal + Self.gap } ?? "") + path + "\n" }
      .joined()
  }
}
