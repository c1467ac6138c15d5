import Foundation

/// The lines of a file or of standard input, as they come.
struct LineReader {
  /// A line, or one that is longer than may be held.
  enum Line: Sendable {
    case bytes([UInt8])
    case tooLong
  }

  private let file: Int32
  private let largestLine: Int
  /// What was read behind the last line end.
  private var rest: [UInt8] = []
  private var isSkipping = false
  private var isAtEnd = false

  private static let chunk = 1 << 20

  /// Of an open file, which the reader does not close.
  init(_ file: Int32, largestLine: Int = .max) {
    self.file = file
    self.largestLine = largestLine
  }

  /// The lines that one reading of the file brings, at least one, without their ends; empty at the
  /// end of the file.
  ///
  /// Who writes to a pipe and waits for what comes of it is not kept waiting for more.
  mutating func next() throws -> [Line] {
    while !isAtEnd {
      let lines = try read()
      if !lines.isEmpty { return lines }
    }
    return []
  }

  private mutating func read() throws -> [Line] {
    let bytes = try chunk()
    guard !bytes.isEmpty else {
      isAtEnd = true
      defer { rest = [] }
      if isSkipping { return [.tooLong] }
      return rest.isEmpty ? [] : [.bytes(rest)]
    }
    var lines: [Line] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      rest += bytes[start..<end]
      lines.append(isSkipping || rest.count > largestLine ? .tooLong : .bytes(rest))
      (rest, isSkipping) = ([], false)
      start = end + 1
    }
    if !isSkipping { rest += bytes[start...] }
    if rest.count > largestLine { (rest, isSkipping) = ([], true) }
    return lines
  }

  private func chunk() throws -> [UInt8] {
    while true {
      var failure: Int32?
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
        let got = unsafe Foundation.read(file, buffer.baseAddress, Self.chunk)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      guard let failure else { return bytes }
      if failure != EINTR {
        throw CommandError.unreadable(reason: unsafe String(cString: strerror(failure)))
      }
    }
  }
}
