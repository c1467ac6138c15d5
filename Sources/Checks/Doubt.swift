public import Briefing

/// Something in an archive that someone should look at, with the sentence it is about.
public struct Doubt: Sendable {
  /// What sort of doubt it is, by a name that does not change.
  public enum Kind: String, Sendable, CaseIterable {
    case unreadable
    case doubtfulSource = "doubtful-source"
    case noDay = "no-day"
    case inferredDay = "inferred-day"
    case noHeadline = "no-headline"
    case otherLanguage = "other-language"
    case sameText = "same-text"
    case conflict
    case likelyDuplicate = "likely-duplicate"
    case overdueMeeting = "overdue-meeting"
    case inferredDate = "inferred-date"
    case noCountry = "no-country"
    case unexplainedAcronym = "unexplained-acronym"
    case slip

    /// What is doubted, in a sentence.
    public var explanation: String {
      switch self {
      case .unreadable: "A source that no document is made of."
      case .doubtfulSource: "A source with something that may be a mistake."
      case .noDay: "A document that does not tell on which day it was published."
      case .inferredDay: "A day of publication whose year is worked out."
      case .noHeadline: "A document without a headline."
      case .otherLanguage: "A text in a language of which little is read."
      case .sameText: "Two documents with the same text, or nearly the same."
      case .conflict: "Documents that disagree on a meeting."
      case .likelyDuplicate: "Two people, meetings or bodies that may be one."
      case .overdueMeeting:
        "A meeting that was announced, whose day has passed, and that nobody reports."
      case .inferredDate: "A day of a meeting that is worked out and not stated."
      case .noCountry: "Someone who takes part in a meeting, and for which country is not known."
      case .unexplainedAcronym:
        "An acronym that no document explains and the gazetteer does not know."
      case .slip: "A body that is named where another seems to be meant."
      }
    }
  }

  public let kind: Kind
  /// What it is about: the sentence, or the document as a whole.
  public let citation: Citation
  /// A clause without a full stop.
  public let problem: String
  /// What to do about it, a clause without a full stop.
  public let mend: String
  /// Corrections of which one may be what is needed.
  public let proposals: [Proposal]

  init(
    _ kind: Kind, at citation: Citation, _ problem: String, mend: String,
    proposals: [Proposal] = []
  ) {
    self.kind = kind
    self.citation = citation
    self.problem = problem
    self.mend = mend
    self.proposals = proposals
  }
}
