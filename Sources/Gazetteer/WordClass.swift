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
    "day-part", "chamber", "chamber-members", "floor-noun", "digest-noun",
    "feminine", "masculine", "founding", "mission", "chair", "credence", "seat-noun",
    "briefing", "language-verb", "platform",
    "name-article", "name-ending", "short-name", "residence", "stance-noun",
  ]

  /// The class of a name in `words.tsv`; nil where it is not one.
  public init?(name: String) {
    guard let offset = Self.names.firstIndex(of: name) else { return nil }
    rawValue = 1 << UInt128(offset)
  }

  /// The class at an offset in `names`.
  ///
  /// The classes are computed, not stored: rules ask for them at every token, and a stored one would be
  /// fetched through a check that it has been made, where this is a constant of the code.
  @inlinable
  init(offset: Int) {
    rawValue = 1 &<< UInt128(truncatingIfNeeded: offset)
  }

  /// A verb whose subject is a person: `said`, `met`.
  public static var personVerb: WordClass { WordClass(offset: 0) }
  /// Tells that a meeting took place: `held`, `convened`.
  public static var held: WordClass { WordClass(offset: 1) }
  /// Tells that a meeting lies ahead: `scheduled`, `due`.
  public static var planned: WordClass { WordClass(offset: 2) }
  public static var cancelled: WordClass { WordClass(offset: 3) }
  /// To another day: `rescheduled`.
  public static var moved: WordClass { WordClass(offset: 4) }
  /// `attended`, `chaired`.
  public static var attend: WordClass { WordClass(offset: 5) }
  public static var absent: WordClass { WordClass(offset: 6) }
  public static var visitVerb: WordClass { WordClass(offset: 7) }
  public static var meetVerb: WordClass { WordClass(offset: 8) }
  public static var callVerb: WordClass { WordClass(offset: 9) }
  public static var signed: WordClass { WordClass(offset: 10) }
  public static var adopted: WordClass { WordClass(offset: 11) }
  public static var drafted: WordClass { WordClass(offset: 12) }
  public static var inForce: WordClass { WordClass(offset: 13) }
  /// `will`, `to`, `plans`: what follows has not happened yet.
  public static var future: WordClass { WordClass(offset: 14) }
  public static var former: WordClass { WordClass(offset: 15) }
  /// `counterpart`, `successor`: someone by way of another.
  public static var relation: WordClass { WordClass(offset: 16) }
  public static var locative: WordClass { WordClass(offset: 17) }
  public static var article: WordClass { WordClass(offset: 18) }
  public static var conjunction: WordClass { WordClass(offset: 19) }
  public static var negation: WordClass { WordClass(offset: 20) }
  /// A small word within a name: `bin`, `de`.
  public static var particle: WordClass { WordClass(offset: 21) }
  /// May stand in the name of a ministry: `affairs`, `transport`.
  public static var portfolio: WordClass { WordClass(offset: 22) }
  /// Ends or begins the name of a body: `council`, `bank`.
  public static var orgHead: WordClass { WordClass(offset: 23) }
  /// May stand within the name of a body: `of`, `on`, `and`.
  public static var orgJoin: WordClass { WordClass(offset: 24) }
  public static var ministry: WordClass { WordClass(offset: 25) }
  /// `river`, `region`.
  public static var geoHead: WordClass { WordClass(offset: 26) }
  /// `palace`, `centre`.
  public static var venueHead: WordClass { WordClass(offset: 27) }
  /// What a figure may count: `tonnes`, `delegates`.
  public static var quantityNoun: WordClass { WordClass(offset: 28) }
  public static var countryNoun: WordClass { WordClass(offset: 29) }
  public static var callMeans: WordClass { WordClass(offset: 30) }
  /// A word of everyday English, which only a capital at the head of a sentence makes look like a name.
  public static var common: WordClass { WordClass(offset: 31) }
  /// May stand before the noun of an office: `deputy`, `acting`.
  public static var officeModifier: WordClass { WordClass(offset: 32) }
  /// `counterpart`: holds the same office elsewhere.
  public static var peer: WordClass { WordClass(offset: 33) }
  /// `successor`: holds the same office at another time.
  public static var succession: WordClass { WordClass(offset: 34) }
  /// `Latin`, `South`: before an adjective it makes a continent of a country.
  public static var direction: WordClass { WordClass(offset: 35) }
  public static var host: WordClass { WordClass(offset: 36) }
  /// `which`, `that`: the noun phrase before it is over.
  public static var clauseEnd: WordClass { WordClass(offset: 37) }
  /// `was`, `been`.
  public static var passive: WordClass { WordClass(offset: 38) }
  /// `on`, `for`, `between`: brings what an agreement is about.
  public static var complement: WordClass { WordClass(offset: 39) }
  public static var draftWord: WordClass { WordClass(offset: 40) }
  /// Points and counts, but does not describe: `its`, `several`.
  public static var pronoun: WordClass { WordClass(offset: 41) }
  /// `next`, `upcoming`: a later meeting of the same kind.
  public static var next: WordClass { WordClass(offset: 42) }
  /// `previous`, `last`: an earlier one.
  public static var previous: WordClass { WordClass(offset: 43) }
  /// What one does with a meeting, in the infinitive: `hold`, `host`.
  public static var hold: WordClass { WordClass(offset: 44) }
  /// A date behind it is that of the words, not of what they report: `announced`.
  public static var speech: WordClass { WordClass(offset: 45) }
  public static var led: WordClass { WordClass(offset: 46) }
  public static var sideline: WordClass { WordClass(offset: 47) }
  /// Describes a meeting without telling which: `special`, `joint`.
  public static var extraordinary: WordClass { WordClass(offset: 48) }
  public static var formatHead: WordClass { WordClass(offset: 49) }
  /// `party`, `sided`: behind a number of parties.
  public static var partyWord: WordClass { WordClass(offset: 50) }
  /// A date beside it is a meeting's last day: `ended`.
  public static var ending: WordClass { WordClass(offset: 51) }
  /// A date beside it is a meeting's first day: `opened`.
  public static var beginning: WordClass { WordClass(offset: 52) }
  /// `joint`, `intergovernmental`: before `commission` it makes a body of several states.
  public static var jointBody: WordClass { WordClass(offset: 53) }
  /// `final`, `joint`: tells one paper from another no better than its noun.
  public static var genericAdjective: WordClass { WordClass(offset: 54) }
  public static var subjectPronoun: WordClass { WordClass(offset: 55) }
  public static var possessivePronoun: WordClass { WordClass(offset: 56) }
  /// What a body does with its own meeting: `held its 12th session`.
  public static var heldBy: WordClass { WordClass(offset: 57) }
  /// The present tense of what is on the calendar: `opens on Wednesday`.
  public static var schedule: WordClass { WordClass(offset: 58) }
  /// In a headline that tells of several meetings at once: `visitors`, `series`.
  public static var rowNoun: WordClass { WordClass(offset: 59) }
  /// Within a compound that only describes: `in-person`, `full-fledged`.
  public static var qualifier: WordClass { WordClass(offset: 60) }
  /// What is done to a paper, in the infinitive: `sign`.
  public static var baseForm: WordClass { WordClass(offset: 61) }
  /// The same as a noun: `signing`.
  public static var deed: WordClass { WordClass(offset: 62) }
  /// Before such a noun: it is yet to be done: `expedite the signing`.
  public static var expectant: WordClass { WordClass(offset: 63) }
  /// What it brings did not happen: `denied`.
  public static var denial: WordClass { WordClass(offset: 64) }
  public static var beForm: WordClass { WordClass(offset: 65) }
  public static var haveForm: WordClass { WordClass(offset: 66) }
  public static var doForm: WordClass { WordClass(offset: 67) }
  public static var willForm: WordClass { WordClass(offset: 68) }
  /// `would`, `may`: what it brings may or may not happen.
  public static var modal: WordClass { WordClass(offset: 69) }
  public static var pastAuxiliary: WordClass { WordClass(offset: 70) }
  /// Stands between an auxiliary and its verb: `also`.
  public static var adverb: WordClass { WordClass(offset: 71) }
  /// Ends as adverbs do and is none: `assembly`.
  public static var noAdverb: WordClass { WordClass(offset: 72) }
  /// Begins a clause of its own.
  public static var subordinator: WordClass { WordClass(offset: 73) }
  public static var relative: WordClass { WordClass(offset: 74) }
  /// Begins a clause of its own, or only joins words: `after the talks`.
  public static var weakSubordinator: WordClass { WordClass(offset: 75) }
  /// A subject by itself: `they`.
  public static var subjectWord: WordClass { WordClass(offset: 76) }
  /// Names more than one: `they`, `sides`.
  public static var several: WordClass { WordClass(offset: 77) }
  /// Names those who came, or what they came to: `delegation`, `event`.
  public static var roster: WordClass { WordClass(offset: 78) }
  /// `present`, `attendance`: who is there stands beside it.
  public static var present: WordClass { WordClass(offset: 79) }
  /// Each by itself: `separate`, `separately`.
  public static var apart: WordClass { WordClass(offset: 80) }
  /// Behind digits: `st`, `nd`.
  public static var ordinalEnding: WordClass { WordClass(offset: 81) }
  /// Begins words that are only put in between: `with residence in Vienna`.
  public static var aside: WordClass { WordClass(offset: 82) }
  /// Names a body only with words before it: `Cooperation Network`, but not `movement of goods`.
  public static var weakOrgHead: WordClass { WordClass(offset: 83) }
  /// In small letters within the name of a body: `provincial`.
  public static var bodyLevel: WordClass { WordClass(offset: 84) }
  /// Those a body is of, in the plural: `workers`, `exporters`.
  public static var bodyOwner: WordClass { WordClass(offset: 85) }
  /// Ends the name of a company: `JSC`.
  public static var legalForm: WordClass { WordClass(offset: 86) }
  /// Beside the name of a company: `airline`.
  public static var companyNoun: WordClass { WordClass(offset: 87) }
  /// Behind the name of a party or movement: `bloc`.
  public static var blocNoun: WordClass { WordClass(offset: 88) }
  /// May name a body of several states in small letters: `commission`.
  public static var jointBodyHead: WordClass { WordClass(offset: 89) }
  /// Right behind a state it names a company of that state: `railway`.
  public static var nationalCompany: WordClass { WordClass(offset: 90) }
  /// Behind the name of a body: `members`, `secretariat`.
  public static var memberNoun: WordClass { WordClass(offset: 91) }
  /// An office or rank that is a surname as well: `King`, `Bishop`.
  public static var surname: WordClass { WordClass(offset: 92) }
  /// In brackets behind the name of a person: `born`.
  public static var birth: WordClass { WordClass(offset: 93) }
  /// What a centre or hall is for: `conference`.
  public static var venueKind: WordClass { WordClass(offset: 94) }
  /// `days`, `rounds`: counts time, and is no figure.
  public static var timeNoun: WordClass { WordClass(offset: 95) }
  /// Begins the name of a building: `Hotel Drim`, `Palais de la Lobaye`.
  public static var venueFirst: WordClass { WordClass(offset: 96) }
  /// Before `of` and a name: `village`.
  public static var townNoun: WordClass { WordClass(offset: 97) }
  /// Goes from one town to another: `road`.
  public static var wayNoun: WordClass { WordClass(offset: 98) }
  /// Ends the name of a newspaper or broadcaster: `Times`.
  public static var mediaNoun: WordClass { WordClass(offset: 99) }
  /// A part of a state: `province`.
  public static var province: WordClass { WordClass(offset: 100) }
  /// What a town has and its own name is given to: `airport`.
  public static var station: WordClass { WordClass(offset: 101) }
  /// Of the names of a memorandum of understanding: `MoU`.
  public static var memorandum: WordClass { WordClass(offset: 102) }
  /// Behind `in the`: what a paper covers: `field`.
  public static var fieldNoun: WordClass { WordClass(offset: 103) }
  public static var against: WordClass { WordClass(offset: 104) }
  /// Those who stand for a state at a meeting: `delegation`.
  public static var delegationNoun: WordClass { WordClass(offset: 105) }
  /// Of a person, not a state: `his`.
  public static var personPronoun: WordClass { WordClass(offset: 106) }
  /// In the title of one who serves a state: `presidential`.
  public static var governmentWord: WordClass { WordClass(offset: 107) }
  /// Part of a day: `morning`.
  public static var dayPart: WordClass { WordClass(offset: 108) }
  /// What a parliament or the committee of a party is called: `Assembly`.
  public static var chamber: WordClass { WordClass(offset: 109) }
  /// Those who sit in one: `Representatives` of `House of Representatives`.
  public static var chamberMembers: WordClass { WordClass(offset: 110) }
  /// What one says at a meeting: `remarks`.
  public static var floorNoun: WordClass { WordClass(offset: 111) }
  /// In a headline of nothing but nouns: several reports follow, `diary`, `week`.
  public static var digestNoun: WordClass { WordClass(offset: 112) }
  /// Before a woman's name, or of her office: `Madam`, `chairwoman`.
  public static var feminine: WordClass { WordClass(offset: 113) }
  /// Before a man's name, or of his office: `Mr`, `spokesman`.
  public static var masculine: WordClass { WordClass(offset: 114) }
  /// Says that something began to be: `launched`.
  public static var founding: WordClass { WordClass(offset: 115) }
  /// What represents a state abroad: `Embassy`.
  public static var mission: WordClass { WordClass(offset: 116) }
  /// Who leads a meeting, or where that one sits: `chairperson`.
  public static var chair: WordClass { WordClass(offset: 117) }
  /// What an ambassador hands over on being received: `letters of credence`.
  public static var credence: WordClass { WordClass(offset: 118) }
  /// Where the head of a body sits: `headquarters`.
  public static var seatNoun: WordClass { WordClass(offset: 119) }
  /// What a spokesman gives, of which the text is the record: `briefing`.
  public static var briefing: WordClass { WordClass(offset: 120) }
  /// Before the name of a language: `speaks`, `translated`.
  public static var languageVerb: WordClass { WordClass(offset: 121) }
  /// Where a page may be followed: `Telegram`.
  public static var platform: WordClass { WordClass(offset: 122) }
  /// Joined by a hyphen to the name behind it: `al` of `al-Harbi`.
  public static var nameArticle: WordClass { WordClass(offset: 123) }
  /// The last word of a name: `uulu`, `Jr`, `III`.
  public static var nameEnding: WordClass { WordClass(offset: 124) }
  /// A given name cut short, with a full stop: `Md`, `Ma`.
  public static var shortName: WordClass { WordClass(offset: 125) }
  /// Where somebody lives or has an office, before `in`: `based`.
  public static var residence: WordClass { WordClass(offset: 126) }
  /// What a state has that speaks through someone: `commitment`, `readiness`.
  public static var stanceNoun: WordClass { WordClass(offset: 127) }
}
