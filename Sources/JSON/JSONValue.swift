/// A value of JSON.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSONValue])
  /// Fields in the order in which they are written.
  case object([(String, JSONValue)])
}

extension JSONValue: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = .text(text)
  }

  /// Null where there is nothing, an empty text included.
  public init(_ text: String?) {
    self = text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null
  }

  public init(_ number: Int?) {
    self = number.map { .number($0) } ?? .null
  }

  public init(texts: some Sequence<String>) {
    self = .list(texts.map { .text($0) })
  }
}

extension [UInt8] {
  /// Appends a value with the least bytes.
  public mutating func append(_ json: JSONValue) {
    switch json {
    case .null: self += "null".utf8
    case .bool(let flag): self += (flag ? "true" : "false").utf8
    case .number(let number): self += String(number).utf8
    case .text(let text): append(quoting: text)
    case .list(let elements):
      appendSequence(elements, between: "[", and: "]") { $0.append($1) }
    case .object(let fields):
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

  /// Appends a value for people to read: two blanks a level, an element or field a line, and a line
  /// end behind it.
  public mutating func append(indented json: JSONValue) {
    append(indented: json, level: 0)
    append(UInt8(ascii: "\n"))
  }

  private mutating func append(indented json: JSONValue, level: Int) {
    switch json {
    case .list(let elements) where !elements.isEmpty:
      appendLines(elements, between: "[", and: "]", level) { bytes, element in
        bytes.append(indented: element, level: level + 1)
      }
    case .object(let fields) where !fields.isEmpty:
      appendLines(fields, between: "{", and: "}", level) { bytes, field in
        bytes.append(quoting: field.0)
        bytes += ": ".utf8
        bytes.append(indented: field.1, level: level + 1)
      }
    default: append(json)
    }
  }

  private mutating func appendLines<Item>(
    _ items: [Item], between open: Unicode.Scalar, and close: Unicode.Scalar, _ level: Int,
    _ appendItem: (inout [UInt8], Item) -> Void
  ) {
    append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      self += (index > 0 ? ",\n" : "\n").utf8
      self += String(repeating: "  ", count: level + 1).utf8
      appendItem(&self, item)
    }
    self += "\n".utf8
    self += String(repeating: "  ", count: level).utf8
    append(UInt8(ascii: close))
  }

  /// Appends a string of JSON: quotation marks, backslashes and control characters escaped.
  private mutating func append(quoting text: String) {
    append(UInt8(ascii: "\""))
    guard Self.hasEscaped(text.utf8.span) else {
      self += text.utf8
      append(UInt8(ascii: "\""))
      return
    }
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

  private static func hasEscaped(_ text: Span<UInt8>) -> Bool {
    for offset in text.indices {
      let byte = text[offset]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return true }
    }
    return false
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
