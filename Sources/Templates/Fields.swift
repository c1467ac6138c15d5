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
  /// Nil where values are asked for.
  @usableFromInline var shapes: [RecordShape.Field]?
  @usableFromInline var values: [Value] = []

  /// - Parameter isForShape: Whether names and kinds are asked for, and not values.
  @inlinable
  init(isForShape: Bool) {
    shapes = isForShape ? [] : nil
    // As most models have fields: an array that grows is allocated three times.
    if !isForShape { values.reserveCapacity(8) }
  }

  /// Keeps the shape of a field.
  @usableFromInline
  mutating func declare(_ name: String, _ shape: @escaping @Sendable () -> Shape) {
    precondition(
      shapes?.contains { $0.name == name } == false, "the field '\(name)' is declared twice")
    shapes?.append(RecordShape.Field(name, shape))
  }
}

// Specialised for each model where it is declared: rendering else spends a fifth of its time on
// looking up what types there are.
extension Fields {
  /// Text, escaped when it is printed; nil and empty text are false in a section.
  @inlinable
  public mutating func text(_ name: String, _ text: String?) {
    guard shapes == nil else { return declare(name) { .text } }
    values.append(text.map { .text($0) } ?? .nothing)
  }

  /// A number in decimal digits.
  @inlinable
  public mutating func number(_ name: String, _ number: Int?) {
    guard shapes == nil else { return declare(name) { .text } }
    values.append(number.map { .text(String($0)) } ?? .nothing)
  }

  /// Finished HTML, printed by a raw tag.
  @inlinable
  public mutating func markup(_ name: String, _ markup: Markup?) {
    guard shapes == nil else { return declare(name) { .markup } }
    values.append(markup.map { .markup($0) } ?? .nothing)
  }

  /// Whether something is so: for sections only.
  @inlinable
  public mutating func flag(_ name: String, _ flag: Bool?) {
    guard shapes == nil else { return declare(name) { .flag } }
    values.append(.flag(flag ?? false))
  }

  /// Models of one type, one turn of a section each.
  ///
  /// Beside a list `rows` there is the flag `has_rows`: for what stands once around all turns.
  @inlinable
  public mutating func list<Element: TemplateModel>(_ name: String, _ elements: [Element]?) {
    guard shapes == nil else {
      declare("has_\(name)") { .flag }
      return declare(name) { .list(Element.shape) }
    }
    values.append(.flag(elements?.isEmpty == false))
    // A closure: a key path of a generic type is made anew at every call, at a sixth of all time.
    values.append(.list(elements?.map { $0.templateValue } ?? []))
  }

  /// Texts, each printed by `{{.}}`, with a flag beside them as beside a list of models.
  @inlinable
  public mutating func texts(_ name: String, _ texts: [String]?) {
    guard shapes == nil else {
      declare("has_\(name)") { .flag }
      return declare(name) { .list(.text) }
    }
    values.append(.flag(texts?.isEmpty == false))
    values.append(.list(texts?.map { .text($0) } ?? []))
  }

  /// A model within the model; nil is false in a section.
  @inlinable
  public mutating func record<Model: TemplateModel>(_ name: String, _ model: Model?) {
    guard shapes == nil else { return declare(name) { Model.shape } }
    values.append(model?.templateValue ?? .nothing)
  }
}

extension TemplateModel {
  /// What its values look like.
  @inlinable
  static var shape: Shape {
    var fields = Fields(isForShape: true)
    declare(&fields, of: nil)
    return .record(RecordShape(fields.shapes ?? []))
  }

  /// Its fields' values.
  @inlinable
  var templateValue: Value {
    var fields = Fields(isForShape: false)
    Self.declare(&fields, of: self)
    return .record(Record(fields.values))
  }
}
