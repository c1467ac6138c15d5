internal import Text

/// The tags of an HTML page: where its links lead, what may be linked to, and what is not
/// well-formed.
///
/// A tag that HTML lets be left out may be left out; text between tags is not looked at.
struct PageScan {
  struct Attribute: Equatable {
    enum Kind {
      case anchor
      case link
    }

    let kind: Kind
    /// Bytes of the page, without quotation marks.
    let value: Range<Int>
  }

  struct Fault: Equatable {
    /// Bytes from the start of the page.
    let offset: Int
    /// A clause without a full stop.
    let problem: String
  }

  /// In the order of the page.
  private(set) var attributes: [Attribute] = []
  /// The first few, in the order in which they were found.
  private(set) var faults: [Fault] = []

  private let bytes: [UInt8]
  /// The elements that are open, the outermost first.
  private var open: [(name: Word, start: Range<Int>)] = []

  /// One that is not closed makes faults of all that follow.
  private static let mostFaults = 3

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var offset = 0
    while let start = first("<", from: offset) { offset = readMarkup(at: start) }
    for element in open.reversed() where !ElementTraits(of: element.name).contains(.mayStayOpen) {
      add("<\(text(element.start))> is not closed", at: element.start.lowerBound)
    }
  }

  /// Reads what begins with `<`, and gives the offset behind it.
  private mutating func readMarkup(at start: Int) -> Int {
    let next = start + 1
    guard next < bytes.count else {
      add("a bare '<'", at: start)
      return next
    }
    switch bytes[next] {
    case UInt8(ascii: "!"): return endOfDeclaration(at: start)
    case UInt8(ascii: "/"): return readEndTag(at: start)
    case let byte where byte.isLetter: return readStartTag(at: start)
    default:
      add("a bare '<'", at: start)
      return next
    }
  }

  private mutating func endOfDeclaration(at start: Int) -> Int {
    let isComment = stands("<!--", at: start)
    let end = isComment ? first(of: "-->", from: start + 4) : first(">", from: start).map { $0 + 1 }
    guard let end else {
      add(isComment ? "a comment that is not closed" : "a tag that is not closed", at: start)
      return bytes.count
    }
    return end
  }

  // MARK: - Elements

  private mutating func readEndTag(at start: Int) -> Int {
    let (name, element) = elementName(from: start + 2)
    guard let end = first(">", from: name.upperBound) else {
      add("a tag that is not closed", at: start)
      return bytes.count
    }
    close(element, name, at: start)
    return end + 1
  }

  private mutating func close(_ element: Word, _ name: Range<Int>, at start: Int) {
    // As nearly all do, it closes what was opened last.
    if open.last?.name == element {
      open.removeLast()
      return
    }
    guard let index = open.lastIndex(where: { $0.name == element }) else {
      add("</\(text(name))> closes nothing", at: start)
      return
    }
    for element in open[(index + 1)...]
    where !ElementTraits(of: element.name).contains(.mayStayOpen) {
      add(
        "<\(text(element.start))> is not closed before </\(text(name))>",
        at: element.start.lowerBound)
    }
    open.removeSubrange(index...)
  }

  private mutating func readStartTag(at start: Int) -> Int {
    let (name, element) = elementName(from: start + 1)
    var offset = name.upperBound
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      let isBetween = bytes[offset].isBlank || bytes[offset] == UInt8(ascii: "/")
      offset = isBetween ? offset &+ 1 : readAttribute(at: offset, in: name)
    }
    guard offset < bytes.count else {
      add("<\(text(name)) is not closed", at: start)
      return bytes.count
    }
    let traits = ElementTraits(of: element)
    let isEmpty = bytes[offset - 1] == UInt8(ascii: "/") || traits.contains(.empty)
    if !isEmpty { open.append((element, name)) }
    let isRaw = !isEmpty && traits.contains(.raw)
    return isRaw ? first(of: "</", from: offset).map { $0 - 2 } ?? bytes.count : offset + 1
  }

  // MARK: - Attributes

  /// Reads an attribute, and gives the offset behind it.
  private mutating func readAttribute(at start: Int, in tag: Range<Int>) -> Int {
    let name = attributeName(from: start)
    guard !name.isEmpty else {
      add("a stray '\(text(start..<start + 1))' in <\(text(tag))>", at: start)
      return start + 1
    }
    guard let sign = offsetOfSign(behind: name) else { return name.upperBound }
    let (value, end) = attributeValue(from: sign + 1, of: name, in: tag)
    if let kind = kind(of: name) { attributes.append(Attribute(kind: kind, value: value)) }
    return end
  }

  private func attributeName(from start: Int) -> Range<Int> {
    let bytes = bytes.span
    var end = start
    while end < bytes.count, !bytes[end].isBlank, !bytes[end].endsAttributeName { end &+= 1 }
    return start..<end
  }

  private func offsetOfSign(behind name: Range<Int>) -> Int? {
    let offset = offsetOfWord(from: name.upperBound)
    return offset < bytes.count && bytes[offset] == UInt8(ascii: "=") ? offset : nil
  }

  private mutating func attributeValue(
    from start: Int, of name: Range<Int>, in tag: Range<Int>
  ) -> (value: Range<Int>, end: Int) {
    let start = offsetOfWord(from: start)
    guard start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 else {
      var end = start
      while end < bytes.count, !bytes[end].isBlank, bytes[end] != UInt8(ascii: ">") { end += 1 }
      return (start..<end, end)
    }
    guard let end = first(bytes[start], from: start + 1) else {
      let end = bytes.count
      add("the value of '\(text(name))' in <\(text(tag))> is not closed", at: start)
      return (start + 1..<end, end)
    }
    return (start + 1..<end, end + 1)
  }

  private func kind(of name: Range<Int>) -> Attribute.Kind? {
    switch name.count {
    case 2 where stands("id", at: name.lowerBound): .anchor
    case 3 where stands("src", at: name.lowerBound): .link
    case 4 where stands("href", at: name.lowerBound): .link
    default: nil
    }
  }

  // MARK: - Bytes

  private func first(_ mark: Unicode.Scalar, from start: Int) -> Int? {
    first(UInt8(ascii: mark), from: start)
  }

  private func first(_ byte: UInt8, from start: Int) -> Int? {
    let span = bytes.span
    let words = unsafe span.bytes
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var index = start
    // Eight bytes at a time: text and addresses are most of a page. A byte of `rest` is 0 where one is
    // found, and the highest bit of `found` is set there; bits above the first one may be wrong.
    while index &+ 8 <= span.count {
      // Within the bytes, by the condition.
      let word = unsafe words.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
      let rest = UInt64(littleEndian: word) ^ pattern
      let found = (rest &- 0x0101_0101_0101_0101) & ~rest & 0x8080_8080_8080_8080
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < span.count {
      if span[index] == byte { return index }
      index &+= 1
    }
    return nil
  }

  /// The offset behind the next place where some letters stand.
  private func first(of letters: StaticString, from start: Int) -> Int? {
    (start..<max(start, bytes.count)).first { stands(letters, at: $0) }
      .map { $0 + letters.utf8CodeUnitCount }
  }

  private func stands(_ letters: StaticString, at start: Int) -> Bool {
    letters.withUTF8Buffer { letters in
      guard start + letters.count <= bytes.count else { return false }
      for offset in 0..<letters.count where unsafe letters[offset] != bytes[start + offset] {
        return false
      }
      return true
    }
  }

  /// The name of an element that begins at an offset: where it stands, and as a word.
  private func elementName(from start: Int) -> (range: Range<Int>, word: Word) {
    let bytes = bytes.span
    var word = Word()
    var end = start
    while end < bytes.count, bytes[end].isOfName {
      word.append(bytes[end] | 0x20)
      end &+= 1
    }
    return (start..<end, word)
  }

  private func offsetOfWord(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset].isBlank { offset += 1 }
    return offset
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func add(_ problem: String, at offset: Int) {
    if faults.count < Self.mostFaults { faults.append(Fault(offset: offset, problem: problem)) }
  }
}

