public import Briefing
public import Gazetteer

/// What the owner of an archive has decided in its `briefgen.yml`; nil where nothing is said.
public struct ArchiveSettings: Sendable {
  public var title: String?
  public var baseURL: String?
  public var language: String?
  /// Where that is set.
  public var languageLocation: SourceLocation?
  public var shownText: ShownText?
  /// Folders, as one would open them from where the program runs.
  public var input: String?
  public var output: String?
  public var templates: String?
  public var gazetteer = GazetteerAdditions()

  public init() {}
}
