/// What a page says, in Markdown and in plain words.
package struct PageText: Sendable {
  /// The whole `index.md`: the heading, the summary with one sentence a line, then the facts as lists.
  package var markdown: String
  /// The summary alone, in Markdown, its links relative to the page.
  package var summary: String
  /// The summary without links and marks.
  package var plain: String

  package init(markdown: String, summary: String, plain: String) {
    self.markdown = markdown
    self.summary = summary
    self.plain = plain
  }
}
