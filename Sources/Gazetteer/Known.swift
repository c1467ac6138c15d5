public import Briefing
public import Text

/// A country as the gazetteer knows it.
public struct KnownCountry: Sendable {
  public let code: CountryCode
  public let name: String
  public let capital: String?
  /// Forms of its names that may mean something else, folded.
  public let ambiguous: Set<String>
  /// Its other names, adjectives and demonyms, sorted.
  var otherNames: [String]
  /// Forms of two or three letters that may mean something else.
  var initials: [Word]

  /// Whether a word is one of the forms of two or three letters that may mean something else: `CAR`.
  public func isInitials(_ word: Word) -> Bool {
    initials.contains(word)
  }
}

/// A body as the gazetteer knows it.
public struct KnownOrganization: Sendable {
  public let name: String
  public let acronym: String?
  public let kind: OrganizationKind
  public let members: [CountryCode]
  /// Acronyms and names that may mean something else, as written.
  public let ambiguous: Set<String>
  /// The body it is an organ of.
  public let parent: String?
}

/// A city, region, water or venue as the gazetteer knows it.
public struct KnownPlace: Sendable {
  /// As it is shown.
  public let name: String
  /// Town, region, water or building.
  public let kind: PlaceKind
  /// Where it lies; several for what they share.
  public let countries: [CountryCode]
  /// Its middle; nil where the tables have none.
  public let coordinates: Coordinates?
  /// Thousands of inhabitants, rounded up; 0 where it is no city.
  public let population: Int
  /// Whether a state is governed from there.
  public let isCapital: Bool
  /// Also a common word, a given name or a country.
  public let isAmbiguous: Bool
}

/// An office or rank.
public struct KnownOffice: Sendable {
  /// How high an office stands, and in which branch of a state.
  public enum Rank: String, Sendable, CaseIterable {
    case headOfState = "head-of-state"
    case headOfGovernment = "head-of-government"
    case minister
    case deputyMinister = "deputy-minister"
    case diplomat
    case parliament
    case organizationHead = "organization-head"
    case royalty
    case military
    /// Carried before a name whatever the office: `General`.
    case militaryRank = "military-rank"
    case official
    case spokesperson
  }

  /// In the singular.
  public let phrase: String
  public let rank: Rank
  /// The only state that has the office: of `Taoiseach` Ireland.
  public let country: CountryCode?
  /// The form found is the plural.
  public let isPlural: Bool
}

/// A noun that names a meeting.
public struct KnownEvent: Sendable {
  public let phrase: String
  /// Nil for `meeting` and `round`: who takes part tells.
  public let kind: MeetingKind?
  public let form: Form
  /// How surely it names a meeting: 1 only with a date, a number or people beside it, 3 by itself.
  public let weight: Int

  /// What the noun says of the meeting.
  public enum Form: String, Sendable {
    case summit, ministerial, talks, visit, session, forum, consultations, call, other
    case meeting, dialogue, round
    /// Reads like one and is none: `press conference`.
    case never
  }
}

/// A noun that names an agreement.
public struct KnownAgreement: Sendable {
  /// What a noun has to have beside it to name an agreement.
  public enum Form: String, Sendable {
    /// One that is known to all: `UN Charter`.
    case known
    /// Names one by itself: `Memorandum`.
    case title
    /// Only with a capital: `Plan`, `Charter`.
    case capital
    /// Only with a capital, and where the text says that it was adopted, signed or drafted, or which
    /// years it covers: `Border Management Programme` is none.
    case conditional
    /// Only with a capital, or with what it is about: `convention on extradition`.
    case matter
    /// Only with words that tell which: `agreement on visas`.
    case generic
    /// Only with words that tell which: `draft agreements`.
    case plural
    case statement
    case never
  }

  public let phrase: String
  public let form: Form
}
