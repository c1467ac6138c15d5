import Briefing
import Configuration
import Foundation
import Gazetteer
import Languages
import Site
import Text
import YAML

/// What a command works with: what its options say, else `briefgen.yml`, else what is usual.
struct Plan: Sendable {
  let input: String
  let output: String
  /// Nil where the built-in templates do.
  let templates: String?
  let title: String
  let baseURL: String?
  let language: String
  let shownText: ShownText
  let gazetteer: GazetteerAdditions
  /// The file of settings, where there is one, and what was in it before it was read.
  let settings: (path: String, print: Fingerprint)?
  let asOf: PartialDate?
  let jobs: Int
  var isStrict: Bool
  let replacesEdits: Bool
  /// Whether the texts are indexed too.
  let hasFullText: Bool

  /// - Throws: `ConfigurationError`.
  init(_ options: ArchiveOptions, site flags: SiteFlags? = nil) throws(ConfigurationError) {
    try self.init(
      at: options.place, site: flags, asOf: options.asOf?.date, jobs: options.jobs,
      isStrict: options.strict)
  }

  /// - Throws: `ConfigurationError`.
  init(
    at place: PlaceOptions, site flags: SiteFlags? = nil, asOf: PartialDate? = nil,
    jobs: Int = Processors.count, isStrict: Bool = false
  ) throws(ConfigurationError) {
    let file = Self.settingsFile(place.config)
    // Before it is read: a change meanwhile makes the print that of an older file, never of a newer.
    self.settings = file.flatMap { path in Self.print(of: path).map { (path, $0) } }
    let settings = try Self.settings(place.config)
    input = place.input ?? settings?.input ?? "seeds"
    output = flags?.output ?? Self.output(settings)
    templates = Self.templates(flags?.templates, settings)
    title = flags?.title ?? settings?.title ?? "Briefings"
    baseURL = flags?.baseURL ?? settings?.baseURL
    language = try Self.language(settings, templates: templates)
    shownText = settings?.shownText ?? .full
    gazetteer = settings?.gazetteer ?? GazetteerAdditions()
    self.asOf = asOf
    self.jobs = jobs
    self.isStrict = isStrict
    replacesEdits = flags?.force ?? false
    hasFullText = flags?.search == .pagefind
  }

  /// What a file sets; of none named, the usual one, where there is one.
  private static func settings(_ path: String?) throws(ConfigurationError) -> ArchiveSettings? {
    try settingsFile(path).map { path throws(ConfigurationError) in
      try ConfigurationFile(path).settings()
    }
  }

  private static func settingsFile(_ path: String?) -> String? {
    let usual = ConfigurationFile.usualName
    return path ?? (FileManager.default.fileExists(atPath: usual) ? usual : nil)
  }

  /// The language that is set, if there are words of it: built in, or in the user's templates.
  private static func language(
    _ settings: ArchiveSettings?, templates: String?
  ) throws(ConfigurationError) -> String {
    guard let code = settings?.language, let location = settings?.languageLocation else {
      return "en"
    }
    let languages = languages(in: templates)
    guard languages.has(code) else {
      let fault = Diagnostic(
        .error, at: location, "there is no language '\(code)'",
        mend: Suggestion(for: code, among: languages.codes).description)
      throw ConfigurationError(faults: [fault])
    }
    return code
  }

  /// The words of the language.
  ///
  /// - Throws: `SiteError` with what is wrong with a file of it.
  func words() throws(SiteError) -> Language {
    let folder: TemplateFolder
    if let templates {
      folder = try TemplateFolder(overriddenBy: templates)
    } else {
      folder = TemplateFolder()
    }
    return try folder.language(language)
  }

  /// Their names alone: what is in them is read with the templates.
  private static func languages(in templates: String?) -> LanguageSources {
    let folder = templates.map { "\($0)/\(LanguageSources.folder)" }
    let names =
      folder.map { FileManager.default.enumerator(atPath: $0)?.compactMap { $0 as? String } ?? [] }
      ?? []
    return LanguageSources(
      own: names.filter { $0.hasSuffix(LanguageSources.ending) }.map {
        LanguageSources.Own(name: $0, bytes: [], path: $0)
      })
  }

  /// Nil where a file can't be read.
  static func print(of path: String) -> Fingerprint? {
    (try? YAMLFile(path).bytes()).map { Fingerprint(Array($0)) }
  }

  private static func output(_ settings: ArchiveSettings?) -> String {
    settings?.output ?? "public"
  }

  private static func templates(_ named: String?, _ settings: ArchiveSettings?) -> String? {
    let usual = "templates"
    return named ?? settings?.templates
      ?? (FileManager.default.fileExists(atPath: usual) ? usual : nil)
  }

  /// The folder of the user's own templates, and the language that they have to have words of.
  static func templatesAndLanguage(
    _ named: String?, config path: String?
  ) throws(ConfigurationError) -> (templates: String?, language: String) {
    let settings = try settings(path)
    let templates = templates(named, settings)
    return (templates, try language(settings, templates: templates))
  }

  /// The folder that a site is written to where no option says otherwise.
  static func output(config path: String?) throws(ConfigurationError) -> String {
    output(try settings(path))
  }
}
