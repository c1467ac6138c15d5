import Text

/// Templates that may include each other, checked and compiled before any page is made.
///
/// ```swift
/// var templates = TemplateSet(files)
/// let meeting = templates.compile("meeting.html", for: MeetingPage.self)
/// let person = templates.compile("person.html", for: PersonPage.self)
/// try templates.check()
/// ```
public struct TemplateSet {
  private let index: TemplateIndex
  private var problems: Set<TemplateProblem>
  private var used: Set<String> = []

  /// Reads all of the files; what is wrong with them is told by `check()`.
  public init(_ files: [TemplateFile]) {
    let parsed = files.map(Parser.parse)
    index = TemplateIndex(parsed.map(\.0))
    problems = Set(parsed.flatMap(\.1))
  }

  /// The template of a file, for pages of one type; only of use when `check()` has passed.
  public mutating func compile<Model: TemplateModel>(
    _ name: String, for model: Model.Type
  ) -> Template<Model> {
    Template(program: program(name, for: Model.shape))
  }

  /// The files that no compiled template is made of, sorted.
  public var unused: [String] {
    index.files.filter { !used.contains($0) }
  }

  /// - Throws: `TemplateProblems` with all that is wrong with the files and with what was compiled,
  ///   each once however many pages are made of a file.
  public func check() throws(TemplateProblems) {
    guard !problems.isEmpty else { return }
    var merged: [TemplateProblem] = []
    for problem in Self.sorted(withParentsBlamed) {
      if let last = merged.last, let both = last.merged(with: problem) {
        merged[merged.count - 1] = both
      } else {
        merged.append(problem)
      }
    }
    throw TemplateProblems(problems: merged)
  }

  private static func sorted(_ problems: some Sequence<TemplateProblem>) -> [TemplateProblem] {
    problems.sorted {
      ($0.file, $0.line ?? 0, $0.column ?? 0, $0.problem, $0.mend)
        < ($1.file, $1.line ?? 0, $1.column ?? 0, $1.problem, $1.mend)
    }
  }

  /// The problems, with one of a parent in place of those of the files that fill a block which it has
  /// not: of one file it is the file's mistake, of several the parent's.
  private var withParentsBlamed: [TemplateProblem] {
    let byBlock = Dictionary(grouping: problems) { problem -> [String] in
      if case .unknownBlock(let name, let parent, _) = problem.fault { [parent, name] } else { [] }
    }
    return byBlock.flatMap { block, problems -> [TemplateProblem] in
      let files = Set(problems.map { $0.file }).sorted()
      guard block.count == 2, files.count > 1, let parent = index[block[0]] else {
        return Array(problems)
      }
      return [TemplateProblem(.missingBlock(block[1], filledBy: files), file: parent.file.name)]
    }
  }

  mutating func program(_ name: String, for shape: Shape) -> Program {
    guard let template = index[name] else {
      let suggestion = Suggestion(for: name, among: index.files)
      problems.insert(TemplateProblem(.missingFile(suggestion), file: name))
      return Program()
    }
    let compiled = Compiler.compile(template, of: index, for: shape)
    problems.formUnion(compiled.problems)
    used.formUnion(compiled.included)
    return compiled.program
  }
}

/// Templates by the names they include each other by: a file's, with or without `.html`.
struct TemplateIndex {
  private let templates: [String: ParsedTemplate]

  init(_ templates: [ParsedTemplate]) {
    self.templates = Dictionary(templates.map { ($0.file.name, $0) }) { _, later in later }
  }

  subscript(name: String) -> ParsedTemplate? {
    templates[name] ?? templates[name + ".html"]
  }

  /// Sorted.
  var files: [String] { templates.keys.sorted() }

  /// As a partial's tag would have them, sorted.
  var names: [String] {
    files.map { $0.hasSuffix(".html") ? String($0.dropLast(5)) : $0 }
  }
}

/// A compiled template for pages of one type; it may render on many threads at once.
public struct Template<Model: TemplateModel>: Sendable {
  private let program: Program

  fileprivate init(program: Program) {
    self.program = program
  }

  /// Appends the page of a model, as UTF-8.
  public func render(_ model: Model, into output: inout [UInt8]) {
    var renderer = Renderer(program, over: model.templateValue)
    renderer.render(into: &output)
  }
}
