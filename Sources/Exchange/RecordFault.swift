/// Why a line is no record of a source.
public enum RecordFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// No object of JSON, or one that `extract` would never write.
  case noRecord
  /// Written by another program; with the number of its form.
  case otherVersion(Int)
  /// A field that is missing or holds something else: `findings.meetings.0.status`.
  case field(String)
  /// A field that points to nothing, and what it is.
  case unsound(String)

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = Self(path: context.codingPath + [key])
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      self = Self(path: context.codingPath)
    @unknown default: self = .noRecord
    }
  }

  private init(path: [any CodingKey]) {
    let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
    self = names.isEmpty ? .noRecord : .field(names.joined(separator: "."))
  }

  /// A clause without a full stop.
  public var description: String {
    switch self {
    case .noRecord: "it is no line that 'briefgen extract' wrote"
    case .otherVersion(let version):
      "it is of form \(version), and this program reads form \(SourceRecord.version)"
    case .field(let path): "'\(path)' is missing, or is not what it should be"
    case .unsound(let problem): problem
    }
  }
}
