internal import Briefing
internal import Templates

/// The templates and assets of a site: those built in, and a user's in their place.
public struct TemplateFolder: Sendable {
  /// The user's folder; nil where all is built in.
  private let folder: String?
  private let builtIn: [String: [UInt8]]
  private var own: [String: [UInt8]] = [:]

  /// The templates in the binary.
  public init() {
    folder = nil
    builtIn = BuiltInTemplates.files
  }

  /// The templates in the binary, with every file of a folder in place of the one of its name.
  ///
  /// A file in the folder's `assets/` goes to the site's; hidden files count for nothing.
  /// - Throws: `SiteError.inaccessible` where the folder can't be read.
  public init(overriddenBy folder: String) throws(SiteError) {
    self.folder = folder
    builtIn = BuiltInTemplates.files
    for path in try Disk.files(in: folder) {
      own[path] = try Disk.contents(of: "\(folder)/\(path)")
    }
  }

  /// The templates proper, sorted by name.
  var templates: [TemplateFile] {
    all.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
      .map { TemplateFile(name: $0.key, bytes: $0.value) }
  }

  /// What the pages refer to, sorted by path.
  var assets: [SiteFile] {
    all.filter { $0.key.hasPrefix("assets/") }.sorted { $0.key < $1.key }
      .map { SiteFile(path: $0.key, bytes: $0.value) }
  }

  private var all: [String: [UInt8]] {
    builtIn.merging(own) { _, own in own }
  }

  /// - Throws: `SiteError.templates` with all that is wrong with a compiled set, and with files of
  ///   the user that nothing is made of.
  func check(_ set: TemplateSet) throws(SiteError) {
    var diagnostics: [Diagnostic] = []
    do {
      try set.check()
    } catch {
      diagnostics = error.problems.map(diagnostic)
    }
    for name in set.unused where own[name] != nil {
      diagnostics.append(
        Diagnostic(
          .error, at: location(of: name), "no page is made of this template",
          mend: "give it the name of a built-in one, or include it from one that is used"))
    }
    if !diagnostics.isEmpty { throw .templates(diagnostics) }
  }

  private func diagnostic(_ problem: TemplateProblem) -> Diagnostic {
    Diagnostic(
      .error, at: location(of: problem.file, line: problem.line, column: problem.column),
      problem.problem, mend: problem.mend)
  }

  private func location(of name: String, line: Int? = nil, column: Int? = nil) -> SourceLocation {
    let isOwn = own[name] != nil
    let file = if isOwn, let folder { "\(folder)/\(name)" } else { "built-in \(name)" }
    return SourceLocation(file: file, line: line, column: column)
  }
}
