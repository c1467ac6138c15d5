/// What sort of meeting it is.
public enum MeetingKind: String, Codable, Sendable, CaseIterable {
  /// Of heads of state or government.
  case summit
  /// Of ministers of three or more states, or of a body's ministers.
  case ministerial
  case talks
  case visit
  /// Of a standing body: a commission, a council, an assembly.
  case session
  case forum
  case consultations
  /// By telephone or video.
  case call
  case other
}

/// How high an office stands, the lowest first.
public enum OfficeLevel: String, Codable, Sendable, CaseIterable, Comparable {
  /// Ambassadors, envoys, directors, spokespeople and whoever else serves a state or a body.
  case official
  case deputy
  case minister
  /// Heads of state and of government, and their deputies.
  case leader

  public static func < (one: Self, other: Self) -> Bool {
    allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
  }
}

/// How far a meeting has come.
public enum MeetingStatus: String, Codable, Sendable, CaseIterable {
  case planned
  /// Took place, or is under way.
  case held
  /// Called off, or put off with no new date.
  case cancelled
}

/// How far a treaty, plan or communiqué has come; the later cases are the later stages.
public enum AgreementStatus: String, Codable, Sendable, CaseIterable, Comparable {
  case mentioned
  case planned
  case draft
  case adopted
  case signed
  case inForce = "in-force"

  public static func < (one: Self, other: Self) -> Bool {
    one.stage < other.stage
  }

  private var stage: Int {
    switch self {
    case .mentioned: 0
    case .planned: 1
    case .draft: 2
    case .adopted: 3
    case .signed: 4
    case .inForce: 5
    }
  }
}

/// What sort of body it is.
public enum OrganizationKind: String, Codable, Sendable, CaseIterable {
  case intergovernmental
  case bank
  case court
  case parliament
  /// A standing format without a charter: `3+3`, the Caspian Five.
  case format
  case treatyBody = "treaty-body"
  case fund
  case agency
  /// A body of another organization: the General Assembly.
  case organ
  case mission
  /// A ministry or department of one state.
  case ministry
  /// A commission, council or committee of two or more states.
  case commission
  case media
  /// It published a document, and nothing else is known of it.
  case publisher
  case company
  case other
}

/// What sort of place it is.
public enum PlaceKind: String, Codable, Sendable, CaseIterable {
  case city
  case region
  case disputedArea = "disputed-area"
  /// Seas, oceans, gulfs, straits, canals, rivers and lakes.
  case water
  case mountains
  case desert
  case island
  /// A building, a conference site, a base, a crossing.
  case venue
  case other
}

/// A point on the Earth in WGS 84.
public struct Coordinates: Hashable, Codable, Sendable {
  /// Hundredths of a degree, north positive.
  public let latitude: Int
  /// Hundredths of a degree, east positive.
  public let longitude: Int

  public init(latitude: Int, longitude: Int) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
