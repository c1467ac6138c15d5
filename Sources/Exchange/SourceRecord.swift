public import Briefing
import Foundation

/// What a source says by itself, as a line of JSON: what one machine finds and another goes on from.
public struct SourceRecord: Sendable {
  /// The path relative to the input folder, with `/` between folders.
  public var file: String
  /// Nil where the source gave no document.
  public var findings: Findings?
  /// What was wrong or doubtful in the source.
  public var messages: [Diagnostic]

  /// The number of the form; another one is not read.
  ///
  /// It grows whenever a line of an earlier program
  /// would mean something else, or nothing, to this one.
  public static let version = 1

  public init(file: String, findings: Findings?, messages: [Diagnostic]) {
    self.file = file
    self.findings = findings
    self.messages = messages
  }

  /// The line without its end: keys sorted, the same bytes for the same record.
  public func line() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// - Throws: `RecordFault`, whatever is in the line.
  public init(line: some Collection<UInt8>) throws(RecordFault) {
    let data = Data(line)
    do {
      let version = try JSONDecoder().decode(Version.self, from: data).version
      guard version == Self.version else { throw RecordFault.otherVersion(version) }
      self = try JSONDecoder().decode(SourceRecord.self, from: data)
    } catch let fault as RecordFault {
      throw fault
    } catch let error as DecodingError {
      throw RecordFault(error)
    } catch {
      throw .noRecord
    }
    if let fault = findings?.fault { throw .unsound(fault) }
    guard findings == nil || findings?.document.file == file else {
      throw .unsound("its findings are of another file")
    }
  }

  private struct Version: Decodable {
    let version: Int
  }
}

extension SourceRecord: Codable {
  private enum Key: CodingKey {
    case version, file, findings, messages
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    file = try container.decode(String.self, forKey: .file)
    findings = try container.decodeIfPresent(Findings.self, forKey: .findings)
    messages = try container.decode([Diagnostic].self, forKey: .messages)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.version, forKey: .version)
    try container.encode(file, forKey: .file)
    try container.encodeIfPresent(findings, forKey: .findings)
    try container.encode(messages, forKey: .messages)
  }
}
