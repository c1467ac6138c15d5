internal import Briefing
internal import Languages
internal import Templates

/// The text of a document as HTML: every sentence with its anchor, every mention with its link.
struct DocumentText {
  private let document: ArchivedDocument
  private let page: PagePosition
  private let edition: Edition
  private var output: [UInt8] = []
  /// The next mention to be set: both mentions and sentences come in the order of the text.
  private var nextMention = 0
  /// The next character that nobody sees: they come in the order of the text too.
  private var nextUnseen = 0

  static func markup(
    of document: ArchivedDocument, on page: PagePosition, in edition: Edition
  ) -> Markup {
    var text = DocumentText(document: document, page: page, edition: edition)
    text.output.reserveCapacity(document.document.text.count * 3)
    let blocks = document.shownBlocks
    for (run, blocks) in runs(of: blocks, by: { Run($0.kind) }, make: { ($0, $1) }) {
      text.append(Array(blocks), as: run)
    }
    return Markup(trusted: text.output)
  }

  private init(document: ArchivedDocument, page: PagePosition, edition: Edition) {
    self.document = document
    self.page = page
    self.edition = edition
  }

  /// What neighbouring blocks make together.
  private enum Run: Equatable {
    /// Each on its own.
    case single(Block.Kind)
    case list
    case table
    case quotation

    init(_ kind: Block.Kind) {
      self =
        switch kind {
        case .item: .list
        case .row: .table
        case .quotation: .quotation
        default: .single(kind)
        }
    }
  }

  private mutating func append(_ blocks: [Block], as run: Run) {
    switch run {
    case .single(let kind):
      let (open, close) = Self.tags(of: kind)
      for block in blocks { append(block, between: open, and: close) }
    case .list:
      output += "<ul class=\"points\">\n".utf8
      for block in blocks { appendItem(block) }
      output += "</ul>\n".utf8
    case .table: appendTable(blocks)
    case .quotation:
      output += "<blockquote>\n".utf8
      for block in blocks { append(block, between: "<p>", and: "</p>") }
      output += "</blockquote>\n".utf8
    }
  }

  private static func tags(of kind: Block.Kind) -> (open: String, close: String) {
    switch kind {
    case .headline: ("<p class=\"headline\">", "</p>")
    case .dateline: ("<p class=\"dateline\">", "</p>")
    // The page's own headings have the first two levels.
    case .heading(let level): ("<h\(min(level + 1, 6))>", "</h\(min(level + 1, 6))>")
    case .paragraph, .item, .row, .quotation: ("<p>", "</p>")
    }
  }

  private mutating func append(_ block: Block, between open: String, and close: String) {
    output += open.utf8
    appendSentences(of: block)
    output += close.utf8
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func appendItem(_ block: Block) {
    output += "<li>".utf8
    if case .item(let mark) = block.kind {
      output += "<span class=\"mark\">".utf8
      output.append(escaping: mark)
      output += "</span> ".utf8
    }
    appendSentences(of: block)
    output += "</li>\n".utf8
  }
}

// MARK: - Sentences

extension DocumentText {
  private mutating func appendSentences(of block: Block) {
    for offset in block.sentences {
      if offset > block.sentences.lowerBound { output.append(UInt8(ascii: " ")) }
      appendSentence(document.document.sentences[offset])
    }
  }

  private mutating func appendSentence(_ sentence: Sentence) {
    output += "<span id=\"s\(sentence.index)\">".utf8
    append(sentence.range, of: sentence)
    appendUnseen(upTo: sentence.range.upperBound)
    output += "</span>".utf8
  }

  /// A stretch of a sentence, with links on the mentions that lie within it.
  private mutating func append(_ range: Range<Int>, of sentence: Sentence) {
    var offset = range.lowerBound
    while let mention = mention(before: range.upperBound, of: sentence) {
      nextMention += 1
      guard mention.range.lowerBound >= offset, mention.range.upperBound <= range.upperBound,
        let path = edition.path(of: mention.subject)
      else { continue }
      append(offset..<mention.range.lowerBound)
      appendUnseen(upTo: mention.range.lowerBound)
      output += "<a href=\"".utf8
      output.append(escaping: page.top)
      output.append(escaping: path)
      output += "\">".utf8
      append(mention.range)
      output += "</a>".utf8
      offset = mention.range.upperBound
    }
    append(offset..<range.upperBound)
  }

  /// The next mention, if it begins in this sentence before an offset; those of earlier sentences
  /// are passed over.
  private mutating func mention(before end: Int, of sentence: Sentence) -> ArchivedMention? {
    while nextMention < document.mentions.count {
      let mention = document.mentions[nextMention]
      if mention.range.lowerBound >= end { return nil }
      if mention.range.lowerBound >= sentence.range.lowerBound { return mention }
      nextMention += 1
    }
    return nil
  }

