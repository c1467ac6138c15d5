package import Briefing
package import Text

/// Reads the bytes of one file as a document of numbered sentences.
///
/// It interprets layout only: what is headline, dateline, text, sign-off, and what the page of a
/// news site has around them.
package struct Reader: Sendable {
  /// In bytes; a larger file is refused.
  package static let largestFile = 16 << 20

  private let books: Subeditor.Books
  private let splitter: SentenceSplitter

  /// Made from what is known of the world.
  ///
  /// The abbreviations are folded, without their full stop: words that a full stop follows within a
  /// sentence. The places are names of cities, folded whole: with them `New York: The …` is a
  /// dateline, without them only a name in capitals is.
  package init(
    publishers: [PublisherProfile], furniture: [FurniturePhrase], dates: DateScanner,
    abbreviations: Set<Word>, places: Set<Word> = []
  ) {
    books = Subeditor.Books(
      dates: dates, publishers: PublisherBook(publishers), furniture: FurnitureBook(furniture),
      places: places)
    splitter = SentenceSplitter(abbreviations: abbreviations, dates: dates)
  }

  /// The document that a file holds, and what is doubtful in it.
  ///
  /// The file's path is relative to the input folder; `.md` at its end tells Markdown. Thrown is what
  /// makes it no document: too large, no text, or faults in its front matter.
  package func document(id: Identifier<Document>, file: String, bytes: [UInt8])
    throws(ReadingError) -> (document: Document, warnings: [Diagnostic])
  {
    guard bytes.count <= Self.largestFile else {
      throw .tooLarge(file: file, bytes: bytes.count)
    }
    guard let source = DecodedSource(file: bytes) else { throw .notText(file: file) }
    var warnings = decodingWarnings(source, file)
    let (matter, start) = try frontMatter(source, file, &warnings)
    var subeditor = Subeditor(
      layOut(source, from: start, file, hasFrontMatter: start > source.start), books)
    subeditor.edit()
    var document = DocumentBuilder.document(id, file, subeditor, source, splitter)
    document.apply(matter)
    if document.sentences.isEmpty {
      warnings.append(
        Diagnostic(
          .warning, at: SourceLocation(file: file), "it has no text",
          mend: "fill it, or take it out"))
    }
    return (document, warnings)
  }

  private func decodingWarnings(_ source: DecodedSource, _ file: String) -> [Diagnostic] {
    guard source.undefinedBytes > 0 else { return [] }
    return [
      Diagnostic(
        .warning, at: SourceLocation(file: file),
        "some characters could not be read (\(source.undefinedBytes))", mend: "save it in UTF-8")
    ]
  }

  /// The front matter, and where the text begins behind it.
  private func frontMatter(
    _ source: DecodedSource, _ file: String, _ warnings: inout [Diagnostic]
  ) throws(ReadingError) -> (FrontMatter, Int) {
    guard let fence = FrontMatterFence(source.bytes.span, from: source.start) else {
      return (FrontMatter(), source.start)
    }
    var reader = FrontMatterReader(file: file, dates: books.dates)
    let matter = try reader.frontMatter(String(decoding: source.bytes[fence.yaml], as: UTF8.self))
    warnings += reader.warnings
    return (matter, fence.end)
  }

  private func layOut(
    _ source: DecodedSource, from start: Int, _ file: String, hasFrontMatter: Bool
  ) -> LaidOutText {
    if SourceName(file).isMarkdown { return MarkdownLayout.layOut(source.bytes, from: start) }
    switch HTMLExtent(source.bytes, from: start) {
    case .blocks: return HTMLLayout.layOut(source.bytes, from: start)
    case .lineBreaks: return HTMLLayout.layOutLines(source.bytes, from: start)
    case .none: break
    }
    if hasFrontMatter { return MarkdownLayout.layOut(source.bytes, from: start) }
    var cleaner = Cleaner(source.bytes)
    cleaner.take(start..<source.bytes.count, newlines: .breaks)
    cleaner.endLine(at: source.bytes.count)
    return PlainLayout.layOut(cleaner)
  }
}

extension Document {
  /// Front matter beats what the text says.
  fileprivate mutating func apply(_ matter: FrontMatter) {
    if let title = matter.title { self.title = Header(title, sentence: nil) }
    if let published = matter.published { self.published = Header(published, sentence: nil) }
    if let publisher = matter.publisher { self.publisher = Header(publisher, sentence: nil) }
    if let language = matter.language { self.language = language }
    url = matter.url ?? url
    tags = matter.tags
  }
}
