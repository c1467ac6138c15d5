extension Array {
  /// The same elements without the room that an array keeps to grow, which may be as much again.
  ///
  /// For what is held as long as an archive; a slice made an array again keeps all of the room.
  public var trimmed: [Element] {
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact += self
    return exact
  }
}
