import Testing

/// A template, what it is given and what it makes.
struct Example: Sendable, CustomTestStringConvertible {
  let rule: String
  let template: String
  let data: Datum
  var partials: [String: String] = [:]
  var isMarkup = false
  let expected: String

  init(
    _ rule: String, _ template: String, _ data: Datum = [:], _ partials: [String: String] = [:],
    isMarkup: Bool = false, gives expected: String
  ) {
    self.rule = rule
    self.template = template
    self.data = data
    self.partials = partials
    self.isMarkup = isMarkup
    self.expected = expected
  }

  var testDescription: String { rule }

  func check() throws {
    let made = try render(template, data, partials: partials, isMarkup: isMarkup)
    #expect(made == expected)
  }
}

struct LanguageTests {
  @Test(arguments: [
    Example("prints text", "a {{x}} b", ["x": "1"], gives: "a 1 b"),
    Example("prints nothing for nothing", "[{{x}}]", ["x": nil], gives: "[]"),
    Example("escapes five characters", "{{x}}", ["x": "&<>\"'"], gives: "&amp;&lt;&gt;&quot;&#39;"),
    Example(
      "escapes a quotation mark under a combining mark", "<a title=\"{{x}}\">",
      ["x": "\"\u{301} onclick=<\u{200D}"],
      gives: "<a title=\"&quot;\u{301} onclick=&lt;\u{200D}\">"),
    Example("does not read what it prints", "{{x}}", ["x": "{{y}}"], gives: "{{y}}"),
    Example("prints markup by three braces", "{{{x}}}", ["x": "<b>"], isMarkup: true, gives: "<b>"),
    Example(
      "prints markup by an ampersand", "{{& x }}", ["x": "<b>"], isMarkup: true, gives: "<b>"),
    Example("follows dots", "{{a.b.c}}", ["a": ["b": ["c": "1"]]], gives: "1"),
    Example("keeps a single brace", "{ {x} }", gives: "{ {x} }"),
    Example("passes over a byte order mark", "\u{FEFF}{{x}}", ["x": "1"], gives: "1"),
    Example(
      "takes the first part of a dotted name from the nearest context", "{{#a}}{{b.c}}{{/a}}",
      ["a": ["b": ["c": "near"]], "b": ["c": "far"]], gives: "near"),
  ])
  func variables(example: Example) throws { try example.check() }

  @Test(arguments: [
    Example("shows what a true flag guards", "{{#x}}a{{/x}}", ["x": true], gives: "a"),
    Example("hides what a false flag guards", "{{#x}}a{{/x}}", ["x": false], gives: ""),
    Example(
      "repeats over a list", "{{#x}}{{y}},{{/x}}", ["x": [["y": "1"], ["y": "2"]]], gives: "1,2,"),
    Example("repeats over texts", "{{#x}}{{.}},{{/x}}", ["x": ["1", "2"]], gives: "1,2,"),
    Example(
      "repeats over lists of texts", "{{#x}}{{#.}}{{.}}{{/.}};{{/x}}", ["x": [["1"], ["2", "3"]]],
      gives: "1;23;"),
    Example("opens a record", "{{#x}}{{y}}{{/x}}", ["x": ["y": "1"]], gives: "1"),
    Example("opens a text", "{{#x}}[{{.}}]{{/x}}", ["x": "1"], gives: "[1]"),
    Example("takes empty text for false", "{{#x}}a{{/x}}{{^x}}b{{/x}}", ["x": ""], gives: "b"),
    Example("shows the contrary of a list with elements", "{{^x}}a{{/x}}", ["x": ["1"]], gives: ""),
    Example("shows the contrary of an empty list", "{{^x}}a{{/x}}", ["x": []], gives: "a"),
    Example("shows the contrary of nothing", "{{^x}}a{{/x}}", ["x": nil], gives: "a"),
    Example(
      "sees the contexts around it", "{{#x}}{{y}}{{z}}{{/x}}", ["x": ["y": "1"], "z": "2"],
      gives: "12"),
    Example(
      "prefers the nearest context", "{{#x}}{{y}}{{/x}}{{y}}", ["x": ["y": "1"], "y": "2"],
      gives: "12"),
    Example("opens a dotted name", "{{#a.b}}{{c}}{{/a.b}}", ["a": ["b": ["c": "1"]]], gives: "1"),
    Example("nests sections of one name", "{{#x}}a{{#x}}b{{/x}}{{/x}}", ["x": true], gives: "ab"),
  ])
  func sections(example: Example) throws { try example.check() }

