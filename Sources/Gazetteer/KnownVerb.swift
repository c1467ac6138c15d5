package import Text

/// A form of a verb: `held`, `takes part`.
package struct KnownVerb: Sendable {
  /// Which forms of its verb a word may be: `held` is past and participle.
  package struct Forms: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    package static let base = Forms(rawValue: 1 << 0)
    package static let third = Forms(rawValue: 1 << 1)
    package static let past = Forms(rawValue: 1 << 2)
    package static let participle = Forms(rawValue: 1 << 3)
    package static let gerund = Forms(rawValue: 1 << 4)
  }

  package let forms: Forms
  /// The words that follow: `part` of `take part`.
  package let rest: [Word]
  package let roles: VerbRole
  /// The form may be a noun as well: `visit`, `talks`.
  package let isNoun: Bool
}

/// What a verb tells of meetings, people and papers.
package struct VerbRole: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
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
  package init?(name: String) {
    guard let offset = Self.names.firstIndex(of: name) else { return nil }
    rawValue = 1 << UInt32(offset)
  }

  private init(_ offset: Int) {
    rawValue = 1 << UInt32(offset)
  }

  /// Its object is a meeting: `held talks`.
  package static let hold = VerbRole(0)
  /// Its subject gives a meeting its place: `Baku hosted the summit`.
  package static let host = VerbRole(1)
  /// Its subject is a meeting: `took place`.
  package static let occur = VerbRole(2)
  /// Its subject comes to a meeting: `attended`.
  package static let attend = VerbRole(3)
  /// Its subject has the chair, or heads a delegation.
  package static let lead = VerbRole(4)
  package static let begin = VerbRole(5)
  package static let end = VerbRole(6)
  /// What it brings lies ahead: `plans`, `is expected`.
  package static let plan = VerbRole(7)
  package static let agree = VerbRole(8)
  package static let invite = VerbRole(9)
  package static let callOff = VerbRole(10)
  package static let putOff = VerbRole(11)
  /// To another day: `rescheduled`.
  package static let shift = VerbRole(12)
  package static let meet = VerbRole(13)
  package static let receive = VerbRole(14)
  package static let visit = VerbRole(15)
  package static let travel = VerbRole(16)
  package static let speak = VerbRole(17)
  package static let phone = VerbRole(18)
  package static let discuss = VerbRole(19)
  package static let sign = VerbRole(20)
  package static let adopt = VerbRole(21)
  package static let draft = VerbRole(22)
  /// Its subject does not come: `skipped the summit`.
  package static let miss = VerbRole(23)
  /// What it brings does not happen: `refused to`.
  package static let refuse = VerbRole(24)
  package static let accompany = VerbRole(25)
  package static let say = VerbRole(26)
  /// `called on the minister`: pays a courtesy call.
  package static let callOn = VerbRole(27)
  /// Its object is who belongs to a delegation.
  package static let comprise = VerbRole(28)
  /// Its subject is a meeting, its object who came: `brought together`.
  package static let unite = VerbRole(29)
}
