public import Briefing
public import Languages
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

  /// The languages that there are words of: those built in, and the user's.
  public var languages: LanguageSources {
    let names = own.keys.filter(Self.isLanguage).sorted()
    return LanguageSources(
      own: names.map { name in
        LanguageSources.Own(
          name: String(name.dropFirst(LanguageSources.folder.utf8.count)), bytes: own[name] ?? [],
          path: location(of: name).file)
      })
  }

  private static func isLanguage(_ name: String) -> Bool {
    name.hasPrefix(LanguageSources.folder) && name.hasSuffix(LanguageSources.ending)
  }

  /// - Throws: `SiteError.unknownLanguage`, or `.templates` with all that is wrong with its words.
  public func language(_ code: String) throws(SiteError) -> Language {
    do {
      return try languages.language(code)
    } catch {
      switch error {
      case .unknown(let code, let suggestion): throw .unknownLanguage(code, suggestion)
      case .faults(let faults): throw .templates(faults)
      }
    }
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

  /// Templates, assets and languages, sorted by name.
  public var files: [File] {
    let names = all.keys.filter {
      $0.hasSuffix(".html") || $0.hasPrefix("assets/") || Self.isLanguage($0)
    }.sorted()
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
  ///
  /// The templates are compiled with the words of a language, and every language of the user is read.
  /// - Throws: `SiteError.unknownLanguage` for one that there are no words of.
  public func faults(in code: String) throws(SiteError) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for code in Set(languages.ownCodes + [code]).sorted() {
      do throws(SiteError) {
        _ = try PageTemplates(self, in: language(code))
      } catch .templates(let diagnostics) {
        faults += diagnostics.filter { !faults.contains($0) }
      }
    }
    return faults + idle
  }

  /// Files of the user that no site gets: neither templates nor assets, nor words about them.
  private var idle: [Diagnostic] {
    let names = own.keys.filter { name in
      !name.hasSuffix(".html") && !name.hasPrefix("assets/") && !name.hasSuffix(".md")
        && !Self.isLanguage(name)
    }
    return names.sorted().map { name in
      Diagnostic(
        .warning, at: location(of: name), "no page can refer to this file",
        mend: "move it to assets/, or remove it")
    }
  }

  /// - Throws: `SiteError.templates` with all that is wrong with a compiled set, with the assets that
  ///   its files name, and with files of the user that nothing is made of.
  func check(_ set: TemplateSet, in language: Language) throws(SiteError) {
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
    diagnostics += missingAssets + Self.idleWords(of: language, unused: set.unused)
    if !diagnostics.isEmpty { throw .templates(diagnostics) }
  }

  /// Words of a user that neither the program nor a template says.
  private static func idleWords(of language: Language, unused: [String]) -> [Diagnostic] {
    let strangers = language.strangers.filter { unused.contains(WordTemplates.folder + $0.key) }
    guard !strangers.isEmpty else { return [] }
    let known = Set(Language.english.texts.keys)
    return strangers.map { stranger in
      Diagnostic(
        .error, at: stranger.location, "no page says '\(stranger.key)'",
        mend: Suggestion.nearestOnly(to: stranger.key, among: known)
          ?? "take it out, or include '\(WordTemplates.folder)\(stranger.key)' in a template")
    }
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
