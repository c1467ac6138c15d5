/// Words of the text that name something found.
public struct Mention: Sendable {
  /// What is named: a country, or what was found of its kind in the document.
  public enum Subject: Hashable, Sendable {
    case country(CountryCode)
    case organization(Position<OrganizationFinding>)
    case person(Position<PersonFinding>)
    case place(Position<PlaceFinding>)
    case agreement(Position<AgreementFinding>)
    case meeting(Position<MeetingFinding>)
  }

  public var subject: Subject
  /// The number of the sentence.
  public var sentence: Int
  /// Bytes of the document's `text`, within that sentence.
  public var range: Range<Int>

  public init(subject: Subject, sentence: Int, range: Range<Int>) {
    self.subject = subject
    self.sentence = sentence
    self.range = range
  }
}
