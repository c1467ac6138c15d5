/// What the owner of an archive decides about its site.
package struct SiteOptions: Sendable {
  /// The name of the site, at the head of every page.
  package var title: String
  /// Where the site will live, with or without a slash at its end; only then it has a sitemap.
  package var baseURL: String?
  /// The language of the pages by its code of BCP 47.
  package var language: String
  /// How many tasks render and write at once.
  package var jobs: Int

  package init(
    title: String = "Briefings", baseURL: String? = nil, language: String = "en", jobs: Int = 2
  ) {
    self.title = title
    self.baseURL = baseURL
    self.language = language
    self.jobs = jobs
  }
}
