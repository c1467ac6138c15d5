public import Text

/// A form of a verb: `held`, `takes part`.
public struct KnownVerb: Sendable {
  /// Which forms of its verb a word may be: `held` is past and participle.
  public struct Forms: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static var base: Forms { Forms(rawValue: 1 << 0) }
    public static var third: Forms { Forms(rawValue: 1 << 1) }
    public static var past: Forms { Forms(rawValue: 1 << 2) }
    public static var participle: Forms { Forms(rawValue: 1 << 3) }
    public static var gerund: Forms { Forms(rawValue: 1 << 4) }
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
    "comprise", "unite", "hand-over",
  ]

  /// The role of a name in `verbs.tsv`; nil where it is not one.
  public init?(name: String) {
    guard let offset = Self.names.firstIndex(of: name) else { return nil }
    rawValue = 1 << UInt32(offset)
  }

  /// The role at an offset in `names`.
  @inlinable
  init(offset: Int) {
    rawValue = 1 &<< UInt32(truncatingIfNeeded: offset)
  }

  /// Its object is a meeting: `held talks`.
  public static var hold: VerbRole { VerbRole(offset: 0) }
  /// Its subject gives a meeting its place: `Baku hosted the summit`.
  public static var host: VerbRole { VerbRole(offset: 1) }
  /// Its subject is a meeting: `took place`.
  public static var occur: VerbRole { VerbRole(offset: 2) }
  /// Its subject comes to a meeting: `attended`.
  public static var attend: VerbRole { VerbRole(offset: 3) }
  /// Its subject has the chair, or heads a delegation.
  public static var lead: VerbRole { VerbRole(offset: 4) }
  public static var begin: VerbRole { VerbRole(offset: 5) }
  public static var end: VerbRole { VerbRole(offset: 6) }
  /// What it brings lies ahead: `plans`, `is expected`.
  public static var plan: VerbRole { VerbRole(offset: 7) }
  public static var agree: VerbRole { VerbRole(offset: 8) }
  public static var invite: VerbRole { VerbRole(offset: 9) }
  public static var callOff: VerbRole { VerbRole(offset: 10) }
  public static var putOff: VerbRole { VerbRole(offset: 11) }
  /// To another day: `rescheduled`.
  public static var shift: VerbRole { VerbRole(offset: 12) }
  public static var meet: VerbRole { VerbRole(offset: 13) }
  public static var receive: VerbRole { VerbRole(offset: 14) }
  public static var visit: VerbRole { VerbRole(offset: 15) }
  public static var travel: VerbRole { VerbRole(offset: 16) }
  public static var speak: VerbRole { VerbRole(offset: 17) }
  public static var phone: VerbRole { VerbRole(offset: 18) }
  public static var discuss: VerbRole { VerbRole(offset: 19) }
  public static var sign: VerbRole { VerbRole(offset: 20) }
  public static var adopt: VerbRole { VerbRole(offset: 21) }
  public static var draft: VerbRole { VerbRole(offset: 22) }
  /// Its subject does not come: `skipped the summit`.
  public static var miss: VerbRole { VerbRole(offset: 23) }
  /// What it brings does not happen: `refused to`.
  public static var refuse: VerbRole { VerbRole(offset: 24) }
  public static var accompany: VerbRole { VerbRole(offset: 25) }
  public static var say: VerbRole { VerbRole(offset: 26) }
  /// `called on the minister`: pays a courtesy call.
  public static var callOn: VerbRole { VerbRole(offset: 27) }
  /// Its object is who belongs to a delegation.
  public static var comprise: VerbRole { VerbRole(offset: 28) }
  /// Its subject is a meeting, its object who came: `brought together`.
  public static var unite: VerbRole { VerbRole(offset: 29) }
  /// Its object goes from one to another: `presented her credentials`.
  public static var handOver: VerbRole { VerbRole(offset: 30) }
}
