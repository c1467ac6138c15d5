import Briefing
public import Languages

/// The page of a part of long lists: of a year, of a month, of what has no date.
struct PartText: Sendable {
  let index: ArchiveIndex
  let division: Division

  private var language: Language { index.language }
  private var address: PageAddress { division.address }

  var text: PageText {
    var page = MarkdownPage(title, at: address, in: index)
    page.sum(up: [Statement(summary.capitalized, on: .archive)])
    page.list(
      language.heading(ofPartsOf: division), division.parts.map(Lines(index: index).part))
    for list in division.lists {
      let offsets = division.shown(list.content)
      if isOfAll, !division.hasMore(list.content) {
        addMonths(of: offsets, list.content, to: &page)
      } else {
        page.list(
          heading(of: list.content), lines(of: isOfAll ? offsets : offsets.reversed(), list.content)
        )
      }
    }
    return page.text
  }

  /// Whether it is a part of the list of all meetings or all documents.
  private var isOfAll: Bool { address.whole == .meetings || address.whole == .documents }

  /// The year of a list of all.
  private var year: Int?? {
    guard isOfAll, address.parts.count == 1 else { return nil }
    return if case .year(let year) = address.parts.first { year } else { .some(nil) }
  }

  private var title: String {
    guard let year else {
      return language.title(ofPart: address, of: index.name(of: address.whole))
    }
    return address.whole == .meetings ? language.meetings(of: year) : language.documents(of: year)
  }

  private var summary: Prose {
    guard let year else {
      return language.prose(
        .listedHere, (.list, language.list(language.counts(of: division).map { Prose($0) })))
    }
    let words = year.map { Prose(String($0)) }
    return address.whole == .meetings
      ? language.prose(
        year == nil ? .meetingsWithoutDate : .meetingsInYear, count: division.meetingCount,
        (.year, words))
      : language.prose(
        year == nil ? .documentsWithoutDate : .documentsInYear, count: division.documentCount,
        (.year, words))
  }

  private func heading(of content: Division.Content) -> String {
    language.text(division.hasMore(content) ? content.latest : content.heading)
  }

  private func lines(of offsets: [Int], _ content: Division.Content) -> [Statement] {
    content == .documents ? index.documentLines(at: offsets) : index.meetingLines(at: offsets)
  }

  /// Each month of a year under its name, the latest first.
  private func addMonths(
    of offsets: [Int], _ content: Division.Content, to page: inout MarkdownPage
  ) {
    let isInYear = address.parts.count == 1 && address.parts.first != .undated
    let months = grouped(offsets) { offset in
      let date =
        content == .documents
        ? index.published(at: offset)
        : index.start(at: offset)
      return isInYear ? language.month(date, isInYear: true) : ""
    }
    for (month, offsets) in months { page.list(month, lines(of: offsets, content)) }
  }
}

extension Division.Content {
  /// What stands over such a list.
  public var heading: Phrase {
    switch self {
    case .meetings: .meetings
    case .alone: .twoAlone
    case .withOthers: .withOthers
    case .documents: .documents
    case .names: .namesHeading
    }
  }

  /// What stands over the latest of it.
  public var latest: Phrase {
    switch self {
    case .meetings: .latestMeetings
    case .documents: .latestDocuments
    case .alone, .withOthers, .names: heading
    }
  }
}
