/// What was found in one document, from that document alone.
///
/// Findings name each other by `Position` and sentences by their number; nothing is settled yet
/// about who is who in other documents. The archive's counterparts are `Meeting`, `Person`, ….
public struct Findings: Codable, Sendable {
  public var document: Document
  /// Filled in with a year only where the text settles it.
  public var published: Found<PartialDate>?
  public var publisher: Found<String>?
  public var dateline: Found<String>?
  /// Each country once, in the order of first mention.
  public var countries: [CountryFinding]
  public var organizations: [OrganizationFinding]
  public var people: [PersonFinding]
  public var places: [PlaceFinding]
  public var agreements: [AgreementFinding]
  /// The principal ones first, then in the order of the text.
  public var meetings: [MeetingFinding]
  public var figures: [FigureFinding]
  /// Where the text names what was found: in the order of the text, none within another.
  public var mentions: [Mention]

  public init(document: Document) {
    self.document = document
    countries = []
    organizations = []
    people = []
    places = []
    agreements = []
    meetings = []
    figures = []
    mentions = []
  }
}
