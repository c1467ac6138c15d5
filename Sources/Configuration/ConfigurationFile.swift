public import Briefing
internal import YAML

/// The file in which the owner of an archive sets what holds for it.
public struct ConfigurationFile: Sendable {
  /// What it is called at the top of an archive.
  public static let usualName = "briefgen.yml"

  private let path: String

  public init(_ path: String) {
    self.path = path
  }

  /// What the file sets.
  ///
  /// - Throws: `ConfigurationError` with all that is wrong with it.
  public func settings() throws(ConfigurationError) -> ArchiveSettings {
    let root: YAMLValue?
    do throws(YAMLFault) {
      root = try YAMLText(YAMLFile(path).text(), in: path, calledHere: "the file").value()
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
}

/// Why a file gives no settings.
public struct ConfigurationError: Error, Sendable {
  /// In the order of the file; never empty.
  public let faults: [Diagnostic]

  public init(faults: [Diagnostic]) {
    self.faults = faults
  }
}
