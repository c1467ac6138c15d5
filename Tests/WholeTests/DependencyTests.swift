import Foundation
import Testing

/// What the program is made with: one list in the manifest, one for people, one for machines.
@Suite struct DependencyTests {
  /// `Scripts/make-sbom` and what it reads, in a folder of their own.
  private static func checkout(
    changing change: (file: String, from: String, to: String)? = nil
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(["check": "bash Scripts/make-sbom --check"])
    for file in [
      "Scripts/make-sbom", "Package.swift", "docs/dependencies.md", "docs/sbom.spdx.json",
      "Sources/briefgen/Briefgen.swift",
    ] {
      var text = try String(contentsOfFile: "\(Checkout.path)/\(file)", encoding: .utf8)
      if let change, change.file == file {
        try #require(text.contains(change.from))
        text = text.replacing(change.from, with: change.to)
      }
      try folder.write(text, to: file)
    }
    return folder
  }

  @Test func `lists what the manifest pins, as it is committed`() throws {
    let result = try Program.runShell("check", in: Self.checkout())
    #expect(result.errors == "")
    #expect(result.exitCode == 0)
  }

  @Test(arguments: [
    ("Package.swift", "exact: \"6.2.2\"", "exact: \"6.9.9\"", "do not name the same packages"),
    ("Package.swift", "exact: \"6.2.2\"", "from: \"6.2.2\"", "Yams is not pinned; write exact:"),
    ("Package.swift", "\"libcmark\"", "\"libother\"", "libother of Package.swift is not listed"),
    ("docs/dependencies.md", "| MIT |", "| ISC |", "docs/sbom.spdx.json: it is not what"),
    ("docs/sbom.spdx.json", "0.27.1", "0.27.0", "docs/sbom.spdx.json: it is not what"),
  ])
  func `tells a list that is stale`(
    file: String, from: String, to: String, message: String
  ) throws {
    let folder = try Self.checkout(changing: (file, from, to))
    let result = try Program.runShell("check", in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }
}
