import Briefing
import Languages

/// The page at an address that has no subject any more.
struct MovedText: Sendable {
  let index: ArchiveIndex
  let forwarding: Forwarding

  private var language: Language { index.language }

  var text: PageText {
    var page = MarkdownPage(title, at: forwarding.from, in: index)
    page.sum(up: [Statement(words, on: .archive)])
    page.cite(forwarding.note.map { [$0] } ?? [])
    return page.text
  }

  private var title: String {
    language.text(forwarding.to == nil ? .gone : .moved)
  }

  private var words: Prose {
    guard let page = forwarding.to else {
      return language.prose(forwarding.note == nil ? .inNoDocumentAnyMore : .takenOutByEditor)
    }
    return language.prose(.nowOnPage, (.page, language.quoted(index.name(of: page), at: page)))
  }
}

extension ArchiveIndex {
  /// What the page of a subject is called; its path for other pages.
  func name(of page: PageAddress) -> String {
    let name: String? =
      switch page {
      case .meeting(let id): meeting(id)?.name
      case .series(let id): series(id)?.name
      case .organization(let id): organization(id)?.name
      case .person(let id): person(id)?.name
      case .place(let id): place(id)?.name
      case .agreement(let id): agreement(id)?.name
      case .country(let id): country(id).map(language.name)
      case .relation(let one, let other): pair(one, other)
      case .meetings: language.text(.meetings)
      case .documents: language.text(.documents)
      case .people: language.text(.people)
      case .organizations: language.text(.organizations)
      case .places: language.text(.places)
      case .agreements: language.text(.agreements)
      case .allSeries: language.text(.seriesHeading)
      default: nil
      }
    return name ?? page.path
  }

  private func pair(_ one: Identifier<Country>, _ other: Identifier<Country>) -> String? {
    guard let one = country(one), let other = country(other) else { return nil }
    return language.pair(one, other)
  }
}
