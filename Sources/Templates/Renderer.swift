/// Runs a program over values.
struct Renderer {
  private let program: Program
  /// The contexts, the model at the bottom: one for each section that is open.
  private var frames: [Value] = []

  init(_ program: Program, over model: Value) {
    self.program = program
    frames.reserveCapacity(8)
    frames.append(model)
  }

  /// Appends what the program prints.
  mutating func render(into output: inout [UInt8]) {
    run(0..<program.instructions.count, into: &output)
  }

  private mutating func run(_ range: Range<Int>, into output: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = program.instructions[index]
      index += 1
      switch instruction {
      case .literal(let start, let count):
        // Through a span, and not a slice: that would count a reference to what all threads share.
        // Two threads make 80,000 pages a second so, and 60,000 with the slice.
        let range = Int(start)..<Int(start + count)
        output.append(copying: program.literals.span.extracting(range))
      case .text(let reference):
        if case .text(let text) = value(at: reference) { output.append(escaping: text) }
      case .markup(let reference):
        if case .markup(let markup) = value(at: reference) {
          output.append(contentsOf: markup.bytes)
        }
      case .section(let reference, let end):
        runSection(over: value(at: reference), index..<Int(end), into: &output)
        index = Int(end)
      case .inverted(let reference, let end):
        if !value(at: reference).isTrue { run(index..<Int(end), into: &output) }
        index = Int(end)
      }
    }
  }

  private mutating func runSection(
    over value: Value, _ body: Range<Int>, into output: inout [UInt8]
  ) {
    switch value {
    case .flag(true): run(body, into: &output)
    case .list(let elements):
      for element in elements { run(body, about: element, into: &output) }
    case .text, .markup, .record:
      if value.isTrue { run(body, about: value, into: &output) }
    case .flag(false), .nothing: break
    }
  }

  private mutating func run(_ body: Range<Int>, about value: Value, into output: inout [UInt8]) {
    frames.append(value)
    run(body, into: &output)
    frames.removeLast()
  }

  private func value(at reference: Program.Reference) -> Value {
    switch reference.slot {
    case .one(let slot):
      if case .record(let record) = frames[Int(reference.frame)] {
        record.values[Int(slot)]
      } else {
        .nothing
      }
    case .path(let path):
      program.paths[Int(path)].reduce(frames[Int(reference.frame)]) { value, slot in
        if case .record(let record) = value { record.values[slot] } else { .nothing }
      }
    }
  }
}

extension Value {
  /// Whether a section over it is shown at all.
  fileprivate var isTrue: Bool {
    switch self {
    case .nothing: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .markup(let markup): !markup.bytes.isEmpty
    case .list(let elements): !elements.isEmpty
    case .record: true
    }
  }
}
