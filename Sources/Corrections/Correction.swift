import Briefing

/// What an editor says of one subject, and why.
struct Correction: Sendable {
  enum Change: Sendable {
    case merge(into: PageAddress, at: SourceLocation)
    case notAMeeting
    case set(Field, to: String, at: SourceLocation)
    case clear(Field)
    case rename(String)
    case alias(String)
  }

  var subject: PageAddress
  var change: Change
  /// In one line.
  var reason: String
  /// Where the subject is named.
  var location: SourceLocation
  /// Where the change is: of the name, the field; else as above.
  var detail: SourceLocation
}

/// What can be set of a subject.
enum Field: String, CaseIterable, Sendable {
  case kind, status, start, end, place, country, ordinal, acronym

  /// Those that a type of subject has.
  static func all(of subject: PageAddress) -> [Field] {
    switch subject {
    case .meeting: [.kind, .status, .start, .end, .place, .country, .ordinal]
    case .person: [.country]
    case .organization: [.acronym, .country, .kind]
    case .place: [.country, .kind]
    default: []
    }
  }

  /// Those that may be unknown.
  static func clearable(of subject: PageAddress) -> [Field] {
    all(of: subject).filter { $0 != .kind && $0 != .status }
  }

  var words: String {
    switch self {
    case .start: "first day"
    case .end: "last day"
    case .ordinal: "number"
    default: rawValue
    }
  }
}

extension PageAddress {
  /// The subject at an address such as `meetings/tirana-talks/`, with or without its outer slashes;
  /// nil for what is none that can be corrected.
  init?(correctable path: String) {
    let parts = path.split(separator: "/")
    guard parts.count == 2 else { return nil }
    let slug = String(parts[1])
    switch parts[0] {
    case "meetings": self = .meeting(Identifier(slug))
    case "series": self = .series(Identifier(slug))
    case "organizations": self = .organization(Identifier(slug))
    case "people": self = .person(Identifier(slug))
    case "places": self = .place(Identifier(slug))
    case "agreements": self = .agreement(Identifier(slug))
    default: return nil
    }
  }

  /// `meetings`, `people`.
  var folder: Substring { path.prefix { $0 != "/" } }
}
