import Foundation

/// The rows of a file in `Tables`, without the line that names the columns.
func table(_ name: String) -> [[String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Tables/\(name).tsv")
  guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
  return text.split(separator: "\n").dropFirst().map { row in
    row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  /// What a cell of a table allows, each separated from the next by a bar.
  var choices: [String] { split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
}
