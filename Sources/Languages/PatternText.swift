/// A pattern as it stands in a file, its places by their names.
struct PatternText: Sendable {
  enum Segment: Sendable {
    case words(String)
    case place(String)
    case group([Segment])
  }

  let segments: [Segment]

  /// What keeps a text from being a pattern, a clause without a full stop.
  struct Fault: Error {
    let problem: String
    let mend: String
  }

  init(_ text: String) throws(Fault) {
    var reader = Reader(text: Array(text.utf8))
    segments = try reader.segments(inGroup: false)
  }

  /// Whether it is words and no more.
  var isPlain: Bool {
    segments.allSatisfy { if case .words = $0 { true } else { false } }
  }

  /// The names of its places, those in brackets too.
  var places: Set<String> {
    segments.reduce(into: []) { Self.add(placesOf: $1, to: &$0) }
  }

  private static func add(placesOf segment: Segment, to names: inout Set<String>) {
    switch segment {
    case .words: break
    case .place(let name): names.insert(name)
    case .group(let segments): for segment in segments { add(placesOf: segment, to: &names) }
    }
  }

  private struct Reader {
    let text: [UInt8]
    var offset = 0

    mutating func segments(inGroup isGroup: Bool) throws(Fault) -> [Segment] {
      var segments: [Segment] = []
      var start = offset
      func close(at end: Int) {
        if start < end { segments.append(.words(string(start..<end))) }
      }
      while offset < text.count {
        let byte = text[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "{"):
          close(at: offset - 1)
          segments.append(.place(try placeName()))
        case UInt8(ascii: "[") where !isGroup:
          close(at: offset - 1)
          segments.append(.group(try self.segments(inGroup: true)))
        case UInt8(ascii: "]") where isGroup:
          close(at: offset - 1)
          return segments
        case UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"):
          throw Fault(
            problem: "a '\(Unicode.Scalar(byte))' stands alone",
            mend: "write places as {name} and what may be left out as [ …]")
        default: continue
        }
        start = offset
      }
      if isGroup { throw Fault(problem: "a '[' is left open", mend: "close it with ']'") }
      close(at: offset)
      return segments
    }

    private mutating func placeName() throws(Fault) -> String {
      guard let end = text[offset...].firstIndex(of: UInt8(ascii: "}")) else {
        throw Fault(problem: "a '{' is left open", mend: "close it with '}'")
      }
      defer { offset = end + 1 }
      return string(offset..<end)
    }

    private func string(_ range: Range<Int>) -> String {
      String(decoding: text[range], as: UTF8.self)
    }
  }
}
