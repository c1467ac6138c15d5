/// Something a template can be rendered from.
///
/// ```swift
/// struct PersonRow: TemplateModel {
///   var name: String
///   var role: String?
///
///   static func declare(_ fields: inout Fields, of person: PersonRow?) {
///     fields.text("name", person?.name)
///     fields.text("role", person?.role)
///   }
/// }
/// ```
public protocol TemplateModel: Sendable {
  /// Declares the names a template may use, each with its value.
  ///
  /// The fields and their order must not depend on the model. Nil is given when only their names and
  /// kinds are asked for: so a field is declared once, for the check of templates and for rendering.
  static func declare(_ fields: inout Fields, of model: Self?)
}

/// The fields of a model as they are declared: their names and kinds, or their values.
///
/// A list of closures would read as well; but threads that render would then count references to
/// them in the same places, and two made no more pages than one.
public struct Fields {
  private enum Purpose {
    case shape
    case values
  }

  private let purpose: Purpose
  private var shapes: [RecordShape.Field] = []
  private var values: [Value] = []

  private init(for purpose: Purpose) {
    self.purpose = purpose
  }

  fileprivate static func shape<Model: TemplateModel>(of model: Model.Type) -> RecordShape {
    var fields = Fields(for: .shape)
    Model.declare(&fields, of: nil)
    return RecordShape(fields.shapes)
  }

  fileprivate static func record<Model: TemplateModel>(of model: Model) -> Record {
    var fields = Fields(for: .values)
    Model.declare(&fields, of: model)
    return Record(fields.values)
  }

  private mutating func add(
    _ name: @autoclosure () -> String, _ shape: @escaping @Sendable () -> Shape,
    _ value: @autoclosure () -> Value
  ) {
    switch purpose {
    case .shape:
      let name = name()
      precondition(!shapes.contains { $0.name == name }, "the field '\(name)' is declared twice")
      shapes.append(RecordShape.Field(name, shape))
    case .values: values.append(value())
    }
  }
}

extension Fields {
  /// Text, escaped when it is printed; nil and empty text are false in a section.
  public mutating func text(_ name: String, _ text: String?) {
    add(name, { .text }, text.map { .text($0) } ?? .nothing)
  }

  /// A number in decimal digits.
  public mutating func number(_ name: String, _ number: Int?) {
    add(name, { .text }, number.map { .text(String($0)) } ?? .nothing)
  }

  /// Finished HTML, printed by a raw tag.
  public mutating func markup(_ name: String, _ markup: Markup?) {
    add(name, { .markup }, markup.map { .markup($0) } ?? .nothing)
  }

  /// Whether something is so: for sections only.
  public mutating func flag(_ name: String, _ flag: Bool?) {
    add(name, { .flag }, .flag(flag ?? false))
  }

  /// Models of one type, one turn of a section each.
  ///
  /// Beside a list `rows` there is the flag `has_rows`: for what stands once around all turns.
  public mutating func list<Element: TemplateModel>(_ name: String, _ elements: [Element]?) {
    // A closure: a key path of a generic type is made anew at every call, at a sixth of all time.
    add("has_\(name)", { .flag }, .flag(elements?.isEmpty == false))
    add(name, { .list(Element.shape) }, .list(elements?.map { $0.templateValue } ?? []))
  }

  /// Texts, each printed by `{{.}}`, with a flag beside them as beside a list of models.
  public mutating func texts(_ name: String, _ texts: [String]?) {
    add("has_\(name)", { .flag }, .flag(texts?.isEmpty == false))
    add(name, { .list(.text) }, .list(texts?.map { .text($0) } ?? []))
  }

  /// A model within the model; nil is false in a section.
  public mutating func record<Model: TemplateModel>(_ name: String, _ model: Model?) {
    add(name, { Model.shape }, model?.templateValue ?? .nothing)
  }
}

extension TemplateModel {
  /// What its values look like.
  static var shape: Shape { .record(Fields.shape(of: Self.self)) }

  /// Its fields' values.
  var templateValue: Value { .record(Fields.record(of: self)) }
}
