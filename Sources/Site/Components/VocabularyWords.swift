internal import Briefing

extension MeetingKind {
  /// As a heading has it.
  var words: String {
    switch self {
    case .summit: "Summit"
    case .ministerial: "Ministerial meeting"
    case .talks: "Talks"
    case .visit: "Visit"
    case .session: "Session"
    case .forum: "Forum"
    case .consultations: "Consultations"
    case .call: "Call"
    case .other: "Meeting"
    }
  }
}

extension OfficeLevel {
  /// Of a meeting.
  var words: String {
    switch self {
    case .leader: "leaders"
    case .minister: "ministers"
    case .deputy: "deputy ministers"
    case .official: "officials"
    }
  }
}

extension AgreementStatus {
  var words: String {
    switch self {
    case .mentioned: "mentioned"
    case .planned: "planned"
    case .draft: "draft"
    case .adopted: "adopted"
    case .signed: "signed"
    case .inForce: "in force"
    }
  }
}

extension OrganizationKind {
  var words: String {
    switch self {
    case .intergovernmental: "Intergovernmental organization"
    case .bank: "Bank"
    case .court: "Court"
    case .parliament: "Parliament"
    case .format: "Standing format"
    case .treatyBody: "Treaty body"
    case .fund: "Fund"
    case .agency: "Agency"
    case .organ: "Organ of an organization"
    case .mission: "Mission"
    case .ministry: "Ministry or department"
    case .commission: "Commission of states"
    case .media: "Media"
    case .publisher: "Publisher"
    case .company: "Company"
    case .other: "Other body"
    }
  }
}

extension PlaceKind {
  var words: String {
    switch self {
    case .city: "City"
    case .region: "Region"
    case .disputedArea: "Disputed area"
    case .water: "Water"
    case .mountains: "Mountains"
    case .desert: "Desert"
    case .island: "Island"
    case .venue: "Venue"
    case .other: "Place"
    }
  }
}

extension Conflict.Field {
  var words: String {
    switch self {
    case .start: "First day"
    case .end: "Last day"
    case .place: "Place"
    case .ordinal: "Number"
    case .role: "Office"
    case .country: "Country"
    }
  }
}

/// `2nd`, `11th`, `21st`.
func ordinalWords(_ number: Int) -> String {
  let tens = number % 100
  if (11...13).contains(tens) { return "\(number)th" }
  return switch number % 10 {
  case 1: "\(number)st"
  case 2: "\(number)nd"
  case 3: "\(number)rd"
  default: "\(number)th"
  }
}
