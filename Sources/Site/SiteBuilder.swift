public import Briefing
internal import Exports
internal import Languages
internal import Summaries

/// Makes the files of a site, all of them in memory.
public struct SiteBuilder: Sendable {
  private let options: SiteOptions
  private let templates: PageTemplates
  private let assets: [SiteFile]
  private let folding: SearchFolding
  private let language: Language

  /// - Throws: `SiteError.templates` with all that is wrong with the templates and their words,
  ///   `.unknownLanguage`.
  public init(
    templates: TemplateFolder = TemplateFolder(), options: SiteOptions = SiteOptions()
  ) throws(SiteError) {
    self.options = options
    let language = try templates.language(options.language)
    self.language = language
    self.templates = try PageTemplates(templates, in: language)
    assets = templates.assets.map { AssetWords.filled($0, in: language) }
    let table = assets.first { $0.path == SearchFolding.table }?.bytes ?? []
    folding = SearchFolding(String(decoding: table, as: UTF8.self))
  }

  /// Every file of an archive's site, checked: no two have one path, every page is well-formed, and
  /// every link within the site leads somewhere.
  ///
  /// They come in the order in which to put them in place: what pages refer to, the pages of single
  /// subjects, the lists that lead to them, the first page. The countries give names to those that
  /// the archive itself has no page for. At addresses that have no subject any more stand pages that
  /// lead on.
  /// - Throws: `SiteError.samePath`, `.unfitPath`, `.faultyPages`, `.brokenLinks`.
  public func files(
    for archive: Archive, countries: [CountryProfile], leadingOn forwardings: [Forwarding] = [],
    watcher: StepWatcher = .none
  ) async throws -> [SiteFile] {
    try await files(
      for: archive, countries: countries, leadingOn: forwardings, watcher: watcher,
      keep: { $0 }, bytes: { $0.bytes })
  }

  /// The same, each taken by a draft of the site as soon as it is made.
  public func draft(
    _ draft: SiteDraft, for archive: Archive, countries: [CountryProfile],
    leadingOn forwardings: [Forwarding] = [], watcher: StepWatcher = .none
  ) async throws -> [DraftedFile] {
    try await files(
      for: archive, countries: countries, leadingOn: forwardings, watcher: watcher,
      keep: { try draft.take($0) }, bytes: { try draft.bytes(of: $0) })
  }

  private func files<Kept: Sendable>(
    for archive: Archive, countries: [CountryProfile], leadingOn forwardings: [Forwarding],
    watcher: StepWatcher, keep: @escaping @Sendable (SiteFile) throws -> Kept,
    bytes: @escaping @Sendable (Kept) throws -> [UInt8]
  ) async throws -> [Kept] {
    let summarizer = Summarizer(
      archive: archive, countries: countries, title: options.title, language: language)
    let moved = Dictionary(forwardings.map { ($0.from, $0) }) { first, _ in first }
    return try await files(
      for: archive, countries: countries, leadingOn: forwardings, watcher: watcher,
      keep: keep, bytes: bytes
    ) { page in
      watcher.timed("Summarizing") {
        moved[page].map(summarizer.text) ?? summarizer.text(of: page)
      }
    }
  }

  /// With the words of the pages given, and held in memory.
  func files(
    for archive: Archive, countries: [CountryProfile], leadingOn forwardings: [Forwarding] = [],
    words: @escaping PageWords
  ) async throws -> [SiteFile] {
    try await files(
      for: archive, countries: countries, leadingOn: forwardings, watcher: .none,
      keep: { $0 }, bytes: { $0.bytes }, words: words)
  }

  private func files<Kept: Sendable>(
    for archive: Archive, countries: [CountryProfile], leadingOn forwardings: [Forwarding],
    watcher: StepWatcher, keep: @escaping @Sendable (SiteFile) throws -> Kept,
    bytes: @escaping @Sendable (Kept) throws -> [UInt8], words: @escaping PageWords
  ) async throws -> [Kept] {
    let edition = Edition(archive, countries: countries, options: options, language: language)
    let subjects = SitePage.all(of: edition, by: templates)
    let pages = SitePage.moved(forwardings, of: edition, by: templates) + subjects
    let advance = watcher.begin("Rendering", pages.count)
    let linked: @Sendable (SiteFile) throws -> LinkedFile<Kept> = { file in
      let kept = try keep(file)
      return watcher.timed("Checking") { LinkedFile(file, kept: kept) }
    }
    let rendered = try await mappedBatches(pages, jobs: options.jobs) { pages in
      var buffer: [UInt8] = []
      return try pages.map { page in
        defer { advance() }
        let page = watcher.timed("Making pages") { page.files(in: words, by: &buffer) }
        return (page.address, page.plain, try page.files.map(linked))
      }
    }
    let plain = Dictionary(rendered.map { ($0.0, $0.1) }) { first, _ in first }
    let writer = RecordWriter(archive: archive) { plain[$0] ?? words($0).plain }
    let data = try await mapped(RecordType.allCases, jobs: options.jobs) { type in
      try linked(SiteFile(path: type.path, bytes: writer.lines(of: type)))
    }
    let tables = ArchiveTables(archive: archive, countries: countries) {
      plain[$0] ?? words($0).plain
    }
    // Each group by one task, none held longer than until it is taken.
    let groups: [@Sendable () -> [SiteFile]] = [
      { [assets] in assets }, { TableFiles.files(of: tables.tables) },
      { [NotFoundPage.file(in: edition, by: templates)] },
      { Feeds(edition, plain: plain).all.map { $0.file(options: options) } },
      { Calendars(edition, plain: plain).files },
      { SearchIndex(SearchEntry.all(in: edition), by: folding, plain: plain).files },
      { Redirects.files(of: forwardings) },
      { Sitemap.files(of: subjects.map(\.address), options: options) },
    ]
    let others = try await mapped(groups, jobs: options.jobs) { try $0().map(linked) }
      .flatMap(\.self)
    let stop = watcher.start("Checking")
    defer { stop() }
    return try await SiteCheck.checked(
      others + data + rendered.flatMap(\.2), jobs: options.jobs, bytes: bytes)
  }
}

/// The way to the words of a page.
typealias PageWords = @Sendable (PageAddress) -> PageText
