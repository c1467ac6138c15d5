/// A template and all it includes, flat: what rendering runs.
///
/// Instructions hold numbers only, so that running them costs no reference counting: threads that
/// share a program would else wait for each other's counters.
struct Program: Sendable {
  /// Where a value stands: a frame of the stack of contexts, then a field of it, a field of that.
  struct Reference: Equatable {
    /// From the bottom; 0 is the model.
    var frame: Int16
    /// The slots, as a range of the program's `slots`.
    var slotCount: Int16
    var firstSlot: Int32
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
  var slots: [Int16] = []
}
