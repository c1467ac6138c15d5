public import Briefing

/// Writes meetings as a calendar (RFC 5545): an event of whole days for each whose day is known.
public struct CalendarWriter: Sendable {
  private let archive: Archive
  private let title: String
  /// Where the site lives, ending in a slash; nil where that is not known.
  private let baseURL: String?
  private let summary: PageSummary

  public init(
    archive: Archive, title: String, baseURL: String?, summary: @escaping PageSummary
  ) {
    self.archive = archive
    self.title = title
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    self.summary = summary
  }

  /// Meetings that a calendar has no place for: those whose day no document states.
  public var leftOut: Int { archive.meetings.count { $0.start?.value.day == nil } }

  /// The calendar, meetings in the order of the archive.
  public var bytes: [UInt8] {
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//briefgen//briefgen//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: title)
    let places = Dictionary(archive.places.map { ($0.id, $0) }) { first, _ in first }
    let countries = Dictionary(archive.countries.map { ($0.code, $0.name) }) { first, _ in first }
    let published = Dictionary(
      archive.documents.map { ($0.id, $0.published?.value) }
    ) { first, _ in first }
    for meeting in archive.meetings {
      guard let start = meeting.start?.value.day else { continue }
      let place = meeting.place.flatMap { places[$0.value] }
      let names = [place?.name, meeting.country.flatMap { countries[$0.value] }]
      let stamps = meeting.sources.compactMap { published[$0.document]??.latest }
      lines.addEvent(
        meeting, from: start, through: meeting.end?.value.day ?? start,
        at: names.compactMap(\.self), coordinates: place?.coordinates,
        asOf: stamps.max() ?? start, summary: summary(.meeting(meeting.id)), host: host,
        url: baseURL.map { $0 + PageAddress.meeting(meeting.id).path })
    }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  /// What makes the names of events unlike those of other calendars.
  private var host: String {
    let address = baseURL?.split(separator: "/").dropFirst().first
    return address.map(String.init) ?? "briefgen.invalid"
  }
}

extension CalendarLines {
  fileprivate mutating func addEvent(
    _ meeting: Meeting, from start: Day, through end: Day, at places: [String],
    coordinates: Coordinates?, asOf stamp: Day, summary: String, host: String, url: String?
  ) {
    add("BEGIN", "VEVENT")
    add("UID", "\(meeting.id.slug)@\(host)")
    // When it was last spoken of, not when this was written: the same archive is the same calendar.
    add("DTSTAMP", "\(Self.date(stamp))T000000Z")
    add("DTSTART;VALUE=DATE", Self.date(start))
    add("DTEND;VALUE=DATE", Self.date(max(start, end) + 1))
    add("SUMMARY", text: meeting.name)
    if !summary.isEmpty { add("DESCRIPTION", text: summary) }
    if !places.isEmpty { add("LOCATION", text: places.joined(separator: ", ")) }
    if let coordinates {
      let north = Decimal.text(ofHundredths: coordinates.latitude)
      add("GEO", "\(north);\(Decimal.text(ofHundredths: coordinates.longitude))")
    }
    add("STATUS", Self.status(meeting.status.value))
    add("SEQUENCE", String(max(0, meeting.history.count - 1)))
    add("CATEGORIES", text: meeting.kind.rawValue)
    if let url { add("URL", url) }
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
    let (year, month, dayOfMonth) = day.civil
    return digits(year, 4) + digits(month, 2) + digits(dayOfMonth, 2)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
