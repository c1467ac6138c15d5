internal import Summaries
public import Templates

/// A summary as HTML, its marks set as those of facts are.
///
/// A mark is a link behind a blank at which no line ends (U+00A0). That blank would make a gap: here
/// a word joiner holds the marks to the word before them.
public enum SummaryMarkup {
  /// The Markdown rendered; HTML that stands in it is left out.
  ///
  /// `language` is that of words between the marks of another language; nil where there are none.
  public static func markup(of markdown: String, foreign language: String? = nil) -> Markup {
    var html = MarkdownDocument(markdown).markup.bytes
    if let language { html = withLanguage(language, html) }
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

  /// With an element around what stands between the marks of words in another language.
  private static func withLanguage(_ language: String, _ html: [UInt8]) -> [UInt8] {
    var tag = Array("<bdi lang=\"".utf8)
    tag.append(escaping: language)
    tag += "\">".utf8
    return replaced(
      foreignEnd, by: Array("</bdi>".utf8), in: replaced(foreignStart, by: tag, in: html))
  }

  private static func replaced(_ mark: [UInt8], by tag: [UInt8], in html: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(html.count + 256)
    var offset = 0
    while offset < html.count {
      if html[offset] == mark[0], html[offset...].starts(with: mark) {
        output += tag
        offset += mark.count
      } else {
        output.append(html[offset])
        offset += 1
      }
    }
    return output
  }

  private static let foreignStart = Array(String(ForeignWords.start).utf8)
  private static let foreignEnd = Array(String(ForeignWords.end).utf8)

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
