/// The lines of a file, by which an offset becomes a place that an editor can go to.
public struct SourceLines: Sendable {
  /// Offsets of the first bytes of all lines.
  private let starts: [Int]

  public init(_ bytes: [UInt8]) {
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The line and the column of a byte, both from 1; columns are counted in bytes.
  public func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - starts[low] + 1)
  }
}
