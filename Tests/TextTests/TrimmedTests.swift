import Testing
import Text

struct TrimmedTests {
  @Test func `keeps the elements and gives up the room to grow`() {
    var grown: [Int] = []
    for number in 0...1024 { grown.append(number) }
    let trimmed = grown.trimmed
    #expect(trimmed == grown)
    #expect(trimmed.capacity < grown.capacity)
    #expect([Int]().trimmed.isEmpty)
  }
}
