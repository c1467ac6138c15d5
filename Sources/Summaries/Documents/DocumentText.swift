import Briefing

/// The page of a document.
struct DocumentText: Sendable {
  let index: ArchiveIndex
  let document: ArchivedDocument

  var text: PageText {
    let facts = DocumentFacts(index: index, document: document)
    var page = MarkdownPage(document.title, at: .document(document.id), in: index)
    page.sum(up: DocumentSummary(index: index, document: document).statements)
    page.list(.document, facts.known)
    page.list(.reports, facts.meetings(reported: true))
    page.list(.mentions, facts.meetings(reported: false))
    page.list(.named, facts.named)
    return page.text
  }
}
