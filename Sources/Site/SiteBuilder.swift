public import Briefing
internal import Exports
internal import Languages
internal import Summaries
internal import Traces

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
      of: edition(of: archive, countries), leadingOn: forwardings, watcher: watcher,
      keep: { $0 }, bytes: { $0.bytes }, keeper: nil,
      words: words(by: summarizer(of: archive, countries), forwardings, watcher))
  }

  /// The same, each taken by a draft of the site as soon as it is made.
  ///
  /// Pages that are made of what a memory says stay as they stand, if they do.
  public func draft(
    _ draft: SiteDraft, for archive: Archive, countries: [CountryProfile],
    leadingOn forwardings: [Forwarding] = [], memory: PageMemory? = nil,
    watcher: StepWatcher = .none
  ) async throws -> [DraftedFile] {
    let (edition, (summarizer, keeper)) = try await both(jobs: options.jobs) {
      self.edition(of: archive, countries)
    } _: {
      let summarizer = self.summarizer(of: archive, countries)
      let keeper = memory.map { memory in
        PageKeeper<DraftedFile>(
          memory, summarizer.records, standing: { try draft.keep($0, $1) }, print: { $0.print })
      }
      return (summarizer, keeper)
    }
    return try await files(
      of: edition, leadingOn: forwardings, watcher: watcher,
      keep: { try draft.take($0) }, bytes: { try draft.bytes(of: $0) }, keeper: keeper,
      words: words(by: summarizer, forwardings, watcher))
  }

  private func summarizer(of archive: Archive, _ countries: [CountryProfile]) -> Summarizer {
    Summarizer(archive: archive, countries: countries, title: options.title, language: language)
  }

  /// The way to the words of pages, for each task that asks where to note what is read.
  private func words(
    by summarizer: Summarizer, _ forwardings: [Forwarding], _ watcher: StepWatcher
  ) -> TracedWords {
    let moved = Dictionary(forwardings.map { ($0.from, $0) }) { first, _ in first }
    return { trace in
      let summarizer = trace.map(summarizer.noting) ?? summarizer
      return { page in
        watcher.timed("Summarizing") {
          moved[page].map(summarizer.text) ?? summarizer.text(of: page)
        }
      }
    }
  }

  /// With the words of the pages given, and held in memory.
  func files(
    for archive: Archive, countries: [CountryProfile], leadingOn forwardings: [Forwarding] = [],
    words: @escaping PageWords
  ) async throws -> [SiteFile] {
    try await files(
      of: edition(of: archive, countries), leadingOn: forwardings, watcher: .none,
      keep: { $0 }, bytes: { $0.bytes }, keeper: nil, words: { _ in words })
  }

  private func edition(of archive: Archive, _ countries: [CountryProfile]) -> Edition {
    Edition(archive, countries: countries, options: options, language: language)
  }

  private func files<Kept: Sendable>(
    of edition: Edition, leadingOn forwardings: [Forwarding],
    watcher: StepWatcher, keep: @escaping @Sendable (SiteFile) throws -> Kept,
    bytes: @escaping @Sendable (Kept) throws -> [UInt8], keeper: PageKeeper<Kept>?,
    words: @escaping TracedWords
  ) async throws -> [Kept] {
    let subjects = SitePage.all(of: edition, by: templates)
    let pages = SitePage.moved(forwardings, by: templates) + subjects
    let advance = watcher.begin("Rendering", pages.count)
    let links = LinkTargets()
    let linked: @Sendable (SiteFile) throws -> LinkedFile<Kept> = { file in
      let kept = try keep(file)
      return watcher.timed("Checking") { LinkedFile(file, kept: kept, noting: links) }
    }
    keeper?.begin()
    let rendered = try await mappedBatches(pages, jobs: options.jobs) { pages in
      var buffer: [UInt8] = []
      let trace = keeper.map { Trace($0.records) }
      let (words, edition) = (words(trace), trace.map(edition.noting) ?? edition)
      var memory = PageMemoryWriter()
      let made = try pages.map { page in
        defer { advance() }
        if page.isTraced, let kept = try keeper?.page(at: page.address, to: &memory) { return kept }
        trace?.begin()
        let rendered = watcher.timed("Making pages") {
          page.files(in: words, of: edition, by: &buffer)
        }
        let made = MadePage(
          address: page.address, plain: rendered.plain, files: try rendered.files.map(linked))
        if page.isTraced, let keeper, let trace {
          keeper.remember(made, madeOf: trace.numbers, in: &memory)
        }
        return made
      }
      keeper?.keep(memory)
      return made
    }
    let plain = Dictionary(rendered.map { ($0.address, $0.plain) }) { first, _ in first }
    let others = try await self.others(of: edition, subjects, plain, forwardings, linked)
    let stop = watcher.start("Checking")
    defer { stop() }
    return try await SiteCheck.checked(
      others + rendered.flatMap(\.files), leadingTo: links, jobs: options.jobs, bytes: bytes)
  }

  /// What is made of many pages: data, tables, feeds, calendars, the index of the search.
  private func others<Kept: Sendable>(
    of edition: Edition, _ subjects: [SitePage], _ plain: [PageAddress: String],
    _ forwardings: [Forwarding],
    _ linked: @escaping @Sendable (SiteFile) throws -> LinkedFile<Kept>
  ) async throws -> [LinkedFile<Kept>] {
    let archive = edition.archive
    let writer = RecordWriter(archive: archive) { plain[$0] ?? "" }
    let tables = ArchiveTables(archive: archive, countries: edition.profiles) { plain[$0] ?? "" }
    // Each group by one task, none of its files held longer than until it is taken; what takes longest
    // first, so that no task waits for it at the end.
    let search: FileMaker = { [folding] in
      SearchIndex(SearchEntry.all(in: edition), by: folding, plain: plain).files
    }
    let calendars: FileMaker = { Calendars(edition, plain: plain).files }
    let records = RecordType.allCases.map { type -> FileMaker in
      { [SiteFile(path: type.path, bytes: writer.lines(of: type))] }
    }
    let small: [FileMaker] = [
      { [assets] in assets },
      { [templates] in [NotFoundPage.file(in: edition, by: templates)] },
      { [options] in Feeds(edition, plain: plain).all.map { $0.file(options: options) } },
      { Redirects.files(of: forwardings) },
      { [options] in Sitemap.files(of: subjects.map(\.address), options: options) },
    ]
    let large = [search] + TableFiles.makers(of: tables.tables) + [calendars]
    return try await mapped(large + records + small, jobs: options.jobs) { files in
      var kept: [LinkedFile<Kept>] = []
      for file in files() { kept.append(try linked(file)) }
      return kept
    }.flatMap(\.self)
  }
}

/// What makes some files, each when its turn comes.
typealias FileMaker = @Sendable () -> any Sequence<SiteFile>

/// The way to the words of a page.
typealias PageWords = @Sendable (PageAddress) -> PageText
/// The same, for each task that notes what is read.
typealias TracedWords = @Sendable (Trace?) -> PageWords
