public import Briefing
import Foundation
import Text
import YAML

/// The file beside the sources in which an editor sets right what was read from them.
public struct CorrectionsFile: Sendable {
  public static let usualName = "corrections.yml"
  /// In bytes; a larger one is refused.
  private static let largest = 4 << 20

  private let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// What the file says.
  ///
  /// - Throws: `CorrectionsError` with all that is wrong with it.
  public func corrections() throws(CorrectionsError) -> Corrections {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw fault("it can't be read", mend: "check its permissions")
    }
    guard data.count <= Self.largest else {
      throw fault("it has \(data.count) bytes, more than 4 MB", mend: "name fewer corrections")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw fault("it is not in UTF-8", mend: "save it in UTF-8")
    }
    return try Corrections(
      text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, file: path)
  }

  private func fault(_ problem: String, mend: String) -> CorrectionsError {
    CorrectionsError(
      faults: [Diagnostic(.error, at: SourceLocation(file: path), problem, mend: mend)])
  }
}

/// Why corrections can't be made.
public struct CorrectionsError: Error, Sendable {
  /// In the order of the file; never empty.
  public let faults: [Diagnostic]

  init(faults: [Diagnostic]) {
    self.faults = faults.sorted {
      ($0.location.line ?? 0, $0.location.column ?? 0, $0.problem) < (
        $1.location.line ?? 0, $1.location.column ?? 0, $1.problem
      )
    }
  }
}

/// What an editor has set right.
public struct Corrections: Sendable {
  let all: [Correction]

  /// Of an archive without a file of them.
  public init() {
    all = []
  }

  /// Reads a text; `file` is what faults call it.
  ///
  /// - Throws: `CorrectionsError` with all that is wrong with it.
  public init(_ text: String, file: String) throws(CorrectionsError) {
    let root: YAMLValue?
    do throws(YAMLFault) {
      root = try YAMLText(text, in: file, calledHere: "the file").value()
    } catch {
      throw CorrectionsError(faults: [error.diagnostic])
    }
    guard let root, !root.isNothing else {
      all = []
      return
    }
    var reader = CorrectionReader()
    all = reader.corrections(root)
    guard reader.faults.isEmpty else { throw CorrectionsError(faults: reader.faults) }
  }
}
