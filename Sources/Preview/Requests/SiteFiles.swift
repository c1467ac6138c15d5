#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of a site by the paths of requests; nothing outside its folder, and nothing hidden.
struct SiteFiles {
  private let folder: String

  /// In bytes; no file of a site is larger.
  private static let largest = 1 << 30

  init(folder: String) {
    self.folder = folder
  }

  enum Answer: Equatable {
    case file(path: String, bytes: [UInt8])
    /// The path names a folder, and should end in a slash.
    case folder
    case nothing
  }

  /// What lies at a path, which begins with a slash.
  func answer(to path: String) -> Answer {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let isHarmless = parts.allSatisfy { part in
      !part.hasPrefix(".") && !part.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" }
    }
    guard isHarmless else { return .nothing }
    let name = parts.joined(separator: "/") + (path.hasSuffix("/") && !parts.isEmpty ? "/" : "")
    let file = name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name
    // Links may lead out of the folder; where they do, nothing is there.
    guard let top = Self.realPath(folder), let real = Self.realPath("\(folder)/\(file)"),
      real.hasPrefix(top == "/" ? "/" : top + "/")
    else { return .nothing }
    return contents(of: real).map { .file(path: file, bytes: $0) } ?? Self.other(real)
  }

  private static func other(_ path: String) -> Answer {
    var status = stat()
    let isFolder = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return isFolder ? .folder : .nothing
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(validatingCString: real)
  }

  /// Nil for what is no regular file.
  private func contents(of path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.largest
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// What a file is, by its ending.
  static func type(of path: String) -> String {
    let ending = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
  }

  private static let types = [
    "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "gif": "image/gif", "html": "text/html; charset=utf-8",
    "ico": "image/x-icon", "ics": "text/calendar; charset=utf-8", "jpg": "image/jpeg",
    "js": "text/javascript; charset=utf-8", "json": "application/json",
    "md": "text/markdown; charset=utf-8", "ndjson": "application/x-ndjson; charset=utf-8",
    "pdf": "application/pdf", "png": "image/png", "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8", "wasm": "application/wasm", "webp": "image/webp",
    "woff2": "font/woff2", "xml": "application/xml; charset=utf-8",
  ]
}
