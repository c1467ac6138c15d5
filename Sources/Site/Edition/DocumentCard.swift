internal import Briefing
internal import Languages

/// What lists say of a document, worked out once for all of them.
///
/// A class, for what it holds would all be counted whenever a list looks at it.
final class DocumentCard: Sendable {
  let id: Identifier<Document>
  let entry: Entry
  /// When it was published; nil where it does not say.
  let date: DateModel?
  /// The year that lists file it under.
  let year: Int?
  let publisher: String?
  /// The language of the title, where it is not that of the pages.
  let language: String?
  /// Its sentences, for those who cite them.
  let words: ShownWords

  init(_ document: ArchivedDocument, in language: Language) {
    id = document.id
    entry = Entry(document.title, at: .document(document.id))
    date = document.published.map { DateModel($0.value, in: language) }
    year = document.published?.value.year
    publisher = document.publisher?.value
    self.language = language.isEnglish ? nil : document.languageBeside(language)
    words = document.shownWords
  }
}

extension ArchivedDocument {
  /// The language of its words, where it is not that of the pages; English where it says nothing.
  func languageBeside(_ language: Language) -> String? {
    let own = document.language ?? "en"
    return Language.primary(own) == Language.primary(language.code) ? nil : own
  }
}
