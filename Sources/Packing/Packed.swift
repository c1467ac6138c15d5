/// A value as bytes, and back.
///
/// What comes back is the same value, or `ByteReader.Damage`.
public protocol Packed {
  init(from reader: inout ByteReader) throws(ByteReader.Damage)
  func write(to writer: inout ByteWriter)
}

extension ByteWriter {
  @inline(__always)
  public mutating func write(_ value: some Packed) { value.write(to: &self) }
}

extension ByteReader {
  @inline(__always)
  public mutating func value<Value: Packed>() throws(Damage) -> Value { try Value(from: &self) }
}

extension Int: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.number()
  }

  public func write(to writer: inout ByteWriter) { writer.write(number: self) }
}

extension Bool: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.number() != 0
  }

  public func write(to writer: inout ByteWriter) { writer.write(number: self ? 1 : 0) }
}

extension String: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.text()
  }

  public func write(to writer: inout ByteWriter) { writer.write(text: self) }
}

extension Range: Packed where Bound == Int {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let start = try reader.number()
    let count = try reader.number()
    // Of the ranges of a text none is longer than any text.
    guard (0...Int(Int32.max)).contains(start), (0...Int(Int32.max)).contains(count) else {
      throw ByteReader.Damage()
    }
    self = start..<start + count
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(number: lowerBound)
    writer.write(number: count)
  }
}

extension Optional: Packed where Wrapped: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self = try reader.number() == 0 ? nil : try Wrapped(from: &reader)
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(number: self == nil ? 0 : 1)
    if let self { writer.write(self) }
  }
}

extension Array: Packed where Element: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(number: count)
    for element in self { writer.write(element) }
  }
}

/// By the place among all cases.
extension Packed where Self: CaseIterable & Equatable {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let offset = try reader.number()
    guard offset >= 0, offset < Self.allCases.count else { throw ByteReader.Damage() }
    self = Self.allCases[Self.allCases.index(Self.allCases.startIndex, offsetBy: offset)]
  }

  public func write(to writer: inout ByteWriter) {
    let index = Self.allCases.firstIndex(of: self) ?? Self.allCases.startIndex
    writer.write(number: Self.allCases.distance(from: Self.allCases.startIndex, to: index))
  }
}
