public import Briefing
public import JSON
internal import Text

/// A document sentence by sentence, with what each of them says and the rules that found it.
public struct DocumentExplanation: Sendable {
  /// A sentence, or a line left out.
  private struct Line {
    let number: Int
    let words: String
    let place: (line: Int, column: Int)
    let isLeftOut: Bool
  }

  private let path: String
  private let lines: [Line]
  private let reasons: [Reason]
  /// The names of meetings, agreements and people of which the document has several.
  private let hasSeveral: Set<String>

  /// `source` are the bytes of the file that the document was read from, and `path` its path.
  public init(
    of findings: Findings, source: [UInt8], path: String, countries: [CountryProfile]
  ) {
    self.path = path
    let document = findings.document
    let places = SourceLines(source)
    let sentences = document.sentences.map { sentence in
      Line(
        number: sentence.index, words: document.markedText(of: sentence),
        place: places.place(of: sentence.source.lowerBound), isLeftOut: false)
    }
    let leftOut = document.leftOut.enumerated().map { offset, line in
      Line(
        number: sentences.count + offset + 1, words: line.text,
        place: places.place(of: line.source.lowerBound), isLeftOut: true)
    }
    lines = sentences + leftOut
    reasons = Reasons(findings, countries: countries).all
    let counts = [
      "meeting": findings.meetings.count, "agreement": findings.agreements.count,
      "person": findings.people.count,
    ]
    hasSeveral = Set(counts.filter { $0.value > 1 }.keys)
  }

  // MARK: - For people

  /// Each sentence with its place in the file, and under it what it says, a fact a line.
  public var text: String {
    let ofFrontMatter = reasons.filter { $0.sentences.isEmpty }
    var parts: [String] = []
    if !ofFrontMatter.isEmpty {
      parts.append((["\(path): front matter"] + ofFrontMatter.map(line)).joined(separator: "\n"))
    }
    for line in lines {
      let head = "\(path):\(line.place.line):\(line.place.column): "
      let words = line.isLeftOut ? "left out: \(line.words)" : "\(line.number). \(line.words)"
      let facts = reasons.filter { $0.sentences.contains(line.number) }
      parts.append(([head + words] + facts.map(self.line)).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }

  private func line(of reason: Reason) -> String {
    let of =
      reason.field != nil && reason.subject.map(hasSeveral.contains) == true
      ? reason.name.map { " – \($0)" } ?? "" : ""
    let notes = [reason.isInferred ? "inferred" : nil, reason.rule?.description]
    let note = notes.compactMap(\.self).joined(separator: ", ")
    let label = reason.label
    let blanks = String(repeating: " ", count: max(1, Self.width - label.count))
    return "    \(label)\(blanks)\(reason.value)\(of)" + (note.isEmpty ? "" : "  [\(note)]")
  }

  private static let width = 20

  // MARK: - For programs

  /// The same as one value.
  public var json: JSONValue {
    .object([
      ("file", .text(path)),
      ("front_matter", .list(reasons.filter { $0.sentences.isEmpty }.map(\.json))),
      ("sentences", .list(lines.map(json))),
    ])
  }

  private func json(of line: Line) -> JSONValue {
    .object([
      ("number", .number(line.number)), ("line", .number(line.place.line)),
      ("column", .number(line.place.column)), ("left_out", .bool(line.isLeftOut)),
      ("text", .text(line.words)),
      ("facts", .list(reasons.filter { $0.sentences.contains(line.number) }.map(\.json))),
    ])
  }
}

extension Reason {
  fileprivate var json: JSONValue {
    .object([
      ("subject", JSONValue(subject)), ("name", JSONValue(name)), ("field", JSONValue(field)),
      ("value", .text(value)), ("rule", JSONValue(rule?.description)),
      ("inferred", .bool(isInferred)),
    ])
  }
}
