/// A template and all it includes, flat: what rendering runs.
///
/// Instructions hold numbers only, so that running them costs no reference counting: threads that
/// share a program would else wait for each other's counters.
struct Program: Sendable {
  /// Where a value stands.
  struct Reference {
    enum Slot {
      /// A field of the context.
      case one(Int16)
      /// A field of a field, or the context itself: one of the program's `paths`.
      case path(Int16)
    }

    /// A context of the stack; 0 is the model.
    var frame: Int16
    var slot: Slot
  }

  enum Instruction {
    /// Bytes of the program's `literals`.
    case literal(start: Int32, count: Int32)
    case text(Reference)
    case markup(Reference)
    /// What follows, up to `end`, once for each element, or once where the value is there.
    case section(Reference, end: Int32)
    /// What follows, up to `end`, where the value is not there.
    case inverted(Reference, end: Int32)
  }

  var instructions: [Instruction] = []
  var literals: [UInt8] = []
  /// Slots to follow one after the other.
  var paths: [[Int]] = []

  /// A reference to the value that slots lead to, from a context of the stack.
  mutating func reference(frame: Int, slots: [Int]) -> Reference {
    if slots.count == 1 { return Reference(frame: Int16(frame), slot: .one(Int16(slots[0]))) }
    paths.append(slots)
    return Reference(frame: Int16(frame), slot: .path(Int16(paths.count - 1)))
  }
}
