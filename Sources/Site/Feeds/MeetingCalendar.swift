internal import Briefing

/// Meetings as a calendar (RFC 5545): an event of whole days for each whose days are known.
struct MeetingCalendar: Sendable {
  var title: String
  /// The page whose meetings it has.
  var page: PageAddress
  var events: [Event]

  struct Event: Sendable {
    var meeting: PageAddress
    var name: String
    var kind: MeetingKind
    var status: MeetingStatus
    var first: Day
    var last: Day
    var place: String?
    var summary: String
    /// When a document last spoke of it, which is not when this was written: the same archive makes
    /// the same calendar.
    var stamp: Day
    /// How often it was reported anew.
    var revision: Int
  }

  static let name = "calendar.ics"

  /// Where it lies, from the top of the site.
  var path: String { page.path + Self.name }

  func file(options: SiteOptions) -> SiteFile {
    var lines = CalendarText()
    lines.add("BEGIN:VCALENDAR")
    lines.add("VERSION:2.0")
    lines.add("PRODID:-//briefgen//briefgen//EN")
    lines.add("CALSCALE:GREGORIAN")
    lines.add("METHOD:PUBLISH")
    lines.add("X-WR-CALNAME", text: title)
    for event in events { lines.add(event, options) }
    lines.add("END:VCALENDAR")
    return SiteFile(path: path, bytes: lines.bytes)
  }
}

extension SiteOptions {
  /// What tells the events of this site from those of others.
  fileprivate var host: String {
    let parts = address(of: .home)?.split(separator: "/") ?? []
    return parts.count > 1 ? String(parts[1]) : "briefgen.invalid"
  }
}

/// Lines of a calendar, none longer than 75 bytes.
private struct CalendarText {
  private(set) var bytes: [UInt8] = []

  private static let longest = 75

  mutating func add(_ event: MeetingCalendar.Event, _ options: SiteOptions) {
    let slug = event.meeting.path.split(separator: "/").last ?? ""
    add("BEGIN:VEVENT")
    add("UID:\(slug)@\(options.host)")
    add("DTSTAMP:\(Self.digits(event.stamp))T000000Z")
    add("DTSTART;VALUE=DATE:\(Self.digits(event.first))")
    // The day behind the last one.
    add("DTEND;VALUE=DATE:\(Self.digits(event.last + 1))")
    add("SUMMARY", text: event.name)
    if !event.summary.isEmpty { add("DESCRIPTION", text: event.summary) }
    if let place = event.place { add("LOCATION", text: place) }
    add("STATUS:\(Self.word(for: event.status))")
    add("SEQUENCE:\(event.revision)")
    add("CATEGORIES:\(event.kind.rawValue)")
    add("TRANSP:TRANSPARENT")
    if let address = options.address(of: event.meeting) { add("URL:\(address)") }
    add("END:VEVENT")
  }

  /// A line with words: what would part values is escaped (3.3.11).
  mutating func add(_ name: String, text: String) {
    var line = "\(name):".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": line.append(contentsOf: "\\\(scalar)".unicodeScalars)
      case "\n", "\u{2028}", "\u{2029}": line.append(contentsOf: "\\n".unicodeScalars)
      default: line.append(scalar)
      }
    }
    add(String(line))
  }

  /// A line, folded between characters (3.1); control characters go.
  mutating func add(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
      let letter = String(scalar).utf8
      if length + letter.count > Self.longest {
        bytes += "\r\n ".utf8
        length = 1
      }
      bytes += letter
      length += letter.count
    }
    bytes += "\r\n".utf8
  }

  private static func word(for status: MeetingStatus) -> String {
    switch status {
    case .planned: "TENTATIVE"
    case .held: "CONFIRMED"
    case .cancelled: "CANCELLED"
    }
  }

  private static func digits(_ day: Day) -> String {
    PartialDate(day).description.filter { $0 != "-" }
  }
}
