public import Briefing
internal import Yams

/// A text of YAML, whole or a part of a file.
public struct YAMLText {
  private let text: String
  private let file: String
  private let subject: String
  private let places: YAMLPlaces

  /// `subject` is what faults call it: `the front matter`.
  public init(_ text: String, in file: String, calledHere subject: String, linesBefore: Int = 0) {
    self.text = text
    self.file = file
    self.subject = subject
    places = YAMLPlaces(text, in: file, linesBefore: linesBefore)
  }

  /// All that the text holds; nil where it holds nothing.
  ///
  /// - Throws: A diagnostic where it is no YAML, has a key twice, or an anchor.
  public func value() throws(YAMLFault) -> YAMLValue? {
    if let anchor = YAMLAnchor.first(in: text) {
      throw YAMLFault(
        at: location(line: anchor.line, column: anchor.column), "\(subject) has an anchor",
        mend: "write the value out where it is used")
    }
    do {
      var places = places
      return try compose(yaml: text).map { Self.value(of: $0, &places) }
    } catch let error as YamlError {
      throw fault(error)
    } catch {
      throw fault(line: 1, column: 1)
    }
  }

  private static func value(of node: Node, _ places: inout YAMLPlaces) -> YAMLValue {
    let location = places.location(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain
      let isNothing = !isQuoted && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLValue(
        isNothing ? .nothing : .text(scalar.string, isQuoted: isQuoted), at: location)
    case .sequence(let sequence):
      return YAMLValue(.list(sequence.map { value(of: $0, &places) }), at: location)
    case .mapping(let mapping):
      return YAMLValue(
        .mapping(
          mapping.map {
            .init(key: value(of: $0.key, &places), value: value(of: $0.value, &places))
          }), at: location)
    case .alias:
      // Without anchors there is nothing that an alias could stand for.
      return YAMLValue(.nothing, at: location)
    }
  }
}

// MARK: - Places and faults

extension YAMLText {
  private func location(line: Int, column: Int) -> SourceLocation {
    var places = places
    return places.location(line: line, column: column)
  }

  private func fault(line: Int, column: Int, _ problem: String? = nil) -> YAMLFault {
    YAMLFault(
      at: location(line: line, column: column),
      "\(subject) is no YAML" + (problem.map { ": \($0)" } ?? ""),
      mend: problem == nil
        ? "write it as 'key: value'"
        : "write it as 'key: value', with quotation marks around a value that has a colon")
  }

  private func fault(_ error: YamlError) -> YAMLFault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      fault(line: mark.line, column: mark.column, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      YAMLFault(
        at: location(line: context.mark.line, column: context.mark.column),
        "'\(keys.first ?? "")' stands twice in \(subject)", mend: "keep one of the two")
    default: fault(line: 1, column: 1)
    }
  }
}

/// Why a text gives no value.
public struct YAMLFault: Error, Sendable {
  public let diagnostic: Diagnostic

  init(at location: SourceLocation, _ problem: String, mend: String) {
    diagnostic = Diagnostic(.error, at: location, problem, mend: mend)
  }
}