  @Test(arguments: [
    Example(
      "leaves no trace of a section's lines", "a\n{{#x}}\nb\n{{/x}}\nc\n", ["x": true],
      gives: "a\nb\nc\n"),
    Example("nor of indented ones", "a\n  {{#x}}\nb\n  {{/x}}\nc", ["x": true], gives: "a\nb\nc"),
    Example(
      "nor with other line ends", "a\r\n{{#x}}\r\nb\r\n{{/x}}\r\nc", ["x": true],
      gives: "a\r\nb\r\nc"),
    Example("keeps a line with more on it", "a {{#x}}b\n{{/x}} c", ["x": true], gives: "a b\n c"),
    Example("keeps a line with a variable alone", "  {{x}}\n", ["x": "1"], gives: "  1\n"),
    Example("drops a comment", "a{{! b {{c }}d", gives: "ad"),
    Example("drops a comment's own lines", "a\n{{!\n  b\n}}\nc", gives: "a\nc"),
    Example("changes delimiters", "{{=<% %>=}}<% x %>{{x}}", ["x": "1"], gives: "1{{x}}"),
    Example("changes them back", "{{=| |=}}|x||={{ }}=|{{x}}", ["x": "1"], gives: "11"),
    Example("drops the line that changes them", "a\n{{=<% %>=}}\nb", gives: "a\nb"),
  ])
  func lines(example: Example) throws { try example.check() }

  @Test(arguments: [
    Example("includes a partial", "[{{>p}}]", ["x": "1"], ["p": "{{x}}"], gives: "[1]"),
    Example("finds it by its file", "[{{>p}}]", [:], ["p.html": "a"], gives: "[a]"),
    Example(
      "gives it the context it stands in", "{{#a}}{{>p}}{{/a}}", ["a": ["x": "1"]], ["p": "{{x}}"],
      gives: "1"),
    Example(
      "indents its lines with its own", "<\n  {{>p}}\n>", [:], ["p": "a\nb\n"],
      gives: "<\n  a\n  b\n>"),
    Example(
      "does not indent it within a line", "  a {{>p}}\n", [:], ["p": "b\nc"], gives: "  a b\nc\n"),
    Example(
      "does not indent what is printed in it", " {{>p}}", ["x": "1\n2"], ["p": "{{x}}\n"],
      gives: " 1\n2\n"),
    Example(
      "adds up indentation", " {{>p}}", [:], ["p": " {{>q}}\n", "q": "a\nb\n"], gives: "  a\n  b\n"),
    Example(
      "keeps the delimiters of each file", "{{=| |=}}|>p||x|", ["x": "1"], ["p": "{{x}}"],
      gives: "11"),
  ])
  func partials(example: Example) throws { try example.check() }

  @Test(arguments: [
    Example(
      "shows a block's own content", "{{<p}}{{/p}}", [:], ["p": "a{{$b}}b{{/b}}"], gives: "ab"),
    Example(
      "fills a block", "{{<p}}{{$b}}c{{/b}}{{/p}}", [:], ["p": "a{{$b}}b{{/b}}"], gives: "ac"),
    Example(
      "passes over text around blocks", "{{<p}}x{{$b}}c{{/b}}y{{/p}}", [:], ["p": "{{$b}}{{/b}}"],
      gives: "c"),
    Example(
      "fills a block wherever it stands", "{{<p}}{{$b}}c{{/b}}{{/p}}", [:],
      ["p": "{{$b}}{{/b}}{{$b}}{{/b}}"], gives: "cc"),
    Example(
      "lets the outermost filling win", "{{<p}}{{$b}}c{{/b}}{{/p}}", [:],
      ["p": "{{<q}}{{$b}}p{{/b}}{{/q}}", "q": "{{$b}}q{{/b}}"], gives: "c"),
    Example(
      "keeps the fillings of two parents apart",
      "{{<p}}{{$b}}{{<q}}{{$c}}2{{/c}}{{/q}}{{/b}}{{$c}}1{{/c}}{{/p}}", [:],
      ["p": "{{$c}}{{/c}}{{$b}}{{/b}}", "q": "{{$c}}{{/c}}"], gives: "12"),
    Example(
      "reads a filling in the context where it is shown", "{{<p}}{{$b}}{{x}}{{/b}}{{/p}}",
      ["x": "far", "a": ["x": "near"]], ["p": "{{#a}}{{$b}}{{/b}}{{/a}}"], gives: "near"),
    Example(
      "sets a filling's lines at the block's", "{{<p}}\n{{$b}}\n    1\n      2\n{{/b}}\n{{/p}}\n",
      [:],
      ["p": "<\n  {{$b}}\n  {{/b}}\n>\n"], gives: "<\n  1\n    2\n>\n"),
    Example(
      "sets them at the content they replace", "{{<p}}\n{{$b}}\n1\n{{/b}}\n{{/p}}\n", [:],
      ["p": "<\n{{$b}}\n  0\n{{/b}}\n>\n"], gives: "<\n  1\n>\n"),
    Example(
      "indents a parent's lines", " {{<p}}\n{{/p}}\n", [:], ["p": "a\nb\n"], gives: " a\n b\n"),
  ])
  func inheritance(example: Example) throws { try example.check() }
}
