public import Text

/// A form of a verb: `held`, `takes part`.
public struct KnownVerb: Sendable {
  /// Which forms of its verb a word may be: `held` is past and participle.
  public struct Forms: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let base = Forms(rawValue: 1 << 0)
    public static let third = Forms(rawValue: 1 << 1)
    public static let past = Forms(rawValue: 1 << 2)
    public static let participle = Forms(rawValue: 1 << 3)
    public static let gerund = Forms(rawValue: 1 << 4)
  }

  public let forms: Forms
  /// The words that follow: `part` of `take part`.
  public let rest: [Word]
  public let roles: VerbRole
  /// The form may be a noun as well: `visit`, `talks`.
  public let isNoun: Bool
}

/// What a verb tells of meetings, people and papers.
public struct VerbRole: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The names of the roles in `verbs.tsv`, in the order of their bits.
  private static let names = [
    "hold", "host", "occur", "attend", "lead", "begin", "end", "plan", "agree", "invite",
    "call-off", "put-off", "shift", "meet", "receive", "visit", "travel", "speak", "phone",
    "discuss", "sign", "adopt", "draft", "miss", "refuse", "accompany", "say", "call-on",
    "comprise", "unite",
  ]

  /// The role of a name in `verbs.tsv`; nil where it is not one.
  public init?(name: String) {
    guard let offset = Self.names.firstIndex(of: name) else { return nil }
    rawValue = 1 << UInt32(offset)
  }

  private init(_ offset: Int) {
    rawValue = 1 << UInt32(offset)
  }

  /// Its object is a meeting: `held talks`.
  public static let hold = VerbRole(0)
  /// Its subject gives a meeting its place: `Baku hosted the summit`.
  public static let host = VerbRole(1)
  /// Its subject is a meeting: `took place`.
  public static let occur = VerbRole(2)
  /// Its subject comes to a meeting: `attended`.
  public static let attend = VerbRole(3)
  /// Its subject has the chair, or heads a delegation.
  public static let lead = VerbRole(4)
  public static let begin = VerbRole(5)
  public static let end = VerbRole(6)
  /// What it brings lies ahead: `plans`, `is expected`.
  public static let plan = VerbRole(7)
  public static let agree = VerbRole(8)
  public static let invite = VerbRole(9)
  public static let callOff = VerbRole(10)
  public static let putOff = VerbRole(11)
  /// To another day: `rescheduled`.
  public static let shift = VerbRole(12)
  public static let meet = VerbRole(13)
  public static let receive = VerbRole(14)
  public static let visit = VerbRole(15)
  public static let travel = VerbRole(16)
  public static let speak = VerbRole(17)
  public static let phone = VerbRole(18)
  public static let discuss = VerbRole(19)
  public static let sign = VerbRole(20)
  public static let adopt = VerbRole(21)
  public static let draft = VerbRole(22)
  /// Its subject does not come: `skipped the summit`.
  public static let miss = VerbRole(23)
  /// What it brings does not happen: `refused to`.
  public static let refuse = VerbRole(24)
  public static let accompany = VerbRole(25)
  public static let say = VerbRole(26)
  /// `called on the minister`: pays a courtesy call.
  public static let callOn = VerbRole(27)
  /// Its object is who belongs to a delegation.
  public static let comprise = VerbRole(28)
  /// Its subject is a meeting, its object who came: `brought together`.
  public static let unite = VerbRole(29)
}
