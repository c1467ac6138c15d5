public import Briefing
internal import Exports
internal import Summaries

/// Makes the files of a site, all of them in memory.
public struct SiteBuilder: Sendable {
  private let options: SiteOptions
  private let templates: PageTemplates
  private let assets: [SiteFile]

  /// - Throws: `SiteError.templates` with all that is wrong with the templates.
  public init(
    templates: TemplateFolder = TemplateFolder(), options: SiteOptions = SiteOptions()
  ) throws(SiteError) {
    self.options = options
    self.templates = try PageTemplates(templates)
    assets = templates.assets
  }

  /// Every file of an archive's site, checked: no two have one path, every page is well-formed, and
  /// every link within the site leads somewhere.
  ///
  /// They come in the order in which to put them in place: what pages refer to, the pages of single
  /// subjects, the lists that lead to them, the first page. The countries give names to those that
  /// the archive itself has no page for.
  /// - Throws: `SiteError.samePath`, `.unfitPath`, `.faultyPages`, `.brokenLinks`.
  public func files(
    for archive: Archive, countries: [CountryProfile], watcher: StepWatcher = .none
  ) async throws -> [SiteFile] {
    let summarizer = Summarizer(
      archive: archive, countries: countries, title: options.title)
    return try await files(for: archive, countries: countries, watcher: watcher) {
      summarizer.text(of: $0)
    }
  }

  /// As above, with the words of the pages given.
  func files(
    for archive: Archive, countries: [CountryProfile], watcher: StepWatcher = .none,
    words: @escaping PageWords
  ) async throws -> [SiteFile] {
    let edition = Edition(archive, countries: countries, options: options)
    let pages = SitePage.all(of: edition, by: templates)
    let advance = watcher.begin("Rendering", pages.count)
    let checked = try await mappedBatches(pages, jobs: options.jobs) { pages in
      var buffer: [UInt8] = []
      return pages.flatMap { page in
        defer { advance() }
        return page.files(in: words, by: &buffer).map { LinkedFile($0) }
      }
    }
    let writer = RecordWriter(archive: archive) { words($0).plain }
    let data = try await mapped(RecordType.allCases, jobs: options.jobs) { type in
      LinkedFile(SiteFile(path: type.path, bytes: writer.lines(of: type)))
    }
    let plain = assets + Sitemap.files(of: pages.map(\.address), options: options)
    return try await SiteCheck.checked(
      plain.map { LinkedFile($0) } + data + checked, jobs: options.jobs)
  }
}

/// The way to the words of a page.
typealias PageWords = @Sendable (PageAddress) -> PageText
