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
    var reader = Reader(text: Array(text))
    segments = try reader.segments(inGroup: false)
  }

  /// The names of its places, those in brackets too.
  var places: Set<String> { Self.places(of: segments) }

  private static func places(of segments: [Segment]) -> Set<String> {
    segments.reduce(into: []) { names, segment in
      switch segment {
      case .words: break
      case .place(let name): names.insert(name)
      case .group(let segments): names.formUnion(places(of: segments))
      }
    }
  }

  private struct Reader {
    let text: [Character]
    var offset = 0

    mutating func segments(inGroup isGroup: Bool) throws(Fault) -> [Segment] {
      var segments: [Segment] = []
      var words = ""
      func closed(_ segments: [Segment]) -> [Segment] {
        words.isEmpty ? segments : segments + [.words(words)]
      }
      while offset < text.count {
        let character = text[offset]
        offset += 1
        switch character {
        case "{":
          segments = closed(segments) + [.place(try placeName())]
          words = ""
        case "[" where !isGroup:
          segments = closed(segments)
          words = ""
          segments.append(.group(try self.segments(inGroup: true)))
        case "]" where isGroup: return closed(segments)
        case "}", "[", "]":
          throw Fault(
            problem: "a '\(character)' stands alone",
            mend: "write places as {name} and what may be left out as [ …]")
        default: words.append(character)
        }
      }
      if isGroup { throw Fault(problem: "a '[' is left open", mend: "close it with ']'") }
      return closed(segments)
    }

    private mutating func placeName() throws(Fault) -> String {
      guard let end = text[offset...].firstIndex(of: "}") else {
        throw Fault(problem: "a '{' is left open", mend: "close it with '}'")
      }
      defer { offset = end + 1 }
      return String(text[offset..<end])
    }
  }
}
