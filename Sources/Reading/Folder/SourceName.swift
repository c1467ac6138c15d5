/// What the name of a file tells of it.
struct SourceName {
  private let ending: String

  /// Of a path or a name; the case of its ending counts for nothing.
  init(_ name: String) {
    let stem = name.lastIndex(of: ".")
    ending = stem.map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  var isMarkdown: Bool { ending == "md" || ending == "markdown" }

  var isSource: Bool { isMarkdown || ending == "txt" || ending == "text" }

  /// What to do about a file that is no source by its name.
  var mend: String {
    if Self.pages.contains(ending) { return "rename it to .txt, or take it out" }
    if Self.documents.contains(ending) { return "convert it to .txt or .md, or take it out" }
    return "rename it to .txt or .md if it is text, or take it out"
  }

  /// What is read from a text with tags as well.
  private static let pages: Set<String> = ["htm", "html", "xhtml"]

  /// What holds text, and much besides.
  private static let documents: Set<String> = [
    "doc", "docx", "eml", "epub", "mht", "mhtml", "msg", "odt", "pages", "pdf", "rtf",
  ]
}
