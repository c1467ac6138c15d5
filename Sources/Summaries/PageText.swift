public import Briefing

/// What a page says, in Markdown and in plain words, and the facts that it is made of.
public struct PageText: Sendable {
  /// What the page is about: its heading.
  public var title: String
  /// The whole `index.md` as UTF-8: the heading, the summary with one sentence a line, then the facts as
  /// lists.
  public var markdownBytes: [UInt8]
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
  /// The Markdown as text.
  public var markdown: String {
    get { String(decoding: markdownBytes, as: UTF8.self) }
    set { markdownBytes = Array(newValue.utf8) }
  }
  /// What it was written from; nil where there is nothing to write.
  var page: MarkdownPage?
  /// Every sentence and line, for the tests that look behind them.
  var statements: [Statement] { page?.statements ?? [] }

  public init(
    title: String = "", markdown: [UInt8], summary: String, plain: String,
    facts: [FactList: [PageFact]] = [:],
    sources: [Identifier<Document>] = [], cited: [Citation] = []
  ) {
    self.title = title
    markdownBytes = markdown
    self.summary = summary
    self.plain = plain
    self.facts = facts
    self.sources = sources
    self.cited = cited
  }
}
