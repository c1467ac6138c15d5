import Text

/// Expands a template, with all that it includes, into a program for one shape of model.
///
/// Partials and parents are expanded where they stand: a name is then settled by the contexts that
/// are open at that place, and rendering looks nothing up.
struct Compiler {
  /// The template at hand and how its lines are to be set.
  private struct Setting {
    var template: ParsedTemplate
    /// Goes before every line.
    var indentation: [UInt8] = []
    /// How many blanks to take off the head of every line.
    var outdent = 0
    /// What the blocks are filled with.
    var fillings: [String: Filling] = [:]
  }

  /// A block's content, with the setting of the template that holds it.
  private struct Filling {
    let block: Block
    let setting: Setting
  }

  /// Deeper inclusion than any set of templates needs.
  private static let deepestInclusion = 50

  private let templates: TemplateIndex
  private var program = Program()
  private var names: NameResolution
  private var problems: [TemplateProblem] = []
  private var included: Set<String> = []
  /// The names of the blocks that were come by, in turn.
  private var blocksMet: [String] = []
  private var depth = 0
  /// The line at hand is begun already, and its indentation must not come again.
  private var isWithinLine = false
  /// A literal may grow only where no section begins or ends behind it.
  private var sectionEdge = 0

  /// The program of a template, what is wrong with it, and the files that went into it.
  static func compile(
    _ template: ParsedTemplate, of templates: TemplateIndex, for shape: Shape
  ) -> (program: Program, problems: [TemplateProblem], included: Set<String>) {
    var compiler = Compiler(templates: templates, names: NameResolution(model: shape))
    compiler.included.insert(template.file.name)
    compiler.expand(template.nodes, in: Setting(template: template))
    return (compiler.program, compiler.problems, compiler.included)
  }

  private init(templates: TemplateIndex, names: NameResolution) {
    self.templates = templates
    self.names = names
  }

  private mutating func expand(_ nodes: [Node], in setting: Setting) {
    for node in nodes { expand(node, in: setting) }
  }

  private mutating func expand(_ node: Node, in setting: Setting) {
    let continuesLine = isWithinLine
    isWithinLine = false
    switch node {
    case .lineStart(let blanks):
      if !continuesLine { append(literal: setting.indentation[...]) }
      append(literal: outdented(blanks, in: setting))
    case .text(let range): append(literal: setting.template.file.bytes[range])
    case .variable(let tag): expandVariable(tag, isRaw: false, in: setting)
    case .raw(let tag): expandVariable(tag, isRaw: true, in: setting)
    case .section(let tag, let nodes): expandSection(tag, nodes, in: setting)
    case .inverted(let tag, let nodes): expandInverted(tag, nodes, in: setting)
    case .partial(let tag, let placement): expandPartial(tag, placement, in: setting)
    case .parent(let tag, let placement, let blocks):
      expandParent(tag, placement, blocks, in: setting)
    case .block(let block): expandBlock(block, in: setting)
    }
  }
}

// MARK: - Names

extension Compiler {
  private mutating func expandVariable(_ tag: Tag, isRaw: Bool, in setting: Setting) {
    guard let (reference, shape) = resolve(tag, in: setting) else { return }
    switch (shape, isRaw) {
    case (.text, false): program.instructions.append(.text(reference))
    case (.markup, true): program.instructions.append(.markup(reference))
    case (.text, true): note(.textUnescaped(tag.name), at: tag, in: setting)
    case (.markup, false): note(.markupEscaped(tag.name), at: tag, in: setting)
    default: note(.notPrintable(tag.name, kind: shape.kind), at: tag, in: setting)
    }
  }

  private mutating func expandSection(_ tag: Tag, _ nodes: [Node], in setting: Setting) {
    guard let (reference, shape) = resolve(tag, in: setting) else { return }
    let start = program.instructions.count
    program.instructions.append(.section(reference, end: 0))
    sectionEdge = start + 1
    if shape.opensScope { names.open(shape.element) }
    expand(nodes, in: setting)
    if shape.opensScope { names.close() }
    sectionEdge = program.instructions.count
    program.instructions[start] = .section(reference, end: Int32(sectionEdge))
  }

  private mutating func expandInverted(_ tag: Tag, _ nodes: [Node], in setting: Setting) {
    guard let (reference, _) = resolve(tag, in: setting) else { return }
    let start = program.instructions.count
    program.instructions.append(.inverted(reference, end: 0))
    sectionEdge = start + 1
    expand(nodes, in: setting)
    sectionEdge = program.instructions.count
    program.instructions[start] = .inverted(reference, end: Int32(sectionEdge))
  }

