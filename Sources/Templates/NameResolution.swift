import Text

/// The contexts open at a place of a template, and what a name means there.
struct NameResolution {
  /// Where a value stands, and what it looks like.
  struct Found {
    var frame: Int
    var slots: [Int]
    var shape: Shape
  }

  struct Failure: Error {
    let fault: TemplateProblem.Fault
  }

  /// The model at the bottom.
  private var contexts: [Shape]

  init(model: Shape) {
    contexts = [model]
  }

  mutating func open(_ shape: Shape) {
    contexts.append(shape)
  }

  mutating func close() {
    contexts.removeLast()
  }

  /// The first part of a name is sought from the innermost context outwards, the rest within it.
  func resolve(_ path: [String]) -> Result<Found, Failure> {
    guard let first = path.first else { return .success(innermost) }
    guard var found = nearest(first) else {
      let suggestion = Suggestion(for: first, among: contexts.flatMap(\.fieldNames))
      return .failure(Failure(fault: .unknownName(first, suggestion)))
    }
    var name = first
    for part in path.dropFirst() {
      guard case .record(let record) = found.shape else {
        return .failure(Failure(fault: .noFields(name, kind: found.shape.kind)))
      }
      name += "." + part
      guard let field = record.field(named: part) else {
        let suggestion = Suggestion(for: part, among: found.shape.fieldNames)
        return .failure(Failure(fault: .unknownName(name, suggestion)))
      }
      found.slots.append(field.slot)
      found.shape = field.shape
    }
    return .success(found)
  }

  /// What the innermost section is about, as a whole.
  private var innermost: Found {
    let frame = contexts.count - 1
    return Found(frame: frame, slots: [], shape: contexts[frame])
  }

  private func nearest(_ name: String) -> Found? {
    for frame in contexts.indices.reversed() {
      if case .record(let record) = contexts[frame], let field = record.field(named: name) {
        return Found(frame: frame, slots: [field.slot], shape: field.shape)
      }
    }
    return nil
  }
}

extension Shape {
  fileprivate var fieldNames: [String] {
    if case .record(let record) = self { record.fields.map(\.name) } else { [] }
  }
}
