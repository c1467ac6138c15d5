/// One source as read: its text cleaned, cut into blocks and numbered sentences.
///
/// Nothing in it is interpreted beyond layout; who met whom is the extraction's to find.
public struct Document: Sendable {
  public var id: Identifier<Document>
  /// The path relative to the input folder, with `/` between folders.
  public var file: String
  /// The clean text as UTF-8: entities, markup and page furniture gone, blanks folded.
  ///
  /// Sentences are ranges of it.
  public var text: [UInt8]
  /// In the order of the text.
  public var blocks: [Block]
  /// In the order of the text; the sentence with `index` n is at n - 1.
  public var sentences: [Sentence]
  /// The headline the text states, or that of the front matter; nil where there is none.
  public var title: Header<String>?
  public var published: Header<Publication>?
  public var publisher: Header<String>?
  /// The place in the dateline, as written but for capitals: `Cholpon-Ata` of `CHOLPON-ATA`.
  public var dateline: Header<String>?
  /// The town beside the date at the foot: `New Delhi, 12 September 2023`.
  public var signedAt: Header<String>?
  public var url: String?
  public var tags: [String]
  /// A language by its code of ISO 639-1; nil where the encoding of the file is not known, and with
  /// it its letters.
  public var language: String?
  /// What was kept out of the text, in the order of the source: page furniture, sign-offs, scripts.
  ///
  /// Its lines have numbers too, those that follow the sentences': a sign-off may be cited.
  public var leftOut: [LeftOut]
  /// In the order of the text: what its sentences hold that nobody sees.
  public var unseen: [UnseenCharacter]

  public init(
    id: Identifier<Document>, file: String, text: [UInt8] = [], blocks: [Block] = [],
    sentences: [Sentence] = [], title: Header<String>? = nil,
    published: Header<Publication>? = nil, publisher: Header<String>? = nil,
    dateline: Header<String>? = nil, signedAt: Header<String>? = nil, url: String? = nil,
    tags: [String] = [],
    language: String? = "en", leftOut: [LeftOut] = [], unseen: [UnseenCharacter] = []
  ) {
    self.id = id
    self.file = file
    self.text = text
    self.blocks = blocks
    self.sentences = sentences
    self.title = title
    self.published = published
    self.publisher = publisher
    self.dateline = dateline
    self.signedAt = signedAt
    self.url = url
    self.tags = tags
    self.language = language
    self.leftOut = leftOut
    self.unseen = unseen
  }

  /// The words of a sentence, blanks folded.
  public func text(of sentence: Sentence) -> String {
    String(decoding: text[sentence.range], as: UTF8.self)
  }

  /// The same with a mark for each character that nobody sees: for readers.
  public func markedText(of sentence: Sentence) -> String {
    text[sentence.range].marked(with: unseen.of(sentence.range))
  }

  /// The words of a sentence, or else of a line left out, by its number; nil where there is none.
  public func words(at number: Int) -> String? {
    Self.words(at: number, of: sentences, in: text, or: leftOut, unseen: [])
  }

  /// The same with a mark for each character that nobody sees: for readers.
  public func markedWords(at number: Int) -> String? {
    Self.words(at: number, of: sentences, in: text, or: leftOut, unseen: unseen)
  }

  static func words(
    at number: Int, of sentences: [Sentence], in text: [UInt8], or leftOut: [LeftOut],
    unseen: [UnseenCharacter]
  ) -> String? {
    let offset = number - 1
    if sentences.indices.contains(offset) {
      let range = sentences[offset].range
      return text[range].marked(with: unseen.of(range))
    }
    let line = offset - sentences.count
    return leftOut.indices.contains(line) ? leftOut[line].text : nil
  }

  /// The number of words in the sentences that are part of the text proper.
  public var wordCount: Int {
    let text = text.span
    var count = 0
    for block in blocks where block.kind.isText {
      for offset in block.sentences {
        let words = text.extracting(sentences[offset].range)
        var last = UInt8(ascii: " ")
        for index in words.indices {
          if last == UInt8(ascii: " "), words[index] != last { count &+= 1 }
          last = words[index]
        }
      }
    }
    return count
  }
}

/// When a source says it was published.
public enum Publication: Hashable, Sendable {
  case date(PartialDate)
  /// The year is left out; only the text may settle it.
  case yearless(YearlessDay)
  /// `05/09/2023`, where no other date tells which number is the day.
  case numeric(dayFirst: PartialDate, monthFirst: PartialDate)
}

/// Something the head or the foot of a source says of the source itself.
public struct Header<Value: Sendable>: Sendable {
  public let value: Value
  /// The number of the sentence, or line left out, that says so; nil where it is the front matter.
  public let sentence: Int?

  public init(_ value: Value, sentence: Int?) {
    self.value = value
    self.sentence = sentence
  }
}

extension Header: Codable where Value: Codable {}

/// A run of sentences that the layout holds together.
public struct Block: Sendable {
  /// What a block is in the layout of a dispatch.
  public enum Kind: Hashable, Sendable {
    case headline
    /// The place, date and agency at the head, or a line that holds only the date or a byline.
    case dateline
    /// A subheading; 2 is the highest level.
    case heading(level: Int)
    case paragraph
    /// A point of a list, with its mark as written: `–`, `•`, `12.`, `(a)`.
    case item(mark: String)
    /// A row of a table, its cells joined by ` | `.
    case row
    case quotation

    /// Whether it carries the dispatch itself, and not the words around it.
    public var isText: Bool {
      switch self {
      case .paragraph, .item, .row, .quotation: true
      case .headline, .dateline, .heading: false
      }
    }
  }

  public let kind: Kind
  /// Offsets in the document's `sentences`; never empty.
  public let sentences: Range<Int>

  public init(kind: Kind, sentences: Range<Int>) {
    self.kind = kind
    self.sentences = sentences
  }
}

/// One sentence, or a line that stands for one: what a citation points to.
public struct Sentence: Sendable {
  // In half the room: an archive holds the sentences of all its documents.
  private let number: Int32
  private let blockOffset: Int32
  private let bytes: Range<Int32>
  private let sourceBytes: Range<Int32>

  /// From 1: the number in its anchor, `#s12`.
  public var index: Int { Int(number) }
  /// Bytes of the document's `text`.
  public var range: Range<Int> { Range(bytes) }
  /// The bytes of the source file that it was read from, from the first to past the last.
  public var source: Range<Int> { Range(sourceBytes) }
  /// The offset of its block in the document's `blocks`.
  public var block: Int { Int(blockOffset) }

  public init(index: Int, range: Range<Int>, source: Range<Int>, block: Int) {
    number = Int32(clamping: index)
    bytes = Range<Int32>(clamping: range)
    sourceBytes = Range<Int32>(clamping: source)
    blockOffset = Int32(clamping: block)
  }
}

extension Range<Int32> {
  /// No text is that long; what a file claims of one is found out when it is checked.
  init(clamping range: Range<Int>) {
    self = Int32(clamping: range.lowerBound)..<Int32(clamping: range.upperBound)
  }
}

extension Range<Int> {
  init(_ range: Range<Int32>) {
    self = Int(range.lowerBound)..<Int(range.upperBound)
  }
}

/// A line kept out of the text.
public struct LeftOut: Codable, Sendable {
  /// The line, blanks folded, with a mark for each character that nobody sees; of a long script only
  /// the beginning, with `…` behind it.
  public let text: String
  /// The bytes of the source file.
  public let source: Range<Int>

  public init(text: String, source: Range<Int>) {
    self.text = text
    self.source = source
  }
}
