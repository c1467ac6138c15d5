internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The page at an address that has no subject any more: it leads on to where that is told of now.
struct MovedPage: TemplateModel {
  var frame: PageFrame
  /// Nil where nothing in the archive is what it was.
  var target: String?
  /// The list that the address belongs to.
  var room: Link

  static func declare(_ fields: inout Fields, of page: MovedPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.text("target", page?.target)
    fields.record("room", page?.room)
  }
}

extension MovedPage {
  init(_ forwarding: Forwarding, at page: PagePosition, text: PageText, in edition: Edition) {
    let title = edition.language.text(forwarding.to == nil ? .gone : .moved)
    frame = PageFrame(title, at: page, text: text, in: edition)
    // A search engine is told the address that is to stay.
    frame.canonical = forwarding.to.flatMap(edition.options.address)
    frame.citation = nil
    target = forwarding.to.map(page.href)
    let list = page.address.room
    room = Link(
      text: NavigationLink.name(of: list, in: edition.language), href: page.href(to: list))
  }
}
