import Testing

@testable import Templates

private struct Guest: TemplateModel {
  var name: String
  var role: String?
  /// Whom the guest brings: a model may hold models of its own type.
  var company: [Guest] = []

  static func declare(_ fields: inout Fields, of guest: Guest?) {
    fields.text("name", guest?.name)
    fields.text("role", guest?.role)
    fields.list("company", guest?.company)
  }
}

private struct Dinner: TemplateModel {
  var title = "Dinner & dance"
  var host: Guest?
  var guests: [Guest] = []
  var dishes: [String] = []
  var seats: Int? = 12
  var note: Markup?
  var isOpen = false

  static func declare(_ fields: inout Fields, of dinner: Dinner?) {
    fields.text("title", dinner?.title)
    fields.record("host", dinner?.host)
    fields.list("guests", dinner?.guests)
    fields.texts("dishes", dinner?.dishes)
    fields.number("seats", dinner?.seats)
    fields.markup("note", dinner?.note)
    fields.flag("open", dinner?.isOpen)
  }
}

private struct Page: TemplateModel {
  var language: String
  var dinner: Dinner

  static func declare(_ fields: inout Fields, of page: Page?) {
    fields.text("language", page?.language)
    Dinner.declare(&fields, of: page?.dinner)
  }
}

private func template<Model: TemplateModel>(
  _ text: String, for model: Model.Type
) throws -> Template<Model> {
  var templates = TemplateSet([TemplateFile(name: "main.html", bytes: Array(text.utf8))])
  let template = templates.compile("main.html", for: model)
  try templates.check()
  return template
}

private func page<Model: TemplateModel>(_ text: String, _ model: Model) throws -> String {
  var output: [UInt8] = []
  try template(text, for: Model.self).render(model, into: &output)
  return String(decoding: output, as: UTF8.self)
}

struct FieldsTests {
  @Test(arguments: [
    ("{{title}}", "Dinner &amp; dance"),
    ("{{host.name}}, {{host.role}}", "Ilse, "),
    ("{{#host}}{{name}}{{#role}}, {{.}}{{/role}}{{/host}}", "Ilse"),
    ("{{#guests}}{{name}} ({{role}}) {{/guests}}", "Bo (cook) Cy () "),
    (
      "{{#guests}}{{#company}}{{name}} with {{title}}{{/company}}{{/guests}}",
      "Di with Dinner &amp; dance"
    ),
    ("{{#dishes}}<{{.}}>{{/dishes}}", "<soup><pie>"),
    (
      "{{#has_dishes}}<ul>{{#dishes}}<li>{{.}}{{/dishes}}</ul>{{/has_dishes}}",
      "<ul><li>soup<li>pie</ul>"
    ),
    (
      "{{#guests}}{{#has_company}}{{name}} brings company{{/has_company}}{{/guests}}",
      "Cy brings company"
    ),
    ("{{seats}}", "12"),
    ("{{{note}}}", "<b>late</b>"),
    ("{{#open}}open{{/open}}{{^open}}closed{{/open}}", "closed"),
  ])
  func `gives a template the fields of a model`(text: String, expected: String) throws {
    let dinner = Dinner(
      host: Guest(name: "Ilse"),
      guests: [
        Guest(name: "Bo", role: "cook"), Guest(name: "Cy", company: [Guest(name: "Di")]),
      ],
      dishes: ["soup", "pie"], note: Markup(trusted: Array("<b>late</b>".utf8)))
    let made = try page(text, dinner)
    #expect(made == expected)
  }

  @Test(arguments: ["host", "note", "seats"])
  func `takes what is nil for false`(name: String) throws {
    let raw = name == "note" ? "{{{note}}}" : ""
    let made = try page("{{#\(name)}}there{{/\(name)}}\(raw)", Dinner(seats: nil))
    #expect(made == "")
  }

  @Test func `includes the fields of an inner model among its own`() throws {
    let made = try page("{{language}}: {{title}}", Page(language: "en", dinner: Dinner()))
    #expect(made == "en: Dinner &amp; dance")
  }

  @Test(arguments: [
    ("{{{title}}}", "'title' is plain text and must be escaped"),
    ("{{note}}", "'note' is markup already"),
    ("{{open}}", "'open' is a flag and can't be printed"),
    ("{{host}}", "'host' is a record and can't be printed"),
    ("{{#guests}}{{company.name}}{{/guests}}", "'company' is a list and has no fields"),
  ])
  func `refuses a tag that does not suit the field`(text: String, problem: String) {
    let error = #expect(throws: TemplateProblems.self) { try template(text, for: Dinner.self) }
    #expect(error?.problems.map(\.problem) == [problem])
  }

  @Test func `renders on many threads as on one`() async throws {
    let dinner = Dinner(guests: (0..<50).map { Guest(name: "Guest <\($0)>") })
    let template = try template("{{#guests}}{{name}}\n{{/guests}}", for: Dinner.self)
    var expected: [UInt8] = []
    template.render(dinner, into: &expected)
    let pages = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<64 {
        group.addTask {
          var output: [UInt8] = []
          template.render(dinner, into: &output)
          return output
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pages.count == 64 && pages.allSatisfy { $0 == expected })
  }

  @Test func `knows the files that nothing is made of`() {
    var templates = TemplateSet(
      ["a.html", "b.html", "part.html"].map {
        TemplateFile(name: $0, bytes: Array("{{>part}}".utf8))
      })
    #expect(templates.unused == ["a.html", "b.html", "part.html"])
    let files = ["a.html": "{{>part}}", "b.html": "b", "part.html": "p"]
    templates = TemplateSet(files.map { TemplateFile(name: $0.key, bytes: Array($0.value.utf8)) })
    _ = templates.compile("a.html", for: Dinner.self)
    #expect(templates.unused == ["b.html"])
  }
}
