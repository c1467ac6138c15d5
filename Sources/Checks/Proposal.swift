import Briefing

/// An entry of the file of corrections, ready to be pasted into it.
public struct Proposal: Equatable, Sendable {
  /// Lines of YAML, without a break at the end.
  public let text: String

  /// The keys in the order in which they are written.
  init(_ kind: String, _ subject: PageAddress, _ keys: KeyValuePairs<String, String>) {
    let lines = ["- \(kind): \(subject.path)"] + keys.map { "  \($0): \(Self.quoted($1))" }
    text = lines.joined(separator: "\n")
  }

  static func set(
    _ field: String, of subject: PageAddress, to value: String, because reason: String
  ) -> Proposal {
    Proposal("set", subject, ["field": field, "value": value, "reason": reason])
  }

  static func merge(
    _ subject: PageAddress, into kept: PageAddress, because reason: String
  ) -> Proposal {
    Proposal("merge", subject, ["into": kept.path, "reason": reason])
  }

  /// Where only the editor knows who says so.
  static let openReason = "(who says so)"

  /// As it is where YAML can't take it for anything but text; else in quotation marks.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber || $0 == "(" } == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || " /-.,()'".contains($0) }
      && text.last != " "
    if isPlain || isAddress(text) { return text }
    let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }

  /// `documents/tirana-talks/#s3`, in which nothing stands before the sign of a comment.
  private static func isAddress(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "/-#".utf8.contains(byte)
    } && text.utf8.first.map { (0x61...0x7A).contains($0) } == true
  }
}

extension Citation {
  /// Its path within a site: `documents/tirana-talks/#s3`.
  var address: String {
    PageAddress.document(document).path + (sentence.map { "#s\($0)" } ?? "")
  }
}
