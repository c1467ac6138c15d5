import CCMark
import Foundation

/// What a Markdown viewer makes of a text, one that lets HTML through.
func rendered(markdown: [UInt8]) -> String {
  let html = unsafe markdown.withUnsafeBytes { bytes in
    unsafe cmark_markdown_to_html(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_UNSAFE)
  }
  guard let html = unsafe html else { return "" }
  defer { unsafe free(html) }
  return unsafe String(cString: html)
}
