/// The tags and the words of an HTML page, read by the letters alone and by none of our own code.
struct Page {
  struct Tag: Hashable {
    let name: String
    /// Decoded, by name.
    let attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  /// What a reader sees, blanks folded.
  private(set) var text = ""
  /// What is written as no page should be: a bare `<`, an attribute without its quotation marks.
  private(set) var faults: [String] = []

  init(_ html: String) {
    var text: [UInt8] = []
    var rest = Array(html.utf8)[...]
    while !rest.isEmpty {
      let words = rest.prefix { $0 != UInt8(ascii: "<") }
      text += words
      rest = rest[words.endIndex...]
      guard !rest.isEmpty else { break }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        faults.append("a tag without an end")
        break
      }
      let tag = rest[..<end]
      rest = rest[end...].dropFirst()
      take(tag.dropFirst())
      if tag.dropFirst().first.map({ "abcdefghijklmnopqrstuvwxyz/!".utf8.contains($0) }) != true {
        faults.append("a bare '<' before \(String(decoding: tag.prefix(20), as: UTF8.self))")
      }
    }
    self.text = Self.decoded(text[...]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private mutating func take(_ tag: ArraySlice<UInt8>) {
    let name = tag.prefix { !Self.isBlank($0) }
    guard name.first != UInt8(ascii: "/"), name.first != UInt8(ascii: "!") else { return }
    var attributes: [String: String] = [:]
    var rest = tag[name.endIndex...]
    while let (name, value) = Self.attribute(&rest) { attributes[name] = value }
    // An element of SVG that has nothing in it ends itself.
    if !rest.isEmpty, !rest.elementsEqual("/".utf8) {
      faults.append(
        "\(String(decoding: name, as: UTF8.self)) with '\(String(decoding: rest, as: UTF8.self))'")
    }
    tags.append(Tag(name: String(decoding: name, as: UTF8.self), attributes: attributes))
  }

  /// Takes blanks, a name, and a value if one stands behind it in quotation marks; nil where they do
  /// not stand there.
  private static func attribute(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: String)? {
    let start = rest.drop(while: isBlank)
    let name = start.prefix {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard start.startIndex > rest.startIndex, name.first.map(isLetter) == true else { return nil }
    rest = start[name.endIndex...]
    var value: ArraySlice<UInt8> = []
    if rest.starts(with: "=\"".utf8),
      let end = rest.dropFirst(2).firstIndex(of: UInt8(ascii: "\""))
    {
      value = rest[..<end].dropFirst(2)
      rest = rest[end...].dropFirst()
    }
    return (String(decoding: name, as: UTF8.self), decoded(value))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { " \t\n\u{C}\r".utf8.contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static func decoded(_ text: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var rest = text
    while let byte = rest.first {
      let entity =
        byte == UInt8(ascii: "&") ? entities.first { rest.starts(with: $0.0) } : nil
      result += entity?.1 ?? [byte]
      rest = rest.dropFirst(entity?.0.count ?? 1)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a reader sees the words, letter by letter.
  func shows(_ words: String) -> Bool { text.hasBytes(words) }
}

/// Letters compared and replaced as they are written: a mark after `;` or `"` makes one `Character`
/// of both, which is then neither.
extension String {
  func replacingBytes(_ old: String, with new: String) -> String {
    String(decoding: Array(utf8).replacing(Array(old.utf8), with: Array(new.utf8)), as: UTF8.self)
  }

  func hasBytes(_ part: String) -> Bool {
    Array(utf8).contains(Array(part.utf8))
  }
}
