public import Briefing

/// Writes meetings as calendars (RFC 5545): an event of whole days for each whose day is known.
public struct CalendarWriter: Sendable {
  /// The lines of each event, by offset in the archive's meetings; nil for a meeting whose day no
  /// document states.
  private let events: [[UInt8]?]

  /// `baseURL` is where the site lives, with or without a slash at its end; nil where that is not
  /// known.
  public init(archive: Archive, baseURL: String?, summary: PageSummary) {
    let site = CalendarSite(baseURL)
    let places = Dictionary(archive.places.map { ($0.id, $0) }) { first, _ in first }
    let countries = Dictionary(archive.countries.map { ($0.code, $0.name) }) { first, _ in first }
    let published = Dictionary(
      archive.documents.map { ($0.id, $0.published?.value) }
    ) { first, _ in first }
    events = archive.meetings.map { meeting in
      guard let start = meeting.start?.value.day else { return nil }
      let place = meeting.place.flatMap { places[$0.value] }
      let names = [place?.name, meeting.country.flatMap { countries[$0.value] }]
      let stamps = meeting.sources.compactMap { published[$0.document]??.latest }
      var lines = CalendarLines()
      lines.addEvent(
        meeting, from: start, through: meeting.end?.value.day ?? start,
        at: names.compactMap(\.self), coordinates: place?.coordinates,
        asOf: stamps.max() ?? start, summary: summary(.meeting(meeting.id)), in: site)
      // Without the room that was left to grow.
      return Array(lines.bytes[...])
    }
  }

  /// Meetings that a calendar has no place for: those whose day no document states.
  public var leftOut: Int { events.count { $0 == nil } }

  /// The calendar of all meetings, in the order of the archive.
  public func bytes(title: String) -> [UInt8] {
    Self.calendar(of: events.compactMap(\.self), title: title)
  }

  /// The calendar of some meetings, by their offsets in the archive; nil where none has a day.
  public func bytes(of meetings: [Int], title: String) -> [UInt8]? {
    let events = meetings.compactMap { self.events[$0] }
    return events.isEmpty ? nil : Self.calendar(of: events, title: title)
  }

  private static func calendar(of events: [[UInt8]], title: String) -> [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//briefgen//briefgen//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: title)
    for event in events { lines.add(lines: event) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }
}

/// The site whose meetings a calendar has.
private struct CalendarSite {
  /// Ending in a slash.
  let baseURL: String?

  init(_ baseURL: String?) {
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// What makes the names of events unlike those of other calendars.
  var host: String {
    let address = baseURL?.split(separator: "/").dropFirst().first
    return address.map(String.init) ?? "briefgen.invalid"
  }

  func address(of page: PageAddress) -> String? { baseURL.map { $0 + page.path } }
}

extension CalendarLines {
  fileprivate mutating func addEvent(
    _ meeting: Meeting, from start: Day, through end: Day, at places: [String],
    coordinates: Coordinates?, asOf stamp: Day, summary: String, in site: CalendarSite
  ) {
    add("BEGIN", "VEVENT")
    add("UID", "\(meeting.id.slug)@\(site.host)")
    // When it was last spoken of, not when this was written: the same archive is the same calendar.
    add("DTSTAMP", "\(Self.date(stamp))T000000Z")
    add("DTSTART;VALUE=DATE", Self.date(start))
    // The day behind the last one.
    add("DTEND;VALUE=DATE", Self.date(max(start, end) + 1))
    add("SUMMARY", text: meeting.name)
    if !summary.isEmpty { add("DESCRIPTION", text: summary) }
    if !places.isEmpty { add("LOCATION", text: places.joined(separator: ", ")) }
    if let coordinates {
      let north = Hundredths.decimal(coordinates.latitude)
      add("GEO", "\(north);\(Hundredths.decimal(coordinates.longitude))")
    }
    add("STATUS", Self.status(meeting.status.value))
    add("SEQUENCE", String(max(0, meeting.history.count - 1)))
    add("CATEGORIES", text: meeting.kind.rawValue)
    if let address = site.address(of: .meeting(meeting.id)) { add("URL", address) }
    add("TRANSP", "TRANSPARENT")
    add("END", "VEVENT")
  }

  private static func status(_ status: MeetingStatus) -> String {
    switch status {
    case .planned: "TENTATIVE"
    case .held: "CONFIRMED"
    case .cancelled: "CANCELLED"
    }
  }

  private static func date(_ day: Day) -> String {
    PartialDate(day).description.filter { $0 != "-" }
  }
}
