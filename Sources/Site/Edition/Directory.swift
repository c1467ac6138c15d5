internal import Briefing
internal import Traces

/// The subjects of one type: where each stands in the archive, and how other pages name it.
struct Directory<Subject>: Sendable {
  private let all: [Entry]
  private let offsets: [Identifier<Subject>: Int]
  /// What a name is noted as, and where.
  private let kind: Records.Kind
  /// Where what is read is noted; nil where nobody asks.
  private var trace: Trace?

  init<Element>(
    _ elements: [Element], _ kind: Records.Kind, id: (Element) -> Identifier<Subject>,
    name: (Element) -> String,
    address: (Identifier<Subject>) -> PageAddress
  ) {
    self.kind = kind
    all = elements.map { Entry(name($0), at: address(id($0))) }
    offsets = Dictionary(elements.indices.map { (id(elements[$0]), $0) }) { first, _ in first }
  }

  /// The same, noting what is read.
  func noting(in trace: Trace?) -> Directory {
    var directory = self
    directory.trace = trace
    return directory
  }

  subscript(id: Identifier<Subject>) -> Entry? { offset(of: id).map { all[$0] } }

  /// By offset in the archive.
  subscript(offset: Int) -> Entry {
    trace?.note(kind, offset)
    return all[offset]
  }

  /// By offset in the archive, for pages that have them all.
  var entries: [Entry] {
    trace?.noteEverything()
    return all
  }

  /// Where it stands in the archive's list.
  func offset(of id: Identifier<Subject>) -> Int? {
    let offset = offsets[id]
    trace?.note(kind, offset)
    return offset
  }
}
