import Briefing
import Languages

/// The meetings and documents of a subject, as its page lists them: all, or of long lists the latest.
struct SubjectLists: Sendable {
  private let index: ArchiveIndex
  private let division: Division?
  private let meetings: [Statement]
  /// Those without a date first, then the earliest.
  private let documents: [Identifier<Document>]

  private var language: Language { index.language }

  init(
    of page: PageAddress, _ meetings: [Identifier<Meeting>],
    _ documents: [Identifier<Document>] = [],
    in index: ArchiveIndex
  ) {
    self.index = index
    division = index.division(of: page)
    if let division {
      self.meetings = index.meetingLines(at: division.shown(.meetings).reversed())
      self.documents = index.inOrder(
        index.documents(at: division.shown(.documents)))
    } else {
      self.meetings = index.lines(of: meetings)
      self.documents = index.inOrder(documents)
    }
  }

  /// The documents that go by their numbers in the list; none where the list is cut, since each new
  /// document would give all of them others.
  var numbered: [Identifier<Document>] { division == nil ? documents : [] }

  func addMeetings(to page: inout MarkdownPage) {
    addParts(to: &page)
    let isLatest = division?.hasMore(.meetings) ?? false
    page.list(language.text(isLatest ? .latestMeetings : .meetings), meetings)
  }

  func addDocuments(to page: inout MarkdownPage) {
    let lines = documents.map(Lines(index: index).document)
    guard let division else { return page.numberedList(language.text(.documents), lines) }
    page.list(
      language.text(division.hasMore(.documents) ? .latestDocuments : .documents), lines)
  }

  /// The way to the parts; nothing where the lists are whole.
  func addParts(to page: inout MarkdownPage) {
    guard let division else { return }
    page.list(
      language.heading(ofPartsOf: division), division.parts.map(Lines(index: index).part))
  }
}
