/// Words of the text that name something found.
package struct Mention: Sendable {
  package enum Subject: Hashable, Sendable {
    case country(CountryCode)
    case organization(Position<OrganizationFinding>)
    case person(Position<PersonFinding>)
    case place(Position<PlaceFinding>)
    case agreement(Position<AgreementFinding>)
    case meeting(Position<MeetingFinding>)
  }

  package var subject: Subject
  /// The number of the sentence.
  package var sentence: Int
  /// Bytes of the document's `text`, within that sentence.
  package var range: Range<Int>

  package init(subject: Subject, sentence: Int, range: Range<Int>) {
    self.subject = subject
    self.sentence = sentence
    self.range = range
  }
}
