public import Briefing

extension MeetingKind {
  public var words: String {
    switch self {
    case .summit: "summit"
    case .ministerial: "ministerial meeting"
    case .talks: "talks"
    case .visit: "visit"
    case .session: "session"
    case .forum: "forum"
    case .consultations: "consultations"
    case .call: "call"
    case .other: "meeting"
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
  public var words: String {
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
  public var words: String {
    switch self {
    case .intergovernmental: "intergovernmental organization"
    case .bank: "bank"
    case .court: "court"
    case .parliament: "parliament"
    case .format: "standing format"
    case .treatyBody: "treaty body"
    case .fund: "fund"
    case .agency: "agency"
    case .organ: "organ of an organization"
    case .mission: "mission"
    case .ministry: "ministry or department"
    case .commission: "commission of states"
    case .media: "news organization"
    case .publisher: "publisher"
    case .company: "company"
    case .other: "body"
    }
  }
}

extension PlaceKind {
  public var words: String {
    switch self {
    case .city: "city"
    case .region: "region"
    case .disputedArea: "disputed area"
    case .water: "body of water"
    case .mountains: "range of mountains"
    case .desert: "desert"
    case .island: "island"
    case .venue: "venue"
    case .other: "place"
    }
  }
}

extension Conflict.Field {
  public var words: String {
    switch self {
    case .status: "status"
    case .start: "first day"
    case .end: "last day"
    case .place: "place"
    case .ordinal: "number"
    case .role: "office"
    case .country: "country"
    }
  }
}

extension String {
  /// A common noun with its article: `an agency`.
  var withIndefiniteArticle: String {
    "\(first.map { "aeiou".contains($0) } ?? false ? "an" : "a") \(self)"
  }
}

/// A count: in words up to ten.
func counted(_ count: Int) -> String {
  let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  return words.indices.contains(count) ? words[count] : String(count)
}

/// A count with its noun: `one meeting`, `12 documents`.
public func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(counted(count)) \(count == 1 ? noun : plural ?? noun + "s")"
}
