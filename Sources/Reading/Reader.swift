public import Briefing
public import Text

/// Reads the bytes of one file as a document of numbered sentences.
///
/// It interprets layout only: what is headline, dateline, text, sign-off, and what the page of a
/// news site has around them.
public struct Reader: Sendable {
  /// In bytes; a larger file is refused.
  public static let largestFile = 16 << 20

  private let books: Subeditor.Books
  private let splitter: SentenceSplitter

  /// Made from what is known of the world.
  ///
  /// The dates of the head are those of lines above and below a text, where months stand in any
  /// language. The abbreviations are folded, without their full stop: words that a full stop follows within a
  /// sentence. The places are names of cities, folded whole: with them `New York: The …` is a
  /// dateline, without them only a name in capitals is. The capitals tell which agency is at home
  /// where a dispatch comes from.
  public init(
    publishers: [PublisherProfile], furniture: [FurniturePhrase], dates: DateScanner,
    headDates: DateScanner? = nil, abbreviations: Set<Word>, places: WordSet = WordSet(),
    capitals: [Word: CountryCode] = [:]
  ) {
    books = Subeditor.Books(
      dates: dates, headDates: headDates ?? dates, publishers: PublisherBook(publishers),
      furniture: FurnitureBook(furniture), places: places, capitals: capitals)
    splitter = SentenceSplitter(
      abbreviations: abbreviations, dates: dates, months: headDates ?? dates)
  }

  /// The document that a file holds, and what is doubtful in it.
  ///
  /// The file's path is relative to the input folder; `.md` or `.markdown` at its end tells
  /// Markdown. Thrown is what makes it no document: too large, no text, or faults in its front
  /// matter. Of a file whose encoding is not known nothing is told but the characters.
  public func document(id: Identifier<Document>, file: String, bytes: [UInt8])
    throws(ReadingError) -> (document: Document, warnings: [Diagnostic])
  {
    guard bytes.count <= Self.largestFile else {
      throw .tooLarge(file: file, bytes: bytes.count)
    }
    let source = try decoded(bytes, file)
    var warnings = source.doubts.map { $0.warning(file) }
    let (matter, start) = try frontMatter(source, file, &warnings)
    var subeditor = Subeditor(
      layOut(source, from: start, file, hasFrontMatter: matter != nil), books)
    subeditor.edit()
    var document = DocumentBuilder.document(id, file, subeditor, source, splitter)
    guard document.blocks.contains(where: { $0.kind != .dateline }) else {
      throw .noText(file: file)
    }
    if subeditor.text.unseen.count >= CleanText.mostUnseen {
      warnings.append(.manyUnseen(subeditor.text.unseen.count, in: file))
    }
    if !source.isReadable { document.forgetStatements() }
    if let matter { document.apply(matter) }
    return (document, warnings)
  }

  private func decoded(_ bytes: [UInt8], _ file: String) throws(ReadingError) -> DecodedSource {
    do throws(NotText) {
      return try DecodedSource(file: bytes)
    } catch {
      throw .notText(
        at: SourceLocation(file: file, line: error.at.line, column: error.at.column),
        offset: error.offset, byte: error.byte)
    }
  }

  /// The front matter, nil where there is none, and where the text begins behind it.
  private func frontMatter(
    _ source: DecodedSource, _ file: String, _ warnings: inout [Diagnostic]
  ) throws(ReadingError) -> (FrontMatter?, Int) {
    switch FrontMatterExtent(source.bytes.span, from: source.start) {
    case .none: return (nil, source.start)
    case .unclosed(let fence):
      let line = TextPlace(of: fence, in: source.bytes.span).line
      throw .frontMatter([
        Diagnostic(
          .error, at: SourceLocation(file: file, line: line, column: 1),
          "the front matter is not closed", mend: "write '---' on a line by itself below its keys")
      ])
    case .closed(let yaml, let end):
      var reader = FrontMatterReader(
        file: file, dates: books.dates,
        yaml: String(decoding: source.bytes[yaml], as: UTF8.self),
        linesBefore: TextPlace(of: yaml.lowerBound, in: source.bytes.span).line - 1)
      let matter = try reader.frontMatter()
      warnings += reader.warnings
      return (matter, end)
    }
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
    var cleaner = Cleaner(source.bytes, hasTables: true)
    cleaner.take(start..<source.bytes.count, newlines: .breaks)
    cleaner.endLine(at: source.bytes.count)
    return PlainLayout.layOut(cleaner)
  }
}

extension Diagnostic {
  fileprivate static func manyUnseen(_ count: Int, in file: String) -> Diagnostic {
    Diagnostic(
      .warning, at: SourceLocation(file: file),
      "it is full of characters that nobody sees; only the first \(count) are shown",
      mend: "take them out")
  }
}

extension Document {
  /// Of letters that make no words nothing is told, least of all the language.
  fileprivate mutating func forgetStatements() {
    (title, published, publisher, dateline, url, language) = (nil, nil, nil, nil, nil, nil)
  }

  /// Front matter beats what the text says.
  fileprivate mutating func apply(_ matter: FrontMatter) {
    if let title = matter.title { self.title = Header(title, sentence: nil) }
    if let published = matter.published { self.published = Header(published, sentence: nil) }
    if let publisher = matter.publisher { self.publisher = Header(publisher, sentence: nil) }
    // A language would not make unreadable letters readable.
    if let language = matter.language, self.language != nil { self.language = language }
    url = matter.url ?? url
    tags = matter.tags
  }
}
