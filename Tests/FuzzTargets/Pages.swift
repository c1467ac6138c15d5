import Site
import Templates
import Text

/// From words and templates to HTML.
enum Pages {
  // MARK: - Templates

  /// Every kind of field that a template may ask for, each text of which must be escaped.
  private struct Model: TemplateModel {
    static let text = "<q7Zk>"
    var company: [Model] = []

    static func declare(_ fields: inout Fields, of model: Model?) {
      fields.text("title", model.map { _ in text })
      fields.text("nothing", nil)
      fields.number("count", model.map { _ in 12 })
      fields.flag("open", model.map { _ in true })
      fields.markup("note", model.map { _ in Markup(trusted: Array("<b>".utf8)) })
      fields.texts("words", model.map { _ in [text, text] })
      fields.list("company", model?.company)
    }
  }

  static func fault(rendering bytes: [UInt8]) -> String? {
    var templates = TemplateSet([
      TemplateFile(name: "a.html", bytes: bytes),
      TemplateFile(name: "b.html", bytes: Array("{{title}} {{{note}}}\n".utf8)),
    ])
    let template = templates.compile("a.html", for: Model.self)
    do throws(TemplateProblems) {
      try templates.check()
    } catch {
      return error.description.isEmpty ? "it is refused, and nothing says why" : nil
    }
    var html: [UInt8] = []
    template.render(Model(company: [Model(), Model()]), into: &html)
    // A template may have the same letters, nobody's text.
    let isOwn = contains(bytes, "q7")
    return isOwn || !contains(html, Model.text) ? nil : "a text is not escaped"
  }

  private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
    bytes.firstRange(of: Array(text.utf8)) != nil
  }

  // MARK: - Markdown

  /// As Markdown the text brings no HTML of its own; escaped it is shown as it stands, blanks folded.
  static func fault(summing bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let tag = liveTag(in: SummaryMarkup.markup(of: text).bytes) { return "it brings \(tag)" }
    let escaped = MarkdownText.escaped(text)
    let shown = String(decoding: SummaryMarkup.markup(of: escaped).bytes, as: UTF8.self)
    let words = words(of: text)
    return shown == (words.isEmpty ? "" : "<p>\(words)</p>\n")
      ? nil : "'\(words)' is shown as '\(shown)'"
  }

  /// As HTML has them: what blanks and control characters separate.
  private static func words(of text: String) -> String {
    let words = text.utf8.split { $0 <= 0x20 || $0 == 0x7F }
    let line = words.map { String(Substring($0)) }.joined(separator: " ")
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The first tag that Markdown does not make, or one with an address that runs.
  private static func liveTag(in html: [UInt8]) -> String? {
    var offset = 0
    while let start = html[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let end = html[start...].firstIndex(of: UInt8(ascii: ">")) ?? html.endIndex
      let tag = String(decoding: html[start..<end], as: UTF8.self)
      let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0 != " " && $0 != "\n" }
      let folded = tag.lowercased()
      if !names.contains(String(name)) || folded.contains("=\"javascript:")
        || folded.contains("=\"vbscript:") || folded.contains("=\"file:")
      {
        return tag
      }
      offset = end
    }
    return nil
  }

  /// Of elements that CommonMark and the marks of a summary are made of, and of the note where HTML was.
  private static let names: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "pre", "code", "blockquote", "em",
    "strong", "a", "br", "hr", "img", "sup", "!--",
  ]
}
