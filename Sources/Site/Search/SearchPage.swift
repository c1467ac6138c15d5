internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page to search from; without scripts the way to all names by their letters.
struct SearchPage: TemplateModel {
  var frame: PageFrame
  var kinds: [Choice]
  var countries: [Choice]
  var years: [Choice]
  var letters: [Link]
  /// The way from the top of the site to what searches the texts; nil where there is no index of them.
  var fullText: String?

  static func declare(_ fields: inout Fields, of page: SearchPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("kinds", page?.kinds)
    fields.list("countries", page?.countries)
    fields.list("years", page?.years)
    fields.list("letters", page?.letters)
    fields.text("full_text", page?.fullText)
  }

  /// What results can be limited to.
  struct Choice: TemplateModel {
    /// As the index has it.
    var value: String
    var words: String

    static func declare(_ fields: inout Fields, of choice: Choice?) {
      fields.text("value", choice?.value)
      fields.text("words", choice?.words)
    }
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(edition.language.text(.search), at: page, text: text, in: edition)
    kinds = SearchEntry.Kind.allCases.map {
      Choice(value: $0.rawValue, words: edition.language.text($0.heading))
    }
    countries = edition.language.inOrder(edition.archive.countries, by: \.self).map {
      Choice(value: $0.code.description, words: edition.language.name(of: $0))
    }
    let parts = [PageAddress.meetings, .documents].flatMap { edition.divisions[$0]?.parts ?? [] }
    let found = parts.compactMap { division -> Int? in
      if case .year(let year) = division.address.parts.last { year } else { nil }
    }
    years = Set(found).sorted(by: >).map { Choice(value: String($0), words: String($0)) }
    letters = edition.names.map { group in
      Link(text: group.title, href: page.href(to: .names(group.anchor)))
    }
    fullText =
      edition.options.hasFullText ? "\(SiteOptions.fullTextFolder)/pagefind.js" : nil
  }
}

extension SearchEntry.Kind {
  fileprivate var heading: Phrase {
    switch self {
    case .country: .countries
    case .person: .people
    case .organization: .organizations
    case .place: .places
    case .series: .seriesHeading
    case .agreement: .agreements
    case .meeting: .meetings
    case .document: .documents
    }
  }
}
