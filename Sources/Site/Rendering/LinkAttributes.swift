/// The attributes `id`, `href` and `src` of HTML, in their order.
///
/// Not a parser: between tags a quotation mark is always escaped, so `href="` is an attribute.
struct LinkAttributes: Sequence, IteratorProtocol {
  struct Attribute {
    enum Kind {
      case anchor
      case link
    }

    let kind: Kind
    /// Bytes of the file, without the quotation marks.
    let value: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Attribute? {
    while let sign = nextEqualsSign() {
      offset = sign + 1
      guard offset < bytes.count, bytes[offset] == 0x22 || bytes[offset] == 0x27,
        let kind = kind(before: sign),
        let end = bytes[(offset + 1)...].firstIndex(of: bytes[offset])
      else { continue }
      let value = offset + 1..<end
      offset = end
      return Attribute(kind: kind, value: value)
    }
    return nil
  }

  private func nextEqualsSign() -> Int? {
    let span = bytes.span
    var index = offset
    while index < span.count {
      if span[index] == UInt8(ascii: "=") { return index }
      index += 1
    }
    return nil
  }

  /// What the attribute is whose name ends before an offset.
  private func kind(before end: Int) -> Attribute.Kind? {
    switch bytes[end - (end > 0 ? 1 : 0)] {
    case UInt8(ascii: "d"): stands(" id", before: end) ? .anchor : nil
    case UInt8(ascii: "f"): stands(" href", before: end) ? .link : nil
    case UInt8(ascii: "c"): stands(" src", before: end) ? .link : nil
    default: nil
    }
  }

  /// Whether a name stands before an offset; its blank may be a line's end.
  private func stands(_ name: StaticString, before end: Int) -> Bool {
    let start = end - name.utf8CodeUnitCount
    guard start >= 0, bytes[start] <= UInt8(ascii: " ") else { return false }
    return "\(name)".utf8.dropFirst().elementsEqual(bytes[(start + 1)..<end])
  }
}
