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
  private let number: Int32
  private let bytes: Range<Int32>

  /// The number of the sentence.
  public var sentence: Int { Int(number) }
  /// Bytes of the document's `text`.
  public var range: Range<Int> { Range(bytes) }

  public init(subject: Subject, sentence: Int, range: Range<Int>) {
    self.subject = subject
    number = Int32(clamping: sentence)
    bytes = Range<Int32>(clamping: range)
  }
}
