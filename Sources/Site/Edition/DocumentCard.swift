internal import Briefing

/// What lists say of a document, worked out once for all of them.
struct DocumentCard: Sendable {
  let id: Identifier<Document>
  let entry: Entry
  /// When it was published; nil where it does not say.
  let date: DateModel?
  /// The year that lists file it under.
  let year: Int?
  let publisher: String?

  init(_ document: ArchivedDocument) {
    id = document.id
    entry = Entry(document.title, at: .document(document.id))
    date = document.published.map { DateModel($0.value) }
    year = document.published?.value.year
    publisher = document.publisher?.value
  }
}
