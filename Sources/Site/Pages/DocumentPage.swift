internal import Briefing
internal import Summaries
internal import Templates

/// The page of a document: its text, with what was found in it beside it.
struct DocumentPage: TemplateModel {
  var frame: PageFrame
  /// The text has no headline of its own.
  var titleIsDerived: Bool
  var facts: [FactLine]
  /// The meetings it is about.
  var reports: [MeetingRow]
  /// The meetings it only names.
  var mentions: [MeetingRow]
  /// Whom and what it names, by type.
  var subjects: [FactLine]
  var text: Markup
  /// What is not part of the text: page furniture, sign-offs.
  var leftOut: [LeftOutLine]

  static func declare(_ fields: inout Fields, of page: DocumentPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.flag("title_is_derived", page?.titleIsDerived)
    fields.list("facts", page?.facts)
    fields.list("reports", page?.reports)
    fields.list("mentions", page?.mentions)
    fields.list("subjects", page?.subjects)
    fields.markup("text", page?.text)
    fields.list("left_out", page?.leftOut)
  }
}

/// A line left out of the text, which may be cited as a sentence is.
struct LeftOutLine: TemplateModel {
  var number: String
  var words: String

  static func declare(_ fields: inout Fields, of line: LeftOutLine?) {
    fields.text("number", line?.number)
    fields.text("words", line?.words)
  }
}

extension DocumentPage {
  init(_ document: ArchivedDocument, at page: PagePosition, text: PageText, in edition: Edition) {
    var apparatus = Apparatus(of: page, in: edition)
    frame = PageFrame(
      document.title, kicker: "Document",
      trail: [
        Link(text: "Documents", href: page.href(to: .documents)), document.yearLink(from: page),
      ],
      at: page, text: text, in: edition)
    titleIsDerived = !document.titleIsStated
    facts = document.facts(citing: &apparatus, from: page, in: edition)
    reports = document.rows(ofPrincipal: true, from: page, in: edition)
    mentions = document.rows(ofPrincipal: false, from: page, in: edition)
    subjects = document.subjects(citing: &apparatus, from: page, in: edition)
    self.text = DocumentText.markup(of: document, on: page, in: edition)
    let lines = document.document.leftOut
    leftOut = zip(lines, (document.document.sentences.count + 1)...).map {
      LeftOutLine(number: "\($1)", words: $0.text)
    }
  }
}

extension ArchivedDocument {
  fileprivate func yearLink(from page: PagePosition) -> Link {
    guard let year = published?.value.year else {
      return Link(text: "No date stated", href: page.href(to: .documentsWithoutDate))
    }
    return Link(text: String(year), href: page.href(to: .documentsOfYear(year)))
  }

  fileprivate func facts(
    citing apparatus: inout Apparatus, from page: PagePosition, in edition: Edition
  ) -> [FactLine] {
    var publisherValue = publisher.map { FactValue(text: $0, citing: &apparatus) }
    publisherValue?.href = publishedBy.flatMap { edition.organizations[$0]?.link(from: page).href }
    var lines = [
      FactLine(
        label: "Published", values: published.map { [FactValue($0, citing: &apparatus)] } ?? []),
      FactLine(label: "Publisher", values: publisherValue.map { [$0] } ?? []),
    ]
    if let dateline {
      lines.append(
        FactLine(label: "Dateline", values: [FactValue(text: dateline, citing: &apparatus)]))
    }
    if let url = document.url, url.isWebAddress {
      lines.append(FactLine(label: "Address", values: [FactValue(text: url, href: url)]))
    }
    lines.append(FactLine(label: "File", values: [FactValue(text: document.file)]))
    lines.append(
      FactLine(label: "Length", values: [FactValue(text: "\(document.wordCount) words")]))
    let doubts = slips.compactMap { $0.value(citing: &apparatus, from: page, in: edition) }
    if !doubts.isEmpty { lines.append(FactLine(label: "Doubtful", values: doubts)) }
    return lines
  }

  fileprivate func rows(
    ofPrincipal isPrincipal: Bool, from page: PagePosition, in edition: Edition
  ) -> [MeetingRow] {
    let offsets = meetings.filter { $0.isPrincipal == isPrincipal }
      .compactMap { edition.meetings.offset(of: $0.meeting) }
    return offsets.map { MeetingRow(edition.meetingCards[$0], from: page) }
  }

  fileprivate func subjects(
    citing apparatus: inout Apparatus, from page: PagePosition, in edition: Edition
  ) -> [FactLine] {
    let links = { (entries: [Entry]) in entries.map { FactValue($0.link(from: page)) } }
    let figureValues = figures.map { figure in
      FactValue(
        text: figure.text,
        citations: apparatus.marks(for: [Citation(document: id, sentence: figure.sentence)]))
    }
    let lines = [
      FactLine(label: "Countries", values: links(countries.map { edition.country($0) })),
      FactLine(label: "People", values: links(people.compactMap { edition.people[$0] })),
      FactLine(
        label: "Organizations",
        values: links(organizations.compactMap { edition.organizations[$0] })),
      FactLine(label: "Places", values: links(places.compactMap { edition.places[$0] })),
      FactLine(
        label: "Agreements", values: links(agreements.compactMap { edition.agreements[$0] })),
      FactLine(label: "Figures", values: figureValues),
    ]
    return lines.filter { !$0.values.isEmpty }
  }
}

extension Slip {
  /// The body as written, with what stands against it.
  fileprivate func value(
    citing apparatus: inout Apparatus, from page: PagePosition, in edition: Edition
  ) -> FactValue? {
    guard let written = edition.organizations[self.written],
      let expected = edition.organizations[self.expected]
    else { return nil }
    var value = FactValue(
      written.link(from: page), citing: citations, isInferred: false, in: &apparatus)
    value.note = "perhaps a slip: the section is on the \(expected.name)"
    return value
  }
}

extension FactValue {
  init(_ link: Link) {
    text = link.text
    href = link.href
  }

  init(text fact: Fact<String>, citing apparatus: inout Apparatus) {
    text = fact.value
    isInferred = fact.isInferred
    citations = apparatus.marks(for: fact.citations)
  }
}

extension String {
  /// Whether it may stand in a link: a source could else bring in `javascript:`.
  fileprivate var isWebAddress: Bool {
    let lowercase = utf8.prefix(8).map { $0 | 0x20 }
    return lowercase.starts(with: "https://".utf8) || lowercase.starts(with: "http://".utf8)
  }
}
