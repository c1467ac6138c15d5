import Foundation
import Testing

@testable import Reading

/// A file that someone writes to while it is read.
@Suite struct FileSystemTests {
  /// What comes of reading a file to which so many readings find something added.
  private func reading(whileChanging times: Int) throws -> (
    Result<[UInt8], FileSystem.Failure>, Int
  ) {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "reading-\(UUID().uuidString)")
    try Data("text".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forWritingTo: file)
    try handle.seekToEnd()
    var readings = 0
    let result = FileSystem.bytes(of: file.path, upTo: 100) {
      readings += 1
      if readings <= times { handle.write(Data("+".utf8)) }
    }
    try handle.close()
    return (result, readings)
  }

  @Test func `is read once where nobody does`() throws {
    let (result, readings) = try reading(whileChanging: 0)
    #expect(try result.get() == Array("text".utf8))
    #expect(readings == 1)
  }

  @Test func `is read again until nobody does`() throws {
    let (result, readings) = try reading(whileChanging: 2)
    #expect(try result.get() == Array("text++".utf8))
    #expect(readings == 3)
  }

  @Test func `is given up where someone always does`() throws {
    let (result, readings) = try reading(whileChanging: .max)
    #expect(readings == 5)
    guard case .failure(.changing) = result else {
      Issue.record("\(result)")
      return
    }
  }
}
