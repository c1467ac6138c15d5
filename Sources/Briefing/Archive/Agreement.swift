/// A treaty, plan, communiqué or other paper, with its life.
public struct Agreement: Sendable {
  public var id: Identifier<Agreement>
  public var name: String
  public var aliases: [String]
  /// The furthest stage that a document reports: that a later one only mentions the paper, or still
  /// has its draft, does not lower it.
  public var status: AgreementStatus
  /// One step for each document, in the order of reporting; `mentioned` where the document says no
  /// more of the paper.
  public var timeline: [AgreementStep]
  public var parties: [CountryCode]
  public var documents: [Identifier<Document>]
  public var meetings: [Identifier<Meeting>]

  public init(id: Identifier<Agreement>, name: String, status: AgreementStatus) {
    self.id = id
    self.name = name
    self.status = status
    aliases = []
    timeline = []
    parties = []
    documents = []
    meetings = []
  }
}

/// A step in an agreement's life, as one document has it.
public struct AgreementStep: Sendable {
  public var status: AgreementStatus
  /// When it was taken where the document says so, else when the document was published.
  public var date: PartialDate?
  public var document: Identifier<Document>
  public var citations: [Citation]

  public init(
    status: AgreementStatus, date: PartialDate?, document: Identifier<Document>,
    citations: [Citation]
  ) {
    self.status = status
    self.date = date
    self.document = document
    self.citations = citations
  }
}
