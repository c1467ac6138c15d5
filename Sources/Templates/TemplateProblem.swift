public import Text

/// Something wrong in a template: where, what, and the mend.
public struct TemplateProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// There is no such file at all.
    case missingFile(Suggestion)
    case notUTF8
    /// `{{name` without its `}}`.
    case unclosedTag(closing: String)
    case emptyTag
    case invalidName(String)
    case invalidDelimiters
    /// A section, block or parent without its `{{/name}}`.
    case unclosedSection(String)
    /// A `{{/name}}` that closes nothing, with what is open there.
    case unexpectedClose(String, open: String?)
    case unknownName(String, Suggestion)
    case unknownPartial(String, Suggestion)
    /// A block is filled that the parent template has not.
    case unknownBlock(String, parent: String, Suggestion)
    /// Several templates fill a block that their parent has not.
    case missingBlock(String, filledBy: [String])
    /// Templates that include each other without end.
    case endlessInclusion(String)
    /// `{{name}}` where the name holds no text.
    case notPrintable(String, kind: String)
    /// `{{name}}` where the name holds markup.
    case markupEscaped(String)
    /// `{{{name}}}` where the name holds plain text.
    case textUnescaped(String)
    /// `{{name.field}}` where the name holds no fields.
    case noFields(String, kind: String)
  }

  public let file: String
  /// From 1; nil where it is the file as a whole.
  public let line: Int?
  /// From 1, in bytes.
  public let column: Int?
  public let fault: Fault

  init(_ fault: Fault, in file: TemplateFile, at offset: Int) {
    self.fault = fault
    self.file = file.name
    (line, column) = file.position(of: offset)
  }

  init(_ fault: Fault, file: String) {
    self.fault = fault
    self.file = file
    line = nil
    column = nil
  }

  /// One problem in place of two that pages of two types have with the same tag, so that the mend
  /// holds for both; nil where it is not the same.
  func merged(with other: TemplateProblem) -> TemplateProblem? {
    guard (file, line, column, problem) == (other.file, other.line, other.column, other.problem)
    else { return nil }
    return TemplateProblem(fault.merged(with: other.fault), of: self)
  }

  private init(_ fault: Fault, of problem: TemplateProblem) {
    self.fault = fault
    (file, line, column) = (problem.file, problem.line, problem.column)
  }

  /// `meeting.html:12:8: nothing is called 'titel' here; did you mean 'title'?`.
  public var description: String {
    let place = [file, line.map(String.init), column.map(String.init)].compactMap(\.self)
    return "\(place.joined(separator: ":")): \(problem); \(mend)"
  }
}

extension TemplateProblem.Fault {
  /// With what may be meant on pages of either type; all else of two such faults is the same.
  fileprivate func merged(with other: Self) -> Self {
    switch (self, other) {
    case (.missingFile(let one), .missingFile(let two)): .missingFile(one.shared(with: two))
    case (.unknownName(let name, let one), .unknownName(_, let two)):
      .unknownName(name, one.shared(with: two))
    case (.unknownPartial(let name, let one), .unknownPartial(_, let two)):
      .unknownPartial(name, one.shared(with: two))
    case (.unknownBlock(let name, let parent, let one), .unknownBlock(_, _, let two)):
      .unknownBlock(name, parent: parent, one.shared(with: two))
    default: self
    }
  }
}

extension TemplateProblem {
  /// What is wrong, a clause without a full stop.
  public var problem: String {
    switch fault {
    case .missingFile: "there is no such template"
    case .notUTF8: "the template is not UTF-8"
    case .unclosedTag: "the tag has no end"
    case .emptyTag: "the tag names nothing"
    case .invalidName(let name): "'\(name)' is no name"
    case .invalidDelimiters: "these are no delimiters"
    case .unclosedSection(let name): "'\(name)' is not closed"
    case .unexpectedClose(let name, open: nil): "'\(name)' is closed and was not opened"
    case .unexpectedClose(let name, let open?):
      "'\(name)' is closed while '\(open)' is still open"
    case .unknownName(let name, _): "nothing is called '\(name)' here"
    case .unknownPartial(let name, _): "no template is called '\(name)'"
    case .unknownBlock(let name, let parent, _): "'\(parent)' has no block '\(name)'"
    case .missingBlock(let name, let files):
      "there is no block '\(name)', which \(files.count) templates fill, such as \(files[0])"
    case .endlessInclusion(let name): "'\(name)' includes itself without end"
    case .notPrintable(let name, let kind): "'\(name)' is a \(kind) and can't be printed"
    case .markupEscaped(let name): "'\(name)' is markup already"
    case .textUnescaped(let name): "'\(name)' is plain text and must be escaped"
    case .noFields(let name, let kind): "'\(name)' is a \(kind) and has no fields"
    }
  }

  /// What to do about it, a clause without a full stop.
  public var mend: String {
    switch fault {
    case .missingFile(let suggestion), .unknownName(_, let suggestion),
      .unknownPartial(_, let suggestion), .unknownBlock(_, _, let suggestion):
      suggestion.description
    case .notUTF8: "save it as UTF-8"
    case .unclosedTag(let closing): "end it with \(closing)"
    case .emptyTag, .invalidName: "write a name without blanks, or remove the tag"
    case .invalidDelimiters: "write them as in {{=<% %>=}}"
    case .unclosedSection(let name): "add {{/\(name)}}"
    case .unexpectedClose(_, open: nil): "remove the tag"
    case .unexpectedClose(_, let open?): "close '\(open)' first"
    case .missingBlock(let name, _): "add {{$\(name)}}{{/\(name)}}"
    case .endlessInclusion:
      "remove the tag: names are settled before there are values, so no template may recurse"
    case .notPrintable(let name, _): "open it with {{#\(name)}}"
    case .markupEscaped(let name): "write {{{\(name)}}}"
    case .textUnescaped(let name): "write {{\(name)}}"
    case .noFields: "name it without a dot"
    }
  }
}

/// All that is wrong in a set of templates, by file and place.
public struct TemplateProblems: Error, CustomStringConvertible {
  public let problems: [TemplateProblem]

  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
