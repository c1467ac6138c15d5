internal import Briefing
internal import Summaries

/// The news of a site: of all meetings, and of each country, organization and series.
struct Feeds: Sendable {
  private let edition: Edition
  /// By offset in the archive's meetings; nil where no document that speaks of one is dated.
  private let entries: [AtomFeed.Entry?]

  /// `plain` are the summaries of the meetings in plain words, by their pages.
  init(_ edition: Edition, plain: [PageAddress: String]) {
    self.edition = edition
    entries = edition.archive.meetings.map { meeting in
      let days = meeting.sources.compactMap { source in
        edition.documents.offset(of: source.document).flatMap {
          edition.archive.documents[$0].published?.value.latest
        }
      }
      guard let first = days.min(), let last = days.max() else { return nil }
      let page = PageAddress.meeting(meeting.id)
      return AtomFeed.Entry(
        page: page, title: meeting.name, published: first, updated: last,
        summary: plain[page] ?? "", category: meeting.kind.rawValue)
    }
  }

  /// Of subjects without a meeting there are none.
  var all: [AtomFeed] {
    let archive = edition.archive
    let title = edition.options.title
    let whole = AtomFeed(
      title: title, page: .home, entries: latest(of: Array(archive.meetings.indices)))
    return [whole]
      + archive.countries.compactMap {
        feed(edition.language.name(of: $0), .country($0.id), $0.meetings)
      }
      + archive.organizations.compactMap { feed($0.name, .organization($0.id), $0.meetings) }
      + archive.series.compactMap { feed($0.name, .series($0.id), $0.members) }
  }

  private func feed(
    _ name: String, _ page: PageAddress, _ meetings: [Identifier<Meeting>]
  ) -> AtomFeed? {
    guard !meetings.isEmpty else { return nil }
    return AtomFeed(
      title: "\(name) · \(edition.options.title)", page: page,
      entries: latest(of: meetings.compactMap { edition.meetings.offset(of: $0) }))
  }

  /// Those spoken of last, of one day in the order of their addresses.
  private func latest(of offsets: [Int]) -> [AtomFeed.Entry] {
    let found = offsets.compactMap { offset in entries[offset].map { (offset, $0) } }
    return found.sorted { (-$0.1.updated.number, $0.0) < (-$1.1.updated.number, $1.0) }
      .prefix(AtomFeed.mostEntries).map(\.1)
  }
}
