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
    if let anchor = YAMLAnchor.firstUsed(in: text) { throw self.anchor(at: location(of: anchor)) }
    do {
      var places = places
      // A node knows its anchor as long as there is the parser.
      let parser = try Parser(yaml: text)
      return try withExtendedLifetime(parser) {
        try parser.singleRoot().map { try value(of: $0, &places) }
      }
    } catch let error as YAMLFault {
      throw error
    } catch let error as YamlError {
      throw fault(error)
    } catch {
      throw fault(line: 1, column: 1)
    }
  }

  private func value(of node: Node, _ places: inout YAMLPlaces) throws(YAMLFault) -> YAMLValue {
    let location = places.location(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    guard node.anchor == nil else { throw anchor(at: location) }
    switch node {
    case .scalar(let scalar):
      let isQuoted = scalar.style != .plain
      let isNothing = !isQuoted && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLValue(
        isNothing ? .nothing : .text(scalar.string, isQuoted: isQuoted), at: location)
    case .sequence(let sequence):
      var elements: [YAMLValue] = []
      for node in sequence { elements.append(try value(of: node, &places)) }
      return YAMLValue(.list(elements), at: location)
    case .mapping(let mapping):
      var entries: [YAMLValue.Entry] = []
      for (key, node) in mapping {
        entries.append(
          .init(key: try value(of: key, &places), value: try value(of: node, &places)))
      }
      return YAMLValue(.mapping(entries), at: location)
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

  private func location(of place: (line: Int, column: Int)) -> SourceLocation {
    location(line: place.line, column: place.column)
  }

  private func anchor(at location: SourceLocation) -> YAMLFault {
    YAMLFault(
      at: location, "\(subject) has an anchor", mend: "write the value out where it is used")
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
