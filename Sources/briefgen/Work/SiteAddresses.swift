import Briefing
import Resolution
import Site

/// The addresses a site has had, kept in a file of the site from build to build.
struct SiteAddresses {
  private static let file = "addresses.tsv"

  /// What the addresses that are no more lead to.
  let forwardings: [Forwarding]
  /// The list for the next build.
  let list: SiteFile
  /// Lines of the list that could not be read, and are not in the next one.
  let diagnostics: [Diagnostic]

  /// The list as an earlier build left it.
  struct Kept: Sendable {
    fileprivate let book: AddressBook
    fileprivate let diagnostics: [Diagnostic]

    /// - Throws: `SiteError.inaccessible`.
    init(in site: SiteFolder, at output: String) throws(SiteError) {
      let text = try site.contents(of: file).map { String(decoding: $0, as: UTF8.self) } ?? ""
      (book, diagnostics) = AddressBook.read(text, file: "\(output)/\(file)")
    }
  }

  init(_ kept: Kept, of archive: Archive, settled: [Forwarding]) {
    var book = kept.book
    forwardings = book.forwardings(in: archive, settled: settled)
    book.enter(archive)
    list = SiteFile(path: Self.file, bytes: Array(book.text.utf8))
    diagnostics = kept.diagnostics
  }
}
