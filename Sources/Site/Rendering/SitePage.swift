internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// A page of the site that is not made yet.
struct SitePage: Sendable {
  let address: PageAddress
  /// Whether all that it is made of is noted while it is made.
  private(set) var isTraced = true
  private let render: @Sendable (PagePosition, PageText, Edition, inout [UInt8]) -> Void

  init<Model: TemplateModel>(
    _ address: PageAddress, _ template: Template<Model>,
    _ model: @escaping @Sendable (PagePosition, PageText, Edition) -> Model
  ) {
    self.address = address
    render = { page, text, edition, output in
      template.render(model(page, text, edition), into: &output)
    }
  }

  static let html = "index.html"
  static let markdown = "index.md"

  /// Its `index.html`, and the `index.md` beside it.
  ///
  /// The page is rendered into a buffer that serves many pages and then copied: arrays that grow
  /// with each page end up half empty, and the memory of a large site costs more than its bytes.
  func files(in words: PageWords, of edition: Edition, by buffer: inout [UInt8]) -> RenderedPage {
    let text = words(address)
    let path = address.path
    buffer.removeAll(keepingCapacity: true)
    render(PagePosition(address), text, edition, &buffer)
    return RenderedPage(
      address: address, plain: text.plain,
      files: [
        SiteFile(path: path + Self.html, bytes: Array(buffer[...])),
        SiteFile(path: path + Self.markdown, bytes: text.markdownBytes),
      ])
  }
}

/// A page that is made, and its summary in plain words for what is made of many pages.
struct RenderedPage: Sendable {
  let address: PageAddress
  let plain: String
  let files: [SiteFile]
}

extension SitePage {
  /// All pages of an edition, lists behind what they lead to, the first page last: the one place
  /// that knows which template and which model an address stands for.
  static func all(of edition: Edition, by templates: PageTemplates) -> [SitePage] {
    documents(of: edition, by: templates) + meetings(of: edition, by: templates)
      + parts(of: edition, by: templates) + subjects(of: edition, by: templates)
      + names(of: edition, by: templates) + indexes(of: edition, by: templates)
      + rooms(of: edition, by: templates)
  }

  /// Of addresses that have no subject any more; lists don't lead to them.
  static func moved(
    _ forwardings: [Forwarding], by templates: PageTemplates
  ) -> [SitePage] {
    forwardings.map { forwarding in
      var page = SitePage(forwarding.from, templates.moved) {
        MovedPage(forwarding, at: $0, text: $1, in: $2)
      }
      // Where it leads follows from the list of addresses, which is no record.
      page.isTraced = false
      return page
    }
  }

  private static func rooms(of edition: Edition, by templates: PageTemplates) -> [SitePage] {
    [
      SitePage(.search, templates.search) { SearchPage(at: $0, text: $1, in: $2) },
      SitePage(.meetings, templates.meetings) { MeetingsPage(at: $0, text: $1, in: $2) },
      SitePage(.documents, templates.documents) { DocumentsPage(at: $0, text: $1, in: $2) },
      SitePage(.timeline, templates.timeline) { TimelinePage(at: $0, text: $1, in: $2) },
      SitePage(.ahead, templates.ahead) { AheadPage(at: $0, text: $1, in: $2) },
      SitePage(.about, templates.about) { AboutPage(at: $0, text: $1, in: $2) },
      SitePage(.home, templates.home) { HomePage(at: $0, text: $1, in: $2) },
    ]
  }

  private static func indexes(of edition: Edition, by templates: PageTemplates) -> [SitePage] {
    IndexSubjects.allCases.map { subjects in
      SitePage(subjects.page, templates.index) {
        IndexPage(of: subjects, at: $0, text: $1, in: $2)
      }
    }
  }

  private static func names(of edition: Edition, by templates: PageTemplates) -> [SitePage] {
    edition.names.map { letter in
      SitePage(.names(letter.anchor), templates.names) {
        NamesPage(letter, at: $0, text: $1, in: $2)
      }
    }
  }

  private static func parts(of edition: Edition, by templates: PageTemplates) -> [SitePage] {
    edition.divisions.parts.map { division in
      let page = division.address
      if let subjects = IndexSubjects(at: page.whole) {
        return SitePage(page, templates.index) {
          IndexPage(of: subjects, at: $0, text: $1, in: $2)
        }
      }
      if case .names(let anchor) = page.whole,
        let letter = edition.names.first(where: { $0.anchor == anchor })
      {
        return SitePage(page, templates.names) {
          NamesPage(letter, at: $0, text: $1, in: $2)
        }
      }
      let template =
        switch page.whole {
        case .meetings: templates.meetingList
        case .documents: templates.documentList
        default: templates.part
        }
      return SitePage(page, template) { PartPage(division, at: $0, text: $1, in: $2) }
    }
  }

  private static func meetings(of edition: Edition, by templates: PageTemplates) -> [SitePage] {
    let meetings = edition.archive.meetings.map { meeting in
      SitePage(.meeting(meeting.id), templates.meeting) {
        MeetingPage(meeting, at: $0, text: $1, in: $2)
      }
    }
    let series = edition.archive.series.map { series in
      SitePage(.series(series.id), templates.series) {
        SeriesPage(series, at: $0, text: $1, in: $2)
      }
    }
    return meetings + series
  }

  private static func subjects(of edition: Edition, by templates: PageTemplates) -> [SitePage] {
    let archive = edition.archive
    let countries = archive.countries.map { country in
      SitePage(.country(country.id), templates.country) {
        CountryPage(country, at: $0, text: $1, in: $2)
      }
    }
    let relations = edition.relations.map { relation in
      SitePage(
        .relation(archive.countries[relation.one].id, archive.countries[relation.other].id),
        templates.relation
      ) {
        RelationPage(relation, at: $0, text: $1, in: $2)
      }
    }
    let organizations = archive.organizations.map { body in
      SitePage(.organization(body.id), templates.organization) {
        SubjectPage(body, at: $0, text: $1, in: $2)
      }
    }
    let people = archive.people.map { person in
      SitePage(.person(person.id), templates.person) {
        PersonPage(person, at: $0, text: $1, in: $2)
      }
    }
    let places = archive.places.map { place in
      SitePage(.place(place.id), templates.place) {
        SubjectPage(place, at: $0, text: $1, in: $2)
      }
    }
    let agreements = archive.agreements.map { agreement in
      SitePage(.agreement(agreement.id), templates.agreement) {
        AgreementPage(agreement, at: $0, text: $1, in: $2)
      }
    }
    return countries + relations + organizations + people + places + agreements
  }

  private static func documents(of edition: Edition, by templates: PageTemplates) -> [SitePage] {
    edition.archive.documents.map { document in
      SitePage(.document(document.id), templates.document) {
        DocumentPage(document, at: $0, text: $1, in: $2)
      }
    }
  }
}
