public import Briefing
internal import Templates
internal import Text

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

  /// The user's files, sorted by path.
  public var ownFiles: [(path: String, print: Fingerprint)] {
    own.sorted { $0.key < $1.key }.map { ($0.key, Fingerprint($0.value)) }
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

  /// A file of the look: built in, or the user's.
  public struct File: Sendable {
    /// The path within the folder of templates.
    public let name: String
    /// The user's, as one would open it; nil where it is built in.
    public let own: String?
  }

  /// Templates and assets, sorted by name.
  public var files: [File] {
    let names = all.keys.filter { $0.hasSuffix(".html") || $0.hasPrefix("assets/") }.sorted()
    return names.map { name in
      File(name: name, own: own[name] == nil ? nil : location(of: name).file)
    }
  }

  /// A built-in file as it is in the binary; nil where there is none of the name.
  public func builtIn(_ name: String) -> [UInt8]? { builtIn[name] }

  /// The names of the built-in files, sorted.
  public var builtInNames: [String] { builtIn.keys.sorted() }

  /// All that is wrong with the templates, and files of the user that change nothing, each with its
  /// place and the mend.
  public var faults: [Diagnostic] {
    var faults: [Diagnostic] = []
    do throws(SiteError) {
      _ = try PageTemplates(self)
    } catch .templates(let diagnostics) {
      faults = diagnostics
    } catch {
      // Compiling reads no file and knows no other error.
      preconditionFailure("\(error)")
    }
    return faults + idle
  }

  /// Files of the user that no site gets: neither templates nor assets, nor words about them.
  private var idle: [Diagnostic] {
    let names = own.keys.filter { name in
      !name.hasSuffix(".html") && !name.hasPrefix("assets/") && !name.hasSuffix(".md")
    }
    return names.sorted().map { name in
      Diagnostic(
        .warning, at: location(of: name), "no page can refer to this file",
        mend: "move it to assets/, or remove it")
    }
  }

  /// - Throws: `SiteError.templates` with all that is wrong with a compiled set, with the assets that
  ///   its files name, and with files of the user that nothing is made of.
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
    diagnostics += missingAssets
    if !diagnostics.isEmpty { throw .templates(diagnostics) }
  }

  /// Assets that a template names, as in `{{top}}assets/style.css`, and that are not there.
  private var missingAssets: [Diagnostic] {
    let names = assets.map(\.path)
    return templates.flatMap { template in
      template.references(behind: "{{top}}").filter { reference in
        reference.text.hasPrefix("assets/") && !reference.text.contains("{")
          && !names.contains(reference.text)
      }.map { reference in
        Diagnostic(
          .error,
          at: location(of: template.name, line: reference.line, column: reference.column),
          "there is no file '\(reference.text)'",
          mend: Suggestion(for: reference.text, among: names).description)
      }
    }
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
