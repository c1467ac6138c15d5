/// What is known of an agency, ministry or newspaper beforehand: how it signs its dispatches.
public struct PublisherProfile: Sendable, Equatable {
  public var name: String
  /// Forms with the marks they carry near a dateline or at the end: `/TASS/`, `(Xinhua)`, `///nCa`.
  public var tags: [String]
  /// Plain names and acronyms, good only in a byline, a header line or a sign-off.
  public var names: [String]
  /// Tokens that end a dispatch.
  public var endMarks: [String]
  public var country: CountryCode?
  /// Whether it is a body of several states: its seat is nobody's home.
  public var isInternational: Bool
  /// Forms that several agencies share.
  public var ambiguous: [String]

  public init(
    name: String, tags: [String] = [], names: [String] = [], endMarks: [String] = [],
    country: CountryCode? = nil, isInternational: Bool = false, ambiguous: [String] = []
  ) {
    self.name = name
    self.tags = tags
    self.names = names
    self.endMarks = endMarks
    self.country = country
    self.isInternational = isInternational
    self.ambiguous = ambiguous
  }
}

/// Words that stand around a dispatch on a news page and are no part of it.
public struct FurniturePhrase: Sendable {
  /// Where on a page such words stand.
  public enum Kind: String, Sendable {
    /// The line begins so: `Read also:`.
    case prefix
    /// The whole line is such words, alone or between bars and dots: `Share | Tweet | Print`.
    case line
    /// A line above a headline: `OPINION`.
    case kicker
    /// Begins a line that names the source: `Based on materials from`.
    case signOff = "sign-off"
  }

  public var phrase: String
  public var kind: Kind

  public init(phrase: String, kind: Kind) {
    self.phrase = phrase
    self.kind = kind
  }
}
