import Testing

@testable import Resolution

struct ConcurrentTests {
  @Test(arguments: [0, 1, 2, 17, 1000], [1, 2, 5])
  func `gives results in their order, however many tasks are at it`(count: Int, jobs: Int) {
    let made = Concurrent(jobs: jobs).map(count) { $0 * $0 }
    let expected = (0..<count).map { $0 * $0 }
    #expect(made == expected)
  }

  @Test(arguments: [1, 2])
  func `gives what both closures make`(jobs: Int) {
    let made = Concurrent(jobs: jobs).both {
      "lake"
    } _: {
      7
    }
    #expect(made == ("lake", 7))
  }
}
