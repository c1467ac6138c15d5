/// How much of the words of a source a site shows.
///
/// Facts, sentences composed from them, titles and the numbers of sentences are shown in any case:
/// an archive of texts that others own may be published without publishing the texts again.
public enum ShownText: String, Sendable, CaseIterable {
  case full
  /// The first sentences.
  case excerpt
  case none
}

extension ArchivedDocument {
  /// How many words an excerpt has at least, where the document has so many.
  private static let excerptWords = 60

  /// How many of its first sentences a site shows.
  public var shownSentences: Int {
    switch shownText {
    case .full: return document.sentences.count
    case .none: return 0
    case .excerpt:
      var words = 0
      for (offset, sentence) in document.sentences.enumerated() {
        if words >= Self.excerptWords { return offset }
        words += document.text[sentence.range].split(separator: UInt8(ascii: " ")).count
      }
      return document.sentences.count
    }
  }

  /// The words that a site shows of it.
  public var shownWords: ShownWords { ShownWords(of: self) }
}

/// The words that a site shows of a document, by the numbers of sentences and lines left out.
///
/// Many pages ask for a few of them: to hand the whole document on for that would count all its lists.
public struct ShownWords: Sendable {
  private let text: [UInt8]
  private let sentences: [Sentence]
  private let leftOut: [LeftOut]
  private let unseen: [UnseenCharacter]
  private let lastShown: Int

  init(of document: ArchivedDocument) {
    text = document.document.text
    sentences = document.document.sentences
    leftOut = document.document.leftOut
    unseen = document.document.unseen
    lastShown = document.shownText == .full ? .max : document.shownSentences
  }

  /// Whether the site shows what has the number.
  public func isShown(_ number: Int) -> Bool { number <= lastShown }

  /// Nil where there is no such sentence or line, or the site does not show it.
  public func at(_ number: Int) -> String? {
    guard isShown(number) else { return nil }
    return Document.words(at: number, of: sentences, in: text, or: leftOut, unseen: [])
  }

  /// The same with a mark for each character that nobody sees: for readers.
  public func marked(at number: Int) -> String? {
    guard isShown(number) else { return nil }
    return Document.words(at: number, of: sentences, in: text, or: leftOut, unseen: unseen)
  }
}
