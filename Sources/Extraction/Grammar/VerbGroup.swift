import Gazetteer

/// A verb with what belongs to it: `has been held`, `will meet`, `to sign`, `taking part`.
struct VerbGroup {
  enum Form {
    /// Has a subject of its own: `met`, `will be held`.
    case finite
    /// `to sign`.
    case infinitive
    /// Describes the noun before it: `held in Lome`, `led by`.
    case participle
    /// `arriving in Lome`.
    case gerund
  }

  enum Time { case past, present, future }

  var tokens: Range<Int>
  /// The token of the verb that tells what is done.
  var head: Int
  var roles: VerbRole
  var form: Form
  var time: Time
  var isPassive = false
  var isNegated = false
  /// `would`, `could`, `may`: it may not happen.
  var isConditional = false
  /// `is`, `was` without another verb: what stands behind describes the subject.
  var isCopula = false
  /// `is being held`, `are meeting`.
  var isProgressive = false
}
