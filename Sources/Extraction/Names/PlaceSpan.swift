import Briefing

/// Words that name a place.
struct PlaceSpan {
  let tokens: Range<Int>
  let name: String
  let kind: PlaceKind
  let country: CountryCode?
  /// The offset in the lexicon, where the gazetteer has it.
  let known: Int?
  let rule: Rule
}
