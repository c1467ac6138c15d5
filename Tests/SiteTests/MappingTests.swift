import Foundation
import Testing

@testable import Site

struct MappingTests {
  private struct Fault: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [1, 2, 3, 8])
  func `throws what the first of the faulty elements throws, whichever is done first`(
    jobs: Int
  ) async {
    await #expect(throws: Fault(number: 30)) {
      try await mapped(Array(0..<100), jobs: jobs) { number in
        if number == 30 {
          usleep(50_000)
          throw Fault(number: number)
        }
        if number > 30 { throw Fault(number: number) }
      }
    }
  }

  @Test(arguments: [1, 2, 8])
  func `gives results in the order of their elements`(jobs: Int) async throws {
    let doubled = try await mapped(Array(0..<100), jobs: jobs) { $0 * 2 }
    #expect(doubled == (0..<100).map { $0 * 2 })
  }
}
