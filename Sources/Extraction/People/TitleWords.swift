import Gazetteer
import Text

extension AnnotatedText {
  /// The words by which the title of an office is compared with another: no small ones, and those of `FM` and
  /// `PM` in full.
  func titleWords(_ title: Range<Int>) -> Set<Word> {
    Set(
      title.filter { !has([.article, .complement, .conjunction], at: $0) }.flatMap {
        Self.shortTitles[tokens[$0].word] ?? [tokens[$0].word]
      })
  }

  private static let shortTitles: [Word: [Word]] = [
    "fm": ["foreign", "minister"], "pm": ["prime", "minister"],
  ]
}
