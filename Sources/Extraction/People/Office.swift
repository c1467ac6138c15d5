import Briefing
import Gazetteer

/// An office as the text writes it, with the state or body it belongs to.
struct Office {
  /// With the state before or behind it: `Kazakh Deputy Prime Minister`, `President of Tajikistan`.
  var tokens: Range<Int>
  /// Without the state: `Deputy Prime Minister`.
  var title: Range<Int>
  var rank: KnownOffice.Rank
  /// The state, or for `ministers of A and B` the states in their order.
  var countries: [CountryCode]
  /// The states a diplomat is sent to: `ambassador to Austria`.
  var posts: [CountryCode] = []
  /// The offset of the body's span.
  var organization: Int?
  var isFormer: Bool
  /// `ministers`, `presidents`.
  var isPlural: Bool
  /// The last noun of the title in the singular: `foreign minister` of `foreign ministers`.
  var noun: String

  var country: CountryCode? { countries.count == 1 ? countries.first : nil }

  /// Whether it may be no more than a style before the name of someone with another office:
  /// `General`, `Prince`, `Ambassador`, `Senator`.
  var isStyle: Bool {
    guard title == tokens, title.count <= 2, organization == nil else { return false }
    return switch rank {
    case .militaryRank, .royalty: true
    case .diplomat, .parliament, .official: title.count == 1
    default: false
    }
  }
}
