public import Briefing
import Foundation
internal import YAML

/// The file in which the owner of an archive sets what holds for it.
public struct ConfigurationFile: Sendable {
  /// What it is called at the top of an archive.
  public static let usualName = "briefgen.yml"
  /// In bytes; a larger one is refused.
  private static let largest = 1 << 20

  private let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// What the file sets.
  ///
  /// - Throws: `ConfigurationError` with all that is wrong with it.
  public func settings() throws(ConfigurationError) -> ArchiveSettings {
    let text = try text()
    let root: YAMLValue?
    do throws(YAMLFault) {
      root = try YAMLText(text, in: path, calledHere: "the file").value()
    } catch {
      throw ConfigurationError(faults: [error.diagnostic])
    }
    guard let root else { return ArchiveSettings() }
    var check = ShapeCheck()
    check.check(root, .mapping(Keys.all), at: "")
    guard check.faults.isEmpty else { throw ConfigurationError(faults: check.faults) }
    return ArchiveSettings(root, in: folder)
  }

  /// The folder that its paths start from, with a slash at its end; empty where the program runs.
  private var folder: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private func text() throws(ConfigurationError) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw fault("it can't be read", mend: "check the path and its permissions")
    }
    guard data.count <= Self.largest else {
      throw fault("it has \(data.count) bytes, more than 1 MB", mend: "name a file of settings")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw fault("it is not in UTF-8", mend: "save it in UTF-8")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  private func fault(_ problem: String, mend: String) -> ConfigurationError {
    ConfigurationError(
      faults: [Diagnostic(.error, at: SourceLocation(file: path), problem, mend: mend)])
  }
}

/// Why a file gives no settings.
public struct ConfigurationError: Error, Sendable {
  /// In the order of the file; never empty.
  public let faults: [Diagnostic]

  public init(faults: [Diagnostic]) {
    self.faults = faults
  }
}
