internal import Briefing
internal import Summaries

/// The calendars of a site: of all meetings, of each country and organization, and of each meeting.
struct Calendars: Sendable {
  private let edition: Edition
  /// By offset in the archive's meetings; nil for one whose day no document states.
  private let events: [MeetingCalendar.Event?]

  /// `plain` are the summaries of the meetings in plain words, by their pages.
  init(_ edition: Edition, plain: [PageAddress: String]) {
    self.edition = edition
    events = zip(edition.archive.meetings, edition.meetingCards).map { meeting, card in
      guard let first = meeting.start?.value.day else { return nil }
      let page = PageAddress.meeting(meeting.id)
      let reported = meeting.sources.compactMap { source in
        edition.documents.offset(of: source.document).flatMap {
          edition.archive.documents[$0].published?.value.latest
        }
      }
      let place = [card.place?.name, card.country?.name].compactMap(\.self)
      return MeetingCalendar.Event(
        meeting: page, name: meeting.name, kind: meeting.kind, status: meeting.status.value,
        first: first, last: max(first, meeting.end?.value.day ?? first),
        place: place.isEmpty ? nil : place.joined(separator: ", "), summary: plain[page] ?? "",
        stamp: reported.max() ?? first, revision: max(0, meeting.history.count - 1))
    }
  }

  /// None is empty.
  var all: [MeetingCalendar] {
    let archive = edition.archive
    let meetings = archive.meetings.enumerated().map { offset, meeting in
      calendar(meeting.name, .meeting(meeting.id), [offset])
    }
    let whole = calendar(nil, .home, Array(archive.meetings.indices))
    let countries = archive.countries.map { country in
      calendar(country.name, .country(country.id), offsets(country.meetings))
    }
    let bodies = archive.organizations.map { body in
      calendar(body.name, .organization(body.id), offsets(body.meetings))
    }
    return ([whole] + countries + bodies + meetings).compactMap(\.self)
  }

  private func offsets(_ meetings: [Identifier<Meeting>]) -> [Int] {
    meetings.compactMap { edition.meetings.offset(of: $0) }.sorted()
  }

  private func calendar(
    _ name: String?, _ page: PageAddress, _ offsets: [Int]
  ) -> MeetingCalendar? {
    let events = offsets.compactMap { self.events[$0] }
    guard !events.isEmpty else { return nil }
    let title = edition.options.title
    return MeetingCalendar(
      title: name.map { "\($0) · \(title)" } ?? title, page: page, events: events)
  }
}

extension Edition {
  /// The calendar of some meetings beside a page; nil where none of their days is known.
  func calendar(of meetings: [Identifier<Meeting>]) -> String? {
    let hasDay = meetings.contains { id in
      self.meetings.offset(of: id).map { meetingCards[$0].start?.day != nil } ?? false
    }
    return hasDay ? MeetingCalendar.name : nil
  }
}
