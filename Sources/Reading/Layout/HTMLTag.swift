/// A tag, comment or declaration of HTML where it stands.
struct HTMLTag {
  /// What a tag does to the layout.
  enum Effect: UInt8 {
    /// Begins and ends a line: `p`, `div`.
    case block
    case lineBreak
    case heading
    case list
    case orderedList
    case item
    case table
    case row
    case cell
    case quotation
    /// What it holds is not part of the text: `nav`, `figcaption`.
    case aside
    /// What it holds is not even words: `script`.
    case hidden
    /// It stands for something that is no text: a picture, a comment.
    case remark
    /// `b`, `a`, `span`: words like any others.
    case inline
  }

  let effect: Effect
  let isClosing: Bool
  /// 1 to 6 for `h1` to `h6`, else 0.
  let level: Int
  /// The name as written, without the slash.
  let name: Range<Int>
  let end: Int

  /// A tag is longer than this only by mistake.
  static let longest = 1000

  /// The tag that begins with the `<` at `index`; nil where it is none.
  ///
  /// A name that HTML does not have is none, unless it says itself that it is another's, as `o:p`.
  init?(_ text: [UInt8], at index: Int) {
    var start = index + 1
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "!") || text[start] == UInt8(ascii: "?") {
      guard let end = Self.endOfDeclaration(text, at: index) else { return nil }
      (effect, isClosing, level, name, self.end) = (.remark, false, 0, start..<start, end)
      return
    }
    isClosing = text[start] == UInt8(ascii: "/")
    if isClosing { start += 1 }
    var end = start
    var isForeign = false
    while end < text.count, end - start < Self.longestName {
      let byte = text[end]
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") {
        isForeign = true
      } else if !byte.isLetter && !byte.isDigit {
        break
      }
      end += 1
    }
    guard end > start, end < text.count, text[start].isLetter, Self.endsName(text[end]),
      let effect = Self.effects[Self.folded(text, start..<end)] ?? (isForeign ? .inline : nil),
      let close = Self.end(text, from: end)
    else { return nil }
    (name, self.end, self.effect) = (start..<end, close, effect)
    level = effect == .heading ? Int(text[end - 1]) - 0x30 : 0
  }

  private static let longestName = 24

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isBlank || byte == 0x0A || byte == 0x0D || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: ">")
  }

  /// Past the end of the comment that begins at an index, if one does.
  static func endOfComment(_ text: [UInt8], at index: Int, to limit: Int) -> Int? {
    guard text.has("<!--", at: index) else { return nil }
    var end = index + 4
    while end + 2 < limit {
      if text.has("-->", at: end) { return end + 3 }
      end += 1
    }
    return nil
  }

  /// Past the closing tag of an element before a limit; nil where it has none.
  func endOfElement(_ text: [UInt8], to limit: Int) -> Int? {
    let folded = Self.folded(text, name)
    var index = end
    while index + 2 + name.count < limit {
      if text[index] == UInt8(ascii: "<"), text[index + 1] == UInt8(ascii: "/"),
        Self.folded(text, (index + 2)..<(index + 2 + name.count)) == folded,
        let closing = HTMLTag(text, at: index), closing.end <= limit
      {
        return closing.end
      }
      index += 1
    }
    return nil
  }

  /// Past the `>`, which does not count within quotation marks.
  private static func end(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    var quote: UInt8?
    var unquoted: Int?
    let limit = min(text.count, start + longest)
    while index < limit {
      let byte = text[index]
      if byte == UInt8(ascii: ">") {
        if quote == nil { return index + 1 }
        unquoted = unquoted ?? index + 1
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<"), quote == nil {
        return nil
      }
      index += 1
    }
    return unquoted
  }

  /// A comment is found by `endOfComment`; this is the end of `<!doctype …>` and `<?…?>`.
  private static func endOfDeclaration(_ text: [UInt8], at index: Int) -> Int? {
    let limit = min(text.count, index + longest)
    return text[index..<limit].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// The letters of a name in lower case as one number.
  static func folded(_ text: [UInt8], _ name: Range<Int>) -> UInt64 {
    text[name].reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  private static func key(_ name: String) -> UInt64 {
    let bytes = Array(name.utf8)
    return folded(bytes, 0..<bytes.count)
  }

  private static let effects: [UInt64: Effect] = {
    let names: [(Effect, String)] = [
      (
        .block,
        "p div section article header main hr address figure pre center dl dt dd details summary "
          + "form tbody thead tfoot caption body html"
      ),
      (.lineBreak, "br"), (.heading, "h1 h2 h3 h4 h5 h6"), (.list, "ul menu"),
      (.orderedList, "ol"), (.item, "li"), (.table, "table"), (.row, "tr"), (.cell, "td th"),
      (.quotation, "blockquote"),
      (.aside, "nav aside footer figcaption button select label"),
      (
        .hidden,
        "script style noscript template svg math iframe object head textarea video audio canvas"
      ),
      (.remark, "img embed"),
      (
        .inline,
        "a abbr acronym area b base bdi bdo big blink cite code col colgroup data datalist del dfn "
          + "dialog em fieldset font frame frameset i input ins kbd legend link map mark marquee "
          + "meta meter nobr optgroup option output param picture progress q rp rt ruby s samp slot "
          + "small source span strike strong sub sup time title track tt u var wbr"
      ),
    ]
    var effects: [UInt64: Effect] = [:]
    for (effect, list) in names {
      for name in list.split(separator: " ") { effects[key(String(name))] = effect }
    }
    return effects
  }()
}

/// How much of HTML a text has.
enum HTMLExtent {
  /// Tags are characters like any other.
  case none
  /// Only `<br>`: lines are lines.
  case lineBreaks
  /// The tags tell what is a paragraph; the ends of lines are blanks.
  case blocks

  /// Told by the closing tags of blocks, which no plain text has.
  init(_ text: [UInt8], from start: Int) {
    var found = HTMLExtent.none
    var index = text.index(of: UInt8(ascii: "<"), from: start)
    while index < text.count {
      if let tag = HTMLTag(text, at: index) {
        switch tag.effect {
        case .block, .heading, .list, .orderedList, .item, .row, .cell, .table:
          if tag.isClosing {
            self = .blocks
            return
          }
        case .lineBreak: found = .lineBreaks
        case .quotation, .aside, .hidden, .remark, .inline: break
        }
      }
      index = text.index(of: UInt8(ascii: "<"), from: index + 1)
    }
    self = found
  }
}
