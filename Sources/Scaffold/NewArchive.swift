internal import Configuration
import Foundation
internal import JSON

/// The files of a new archive, which builds as it is.
public struct NewArchive: Sendable {
  /// A host of git whose builds check and publish the archive.
  public enum Host: String, Sendable, CaseIterable {
    case github
    case gitlab
  }

  private let title: String
  private let host: Host?

  /// With a file for the builds of a host, where one is named.
  public init(title: String, host: Host? = nil) {
    self.title = title
    self.host = host
  }

  /// Puts the files into a folder, which is made where it is not there; files that are there stay as
  /// they are.
  ///
  /// - Throws: `ScaffoldError`.
  public func write(to folder: String) throws(ScaffoldError) -> Report {
    var report = Report(written: [], left: [])
    for (path, text) in files {
      let place = URL(filePath: folder).appending(path: path)
      if FileManager.default.fileExists(atPath: place.path) {
        report.left.append(path)
        continue
      }
      do {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place, options: .withoutOverwriting)
      } catch {
        throw ScaffoldError(path: place.relativePath, reason: error.localizedDescription)
      }
      report.written.append(path)
    }
    return report
  }

  /// Which files were written, and which were there already and left as they are.
  public struct Report: Sendable {
    /// Paths from the folder, in the order in which one would read them.
    public fileprivate(set) var written: [String]
    public fileprivate(set) var left: [String]
  }

  private var files: [(path: String, text: String)] {
    var schema: [UInt8] = []
    schema.append(indented: JSONSchema.value)
    let common = [
      (ConfigurationFile.usualName, CommentedFile.text(title: title)),
      (JSONSchema.usualName, String(decoding: schema, as: UTF8.self)),
      (ExampleDispatch.path, ExampleDispatch.text),
      (".gitignore", GitFiles.ignored), (".gitattributes", GitFiles.attributes),
    ]
    let ci = host.map { [($0.path, $0.text)] } ?? []
    return (common + ci).map { (path: $0.0, text: $0.1) }
  }
}

/// A file that could not be written.
public struct ScaffoldError: Error, Sendable, CustomStringConvertible {
  let path: String
  let reason: String

  public var description: String {
    "\(path): can't write it: \(reason); check the path and its permissions"
  }
}
