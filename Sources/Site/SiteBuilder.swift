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
    let edition = Edition(archive, countries: countries, options: options)
    let pages = SitePage.all(of: edition, by: templates)
    let checked = try await mapped(pages, jobs: options.jobs) { page in
      page.files(in: summarizer).map { LinkedFile($0) }
    }.flatMap(\.self)
    let exporter = ExportWriter(archive: archive, summarizer: summarizer)
    let data = try await mapped(ExportType.allCases, jobs: options.jobs) { type in
      SiteFile(path: type.path, bytes: exporter.lines(of: type))
    }
    let plain = data + assets + Sitemap.files(of: pages.map(\.address), options: options)
    return try await LinkCheck.checked(checked + plain.map { LinkedFile($0) }, jobs: options.jobs)
  }
}
