internal import Exports

/// The archive as tables for spreadsheets, and a text that explains their columns.
enum TableFiles {
  /// The sentences themselves stand on the pages of documents; as a table they would be the largest
  /// file of a site.
  private static let leftOut: Set<String> = ["sentences"]

  static let dictionary = "data/dictionary.txt"

  /// The ways to make the files, each by itself: all of them together are as large as the archive.
  static func makers(of tables: [DataTable]) -> [FileMaker] {
    let shown = tables.filter { !leftOut.contains($0.name) }
    return shown.map { table -> FileMaker in
      { [SiteFile(path: "data/\(table.name).csv", bytes: CSVWriter.bytes(of: table))] }
    } + [
      {
        let text = shown.map(explanation).joined(separator: "\n")
        return [SiteFile(path: dictionary, bytes: Array(text.utf8))]
      }
    ]
  }

  /// A paragraph on a table, a line for each column.
  private static func explanation(of table: DataTable) -> String {
    let columns = table.columns.map { column in
      let traits = [
        "\(column.kind)", column.isKey ? "key" : nil, column.isRequired ? "always there" : nil,
        column.reference.map { "names a row of \($0)" },
      ]
      return "  \(column.name): \(traits.compactMap(\.self).joined(separator: ", "))\n"
    }
    return "\(table.name).csv: \(table.explanation)\n" + columns.joined()
  }
}
