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

  /// The words of a sentence, or of a line left out, by its number; nil where there is none, or a site
  /// does not show them.
  public func shownWords(at number: Int) -> String? {
    shownText == .full || number <= shownSentences ? document.words(at: number) : nil
  }
}
