import Briefing
import Languages

/// How a subject stands in the archive: in how many documents, at which meetings.
struct Presence: Sendable {
  let index: ArchiveIndex

  private var language: Language { index.language }

  /// Such as `Georgia is named in three documents, two from 3 March 2023 to 9 October 2025 and one
  /// undated`, with a first sentence that names it.
  func documents(
    _ subject: Prose, _ ids: [Identifier<Document>], isPlural: Bool = false,
    citing first: [Citation]
  ) -> Statement {
    let dates = ids.compactMap(index.published).sorted()
    let undated = ids.count - dates.count
    let isOneDay = dates.first == dates.last
    let form =
      if dates.isEmpty {
        ids.isEmpty ? "" : ids.count == 1 ? "undated" : "all-undated"
      } else if undated > 0 {
        isOneDay ? "partly-day" : "partly-span"
      } else {
        isOneDay ? "day" : "span"
      }
    let pattern = language.pattern(.namedIn, of: form, count: isPlural ? 2 : 1)
    let date = { (date: PartialDate) in Prose(language.date(date)) }
    let prose = Prose(
      pattern,
      [
        (.subject, subject), (.documents, language.prose(.countedDocuments, count: ids.count)),
        (.first, dates.first.map(date)), (.last, dates.last.map(date)),
        (.dated, Prose(language.inWords(dates.count))),
        (.undated, Prose(language.inWords(undated))),
      ]
    ).capitalized
    return first.isEmpty
      ? Statement(prose, on: .archive) : Statement(prose, citations: Array(first.prefix(1)))
  }

  /// The latest meeting held and the next one due, each in a sentence.
  func latestAndNext(_ ids: [Identifier<Meeting>]) -> [Statement] {
    let today = index.asOf
    let (latest, next) = index.latestAndNext(ids)
    return [latest, next].compactMap { $0 }.map { meeting in
      MeetingSentence(index: index, account: MeetingAccount(meeting, asOf: today)).statement
    }
  }

  /// Such as `The archive has six meetings in which it takes part`.
  func meetings(
    _ ids: [Identifier<Meeting>], _ phrase: Phrase, name: String? = nil
  ) -> Statement {
    Statement(
      language.prose(phrase, count: ids.count, (.name, name.map { Prose($0) })), on: .archive)
  }
}
