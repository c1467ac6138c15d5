import Briefing

/// Something found in one document.
///
/// A class, for it holds many lists that would all be counted whenever a grouping hands it on.
final class Sighting<Finding: Sendable>: Sendable {
  let finding: Finding
  /// The offset of the document in the list of sources, which is in the order of reporting.
  let source: Int

  init(finding: Finding, source: Int) {
    self.finding = finding
    self.source = source
  }
}

/// All that the documents found of one kind, in the order of reporting.
struct Sightings<Finding: Sendable>: Sendable {
  let all: [Sighting<Finding>]
  /// The offset of each source's first sighting.
  private let firstOffsets: [Int]

  init(in sources: [Source], _ findings: (Findings) -> [Finding]) {
    var all: [Sighting<Finding>] = []
    var firstOffsets: [Int] = []
    for (offset, source) in sources.enumerated() {
      firstOffsets.append(all.count)
      all += findings(source.findings).map { Sighting(finding: $0, source: offset) }
    }
    self.all = all
    self.firstOffsets = firstOffsets
  }

  var indices: Range<Int> { all.indices }

  subscript(index: Int) -> Sighting<Finding> { all[index] }

  /// The offset of what a source's findings know by its position.
  func index(of position: Position<Finding>, in source: Int) -> Int {
    firstOffsets[source] + position.offset
  }

  /// The offsets of what one source found.
  func range(of source: Int) -> Range<Int> {
    let end = source + 1 < firstOffsets.count ? firstOffsets[source + 1] : all.count
    return firstOffsets[source]..<end
  }
}
