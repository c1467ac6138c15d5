/// A document with what it names, in the archive's terms.
public struct ArchivedDocument: Sendable {
  public var document: Document
  public var id: Identifier<Document>
  public var title: String
  /// False where the title was derived from the text.
  public var titleIsStated: Bool
  public var published: Fact<PartialDate>?
  public var publisher: Fact<String>?
  /// The publisher as a body of the archive; it is among `organizations` too.
  public var publishedBy: Identifier<Organization>?
  public var dateline: Fact<String>?
  public var meetings: [DocumentMeeting]
  /// In the order of the text, as the lists below.
  public var countries: [CountryCode]
  /// By country, as far as known: the first sentence that names it, within another name too, `the Chad-Togo
  /// Commission`.
  public var countrySentences: [Int?] = []
  public var organizations: [Identifier<Organization>]
  public var people: [Identifier<Person>]
  public var places: [Identifier<Place>]
  public var agreements: [Identifier<Agreement>]
  public var figures: [FigureFinding]
  /// In the order of the text, none within another.
  public var mentions: [ArchivedMention]
  /// How much of its words a site shows.
  public var shownText = ShownText.full
  /// In the order of the text.
  public var slips: [Slip]

  public init(document: Document, title: String, titleIsStated: Bool) {
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

  /// The first sentence that names the country at an offset of the list; nil where none is known.
  public func firstSentence(ofCountryAt offset: Int) -> Int? {
    countrySentences.indices.contains(offset) ? countrySentences[offset] : nil
  }
}

/// A body that a document names where it seems to mean another: recorded as written, and doubted.
public struct Slip: Sendable {
  /// As the text has it.
  public var written: Identifier<Organization>
  /// On which the section is.
  public var expected: Identifier<Organization>
  /// The heading and the sentence.
  public var citations: [Citation]

  public init(
    written: Identifier<Organization>, expected: Identifier<Organization>, citations: [Citation]
  ) {
    self.written = written
    self.expected = expected
    self.citations = citations
  }
}

/// A meeting a document reports or mentions.
public struct DocumentMeeting: Sendable {
  public var meeting: Identifier<Meeting>
  public var isPrincipal: Bool

  public init(meeting: Identifier<Meeting>, isPrincipal: Bool) {
    self.meeting = meeting
    self.isPrincipal = isPrincipal
  }
}
