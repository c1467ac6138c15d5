/// Words of a document that name a subject of the archive.
public struct ArchivedMention: Sendable {
  /// What is named: a page of the archive.
  public enum Subject: Hashable, Sendable {
    case country(Identifier<Country>)
    case organization(Identifier<Organization>)
    case person(Identifier<Person>)
    case place(Identifier<Place>)
    case agreement(Identifier<Agreement>)
    case meeting(Identifier<Meeting>)
  }

  public var subject: Subject
  /// The number of the sentence.
  public var sentence: Int
  /// Bytes of the document's `text`.
  public var range: Range<Int>

  public init(subject: Subject, sentence: Int, range: Range<Int>) {
    self.subject = subject
    self.sentence = sentence
    self.range = range
  }
}
