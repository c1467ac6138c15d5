import Briefing
import Gazetteer
import Text

/// Words that speak of a meeting, with what the sentence says of it.
struct EventMention {
  /// How it stands to the meeting the text is about.
  enum Relation { case none, next, previous }

  /// The noun with what describes it, or the verb.
  var tokens: Range<Int>
  /// The noun or verb.
  var head: Range<Int>
  var form: KnownEvent.Form
  /// What its number counts, where the words leave it out: `the first session …, the second in Lome`.
  var omitted: Range<Int>?
  /// The noun of the name that it is the acronym of.
  var fullName: Range<Int>?
  /// How surely the words name a meeting, 1 to 3.
  var weight: Int
  var isVerb = false
  var isPlural = false
  /// `the`, `this`, `his` stands before it.
  var isDefinite = false
  var ordinal: Int?
  /// Tokens between commas that only describe it: `, the third of its kind,`.
  var apposition: Range<Int>?
  var relation = Relation.none
  /// Capitalised words, bodies, countries or topics tell which meeting it is.
  var isNamed = false
  /// How many days it lasts: `two-day`.
  var duration: Int?
  var isSideline = false
  /// A verb of the sentence tells of it, and it is not only the occasion of something else.
  var isNews = false

  var tense = Tense.past
  var status = MeetingStatus.held
  var isPostponed = false
  /// Put off, and no other day is told here.
  var isPutOff: Bool { isPostponed && status == .cancelled }
  /// The text denies it: there is no such meeting.
  var isVoid = false
  /// Words beside it tell its status, not only its date.
  var isStatusStated = false
  var date: ResolvedDate?
  /// The date as it is written, where there is no day to read it against.
  var unread: DateExpression?
  /// The date stands behind a verb of speech: it may be that of the words.
  var isDateOfSpeech = false
  /// Who speaks comes from it: `said after talks with his colleague`.
  var isOfSpeaker = false
  /// The date is that of its last day.
  var isEnding = false
  /// The date is that of its first day.
  var isBeginning = false
  /// The token of the date.
  var dateToken: Int?
  /// The offset of the place's span.
  var place: Int?
  /// Where it is, when the text names a country and no town.
  var country: CountryCode?
  /// The office of those who meet, in the plural.
  var hosts: Range<Int>?
  var people: [Int] = []
  /// Those of them at whose invitation it is.
  var inviters: [Int] = []
  /// The states that one visit goes to, where it goes to several.
  var destinations: [CountryCode] = []
  /// Not one that was told of before: `a separate call`, `earlier in the day`.
  var isApart = false
  /// Those with each of whom there was a meeting apart: `separate talks with A and B`.
  var separate: [Int] = []
  var countries: [CountryCode] = []
  var organizations: [Int] = []
  var rule: Rule
}
