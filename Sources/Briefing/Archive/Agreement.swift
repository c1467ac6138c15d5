/// A treaty, plan, communiqué or other paper, with its life.
package struct Agreement: Sendable {
  package var id: Identifier<Agreement>
  package var name: String
  package var aliases: [String]
  /// The furthest stage that a document reports: that a later one only mentions the paper, or still
  /// has its draft, does not lower it.
  package var status: AgreementStatus
  /// One step for each document, in the order of reporting; `mentioned` where the document says no
  /// more of the paper.
  package var timeline: [AgreementStep]
  package var parties: [CountryCode]
  package var documents: [Identifier<Document>]
  package var meetings: [Identifier<Meeting>]

  package init(id: Identifier<Agreement>, name: String, status: AgreementStatus) {
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
package struct AgreementStep: Sendable {
  package var status: AgreementStatus
  /// When it was taken where the document says so, else when the document was published.
  package var date: PartialDate?
  package var document: Identifier<Document>
  package var citations: [Citation]

  package init(
    status: AgreementStatus, date: PartialDate?, document: Identifier<Document>,
    citations: [Citation]
  ) {
    self.status = status
    self.date = date
    self.document = document
    self.citations = citations
  }
}
