@testable import Templates

/// A value as JSON has it, from which both shape and values of a template are made.
indirect enum Datum: Sendable, Equatable {
  case null
  case flag(Bool)
  case text(String)
  case list([Datum])
  case object([String: Datum])

  /// What it looks like; texts as text, or as markup for templates with raw tags.
  func shape(scalar: Shape) -> Shape {
    switch self {
    case .null: scalar
    case .flag: .flag
    case .text: scalar
    case .list(let elements):
      .list(elements.first?.shape(scalar: scalar) ?? .record(RecordShape([])))
    case .object(let fields):
      .record(
        RecordShape(
          fields.keys.sorted().map { name in
            .init(name) { [field = fields[name]] in field?.shape(scalar: scalar) ?? scalar }
          }))
    }
  }

  /// The values, in the order of the shape.
  func value(isMarkup: Bool) -> Value {
    switch self {
    case .null: .nothing
    case .flag(let flag): .flag(flag)
    case .text(let text): isMarkup ? .markup(Markup(trusted: Array(text.utf8))) : .text(text)
    case .list(let elements): .list(elements.map { $0.value(isMarkup: isMarkup) })
    case .object(let fields):
      .record(
        Record(fields.keys.sorted().map { fields[$0]?.value(isMarkup: isMarkup) ?? .nothing }))
    }
  }
}

extension Datum: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(arrayLiteral elements: Datum...) { self = .list(elements) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(nilLiteral: ()) { self = .null }
  init(dictionaryLiteral fields: (String, Datum)...) {
    self = .object(Dictionary(fields) { first, _ in first })
  }
}

/// What a template makes of data, with its partials by name.
///
/// - Throws: `TemplateProblems`.
func render(
  _ template: String, _ data: Datum, partials: [String: String] = [:], isMarkup: Bool = false
) throws(TemplateProblems) -> String {
  var files = partials.map { TemplateFile(name: $0.key, bytes: Array($0.value.utf8)) }
  files.append(TemplateFile(name: "main", bytes: Array(template.utf8)))
  var templates = TemplateSet(files)
  let program = templates.program("main", for: data.shape(scalar: isMarkup ? .markup : .text))
  try templates.check()
  var output: [UInt8] = []
  var renderer = Renderer(program, over: data.value(isMarkup: isMarkup))
  renderer.render(into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// The problems of a template and its partials, as a user reads them.
func problems(_ template: String, _ data: Datum, partials: [String: String] = [:]) -> [String] {
  do {
    _ = try render(template, data, partials: partials)
    return []
  } catch {
    return error.problems.map(\.description)
  }
}
