import Briefing

/// What an editor says of one subject, and why.
struct Correction: Sendable {
  enum Change: Sendable {
    case split(into: PageAddress, at: SourceLocation, parts: [Part])
    case merge(into: PageAddress, at: SourceLocation)
    case notAMeeting
    case set(Field, to: String, at: SourceLocation)
    case clear(Field)
    case rename(String)
    case alias(String)
  }

  /// What is given to the other one of two that are told apart.
  struct Part: Sendable {
    enum Content: Sendable {
      /// What a document says, or one sentence of it.
      case words(Citation)
      case meeting(Identifier<Meeting>)
    }

    var content: Content
    var location: SourceLocation
  }

  var subject: PageAddress
  var change: Change
  /// In one line.
  var reason: String
  /// The line that the entry begins with: `rename: people/arta-dibra/`.
  var entry: String
  /// Where the subject is named.
  var location: SourceLocation
  /// Where the change is: of the name, the field; else as above.
  var detail: SourceLocation
}

/// What can be set of a subject.
enum Field: String, CaseIterable, Sendable {
  case kind, status, start, end, place, country, ordinal, series, acronym, parties, organization

  /// Those that a type of subject has.
  static func all(of subject: PageAddress) -> [Field] {
    switch subject {
    case .meeting: [.kind, .status, .start, .end, .place, .country, .ordinal, .series]
    case .series: [.organization]
    case .person: [.country]
    case .organization: [.acronym, .country, .kind]
    case .place: [.country, .kind]
    case .agreement: [.status, .parties]
    default: []
    }
  }

  /// Those that may be unknown.
  static func clearable(of subject: PageAddress) -> [Field] {
    all(of: subject).filter { $0 != .kind && $0 != .status }
  }

  /// That of a meeting on which documents may disagree.
  var ofConflict: Conflict.Field? { Conflict.Field(rawValue: rawValue) }

  var words: String {
    switch self {
    case .start: "first day"
    case .end: "last day"
    case .ordinal: "number"
    default: rawValue
    }
  }
}

extension Correction.Part.Content {
  /// What is meant by an address such as `documents/tirana-talks/`, `documents/tirana-talks/#s4`, or,
  /// where a series is told apart, `meetings/tirana-talks/`; nil for anything else.
  init?(_ path: String, ofSeries: Bool) {
    if ofSeries {
      guard case .meeting(let id)? = PageAddress(correctable: path) else { return nil }
      self = .meeting(id)
      return
    }
    let ends = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = ends[0].split(separator: "/")
    guard parts.count == 2, parts[0] == "documents" else { return nil }
    var sentence: Int?
    if ends.count > 1 {
      guard ends[1].first == "s", let number = Int(ends[1].dropFirst()), number > 0 else {
        return nil
      }
      sentence = number
    }
    self = .words(Citation(document: Identifier(String(parts[1])), sentence: sentence))
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
}
