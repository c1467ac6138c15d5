import Briefing

extension MeetingKind {
  /// As a fact in a list.
  var words: String {
    switch self {
    case .summit: "summit"
    case .ministerial: "ministerial meeting"
    case .talks: "talks"
    case .visit: "visit"
    case .session: "session"
    case .forum: "forum"
    case .consultations: "consultations"
    case .call: "call"
    case .other: "other meeting"
    }
  }
}

extension OfficeLevel {
  /// Of a meeting, as a fact in a list.
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
  /// As a fact in a list.
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
  /// With its article, as it stands in a sentence.
  var words: String {
    switch self {
    case .intergovernmental: "an intergovernmental organization"
    case .bank: "a bank"
    case .court: "a court"
    case .parliament: "a parliament"
    case .format: "a standing format"
    case .treatyBody: "a treaty body"
    case .fund: "a fund"
    case .agency: "an agency"
    case .organ: "an organ of an organization"
    case .mission: "a mission"
    case .ministry: "a ministry"
    case .commission: "a commission of states"
    case .media: "a news organization"
    case .publisher: "a publisher"
    case .company: "a company"
    case .other: "a body"
    }
  }
}

extension PlaceKind {
  /// With its article, as it stands in a sentence.
  var words: String {
    switch self {
    case .city: "a city"
    case .region: "a region"
    case .disputedArea: "a disputed area"
    case .water: "a water"
    case .mountains: "a range of mountains"
    case .desert: "a desert"
    case .island: "an island"
    case .venue: "a venue"
    case .other: "a place"
    }
  }
}

extension Conflict.Field {
  /// As a fact in a list.
  var words: String {
    switch self {
    case .start: "first day"
    case .end: "last day"
    case .place: "place"
    case .ordinal: "number"
    case .role: "office"
    case .country: "country"
    }
  }
}

/// A count with its noun: `one meeting`, `12 documents`.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  let number = words.indices.contains(count) ? words[count] : String(count)
  return "\(number) \(count == 1 ? noun : plural ?? noun + "s")"
}
