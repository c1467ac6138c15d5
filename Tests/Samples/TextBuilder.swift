public import Briefing

/// Puts a document together from blocks of sentences, and finds in it what a test names.
public struct TextBuilder {
  public private(set) var document: Document
  private var mentions: [ArchivedMention] = []

  public init(_ slug: String, file: String? = nil) {
    document = Document(id: Identifier(slug), file: file ?? "\(slug).txt")
  }

  public mutating func add(_ kind: Block.Kind, _ sentences: String...) {
    let first = document.sentences.count
    for words in sentences {
      if !document.text.isEmpty { document.text.append(UInt8(ascii: " ")) }
      let start = document.text.count
      document.text += Array(words.utf8)
      document.sentences.append(
        Sentence(
          index: document.sentences.count + 1, range: start..<document.text.count,
          source: start..<document.text.count, block: document.blocks.count))
    }
    document.blocks.append(Block(kind: kind, sentences: first..<document.sentences.count))
  }

  /// Marks every place where some words stand as a mention.
  public mutating func mark(_ words: String, as subject: ArchivedMention.Subject) {
    let pattern = Array(words.utf8)
    for sentence in document.sentences {
      var start = sentence.range.lowerBound
      while start + pattern.count <= sentence.range.upperBound {
        if document.text[start..<start + pattern.count].elementsEqual(pattern) {
          mentions.append(
            ArchivedMention(
              subject: subject, sentence: sentence.index, range: start..<start + pattern.count))
        }
        start += 1
      }
    }
  }

  public func archived(title: String, isStated: Bool = true) -> ArchivedDocument {
    var archived = ArchivedDocument(document: document, title: title, titleIsStated: isStated)
    archived.mentions = mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return archived
  }
}

/// A fact that a sentence of a document states.
public func fact<Value>(
  _ value: Value, _ document: String, _ sentences: Int?..., isInferred: Bool = false
) -> Fact<Value> {
  Fact(
    value, citations: sentences.map { Citation(document: Identifier(document), sentence: $0) },
    isInferred: isInferred)
}

/// Sentences of a document, as citations.
public func cited(_ document: String, _ sentences: Int?...) -> [Citation] {
  sentences.map { Citation(document: Identifier(document), sentence: $0) }
}

public func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate {
  PartialDate(Day(year: year, month: month, day: day))
}

public func code(_ text: String) -> CountryCode {
  // A test that misspells a code should stop at once.
  guard let code = CountryCode(text) else { preconditionFailure("\(text) is no code") }
  return code
}
