public import Briefing
public import Foundation
import Text
import YAML

/// The file beside the sources in which an editor sets right what was read from them.
public struct CorrectionsFile: Sendable {
  public static let usualName = "corrections.yml"

  private let folder: String
  private let path: String

  /// The file beside the sources of a folder; nil where there is none.
  public init?(in folder: String) {
    self.folder = folder
    path = (folder.hasSuffix("/") ? folder : folder + "/") + Self.usualName
    // A link that leads nowhere is one too: what an editor has set right is not passed over.
    guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return nil }
  }

  /// The bytes of the file.
  ///
  /// - Throws: `CorrectionsError` where it can't be read.
  public func bytes() throws(CorrectionsError) -> Data {
    try read { (file) throws(YAMLFault) in try file.bytes() }
  }

  /// What the file says.
  ///
  /// - Throws: `CorrectionsError` with all that is wrong with it.
  public func corrections() throws(CorrectionsError) -> Corrections {
    let text = try read { (file) throws(YAMLFault) in try file.text() }
    return try Corrections(text, file: path)
  }

  private func read<Content>(
    _ content: (YAMLFile) throws(YAMLFault) -> Content
  ) throws(CorrectionsError) -> Content {
    // As with sources: who sends some may not have a file read that lies elsewhere.
    guard Self.place(path).starts(with: Self.place(folder)) else {
      throw CorrectionsError(faults: [
        Diagnostic(
          .error, at: SourceLocation(file: path), "the link leads out of the folder",
          mend: "copy the file instead")
      ])
    }
    do throws(YAMLFault) {
      return try content(YAMLFile(path))
    } catch {
      throw CorrectionsError(faults: [error.diagnostic])
    }
  }

  private static func place(_ path: String) -> [String] {
    URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.pathComponents
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
