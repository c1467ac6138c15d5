import Briefing
import Gazetteer
import Text

/// Words that name a body.
struct OrganizationSpan {
  let tokens: Range<Int>
  /// The name for a heading: the gazetteer's, or as it stands.
  let name: String
  let acronym: String?
  let kind: OrganizationKind
  /// The offset in the lexicon, where the gazetteer has it.
  let known: Int?
  /// The state it belongs to.
  let country: CountryCode?
  let rule: Rule
}
