public import Templates

/// A summary as HTML, its marks set as those of facts are.
///
/// A mark is a link behind a blank at which no line ends (U+00A0). That blank would make a gap: here
/// a word joiner holds the marks to the word before them.
public enum SummaryMarkup {
  /// The Markdown rendered; HTML that stands in it is left out.
  public static func markup(of markdown: String) -> Markup {
    let html = MarkdownDocument(markdown).markup.bytes
    var output: [UInt8] = []
    output.reserveCapacity(html.count + 256)
    var offset = 0
    while let start = first(in: html, from: offset) {
      output += html[offset..<start]
      output += "&#8288;<sup class=\"cite\">".utf8
      offset = start
      while let link = mark(in: html, at: offset) {
        output += html[link]
        offset = link.upperBound
      }
      output += "</sup>".utf8
    }
    return Markup(trusted: output + html[offset...])
  }

  private static let start = Array("\u{A0}<a ".utf8)
  private static let end = Array("</a>".utf8)

  private static func first(in html: [UInt8], from offset: Int) -> Int? {
    html[offset...].indices.first { html[$0] == start[0] && mark(in: html, at: $0) != nil }
  }

  /// The link of a mark whose blank is at an offset.
  private static func mark(in html: [UInt8], at offset: Int) -> Range<Int>? {
    guard html[offset...].starts(with: start) else { return nil }
    let tag = offset + "\u{A0}".utf8.count
    return html[tag...].indices.first { html[$0] == end[0] && html[$0...].starts(with: end) }
      .map { tag..<($0 + end.count) }
  }
}