  private mutating func resolve(
    _ tag: Tag, in setting: Setting
  ) -> (Program.Reference, Shape)? {
    switch names.resolve(tag.path) {
    case .success(let found):
      let reference = program.reference(frame: found.frame, slots: found.slots)
      return (reference, found.shape)
    case .failure(let failure):
      note(failure.fault, at: tag, in: setting)
      return nil
    }
  }
}

// MARK: - Other templates

extension Compiler {
  private mutating func expandPartial(_ tag: Tag, _ placement: Placement, in setting: Setting) {
    guard let template = template(tag, in: setting) else { return }
    include(
      Setting(template: template, indentation: indentation(at: placement, in: setting)),
      by: tag, in: setting)
  }

  private mutating func expandParent(
    _ tag: Tag, _ placement: Placement, _ blocks: [Block], in setting: Setting
  ) {
    guard let template = template(tag, in: setting) else { return }
    var parent = Setting(
      template: template, indentation: indentation(at: placement, in: setting),
      fillings: setting.fillings)
    var own: [Block] = []
    for block in blocks where parent.fillings[block.tag.name] == nil {
      parent.fillings[block.tag.name] = Filling(block: block, setting: setting)
      own.append(block)
    }
    let firstBlock = blocksMet.count
    include(parent, by: tag, in: setting)
    let met = blocksMet[min(firstBlock, blocksMet.count)...]
    for block in own where depth < Self.deepestInclusion && !met.contains(block.tag.name) {
      let suggestion = Suggestion(for: block.tag.name, among: met)
      note(
        .unknownBlock(block.tag.name, parent: tag.name, suggestion), at: block.tag, in: setting)
    }
  }

  private mutating func expandBlock(_ block: Block, in setting: Setting) {
    blocksMet.append(block.tag.name)
    guard let filling = setting.fillings[block.tag.name] else {
      return expand(block.nodes, in: setting)
    }
    var inner = filling.setting
    inner.outdent = filling.block.contentIndentation?.count ?? 0
    switch block.placement {
    case .ownLine(let blanks):
      inner.indentation =
        setting.indentation + outdented(block.contentIndentation ?? blanks, in: setting)
    case .lineHead(let blanks):
      inner.indentation = setting.indentation + outdented(blanks, in: setting)
      isWithinLine = true
    case .inline:
      inner.indentation = []
      isWithinLine = true
    }
    expand(filling.block.nodes, in: inner)
  }

  /// Expands another template's nodes, unless it is the end of the patience with its recursion.
  private mutating func include(_ inner: Setting, by tag: Tag, in setting: Setting) {
    // Once the depth is reached it stays so: every way back up would else branch again.
    guard depth < Self.deepestInclusion else { return }
    depth += 1
    guard depth < Self.deepestInclusion else {
      return note(.endlessInclusion(tag.name), at: tag, in: setting)
    }
    expand(inner.template.nodes, in: inner)
    if depth < Self.deepestInclusion { depth -= 1 }
  }

  private mutating func template(_ tag: Tag, in setting: Setting) -> ParsedTemplate? {
    guard let template = templates[tag.name] else {
      let suggestion = Suggestion(for: tag.name, among: templates.names)
      note(.unknownPartial(tag.name, suggestion), at: tag, in: setting)
      return nil
    }
    included.insert(template.file.name)
    return template
  }
}

// MARK: - Output

extension Compiler {
  private func indentation(at placement: Placement, in setting: Setting) -> [UInt8] {
    guard case .ownLine(let blanks) = placement else { return [] }
    return setting.indentation + outdented(blanks, in: setting)
  }

  private func outdented(_ blanks: Range<Int>, in setting: Setting) -> ArraySlice<UInt8> {
    setting.template.file.bytes[blanks].dropFirst(setting.outdent)
  }

  private mutating func append(literal bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = program.literals.count
    program.literals += bytes
    if program.instructions.count > sectionEdge,
      case .literal(let before, let count) = program.instructions.last
    {
      program.instructions.removeLast()
      program.instructions.append(.literal(start: before, count: count + Int32(bytes.count)))
    } else {
      program.instructions.append(.literal(start: Int32(start), count: Int32(bytes.count)))
    }
  }

  private mutating func note(_ fault: TemplateProblem.Fault, at tag: Tag, in setting: Setting) {
    problems.append(TemplateProblem(fault, in: setting.template.file, at: tag.offset))
  }
}
