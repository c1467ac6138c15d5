internal import Briefing
public import Foundation

/// A file of YAML that the owner of an archive writes.
public struct YAMLFile: Sendable {
  private let path: String

  /// In bytes; a larger one is refused.
  private static let largest = 4 << 20

  public init(_ path: String) {
    self.path = path
  }

  /// The text of the file, without the mark that some editors put at its beginning.
  ///
  /// - Throws: A diagnostic where it can't be read, is too large, or is not in UTF-8.
  public func text() throws(YAMLFault) -> String {
    guard let text = String(validating: try bytes(), as: UTF8.self) else {
      throw fault("it is not in UTF-8", mend: "save it in UTF-8")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
  }

  /// The bytes of the file.
  ///
  /// Of one that is too large no more is read than tells so, and nothing of what is no regular file:
  /// a pipe would wait for its writer for ever.
  /// - Throws: As `text()`.
  public func bytes() throws(YAMLFault) -> Data {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let data: Data
    do {
      let type = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
      guard type as? FileAttributeType == .typeRegular else { throw CocoaError(.fileReadUnknown) }
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      data = try handle.read(upToCount: Self.largest + 1) ?? Data()
    } catch {
      throw fault("it can't be read", mend: "check the path and its permissions")
    }
    guard data.count <= Self.largest else {
      throw fault("it has more than 4 MB", mend: "take out what the archive can do without")
    }
    return data
  }

  private func fault(_ problem: String, mend: String) -> YAMLFault {
    YAMLFault(at: SourceLocation(file: path), problem, mend: mend)
  }
}
