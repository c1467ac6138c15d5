import Briefing
import Text

/// The name that a new source is given: its day and its title.
enum SourceFileName {
  /// In bytes, without the number that tells two alike apart.
  private static let longest = 72

  /// `2025-06-12-fourth-lakes-summit.txt`.
  static func proposed(for document: Document, isMarkdown: Bool) -> String {
    var parts: [String] = []
    if case .date(let date)? = document.published?.value {
      parts.append(date.description.lowercased())
    }
    parts.append(Slug.cut(Slug.made(from: title(of: document)), to: longest))
    let name = parts.filter { !$0.isEmpty }.joined(separator: "-")
    let usable = name.isEmpty ? "dispatch" : Slug.isDevice(name) ? "dispatch-\(name)" : name
    return usable + (isMarkdown ? ".md" : ".txt")
  }

  /// The headline, else the first sentence.
  private static func title(of document: Document) -> String {
    if let title = document.title?.value { return title }
    let block = document.blocks.first { $0.kind.isText } ?? document.blocks.first
    return block.map { document.text(of: document.sentences[$0.sentences.lowerBound]) } ?? ""
  }
}
