public import Briefing

/// Why a file gives no document.
public enum ReadingError: Error, Sendable, CustomStringConvertible {
  /// Larger than `Reader.largestFile`; with its size in bytes.
  case tooLarge(file: String, bytes: Int)
  /// Has a NUL byte, or control characters such as no text has: the first one, and its offset from 0.
  case notText(at: SourceLocation, offset: Int, byte: UInt8)
  /// Has no words, or none but those that a page has around its text.
  case noText(file: String)
  /// Could not be opened or read; with what the system says.
  case unreadable(file: String, reason: String)
  /// What is wrong between the lines of `---` at its top, in the order of the lines.
  case frontMatter([Diagnostic])

  /// One message for each fault: where, what, and the mend.
  public var diagnostics: [Diagnostic] {
    switch self {
    case .tooLarge(let file, let bytes):
      [fault(file, "has \(bytes) bytes, more than 16 MB", mend: "split it, or take it out")]
    case .notText(let location, let offset, let byte):
      [
        Diagnostic(
          .error, at: location,
          "is no text: the byte at offset \(offset) is 0x\(hexadecimal(byte)), which no text has",
          mend: "save it as plain text in UTF-8, or take it out")
      ]
    case .noText(let file):
      [fault(file, "it has no text", mend: "fill it, or take it out")]
    case .unreadable(let file, let reason):
      [fault(file, "could not be read: \(reason)", mend: "allow it to be read, or take it out")]
    case .frontMatter(let faults): faults
    }
  }

  private func fault(_ file: String, _ problem: String, mend: String) -> Diagnostic {
    Diagnostic(.error, at: SourceLocation(file: file), problem, mend: mend)
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  public var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
