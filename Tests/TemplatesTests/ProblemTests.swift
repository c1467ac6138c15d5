import Testing

@testable import Templates

struct ProblemTests {
  @Test(arguments: [
    ("{{titel}}", "main:1:1: nothing is called 'titel' here; did you mean 'title'?"),
    ("a\n  {{titel}}", "main:2:3: nothing is called 'titel' here; did you mean 'title'?"),
    ("{{venue}}", "main:1:1: nothing is called 'venue' here; there are: place, rows, title"),
    (
      "{{#rows}}{{nane}}{{/rows}}", "main:1:10: nothing is called 'nane' here; did you mean 'name'?"
    ),
    ("{{name}}", "main:1:1: nothing is called 'name' here; there are: place, rows, title"),
    ("{{place.nam}}", "main:1:1: nothing is called 'place.nam' here; did you mean 'name'?"),
    ("{{title.x}}", "main:1:1: 'title' is a text and has no fields; name it without a dot"),
    ("{{rows}}", "main:1:1: 'rows' is a list and can't be printed; open it with {{#rows}}"),
    ("{{{title}}}", "main:1:1: 'title' is plain text and must be escaped; write {{title}}"),
    ("{{&title}}", "main:1:1: 'title' is plain text and must be escaped; write {{title}}"),
    ("{{>peple}}", "main:1:1: no template is called 'peple'; did you mean 'people'?"),
    ("{{#rows}}", "main:1:1: 'rows' is not closed; add {{/rows}}"),
    ("{{/rows}}", "main:1:1: 'rows' is closed and was not opened; remove the tag"),
    ("a {{title", "main:1:3: the tag has no end; end it with }}"),
    ("{{ }}", "main:1:1: the tag names nothing; write a name without blanks, or remove the tag"),
    ("{{a b}}", "main:1:1: 'a b' is no name; write a name without blanks, or remove the tag"),
    ("{{a..b}}", "main:1:1: 'a..b' is no name; write a name without blanks, or remove the tag"),
    ("{{=x=}}", "main:1:1: these are no delimiters; write them as in {{=<% %>=}}"),
    (
      "{{<people}}{{$hed}}{{/hed}}{{/people}}",
      "main:1:12: 'people' has no block 'hed'; did you mean 'head'?"
    ),
  ])
  func `tells what is wrong, where, and the mend`(template: String, expected: String) {
    let told = problems(
      template,
      ["title": "t", "place": ["name": "n"], "rows": [["name": "n"]]],
      partials: ["people.html": "{{$head}}{{/head}}"])
    #expect(told == [expected])
  }

  @Test func `tells the problems of all files at once, by file and place`() {
    let told = problems(
      "{{a}}\n{{>p}}{{>p}}{{b}}", ["x": "1"], partials: ["p": "{{#c}}{{/c}}", "unused": "{{#d}}"])
    #expect(
      told.map { $0.prefix { $0 != ";" } } == [
        "main:1:1: nothing is called 'a' here", "main:2:13: nothing is called 'b' here",
        "p:1:1: nothing is called 'c' here", "unused:1:1: 'd' is not closed",
      ])
  }

  @Test func `tells a mistake of a template once for all types of page made of it`() {
    var templates = TemplateSet([TemplateFile(name: "shared.html", bytes: Array("{{x}}".utf8))])
    let models: [Datum] = [["title": "t", "place": "p"], ["title": "t", "date": "d"]]
    for model in models {
      _ = templates.program("shared.html", for: model.shape(scalar: .text))
    }
    let error = #expect(throws: TemplateProblems.self) { try templates.check() }
    #expect(
      error?.problems.map(\.description)
        == ["shared.html:1:1: nothing is called 'x' here; there are: title"])
  }

  @Test func `tells of a parent that it lacks what several templates fill`() {
    let filling = Array("{{<layout}}{{$main}}{{/main}}{{/layout}}".utf8)
    var templates = TemplateSet([
      TemplateFile(name: "a.html", bytes: filling), TemplateFile(name: "b.html", bytes: filling),
      TemplateFile(name: "layout.html", bytes: Array("{{$head}}{{/head}}".utf8)),
    ])
    for name in ["a.html", "b.html"] { _ = templates.program(name, for: .text) }
    let error = #expect(throws: TemplateProblems.self) { try templates.check() }
    #expect(
      error?.problems.map(\.description) == [
        "layout.html: there is no block 'main', which 2 templates fill, such as a.html; "
          + "add {{$main}}{{/main}}"
      ])
  }

  @Test func `reads on past a section that is closed too late`() {
    let told = problems("{{#a}}{{#b}}{{/a}}\n{{/b}}{{x}}", ["a": true, "b": true])
    #expect(
      told.map { $0.prefix { $0 != ";" } } == [
        "main:1:13: 'a' is closed while 'b' is still open",
        "main:2:1: 'b' is closed and was not opened", "main:2:7: nothing is called 'x' here",
      ])
  }

  @Test(arguments: [
    ["main": "{{>main}}"], ["main": "{{>p}}{{>p}}", "p": "{{>q}}{{>q}}", "q": "{{>p}}"],
  ])
  func `refuses templates that include themselves`(files: [String: String]) {
    let told = problems(files["main"] ?? "", [:], partials: files)
    #expect(told.count == 1)
    #expect(told.first?.contains("includes itself without end") == true)
  }

  @Test func `refuses bytes that are not UTF-8`() {
    var templates = TemplateSet([TemplateFile(name: "a.html", bytes: [0x61, 0xFF])])
    _ = templates.program("a.html", for: .text)
    let error = #expect(throws: TemplateProblems.self) { try templates.check() }
    #expect(error?.description == "a.html: the template is not UTF-8; save it as UTF-8")
  }

  @Test func `names a template that is not there`() {
    var templates = TemplateSet([TemplateFile(name: "meeting.html", bytes: [])])
    _ = templates.program("meting.html", for: .text)
    let error = #expect(throws: TemplateProblems.self) { try templates.check() }
    #expect(
      error?.description
        == "meting.html: there is no such template; did you mean 'meeting.html'?")
  }
}
