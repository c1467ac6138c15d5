public import Briefing

/// What a page says, in Markdown and in plain words, and the facts that it is made of.
public struct PageText: Sendable {
  /// What the page is about: its heading.
  public var title: String
  /// The whole `index.md`: the heading, the summary with one sentence a line, then the facts as lists.
  public var markdown: String
  /// The summary alone, in Markdown, its links relative to the page.
  public var summary: String
  /// The summary without links and marks.
  public var plain: String
  /// The facts that the Markdown has, for those who set them otherwise.
  public var facts: [FactList: [PageFact]]
  /// The documents that the page lists or cites, in the order of their numbers, which are from 1.
  public var sources: [Identifier<Document>]
  /// The sentences that it cites, sorted.
  public var cited: [Citation]
  /// What it was written from; nil where there is nothing to write.
  var page: MarkdownPage?
  /// Every sentence and line, for the tests that look behind them.
  var statements: [Statement] { page?.statements ?? [] }

  public init(
    title: String = "", markdown: String, summary: String, plain: String,
    facts: [FactList: [PageFact]] = [:],
    sources: [Identifier<Document>] = [], cited: [Citation] = []
  ) {
    self.title = title
    self.markdown = markdown
    self.summary = summary
    self.plain = plain
    self.facts = facts
    self.sources = sources
    self.cited = cited
  }
}
