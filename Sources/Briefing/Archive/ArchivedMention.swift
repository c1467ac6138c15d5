/// Words of a document that name a subject of the archive.
package struct ArchivedMention: Sendable {
  package enum Subject: Hashable, Sendable {
    case country(Identifier<Country>)
    case organization(Identifier<Organization>)
    case person(Identifier<Person>)
    case place(Identifier<Place>)
    case agreement(Identifier<Agreement>)
    case meeting(Identifier<Meeting>)
  }

  package var subject: Subject
  /// The number of the sentence.
  package var sentence: Int
  /// Bytes of the document's `text`.
  package var range: Range<Int>

  package init(subject: Subject, sentence: Int, range: Range<Int>) {
    self.subject = subject
    self.sentence = sentence
    self.range = range
  }
}
