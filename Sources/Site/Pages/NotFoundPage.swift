internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// What a server shows where there is no page.
struct NotFoundPage: TemplateModel {
  var frame: PageFrame

  static func declare(_ fields: inout Fields, of page: NotFoundPage?) {
    PageFrame.declare(&fields, of: page?.frame)
  }
}

extension NotFoundPage {
  /// A server shows it at any address, so its links start at the top of the server.
  static func file(in edition: Edition, by templates: PageTemplates) -> SiteFile {
    var bytes: [UInt8] = []
    templates.notFound.render(NotFoundPage(in: edition), into: &bytes)
    return SiteFile(path: "404.html", bytes: bytes)
  }

  private init(in edition: Edition) {
    let page = PagePosition(.home, from: edition.options.pathOfTop)
    let words = edition.language.text(.noPage)
    frame = PageFrame(
      edition.language.text(.notFound), at: page,
      text: PageText(markdown: [], summary: words, plain: words), in: edition)
    frame.isHome = false
    frame.canonical = nil
    frame.wordsHref = nil
  }
}

extension SiteOptions {
  /// The way from the top of its server to the top of the site, with a slash at both ends.
  fileprivate var pathOfTop: String {
    let top = address(of: .home) ?? ""
    let parts = top.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    return "/" + parts.map { $0 + "/" }.joined()
  }
}
