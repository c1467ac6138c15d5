package import Briefing
internal import Summaries

/// Makes the files of a site, all of them in memory.
package struct SiteBuilder: Sendable {
  private let options: SiteOptions
  private let templates: PageTemplates
  private let assets: [SiteFile]

  /// - Throws: `SiteError.templates` with all that is wrong with the templates.
  package init(
    templates: TemplateFolder = TemplateFolder(), options: SiteOptions = SiteOptions()
  ) throws(SiteError) {
    self.options = options
    self.templates = try PageTemplates(templates)
    assets = templates.assets
  }

  /// Every file of an archive's site, checked: no two have one path, and every link within the site
  /// leads somewhere.
  ///
  /// The countries give names to those that the archive itself has no page for.
  /// - Throws: `SiteError.samePath`, `SiteError.brokenLinks`.
  package func files(
    for archive: Archive, countries: [CountryProfile]
  ) async throws -> [SiteFile] {
    let summarizer = Summarizer(archive: archive, countries: countries)
    return try await files(for: archive, countries: countries) { summarizer.text(of: $0) }
  }

  /// As above, with the words of the pages given.
  func files(
    for archive: Archive, countries: [CountryProfile], words: @escaping PageWords
  ) async throws -> [SiteFile] {
    let edition = Edition(archive, countries: countries, options: options)
    let pages = SitePage.all(of: edition, by: templates)
    let checked = try await mappedBatches(pages, jobs: options.jobs) { pages in
      var buffer: [UInt8] = []
      return pages.flatMap { $0.files(in: words, by: &buffer).map { LinkedFile($0) } }
    }
    let exporter = ExportWriter(archive: archive, words: words)
    let data = try await mapped(ExportType.allCases, jobs: options.jobs) { type in
      LinkedFile(SiteFile(path: type.path, bytes: exporter.lines(of: type)))
    }
    let plain = assets + Sitemap.files(of: pages.map(\.address), options: options)
    return try await LinkCheck.checked(
      checked + data + plain.map { LinkedFile($0) }, jobs: options.jobs)
  }
}

/// The way to the words of a page.
typealias PageWords = @Sendable (PageAddress) -> PageText
