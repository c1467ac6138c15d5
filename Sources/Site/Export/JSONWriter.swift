/// A value of JSON, to be written with the least bytes.
indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  /// Fields in the order of their names.
  case object([(String, JSON)])
}

extension JSON {
  /// Null where there is nothing, an empty text included.
  init(_ text: String?) {
    self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null
  }

  init(_ number: Int?) {
    self = number.map { .number($0) } ?? .null
  }

  init(texts: some Sequence<String>) {
    self = .list(texts.map { .text($0) })
  }
}

extension [UInt8] {
  /// Appends a value as JSON.
  mutating func append(_ json: JSON) {
    switch json {
    case .null: self += "null".utf8
    case .bool(let flag): self += (flag ? "true" : "false").utf8
    case .number(let number): self += String(number).utf8
    case .text(let text): append(quoting: text)
    case .list(let elements):
      appendSequence(elements, between: "[", and: "]") { $0.append($1) }
    case .object(let fields):
      assert(zip(fields, fields.dropFirst()).allSatisfy { $0.0 < $1.0 }, "unsorted fields")
      appendSequence(fields, between: "{", and: "}") { bytes, field in
        bytes.append(quoting: field.0)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(field.1)
      }
    }
  }

  private mutating func appendSequence<Item>(
    _ elements: [Item], between open: Unicode.Scalar, and close: Unicode.Scalar,
    _ appendElement: (inout [UInt8], Item) -> Void
  ) {
    append(UInt8(ascii: open))
    for (index, element) in elements.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      appendElement(&self, element)
    }
    append(UInt8(ascii: close))
  }

  /// Appends a string of JSON: quotation marks, backslashes and control characters escaped.
  private mutating func append(quoting text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): self += "\\\"".utf8
      case UInt8(ascii: "\\"): self += "\\\\".utf8
      case UInt8(ascii: "\n"): self += "\\n".utf8
      case UInt8(ascii: "\r"): self += "\\r".utf8
      case UInt8(ascii: "\t"): self += "\\t".utf8
      case 0..<0x20:
        self += "\\u00".utf8
        append(Self.hexDigits[Int(byte >> 4)])
        append(Self.hexDigits[Int(byte & 0xF)])
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
