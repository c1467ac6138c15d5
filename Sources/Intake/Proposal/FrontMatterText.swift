import Briefing

/// What is put between two lines of `---` above a text.
public struct FrontMatterText: Sendable, Equatable {
  public var title: String?
  /// As it is written: `2025-06-12`.
  public var date: String?
  public var publisher: String?
  public var url: String?
  public var tags: [String] = []

  public init() {}

  var isEmpty: Bool { self == FrontMatterText() }

  /// Both lines of `---` with what stands between them.
  var yaml: String {
    let lines = [
      title.map { "title: \(Self.quoted($0))" }, date.map { "date: \($0)" },
      publisher.map { "publisher: \(Self.quoted($0))" }, url.map { "url: \(Self.quoted($0))" },
      tags.isEmpty ? nil : "tags: [\(tags.map(Self.quoted).joined(separator: ", "))]",
    ]
    return (["---"] + lines.compactMap { $0 } + ["---"]).joined(separator: "\n") + "\n\n"
  }

  /// As YAML's double quotation marks want it; bare where nothing in it is a mark.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || " .,/'()".unicodeScalars.contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    let first = text.unicodeScalars.first
    let words = ["true", "false", "yes", "no", "null", "on", "off", "y", "n"]
    if isPlain, first?.properties.isAlphabetic == true, text.last != " ",
      !words.contains(text.lowercased())
    {
      return text
    }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: " "
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
