/// What a single word does in a sentence, as far as rules ask.
public struct WordClass: OptionSet, Sendable {
  public let rawValue: UInt128

  public init(rawValue: UInt128) {
    self.rawValue = rawValue
  }

  private static let names = [
    "person-verb", "held", "planned", "cancelled", "moved", "attend", "absent", "visit-verb",
    "meet-verb", "call-verb", "signed", "adopted", "drafted", "in-force", "future", "former",
    "relation", "locative", "article", "conjunction", "negation", "particle", "portfolio",
    "org-head", "org-join", "ministry", "geo-head", "venue-head", "quantity-noun", "country-noun",
    "call-means", "common", "office-modifier", "peer", "succession", "direction", "host",
    "clause-end", "passive", "complement", "draft-word", "pronoun", "next", "previous", "hold",
    "speech", "led", "sideline", "extraordinary", "format-head", "party-word", "ending",
    "beginning", "joint-body", "generic-adjective", "subject-pronoun", "possessive-pronoun",
    "held-by", "schedule", "row-noun", "qualifier", "base-form",
    "deed", "expectant", "denial",
    "be-form", "have-form", "do-form", "will-form", "modal", "past-auxiliary", "adverb",
    "no-adverb", "subordinator", "relative", "weak-subordinator", "subject-word",
    "several", "roster", "present", "apart", "ordinal-ending", "aside",
    "weak-org-head", "body-level", "body-owner", "legal-form", "company-noun", "bloc-noun",
    "joint-body-head", "national-company", "member-noun", "surname",
    "birth", "venue-kind", "time-noun",
    "venue-first", "town-noun", "way-noun", "media-noun", "province", "station",
    "memorandum", "field-noun", "against",
    "delegation-noun", "person-pronoun", "government-word",
    "day-part", "chamber", "chamber-members",
  ]

  /// The class of a name in `words.tsv`; nil where it is not one.
  public init?(name: String) {
    guard let offset = Self.names.firstIndex(of: name) else { return nil }
    rawValue = 1 << UInt128(offset)
  }

  private init(_ offset: Int) {
    rawValue = 1 << UInt128(offset)
  }

