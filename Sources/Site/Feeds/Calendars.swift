internal import Briefing
internal import Exports
internal import Summaries

/// The calendars of a site: of the latest meetings of all, of each country and organization, and of each meeting.
struct Calendars: Sendable {
  private let edition: Edition
  private let writer: CalendarWriter

  static let name = "calendar.ics"

  /// A calendar of more would be of no use to those who follow it, and they load it every day.
  static let mostEvents = 300

  /// `plain` are the summaries of the meetings in plain words, by their pages.
  init(_ edition: Edition, plain: [PageAddress: String]) {
    self.edition = edition
    writer = CalendarWriter(archive: edition.archive, baseURL: edition.options.baseURL) {
      plain[$0] ?? ""
    }
  }

  /// None is empty; each is made when its turn comes.
  var files: some Sequence<SiteFile> {
    let archive = edition.archive
    let whole = Subject(page: .home, meetings: latest(of: Array(archive.meetings.indices)))
    let countries = archive.countries.map {
      Subject(
        name: edition.language.name(of: $0), page: .country($0.id), meetings: offsets($0.meetings))
    }
    let bodies = archive.organizations.map {
      Subject(name: $0.name, page: .organization($0.id), meetings: offsets($0.meetings))
    }
    let meetings = archive.meetings.enumerated().map { offset, meeting in
      Subject(name: meeting.name, page: .meeting(meeting.id), meetings: [offset])
    }
    return ([whole] + countries + bodies + meetings).lazy.compactMap(file)
  }

  /// What has a calendar, and its meetings by their offsets.
  private struct Subject {
    /// Nil for the whole archive.
    var name: String?
    var page: PageAddress
    var meetings: [Int]
  }

  private func offsets(_ meetings: [Identifier<Meeting>]) -> [Int] {
    latest(of: meetings.compactMap { edition.meetings.offset(of: $0) }.sorted())
  }

  /// Those to come and the latest before them, in their order; of what has no day none.
  private func latest(of offsets: [Int]) -> [Int] {
    guard offsets.count > Self.mostEvents else { return offsets }
    let dated = offsets.filter { edition.meetingCard(at: $0).start?.day != nil }
    return Latest.offsets(of: dated.map { edition.meetingCard(at: $0).start }, Self.mostEvents)
      .map { dated[$0] }
  }

  private func file(of subject: Subject) -> SiteFile? {
    let site = edition.options.title
    let title = subject.name.map { "\($0) · \(site)" } ?? site
    return writer.bytes(of: subject.meetings, title: title).map {
      SiteFile(path: subject.page.path + Self.name, bytes: $0)
    }
  }
}

extension Edition {
  /// The calendar of some meetings beside a page; nil where none of their days is known.
  func calendar(of meetings: [Identifier<Meeting>]) -> String? {
    let hasDay = meetings.contains { id in
      self.meetings.offset(of: id).map { meetingCard(at: $0).start?.day != nil } ?? false
    }
    return hasDay ? Calendars.name : nil
  }
}
