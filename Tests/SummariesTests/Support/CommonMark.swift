import CCMark

/// Markdown as a browser would get it, by the reference implementation in safe mode.
func html(_ markdown: String) -> String {
  var markdown = markdown
  return markdown.withUTF8 { bytes in
    guard let start = bytes.baseAddress else { return "" }
    let rendered = unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      unsafe cmark_markdown_to_html($0, bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let rendered = unsafe rendered else { return "" }
    defer { unsafe cmark_get_default_mem_allocator().pointee.free(rendered) }
    return unsafe String(cString: rendered)
  }
}

/// The text of a paragraph of HTML, without its tags.
func shown(_ html: String) -> String {
  var text = ""
  var isTag = false
  for character in html {
    switch character {
    case "<": isTag = true
    case ">": isTag = false
    default: if !isTag { text.append(character) }
    }
  }
  for (entity, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
    text = text.replacing(entity, with: letter)
  }
  return text.split(whereSeparator: \.isNewline).joined(separator: " ")
}
