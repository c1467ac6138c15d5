/// The `briefgen.yml` of a new archive: every key with what it sets, all but the title commented out.
public enum CommentedFile {
  private static let width = 80

  /// The text of the file; without the `#` at the beginning of each line that is no sentence, it sets
  /// every key.
  public static func text(title: String) -> String {
    var lines = [
      "# What holds for this archive. Every key may be left out; take the # away from those you set.",
      "# Options on the command line beat what is set here.",
      "# yaml-language-server: $schema=\(JSONSchema.usualName)",
    ]
    for key in Keys.all {
      lines.append("")
      lines += comment(on: key, indentation: "")
      if key.name == "title" {
        lines.append("title: \(quoted(title))")
      } else {
        lines += setting(key, indentation: "").map { "#" + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func comment(on key: Key, indentation: String) -> [String] {
    var sentences = key.explanation
    if case .choice(let words) = key.shape {
      let meanings = words.map { $0.meaning.isEmpty ? $0.word : "\($0.word) (\($0.meaning))" }
      sentences += " One of: \(meanings.joined(separator: ", "))."
    }
    return wrapped(sentences, to: width - indentation.count - 2).map { "\(indentation)# \($0)" }
  }

  private static func setting(_ key: Key, indentation: String) -> [String] {
    switch key.shape {
    case .mapping(let keys):
      return ["\(indentation)\(key.name):"] + settings(keys, indentation: indentation + "  ")
    case .list(.mapping(let keys)):
      var lines = settings(keys, indentation: indentation + "    ")
      if let first = lines.firstIndex(where: { !$0.drop { $0 == " " }.hasPrefix("#") }) {
        lines[first] = "\(indentation)  - " + lines[first].dropFirst(indentation.count + 4)
      }
      return ["\(indentation)\(key.name):"] + lines
    default:
      return ["\(indentation)\(key.name): \(key.example)"]
    }
  }

  private static func settings(_ keys: [Key], indentation: String) -> [String] {
    keys.flatMap { key in
      comment(on: key, indentation: indentation) + setting(key, indentation: indentation)
    }
  }

  /// In double quotation marks, since a title may hold anything.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func wrapped(_ sentences: String, to width: Int) -> [String] {
    sentences.split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
