/// What the owner of an archive decides about its site.
public struct SiteOptions: Sendable {
  /// The name of the site, at the head of every page.
  public var title: String
  /// Where the site will live, with or without a slash at its end; only then it has a sitemap.
  public var baseURL: String?
  /// The language of the pages by its code of BCP 47: one that the templates have words for.
  public var language: String
  /// Whether the search page looks for an index of the texts in `fullTextFolder`.
  public var hasFullText: Bool
  /// How many tasks render and write at once.
  public var jobs: Int

  public init(
    title: String = "Briefings", baseURL: String? = nil, language: String = "en",
    hasFullText: Bool = false, jobs: Int = 2
  ) {
    self.title = title
    self.baseURL = baseURL
    self.language = language
    self.hasFullText = hasFullText
    self.jobs = jobs
  }

  /// Where Pagefind's index lies, from the top of the site.
  public static let fullTextFolder = "search/full-text"
}
