internal import Briefing
internal import Traces

/// Lets pages stand that an earlier build made of the same records, and remembers those of this one.
struct PageKeeper<Kept: Sendable>: Sendable {
  let records: Records
  private let surroundings: Fingerprint
  private let new: PieceFile
  private let pages: RememberedPages?
  /// What is kept of a file that stands in its place with the bytes of a fingerprint; nil where it
  /// does not.
  private let standing: @Sendable (String, Fingerprint) throws -> Kept?
  private let print: @Sendable (Kept) -> Fingerprint

  init(
    _ memory: PageMemory, _ records: Records,
    standing: @escaping @Sendable (String, Fingerprint) throws -> Kept?,
    print: @escaping @Sendable (Kept) -> Fingerprint
  ) {
    self.records = records
    self.standing = standing
    self.print = print
    surroundings = memory.surroundings
    new = memory.new
    pages = RememberedPages(memory, records)
  }

  /// Begins this build's memory.
  func begin() { new.append(PageMemoryWriter.head(surroundings, records)) }

  /// Keeps some pages: at once, for those of a whole site would be large.
  func keep(_ pages: PageMemoryWriter) { new.append(pages.piece) }

  /// A page that need not be made, if its files stand as they were written.
  func page(at address: PageAddress, to memory: inout PageMemoryWriter) throws -> MadePage<Kept>? {
    let path = address.path
    guard let page = pages?.page(at: path),
      let html = try standing(path + SitePage.html, page.html),
      let markdown = try standing(path + SitePage.markdown, page.markdown)
    else { return nil }
    memory.add(page, at: path)
    return MadePage(
      address: address, plain: page.plain,
      files: [
        LinkedFile(path + SitePage.html, anchors: page.anchors, kept: html),
        LinkedFile(path + SitePage.markdown, anchors: [], kept: markdown),
      ])
  }

  /// Remembers a page with the records that were read while it was made; one that looks over the whole
  /// archive would be made anew in any case.
  func remember(
    _ page: MadePage<Kept>, madeOf numbers: [Int], in memory: inout PageMemoryWriter
  ) {
    guard numbers.first != Records.everything, page.files.count == 2 else { return }
    memory.add(
      RememberedPage(
        html: print(page.files[0].kept), markdown: print(page.files[1].kept), records: numbers,
        plain: page.plain, anchors: Array(page.files[0].offers.dropFirst())),
      at: page.address.path)
  }
}

/// A page with its files: made, or as it stands.
struct MadePage<Kept: Sendable>: Sendable {
  let address: PageAddress
  let plain: String
  /// Its `index.html`, then its `index.md`.
  let files: [LinkedFile<Kept>]
}
