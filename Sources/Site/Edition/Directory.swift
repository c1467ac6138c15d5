internal import Briefing

/// The subjects of one type: where each stands in the archive, and how other pages name it.
struct Directory<Subject>: Sendable {
  /// By offset in the archive.
  let entries: [Entry]
  private let offsets: [Identifier<Subject>: Int]

  init<Element>(
    _ elements: [Element], id: (Element) -> Identifier<Subject>, name: (Element) -> String,
    address: (Identifier<Subject>) -> PageAddress
  ) {
    entries = elements.map { Entry(name($0), at: address(id($0))) }
    offsets = Dictionary(elements.indices.map { (id(elements[$0]), $0) }) { first, _ in first }
  }

  subscript(id: Identifier<Subject>) -> Entry? { offsets[id].map { entries[$0] } }

  /// Where it stands in the archive's list.
  func offset(of id: Identifier<Subject>) -> Int? { offsets[id] }
}