  private mutating func append(_ range: Range<Int>) {
    let unseen = document.document.unseen
    var start = range.lowerBound
    while nextUnseen < unseen.count, unseen[nextUnseen].offset < range.upperBound {
      let offset = max(start, unseen[nextUnseen].offset)
      appendText(start..<offset)
      appendUnseen(upTo: offset)
      start = offset
    }
    appendText(start..<range.upperBound)
  }

  private mutating func appendText(_ range: Range<Int>) {
    let text = document.document.text
    output.append(escaping: text.span.extracting(range))
  }

  /// A mark for each character that nobody sees, which a search passes over as if it were not there.
  private mutating func appendUnseen(upTo offset: Int) {
    let unseen = document.document.unseen
    while nextUnseen < unseen.count, unseen[nextUnseen].offset <= offset {
      output += "<abbr title=\"".utf8
      output.append(escaping: unseen[nextUnseen].name)
      output += "\" data-pagefind-ignore>".utf8
      output += unseen[nextUnseen].mark.utf8
      output += "</abbr>".utf8
      nextUnseen += 1
    }
  }
}

// MARK: - Tables

extension DocumentText {
  /// A stretch of a sentence, by the sentence's offset.
  private struct Piece {
    let sentence: Int
    let range: Range<Int>
  }

  private mutating func appendTable(_ rows: [Block]) {
    let cells = rows.map(cells)
    let width = cells.map(\.count).max() ?? 1
    output += "<table class=\"source\">\n<caption>".utf8
    output.append(escaping: edition.language.text(.tableInText))
    output += "</caption>\n<tbody>\n".utf8
    for (row, cells) in zip(rows, cells) { append(row, cells, width: width) }
    output += "</tbody>\n</table>\n".utf8
  }

  /// The stretches of sentences that make the cells of a row.
  private func cells(of row: Block) -> [[Piece]] {
    var cells: [[Piece]] = [[]]
    for offset in row.sentences {
      let range = document.document.sentences[offset].range
      var start = range.lowerBound
      for bar in range where bar >= start && isSeparator(at: bar, within: range) {
        cells[cells.count - 1].append(Piece(sentence: offset, range: start..<max(start, bar - 1)))
        cells.append([])
        start = bar + 2
      }
      cells[cells.count - 1].append(Piece(sentence: offset, range: start..<range.upperBound))
    }
    return cells
  }

  /// Whether ` | ` stands around an offset.
  private func isSeparator(at bar: Int, within range: Range<Int>) -> Bool {
    let text = document.document.text
    return text[bar] == UInt8(ascii: "|") && bar > range.lowerBound && bar + 1 < range.upperBound
      && text[bar - 1] == UInt8(ascii: " ") && text[bar + 1] == UInt8(ascii: " ")
  }

  private mutating func append(
    _ row: Block, _ cells: [[Piece]], width: Int
  ) {
    output += "<tr>".utf8
    var anchored: Int?
    for cell in cells {
      output += "<td>".utf8
      for piece in cell {
        let sentence = document.document.sentences[piece.sentence]
        // A sentence that runs over several cells has its anchor in the first.
        let anchor = piece.sentence == anchored ? "" : " id=\"s\(sentence.index)\""
        anchored = piece.sentence
        output += "<span\(anchor)>".utf8
        append(piece.range, of: sentence)
        if piece.range.upperBound == sentence.range.upperBound {
          appendUnseen(upTo: sentence.range.upperBound)
        }
        output += "</span>".utf8
      }
      output += "</td>".utf8
    }
    output += String(repeating: "<td></td>", count: width - cells.count).utf8
    output += "</tr>\n".utf8
  }
}

extension ArchivedDocument {
  /// The blocks as far as the site shows them.
  fileprivate var shownBlocks: [Block] {
    let shown = shownSentences
    return document.blocks.prefix { $0.sentences.lowerBound < shown }.map {
      Block(kind: $0.kind, sentences: $0.sentences.clamped(to: 0..<shown))
    }
  }
}

extension Edition {
  /// The way from the top to the page of what a document mentions.
  func path(of subject: ArchivedMention.Subject) -> String? {
    switch subject {
    case .country(let id): countries[id]?.path
    case .organization(let id): organizations[id]?.path
    case .person(let id): people[id]?.path
    case .place(let id): places[id]?.path
    case .agreement(let id): agreements[id]?.path
    case .meeting(let id): meetings[id]?.path
    }
  }
}
