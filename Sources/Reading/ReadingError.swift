package import Briefing

/// Why a file gives no document.
package enum ReadingError: Error, Sendable, CustomStringConvertible {
  /// Larger than `Reader.largestFile`; with its size in bytes.
  case tooLarge(file: String, bytes: Int)
  /// Has a NUL byte, or control characters such as no text has.
  case notText(file: String)
  /// Could not be opened or read; with what the system says.
  case unreadable(file: String, reason: String)
  /// What is wrong between the lines of `---` at its top, in the order of the lines.
  case frontMatter([Diagnostic])

  /// One message for each fault: where, what, and the mend.
  package var diagnostics: [Diagnostic] {
    switch self {
    case .tooLarge(let file, let bytes):
      [fault(file, "has \(bytes) bytes, more than 16 MB", mend: "split it, or take it out")]
    case .notText(let file):
      [
        fault(
          file, "is no text: it has bytes that no text has",
          mend: "save it as plain text in UTF-8, or take it out")
      ]
    case .unreadable(let file, let reason):
      [fault(file, "could not be read: \(reason)", mend: "allow it to be read, or take it out")]
    case .frontMatter(let faults): faults
    }
  }

  private func fault(_ file: String, _ problem: String, mend: String) -> Diagnostic {
    Diagnostic(.error, at: SourceLocation(file: file), problem, mend: mend)
  }

  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}
