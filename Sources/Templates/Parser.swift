/// Reads a template into a tree, past its mistakes, so that all of them are told at once.
struct Parser {
  /// A section, block or parent that is not closed yet.
  private struct Open {
    let sort: Tag.Sort
    let tag: Tag
    let placement: Placement
    var contentIndentation: Range<Int>?
    var nodes: [Node] = []
    var blocks: [Block] = []
  }

  private let file: TemplateFile
  private var open: [Open] = []
  private var nodes: [Node] = []
  private var problems: [TemplateProblem] = []

  /// The tree of a template and what is wrong with it, in the order of the file.
  static func parse(_ file: TemplateFile) -> (ParsedTemplate, [TemplateProblem]) {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      return (ParsedTemplate(file: file, nodes: []), [TemplateProblem(.notUTF8, file: file.name)])
    }
    var parser = Parser(file: file)
    var scanner = Scanner(file)
    while let tokens = scanner.line() {
      parser.add(Line(tokens, in: file.bytes))
    }
    parser.closeAll()
    let problems = (parser.problems + scanner.problems).sorted {
      ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0)
    }
    return (ParsedTemplate(file: file, nodes: parser.nodes), problems)
  }

  private init(file: TemplateFile) {
    self.file = file
  }

  private mutating func add(_ line: Line) {
    noteContentIndentation(line.indentation)
    if line.isStandalone(in: file.bytes) {
      for token in line.tokens where token.kind != .text {
        add(token, placement: .ownLine(line.indentation))
      }
    } else {
      addContent(line)
    }
  }

  /// Gives the block that was opened on the line before the indentation of its first line.
  private mutating func noteContentIndentation(_ indentation: Range<Int>) {
    guard let last = open.indices.last, case .ownLine = open[last].placement,
      open[last].contentIndentation == nil
    else { return }
    open[last].contentIndentation = indentation
  }

  private mutating func addContent(_ line: Line) {
    append(.lineStart(line.indentation))
    var isHead = true
    for token in line.tokens {
      if token.kind == .text {
        let text = token.range.clamped(to: line.indentation.upperBound..<token.range.upperBound)
        if !text.isEmpty {
          append(.text(text))
          isHead = false
        }
      } else {
        add(token, placement: isHead ? .lineHead(line.indentation) : .inline)
        isHead = false
      }
    }
  }

  private mutating func add(_ token: Token, placement: Placement) {
    guard case .tag(let sort) = token.kind else { return }
    let tag = Tag(name: token.content, offset: token.range.lowerBound)
    switch sort {
    case .variable: append(.variable(tag))
    case .raw: append(.raw(tag))
    case .partial: append(.partial(tag, placement))
    case .section, .inverted, .parent, .block:
      open.append(Open(sort: sort, tag: tag, placement: placement))
    case .close: close(tag)
    case .comment, .delimiters: break
    }
  }

  private mutating func close(_ tag: Tag) {
    guard let innermost = open.last else {
      return note(.unexpectedClose(tag.name, open: nil), at: tag.offset)
    }
    if innermost.tag.name != tag.name {
      note(.unexpectedClose(tag.name, open: innermost.tag.name), at: tag.offset)
      guard open.contains(where: { $0.tag.name == tag.name }) else { return }
      while let inner = open.last, inner.tag.name != tag.name { finishInnermost() }
    }
    finishInnermost()
  }

  private mutating func closeAll() {
    while let innermost = open.last {
      note(.unclosedSection(innermost.tag.name), at: innermost.tag.offset)
      finishInnermost()
    }
  }

  private mutating func finishInnermost() {
    guard let done = open.popLast() else { return }
    switch done.sort {
    case .inverted: append(.inverted(done.tag, done.nodes))
    case .parent: append(.parent(done.tag, done.placement, blocks: done.blocks))
    case .block: finish(block: done)
    default: append(.section(done.tag, done.nodes))
    }
  }

  private mutating func finish(block done: Open) {
    let block = Block(
      tag: done.tag, placement: done.placement,
      contentIndentation: done.nodes.isEmpty ? nil : done.contentIndentation, nodes: done.nodes)
    if let last = open.indices.last, open[last].sort == .parent {
      open[last].blocks.append(block)
    } else {
      append(.block(block))
    }
  }

  private mutating func append(_ node: Node) {
    if let last = open.indices.last {
      open[last].nodes.append(node)
    } else {
      nodes.append(node)
    }
  }

  private mutating func note(_ fault: TemplateProblem.Fault, at offset: Int) {
    problems.append(TemplateProblem(fault, in: file, at: offset))
  }
}
