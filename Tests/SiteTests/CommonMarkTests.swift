import Foundation
import Templates
import Testing
import Text

@testable import Site

/// The system's library through our one way to it, by the examples of its specification
/// (`CommonMark/README.md`).
struct CommonMarkTests {
  struct Example: Decodable, Sendable, CustomTestStringConvertible {
    let markdown: String
    let html: String
    let example: Int
    let section: String

    var testDescription: String { "\(section), example \(example)" }
    var rendered: String {
      String(decoding: MarkdownDocument(markdown).markup.bytes, as: UTF8.self)
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "CommonMark")

  private static let examples: [Example] = {
    let file = folder.appending(path: "examples.json")
    do {
      return try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    } catch {
      Issue.record("\(file.path): \(error)")
      return []
    }
  }()

  /// Comments of HTML, of which version 0.31 of the specification takes more for such than 0.30 does;
  /// the system's library may be of either.
  private static let ofTwoMinds: Set = [625, 626]

  private static var unsafe: [Example] { examples.filter { $0.rendered != $0.html } }

  @Test func `renders the examples of the specification as it says, but for what is unsafe`() {
    #expect(Self.examples.count == 652)
    #expect(Self.unsafe.count == 71)
    for example in Self.unsafe {
      let html = example.rendered
      // Of what brings neither HTML nor an address that runs every byte is as it says.
      let leavesOut = html.contains("<!-- raw HTML omitted -->") || html.contains("=\"\"")
      #expect(leavesOut, "\(example.testDescription)")
    }
  }

  /// `<p>` and `</p>` as they are, `<a href="x">` too.
  private static func tags(of html: String) -> [Substring] {
    html.matches(of: #/<\/?[A-Za-z][^<>]*>/#).map(\.output)
  }

  /// One that CommonMark makes by itself, with the attributes that it gives.
  private static func isOfMarkdown(_ tag: Substring) -> Bool {
    let plain = #/<\/?(p|h[1-6]|ul|ol|li|pre|code|blockquote|em|strong|a)>|<(br|hr) \/>/#
    let more =
      #/<a href="[^"]*"( title="[^"]*")?>|<img src="[^"]*" alt="[^"]*"( title="[^"]*")? \/>/#
    let code = #/<code class="language-[^"]*">|<ol start="\d+">/#
    return tag.wholeMatch(of: plain) != nil || tag.wholeMatch(of: more) != nil
      || tag.wholeMatch(of: code) != nil
  }

  @Test func `leaves out what would be live`() throws {
    for example in Self.examples {
      let html = example.rendered
      #expect(Self.tags(of: html).filter { !Self.isOfMarkdown($0) } == [], "\(example.example)")
      let rest = html.replacing("<!-- raw HTML omitted -->", with: "")
      #expect(!rest.contains("<!") && !rest.contains("<?"), "\(example.example)")
      #expect(!html.contains("href=\"javascript:"), "\(example.example)")
    }
    let shown = Self.unsafe.filter { !Self.ofTwoMinds.contains($0.example) }.map { example in
      "== \(example.testDescription)\n\(example.markdown)--\n\(example.rendered)"
    }
    try expectGolden(shown.joined(separator: "\n"), "../CommonMark/safe.txt")
  }

  // MARK: - Growth

  /// What costs one library or another the square of its length, or a level of its stack for each
  /// piece: the pieces of a text, over and over.
  private static let hard: [(name: String, text: @Sendable (_ count: Int) -> String)] = [
    ("images in images", { String(repeating: "![[]()", count: $0) }),
    ("links in links", { String(repeating: "[a](", count: $0) }),
    ("links without an end", { String(repeating: "[a](<b", count: $0) }),
    ("brackets", { String(repeating: "[", count: $0) }),
    (
      "brackets in brackets",
      { String(repeating: "[", count: $0) + "a" + String(repeating: "]", count: $0) }
    ),
    ("references", { String(repeating: "[x][", count: $0) }),
    ("definitions", { count in (0..<count).map { "[a\($0)]: u\n" }.joined() }),
    ("emphasis", { String(repeating: "*a **a ", count: $0) }),
    ("emphasis that ends", { String(repeating: "a**b", count: $0) }),
    ("emphasis of two kinds", { String(repeating: "*a_ ", count: $0) }),
    ("emphasis in links", { String(repeating: "**x [a*b**c*](d)", count: $0) }),
    ("low lines", { String(repeating: "a_", count: $0) }),
    (
      "ever more backticks",
      {
        (1...Int(Double($0).squareRoot())).map { "e" + String(repeating: "`", count: $0) }.joined()
      }
    ),
    ("backticks with blanks", { String(repeating: "` ", count: $0) }),
    ("comments", { String(repeating: "a <!--", count: $0) }),
    ("instructions", { String(repeating: "a <?", count: $0) }),
    ("declarations", { String(repeating: "a <!A ", count: $0) }),
    ("character data", { String(repeating: "a <![CDATA[", count: $0) }),
    ("attributes", { String(repeating: "<a b=\"", count: $0) }),
    ("quotations", { String(repeating: ">", count: $0) }),
    ("items", { String(repeating: "- ", count: $0) }),
    ("numbers", { String(repeating: "1. ", count: $0) }),
    ("entities", { String(repeating: "&amp", count: $0) }),
    ("escapes", { String(repeating: "\\[", count: $0) }),
    ("hard line ends", { String(repeating: "a  \n", count: $0) }),
    ("NUL", { String(repeating: "\u{0}a", count: $0) }),
  ]

  /// The words of sources come escaped, and then mean nothing to the library.
  ///
  /// With the first of these as it is, it would be busy for minutes. Each takes half a second at most.
  @Test(arguments: hard.indices)
  func `takes time as the length of a text has it, whatever it is made of`(number: Int) {
    let (name, text) = Self.hard[number]
    let words = MarkdownText.escaped(text(50_000))
    var html: [UInt8] = []
    let time = ContinuousClock().measure { html = SummaryMarkup.markup(of: words).bytes }
    #expect(time < .seconds(10), "\(name): \(time)")
    #expect(Self.tags(of: String(decoding: html, as: UTF8.self)) == ["<p>", "</p>"], "\(name)")
  }
}
