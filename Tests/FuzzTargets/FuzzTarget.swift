/// A part of the program that reads what others wrote, as those see it that try it with any bytes.
///
/// `swift test` gives each of them a moment of texts changed at random, `make fuzz` lets libFuzzer find
/// texts that lead where none has been before.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case reading, extraction, corrections, templates, markdown, pages, mails, records
  case frontMatter = "front-matter"

  /// Tries some bytes; what does not hold of what comes of them, nil where all does.
  ///
  /// That nothing traps, and that it ends, is for the one who calls it to see.
  public func fault(of bytes: [UInt8]) -> String? {
    switch self {
    case .reading: Sources.fault(reading: bytes, "a.txt") ?? Sources.fault(reading: bytes, "a.md")
    case .frontMatter:
      Sources.fault(
        reading: Array("---\n".utf8) + bytes + Array("\n---\nTalks were held in Ohrid.\n".utf8),
        "a.md")
    case .extraction: Sources.fault(finding: bytes)
    case .records: Sources.fault(ofRecord: bytes)
    case .pages: Sources.fault(adding: bytes, "a.html")
    case .mails: Sources.fault(adding: bytes, "a.eml")
    case .corrections: Editing.fault(correcting: bytes)
    case .templates: Pages.fault(rendering: bytes)
    case .markdown: Pages.fault(summing: bytes)
    }
  }
}