  /// A verb whose subject is a person: `said`, `met`.
  public static let personVerb = WordClass(0)
  /// Tells that a meeting took place: `held`, `convened`.
  public static let held = WordClass(1)
  /// Tells that a meeting lies ahead: `scheduled`, `due`.
  public static let planned = WordClass(2)
  public static let cancelled = WordClass(3)
  /// To another day: `rescheduled`.
  public static let moved = WordClass(4)
  /// `attended`, `chaired`.
  public static let attend = WordClass(5)
  public static let absent = WordClass(6)
  public static let visitVerb = WordClass(7)
  public static let meetVerb = WordClass(8)
  public static let callVerb = WordClass(9)
  public static let signed = WordClass(10)
  public static let adopted = WordClass(11)
  public static let drafted = WordClass(12)
  public static let inForce = WordClass(13)
  /// `will`, `to`, `plans`: what follows has not happened yet.
  public static let future = WordClass(14)
  public static let former = WordClass(15)
  /// `counterpart`, `successor`: someone by way of another.
  public static let relation = WordClass(16)
  public static let locative = WordClass(17)
  public static let article = WordClass(18)
  public static let conjunction = WordClass(19)
  public static let negation = WordClass(20)
  /// A small word within a name: `bin`, `de`.
  public static let particle = WordClass(21)
  /// May stand in the name of a ministry: `affairs`, `transport`.
  public static let portfolio = WordClass(22)
  /// Ends or begins the name of a body: `council`, `bank`.
  public static let orgHead = WordClass(23)
  /// May stand within the name of a body: `of`, `on`, `and`.
  public static let orgJoin = WordClass(24)
  public static let ministry = WordClass(25)
  /// `river`, `region`.
  public static let geoHead = WordClass(26)
  /// `palace`, `centre`.
  public static let venueHead = WordClass(27)
  /// What a figure may count: `tonnes`, `delegates`.
  public static let quantityNoun = WordClass(28)
  public static let countryNoun = WordClass(29)
  public static let callMeans = WordClass(30)
  /// A word of everyday English, which only a capital at the head of a sentence makes look like a name.
  public static let common = WordClass(31)
  /// May stand before the noun of an office: `deputy`, `acting`.
  public static let officeModifier = WordClass(32)
  /// `counterpart`: holds the same office elsewhere.
  public static let peer = WordClass(33)
  /// `successor`: holds the same office at another time.
  public static let succession = WordClass(34)
  /// `Latin`, `South`: before an adjective it makes a continent of a country.
  public static let direction = WordClass(35)
  public static let host = WordClass(36)
  /// `which`, `that`: the noun phrase before it is over.
  public static let clauseEnd = WordClass(37)
  /// `was`, `been`.
  public static let passive = WordClass(38)
  /// `on`, `for`, `between`: brings what an agreement is about.
  public static let complement = WordClass(39)
  public static let draftWord = WordClass(40)
  /// Points and counts, but does not describe: `its`, `several`.
  public static let pronoun = WordClass(41)
  /// `next`, `upcoming`: a later meeting of the same kind.
  public static let next = WordClass(42)
  /// `previous`, `last`: an earlier one.
  public static let previous = WordClass(43)
  /// What one does with a meeting, in the infinitive: `hold`, `host`.
  public static let hold = WordClass(44)
  /// A date behind it is that of the words, not of what they report: `announced`.
  public static let speech = WordClass(45)
  public static let led = WordClass(46)
  public static let sideline = WordClass(47)
  /// Describes a meeting without telling which: `special`, `joint`.
  public static let extraordinary = WordClass(48)
  public static let formatHead = WordClass(49)
  /// `party`, `sided`: behind a number of parties.
  public static let partyWord = WordClass(50)
  /// A date beside it is a meeting's last day: `ended`.
  public static let ending = WordClass(51)
  /// A date beside it is a meeting's first day: `opened`.
  public static let beginning = WordClass(52)
  /// `joint`, `intergovernmental`: before `commission` it makes a body of several states.
  public static let jointBody = WordClass(53)
  /// `final`, `joint`: tells one paper from another no better than its noun.
  public static let genericAdjective = WordClass(54)
  public static let subjectPronoun = WordClass(55)
  public static let possessivePronoun = WordClass(56)
  /// What a body does with its own meeting: `held its 12th session`.
  public static let heldBy = WordClass(57)
  /// The present tense of what is on the calendar: `opens on Wednesday`.
  public static let schedule = WordClass(58)
  /// In a headline that tells of several meetings at once: `visitors`, `series`.
  public static let rowNoun = WordClass(59)
  /// Within a compound that only describes: `in-person`, `full-fledged`.
  public static let qualifier = WordClass(60)
  /// What is done to a paper, in the infinitive: `sign`.
  public static let baseForm = WordClass(61)
  /// The same as a noun: `signing`.
  public static let deed = WordClass(62)
  /// Before such a noun: it is yet to be done: `expedite the signing`.
  public static let expectant = WordClass(63)
  /// What it brings did not happen: `denied`.
  public static let denial = WordClass(64)
  public static let beForm = WordClass(65)
  public static let haveForm = WordClass(66)
  public static let doForm = WordClass(67)
  public static let willForm = WordClass(68)
  /// `would`, `may`: what it brings may or may not happen.
  public static let modal = WordClass(69)
  public static let pastAuxiliary = WordClass(70)
  /// Stands between an auxiliary and its verb: `also`.
  public static let adverb = WordClass(71)
  /// Ends as adverbs do and is none: `assembly`.
  public static let noAdverb = WordClass(72)
  /// Begins a clause of its own.
  public static let subordinator = WordClass(73)
  public static let relative = WordClass(74)
  /// Begins a clause of its own, or only joins words: `after the talks`.
  public static let weakSubordinator = WordClass(75)
  /// A subject by itself: `they`.
  public static let subjectWord = WordClass(76)
  /// Names more than one: `they`, `sides`.
  public static let several = WordClass(77)
  /// Names those who came, or what they came to: `delegation`, `event`.
  public static let roster = WordClass(78)
  /// `present`, `attendance`: who is there stands beside it.
  public static let present = WordClass(79)
  /// Each by itself: `separate`, `separately`.
  public static let apart = WordClass(80)
  /// Behind digits: `st`, `nd`.
  public static let ordinalEnding = WordClass(81)
  /// Begins words that are only put in between: `with residence in Vienna`.
  public static let aside = WordClass(82)
  /// Names a body only with words before it: `Cooperation Network`, but not `movement of goods`.
  public static let weakOrgHead = WordClass(83)
  /// In small letters within the name of a body: `provincial`.
  public static let bodyLevel = WordClass(84)
  /// Those a body is of, in the plural: `workers`, `exporters`.
  public static let bodyOwner = WordClass(85)
  /// Ends the name of a company: `JSC`.
  public static let legalForm = WordClass(86)
  /// Beside the name of a company: `airline`.
  public static let companyNoun = WordClass(87)
  /// Behind the name of a party or movement: `bloc`.
  public static let blocNoun = WordClass(88)
  /// May name a body of several states in small letters: `commission`.
  public static let jointBodyHead = WordClass(89)
  /// Right behind a state it names a company of that state: `railway`.
  public static let nationalCompany = WordClass(90)
  /// Behind the name of a body: `members`, `secretariat`.
  public static let memberNoun = WordClass(91)
  /// An office or rank that is a surname as well: `King`, `Bishop`.
  public static let surname = WordClass(92)
  /// In brackets behind the name of a person: `born`.
  public static let birth = WordClass(93)
  /// What a centre or hall is for: `conference`.
  public static let venueKind = WordClass(94)
  /// `days`, `rounds`: counts time, and is no figure.
  public static let timeNoun = WordClass(95)
  /// Begins the name of a building: `Hotel Drim`, `Palais de la Lobaye`.
  public static let venueFirst = WordClass(96)
  /// Before `of` and a name: `village`.
  public static let townNoun = WordClass(97)
  /// Goes from one town to another: `road`.
  public static let wayNoun = WordClass(98)
  /// Ends the name of a newspaper or broadcaster: `Times`.
  public static let mediaNoun = WordClass(99)
  /// A part of a state: `province`.
  public static let province = WordClass(100)
  /// What a town has and its own name is given to: `airport`.
  public static let station = WordClass(101)
  /// Of the names of a memorandum of understanding: `MoU`.
  public static let memorandum = WordClass(102)
  /// Behind `in the`: what a paper covers: `field`.
  public static let fieldNoun = WordClass(103)
  public static let against = WordClass(104)
  /// Those who stand for a state at a meeting: `delegation`.
  public static let delegationNoun = WordClass(105)
  /// Of a person, not a state: `his`.
  public static let personPronoun = WordClass(106)
  /// In the title of one who serves a state: `presidential`.
  public static let governmentWord = WordClass(107)
  /// Part of a day: `morning`.
  public static let dayPart = WordClass(108)
  /// What a parliament or the committee of a party is called: `Assembly`.
  public static let chamber = WordClass(109)
  /// Those who sit in one: `Representatives` of `House of Representatives`.
  public static let chamberMembers = WordClass(110)
}
