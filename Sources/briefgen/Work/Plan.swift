import Briefing
import Configuration
import Foundation
import Gazetteer
import Site

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
    language = settings?.language ?? "en"
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

  /// Nil where a file can't be read.
  static func print(of path: String) -> Fingerprint? {
    FileManager.default.contents(atPath: path).map { Fingerprint(Array($0)) }
  }

  private static func output(_ settings: ArchiveSettings?) -> String {
    settings?.output ?? "public"
  }

  private static func templates(_ named: String?, _ settings: ArchiveSettings?) -> String? {
    let usual = "templates"
    return named ?? settings?.templates
      ?? (FileManager.default.fileExists(atPath: usual) ? usual : nil)
  }

  /// The folder of the user's own templates: the one that is named, else that of the settings, else
  /// the usual one; nil where there is none.
  static func templates(
    _ named: String?, config path: String?
  ) throws(ConfigurationError) -> String? {
    templates(named, try settings(path))
  }

  /// The folder that a site is written to where no option says otherwise.
  static func output(config path: String?) throws(ConfigurationError) -> String {
    output(try settings(path))
  }
}
