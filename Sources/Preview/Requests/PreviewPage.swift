/// A page as a preview shows it: with a script that loads it anew when the site has changed.
enum PreviewPage {
  /// Where the script and the stream of changes are; no file of a site is hidden.
  static let scriptPath = "/.briefgen/preview.js"
  static let changesPath = "/.briefgen/changes"

  /// The page with the script, which its policy is made to allow; the file stays as it is.
  static func withScript(_ page: [UInt8]) -> [UInt8] {
    let tag = Array("<script src=\"\(scriptPath)\" defer></script>\n".utf8)
    var page = allowingScript(page)
    let end = page.lastRange(of: "</body>")?.lowerBound ?? page.endIndex
    page.insert(contentsOf: tag, at: end)
    return page
  }

  /// With a word for the script and its stream in the page's Content-Security-Policy, if it has one.
  private static func allowingScript(_ page: [UInt8]) -> [UInt8] {
    let start = "http-equiv=\"Content-Security-Policy\" content=\""
    guard let policy = page.firstRange(of: Array(start.utf8))?.upperBound,
      let end = page[policy...].firstIndex(of: UInt8(ascii: "\""))
    else { return page }
    var parts = String(decoding: page[policy..<end], as: UTF8.self).split(separator: ";").map {
      $0.split(separator: " ").map(String.init)
    }
    for name in ["script-src", "connect-src"] {
      if let index = parts.firstIndex(where: { $0.first == name }) {
        parts[index].removeAll { $0 == "'none'" }
        if !parts[index].contains("'self'") { parts[index].append("'self'") }
      } else {
        parts.append([name, "'self'"])
      }
    }
    var page = page
    let text = parts.map { $0.joined(separator: " ") }.joined(separator: "; ")
    page.replaceSubrange(policy..<end, with: text.utf8)
    return page
  }

  /// Tells what is wrong above the page, and loads the page anew when there is another edition.
  ///
  /// It is served by the preview and stands in no site.
  static let script = """
    "use strict";
    let edition = null;
    const note = document.createElement("pre");
    note.setAttribute("role", "alert");
    Object.assign(note.style, {
      position: "fixed", insetInline: "0", insetBlockStart: "0", zIndex: "9999", margin: "0",
      padding: "1rem", maxBlockSize: "50vh", overflow: "auto", whiteSpace: "pre-wrap",
      font: "0.9rem/1.5 monospace", color: "#fff", background: "#8c1d18",
    });
    const changes = new EventSource("\(changesPath)");
    changes.addEventListener("message", (event) => {
      const state = JSON.parse(event.data);
      if (edition === null) edition = state.edition;
      if (edition !== state.edition) { location.reload(); return; }
      note.textContent = state.faults.join("\\n");
      if (state.faults.length > 0) document.body.append(note); else note.remove();
    });

    """

  /// A page for a time when there is no site yet: what is wrong, if anything is.
  static func waiting(_ faults: [String]) -> [UInt8] {
    let words = faults.isEmpty ? ["The site is being built."] : faults
    let page = """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <title>No site yet</title>
      <body>
      <pre>\(words.map(escaped).joined(separator: "\n"))</pre>
      </body>
      </html>

      """
    return withScript(Array(page.utf8))
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension [UInt8] {
  /// The last place where some bytes stand.
  fileprivate func lastRange(of text: String) -> Range<Int>? {
    let pattern = Array(text.utf8)
    var start = count - pattern.count
    while start >= 0 {
      if self[start..<(start + pattern.count)].elementsEqual(pattern) {
        return start..<(start + pattern.count)
      }
      start -= 1
    }
    return nil
  }
}
