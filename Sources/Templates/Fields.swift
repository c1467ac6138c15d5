/// Something a template can be rendered from.
package protocol TemplateModel: Sendable {
  /// The names a template may use, each with the way to its value.
  static var fields: Fields<Self> { get }
}

/// The fields of a model, declared once: for the check of the templates and for rendering.
///
/// ```swift
/// struct PersonRow: TemplateModel {
///   let name: String
///   let role: String?
///   static let fields = Fields<PersonRow> {
///     $0.text("name", \.name)
///     $0.text("role", \.role)
///   }
/// }
/// ```
package struct Fields<Model: Sendable>: Sendable {
  private var shapes: [RecordShape.Field] = []
  private var getters: [@Sendable (Model) -> Value] = []

  package init(_ declare: (inout Fields) -> Void) {
    declare(&self)
  }

  /// Text, escaped when it is printed; nil and empty text are false in a section.
  package mutating func text(_ name: String, _ value: @escaping @Sendable (Model) -> String?) {
    add(name, { .text }) { model in value(model).map { .text($0) } ?? .nothing }
  }

  /// A number in decimal digits.
  package mutating func number(_ name: String, _ value: @escaping @Sendable (Model) -> Int?) {
    add(name, { .text }) { model in value(model).map { .text(String($0)) } ?? .nothing }
  }

  /// Finished HTML, printed by a raw tag.
  package mutating func markup(_ name: String, _ value: @escaping @Sendable (Model) -> Markup?) {
    add(name, { .markup }) { model in value(model).map { .markup($0) } ?? .nothing }
  }

  /// Whether something is so: for sections only.
  package mutating func flag(_ name: String, _ value: @escaping @Sendable (Model) -> Bool) {
    add(name, { .flag }) { .flag(value($0)) }
  }

  /// Models of one type, one turn of a section each.
  package mutating func list<Element: TemplateModel>(
    _ name: String, _ value: @escaping @Sendable (Model) -> [Element]
  ) {
    add(name, { .list(Element.shape) }) { model in .list(value(model).map(\.templateValue)) }
  }

  /// Texts, each printed by `{{.}}`.
  package mutating func texts(_ name: String, _ value: @escaping @Sendable (Model) -> [String]) {
    add(name, { .list(.text) }) { model in .list(value(model).map { .text($0) }) }
  }

  /// A model within the model; nil is false in a section.
  package mutating func record<Inner: TemplateModel>(
    _ name: String, _ value: @escaping @Sendable (Model) -> Inner?
  ) {
    add(name, { Inner.shape }) { model in value(model)?.templateValue ?? .nothing }
  }

  /// All fields of a model within the model, as if they were its own.
  package mutating func include<Inner: TemplateModel>(
    _ value: @escaping @Sendable (Model) -> Inner
  ) {
    let inner = Inner.fields
    for (field, getter) in zip(inner.shapes, inner.getters) {
      add(field.name, field.shape) { getter(value($0)) }
    }
  }

  private mutating func add(
    _ name: String, _ shape: @escaping @Sendable () -> Shape,
    _ getter: @escaping @Sendable (Model) -> Value
  ) {
    precondition(!shapes.contains { $0.name == name }, "the field '\(name)' is declared twice")
    shapes.append(RecordShape.Field(name, shape))
    getters.append(getter)
  }

  fileprivate var shape: Shape { .record(RecordShape(shapes)) }

  fileprivate func record(of model: Model) -> Record {
    Record(getters.map { $0(model) })
  }
}

extension TemplateModel {
  /// What its values look like.
  static var shape: Shape { fields.shape }

  /// Its fields' values as of now.
  var templateValue: Value { .record(Self.fields.record(of: self)) }
}
