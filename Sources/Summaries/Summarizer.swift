package import Briefing

/// The words of one page.
package struct PageText: Sendable {
  /// The whole `index.md`, one sentence a line.
  package var markdown: String
  /// Markdown of the summary paragraph alone, with links relative to the page.
  package var summary: String
  /// The summary as plain text, without links.
  package var plain: String

  package init(markdown: String, summary: String, plain: String) {
    self.markdown = markdown
    self.summary = summary
    self.plain = plain
  }
}

/// Puts the archive into words.
package struct Summarizer: Sendable {
  package init(archive: Archive, countries: [CountryProfile]) {}

  /// The words of a page.
  package func text(of page: PageAddress) -> PageText {
    PageText(
      markdown: "# \(page.path)\n", summary: "The page at `\(page.path)`.",
      plain: "The page at \(page.path).")
  }
}