/// How an element is read, where not as most are (https://html.spec.whatwg.org, 13.1.2).
private struct ElementTraits: OptionSet {
  let rawValue: UInt8

  /// It has no end.
  static let empty = ElementTraits(rawValue: 1 << 0)
  /// Its end may be left out.
  static let mayStayOpen = ElementTraits(rawValue: 1 << 1)
  /// What is in it is no markup.
  static let raw = ElementTraits(rawValue: 1 << 2)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(of name: Word) {
    self = Self.known[name] ?? []
  }

  private static let known: WordTable<ElementTraits> = {
    let names: [(ElementTraits, String)] = [
      (.empty, "area base br col embed hr img input link meta source track wbr"),
      (
        .mayStayOpen,
        "body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr"
      ),
      (.raw, "script style"),
    ]
    var known = WordTable<ElementTraits>()
    for (trait, names) in names {
      for name in names.split(separator: " ") { known[Word(String(name)), default: []] = trait }
    }
    return known
  }()
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var endsAttributeName: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "<"):
      true
    default: false
    }
  }
  /// Of an element, or of one from elsewhere: `svg:path`, `my-box`.
  fileprivate var isOfName: Bool {
    isLetter || (0x30...0x3A).contains(self) || self == UInt8(ascii: "-")
  }
}
