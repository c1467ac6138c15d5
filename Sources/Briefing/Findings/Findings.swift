/// What was found in one document, from that document alone.
///
/// Findings name each other by `Position` and sentences by their number; nothing is settled yet
/// about who is who in other documents. The archive's counterparts are `Meeting`, `Person`, ….
package struct Findings: Sendable {
  package var document: Document
  /// Filled in with a year only where the text settles it.
  package var published: Found<PartialDate>?
  package var publisher: Found<String>?
  package var dateline: Found<String>?
  /// Each country once, in the order of first mention.
  package var countries: [CountryFinding]
  package var organizations: [OrganizationFinding]
  package var people: [PersonFinding]
  package var places: [PlaceFinding]
  package var agreements: [AgreementFinding]
  /// The principal ones first, then in the order of the text.
  package var meetings: [MeetingFinding]
  package var figures: [FigureFinding]
  /// Where the text names what was found: in the order of the text, none within another.
  package var mentions: [Mention]

  package init(document: Document) {
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
