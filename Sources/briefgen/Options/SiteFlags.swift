import ArgumentParser

/// What every command that makes a site takes.
struct SiteFlags: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of templates; a file there replaces the built-in one of its name. "
        + "(default: templates, where there is such a folder)",
      valueName: "folder"),
    completion: .directory)
  var templates: String?

  @Option(
    help: ArgumentHelp("The folder to write the site to. (default: public)", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Where the site will live, for its sitemap: https://example.org/archive",
      valueName: "address"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      "The name at the head of every page. (default: Briefings)", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "What the search page finds: names and titles by its built-in index, or with pagefind, where "
        + "Pagefind is installed, sentences of the texts too.",
      valueName: "index"))
  var search = SearchIndexChoice.builtIn

  @Flag(help: "Replace pages that someone changed after they were built.")
  var force = false

  func validate() throws {
    guard output != "" else { throw ValidationError("--output must name a folder") }
    if let baseURL, !baseURL.hasPrefix("https://"), !baseURL.hasPrefix("http://") {
      throw ValidationError("--base-url must begin with https:// or http://")
    }
  }
}

/// What is searched.
enum SearchIndexChoice: String, ExpressibleByArgument, CaseIterable {
  case builtIn = "built-in"
  case pagefind
}
