internal import CCMark
internal import Templates

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Markdown as the system's library reads it.
///
/// Its safe mode is always on: HTML within the Markdown, and addresses such as `javascript:`, are
/// left out of what it renders.
@safe
struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer?

  init(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe root = bytes.withUnsafeBytes { buffer in
      let characters = unsafe buffer.assumingMemoryBound(to: CChar.self)
      return unsafe cmark_parse_document(
        characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit {
    unsafe cmark_node_free(root)
  }

  /// The whole as HTML.
  var markup: Markup {
    guard let html = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else {
      return Markup(trusted: [])
    }
    defer { unsafe free(html) }
    let length = unsafe strlen(html)
    return unsafe html.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      Markup(trusted: unsafe Array(UnsafeBufferPointer(start: bytes, count: length)))
    }
  }
}
