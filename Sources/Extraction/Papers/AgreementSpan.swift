import Briefing
import Gazetteer

/// Words that name a treaty, plan, communiqué or other paper.
struct AgreementSpan {
  /// The name.
  let tokens: Range<Int>
  /// Its noun within it.
  let head: Range<Int>
  let form: KnownAgreement.Form
  /// `draft` stands before it.
  let isDraft: Bool
  /// How sure it is that the words name a paper at all.
  var certainty = Certainty.named
  let rule: Rule

  enum Certainty {
    /// By its name alone.
    case named
    /// Where the text says that something was done with it, or which years it covers.
    case done
    /// Where the text says that it was signed, or adopted for certain years.
    case signed
  }
}
