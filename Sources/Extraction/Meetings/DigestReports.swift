import Briefing

/// The reports of a digest: several dispatches in one text, each under its own heading and dateline.
struct DigestReports {
  /// The offsets of the blocks with which the reports begin; empty for any other text.
  let starts: [Int]

  init(_ document: Document) {
    let blocks = document.blocks
    let headed = blocks.indices.dropLast().filter { index in
      blocks[index].kind.isTitle && blocks[index + 1].kind == .dateline
    }
    let headings = headed.count { blocks[$0].kind != .headline }
    starts = headings > 1 ? headed : []
  }
}

extension Block.Kind {
  /// Whether it names what stands below it.
  fileprivate var isTitle: Bool {
    switch self {
    case .headline, .heading: true
    case .dateline, .paragraph, .item, .row, .quotation: false
    }
  }
}
