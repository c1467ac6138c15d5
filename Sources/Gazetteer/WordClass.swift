/// What a single word does in a sentence, as far as rules ask.
package struct WordClass: OptionSet, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  private static let names = [
    "person-verb", "held", "planned", "cancelled", "moved", "attend", "absent", "visit-verb",
    "meet-verb", "call-verb", "signed", "adopted", "drafted", "in-force", "future", "former",
    "relation", "locative", "article", "conjunction", "negation", "particle", "portfolio",
    "org-head", "org-join", "ministry", "geo-head", "venue-head", "number-class", "quantity-noun",
    "country-noun", "leader-plural", "guest", "call-means", "common", "office-modifier",
    "peer", "succession", "direction", "host",
    "clause-end", "passive", "complement", "draft-word", "pronoun",
    "next", "previous", "hold", "speech", "led", "sideline", "extraordinary",
    "format-head", "party-word", "ending", "beginning",
    "joint-body", "generic-adjective", "subject-pronoun",
    "possessive-pronoun", "held-by", "become", "schedule",
    "addressee",
  ]

  /// The class of a name in `words.tsv`; nil where it is not one.
  package init?(name: String) {
    guard let offset = Self.names.firstIndex(of: name) else { return nil }
    rawValue = 1 << UInt64(offset)
  }

  private init(_ offset: Int) {
    rawValue = 1 << UInt64(offset)
  }

  /// A verb whose subject is a person: `said`, `met`.
  package static let personVerb = WordClass(0)
  /// Tells that a meeting took place: `held`, `convened`.
  package static let held = WordClass(1)
  /// Tells that a meeting lies ahead: `scheduled`, `due`.
  package static let planned = WordClass(2)
  package static let cancelled = WordClass(3)
  /// To another day: `rescheduled`.
  package static let moved = WordClass(4)
  /// `attended`, `chaired`.
  package static let attend = WordClass(5)
  package static let absent = WordClass(6)
  package static let visitVerb = WordClass(7)
  package static let meetVerb = WordClass(8)
  package static let callVerb = WordClass(9)
  package static let signed = WordClass(10)
  package static let adopted = WordClass(11)
  package static let drafted = WordClass(12)
  package static let inForce = WordClass(13)
  /// `will`, `to`, `plans`: what follows has not happened yet.
  package static let future = WordClass(14)
  package static let former = WordClass(15)
  /// `counterpart`, `successor`: someone by way of another.
  package static let relation = WordClass(16)
  package static let locative = WordClass(17)
  package static let article = WordClass(18)
  package static let conjunction = WordClass(19)
  package static let negation = WordClass(20)
  /// A small word within a name: `bin`, `de`.
  package static let particle = WordClass(21)
  /// May stand in the name of a ministry: `affairs`, `transport`.
  package static let portfolio = WordClass(22)
  /// Ends or begins the name of a body: `council`, `bank`.
  package static let orgHead = WordClass(23)
  /// May stand within the name of a body: `of`, `on`, `and`.
  package static let orgJoin = WordClass(24)
  package static let ministry = WordClass(25)
  /// `river`, `region`.
  package static let geoHead = WordClass(26)
  /// `palace`, `centre`.
  package static let venueHead = WordClass(27)
  package static let numberWord = WordClass(28)
  /// What a figure may count: `tonnes`, `delegates`.
  package static let quantityNoun = WordClass(29)
  package static let countryNoun = WordClass(30)
  package static let leaderPlural = WordClass(31)
  package static let guest = WordClass(32)
  package static let callMeans = WordClass(33)
  /// A word of everyday English, which only a capital at the head of a sentence makes look like a name.
  package static let common = WordClass(34)
  /// May stand before the noun of an office: `deputy`, `acting`.
  package static let officeModifier = WordClass(35)
  /// `counterpart`: holds the same office elsewhere.
  package static let peer = WordClass(36)
  /// `successor`: holds the same office at another time.
  package static let succession = WordClass(37)
  /// `Latin`, `South`: before an adjective it makes a continent of a country.
  package static let direction = WordClass(38)
  package static let host = WordClass(39)
  /// `which`, `that`: the noun phrase before it is over.
  package static let clauseEnd = WordClass(40)
  /// `was`, `been`.
  package static let passive = WordClass(41)
  /// `on`, `for`, `between`: brings what an agreement is about.
  package static let complement = WordClass(42)
  package static let draftWord = WordClass(43)
  /// Points and counts, but does not describe: `its`, `several`.
  package static let pronoun = WordClass(44)
  /// `next`, `upcoming`: a later meeting of the same kind.
  package static let next = WordClass(45)
  /// `previous`, `last`: an earlier one.
  package static let previous = WordClass(46)
  /// What one does with a meeting, in the infinitive: `hold`, `host`.
  package static let hold = WordClass(47)
  /// A date behind it is that of the words, not of what they report: `announced`.
  package static let speech = WordClass(48)
  package static let led = WordClass(49)
  package static let sideline = WordClass(50)
  /// Describes a meeting without telling which: `special`, `joint`.
  package static let extraordinary = WordClass(51)
  package static let formatHead = WordClass(52)
  /// `party`, `sided`: behind a number of parties.
  package static let partyWord = WordClass(53)
  /// A date beside it is a meeting's last day: `ended`.
  package static let ending = WordClass(54)
  /// A date beside it is a meeting's first day: `opened`.
  package static let beginning = WordClass(55)
  /// `joint`, `intergovernmental`: before `commission` it makes a body of several states.
  package static let jointBody = WordClass(56)
  /// `final`, `joint`: tells one paper from another no better than its noun.
  package static let genericAdjective = WordClass(57)
  package static let subjectPronoun = WordClass(58)
  package static let possessivePronoun = WordClass(59)
  /// What a body does with its own meeting: `held its 12th session`.
  package static let heldBy = WordClass(60)
  /// Joins a person and an office: `who became minister`.
  package static let become = WordClass(61)
  /// The present tense of what is on the calendar: `opens on Wednesday`.
  package static let schedule = WordClass(62)
  /// Speech to someone: `told the meeting`.
  package static let addressee = WordClass(63)
}
