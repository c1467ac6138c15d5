import FoundationEssentials
import Testing

/// Compares a text with the file of that name in `Golden/`; `RECORD_GOLDEN=1` writes the file anew.
func expectGolden(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation)
  throws
{
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: url)
  }
  let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
  #expect(text == golden, sourceLocation: location)
}
