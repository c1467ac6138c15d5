/// A document with what it names, in the archive's terms.
package struct ArchivedDocument: Sendable {
  package var document: Document
  package var id: Identifier<Document>
  package var title: String
  /// False where the title was derived from the text.
  package var titleIsStated: Bool
  package var published: Fact<PartialDate>?
  package var publisher: Fact<String>?
  /// The publisher as a body of the archive; it is among `organizations` too.
  package var publishedBy: Identifier<Organization>?
  package var dateline: Fact<String>?
  package var meetings: [DocumentMeeting]
  /// In the order of the text, as the lists below.
  package var countries: [CountryCode]
  package var organizations: [Identifier<Organization>]
  package var people: [Identifier<Person>]
  package var places: [Identifier<Place>]
  package var agreements: [Identifier<Agreement>]
  package var figures: [FigureFinding]
  /// In the order of the text, none within another.
  package var mentions: [ArchivedMention]
  /// In the order of the text.
  package var slips: [Slip]

  package init(document: Document, title: String, titleIsStated: Bool) {
    self.document = document
    self.id = document.id
    self.title = title
    self.titleIsStated = titleIsStated
    meetings = []
    countries = []
    organizations = []
    people = []
    places = []
    agreements = []
    figures = []
    mentions = []
    slips = []
  }
}

/// A body that a document names where it seems to mean another: recorded as written, and doubted.
package struct Slip: Sendable {
  /// As the text has it.
  package var written: Identifier<Organization>
  /// On which the section is.
  package var expected: Identifier<Organization>
  /// The heading and the sentence.
  package var citations: [Citation]

  package init(
    written: Identifier<Organization>, expected: Identifier<Organization>, citations: [Citation]
  ) {
    self.written = written
    self.expected = expected
    self.citations = citations
  }
}

/// A meeting a document reports or mentions.
package struct DocumentMeeting: Sendable {
  package var meeting: Identifier<Meeting>
  package var isPrincipal: Bool

  package init(meeting: Identifier<Meeting>, isPrincipal: Bool) {
    self.meeting = meeting
    self.isPrincipal = isPrincipal
  }
}
