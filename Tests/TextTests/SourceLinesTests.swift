import Testing
import Text

@Suite struct SourceLinesTests {
  @Test(arguments: [(0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (4, 3, 1), (5, 3, 2), (9, 3, 6)])
  func `tells line and column of a byte`(offset: Int, line: Int, column: Int) {
    let place = SourceLines(Array("ab\n\ncé".utf8)).place(of: offset)
    #expect(place.line == line)
    #expect(place.column == column)
  }
}
