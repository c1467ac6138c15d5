import Briefing
import Summaries
import Templates
import Samples
import Testing

@testable import Site

/// What a source brings in stays text, wherever it is shown.
struct SafetyTests {
  /// Closes whatever it might stand in.
  private static let payload =
    "\"'></title></a><script>alert(1)</script><b onclick=x \u{301}\"\u{301}"
  private static let escaped =
    "&quot;&#39;&gt;&lt;/title&gt;&lt;/a&gt;&lt;script&gt;alert(1)&lt;/script&gt;"

  /// An archive whose every text is the payload.
  private static var archive: Archive {
    var text = TextBuilder("payload", file: payload)
    for kind: Block.Kind in [
      .headline, .dateline, .heading(level: 2), .paragraph, .item(mark: payload), .row, .quotation,
    ] {
      text.add(kind, payload)
    }
    text.mark(payload, as: .person(Identifier("person")))
    var document = text.archived(title: payload)
    document.document.leftOut = [LeftOut(text: payload, source: 0..<1)]
    document.document.url = "https://example.org/" + payload
    document.publisher = fact(payload, "payload", 1)
    document.dateline = fact(payload, "payload", 1)
    document.figures = [FigureFinding(text: payload, sentence: 1, rule: "test")]
    document.people = [Identifier("person")]
    document.meetings = [DocumentMeeting(meeting: Identifier("meeting"), isPrincipal: true)]
    return Archive(
      documents: [document], meetings: [meeting],
      series: [
        Series(
          id: Identifier("series"), name: payload, aliases: [payload],
          members: [Identifier("meeting")])
      ],
      countries: [Country(id: Identifier("country"), code: code("AL"), name: payload)],
      organizations: [Organization(id: Identifier("body"), name: payload, kind: .other)],
      people: [person], places: [Place(id: Identifier("place"), name: payload, kind: .venue)],
      agreements: [Agreement(id: Identifier("paper"), name: payload, status: .draft)])
  }

  private static var meeting: Meeting {
    var meeting = Meeting(
      id: Identifier("meeting"), name: payload, kind: .other,
      status: fact(.held, "payload", 1))
    meeting.place = fact(Identifier("place"), "payload", 1)
    meeting.series = Identifier("series")
    meeting.agreements = [
      MeetingAgreement(agreement: Identifier("paper"), status: fact(.draft, "payload", 1))
    ]
    meeting.participants = [
      Participant(
        person: Identifier("person"), name: payload, role: payload, country: code("AL"),
        citations: cited("payload", 1))
    ]
    meeting.conflicts = [
      Conflict(
        field: .place,
        readings: [payload, "x"].enumerated().map { number, words in
          fact(Conflict.Reading(words, value: words), "payload", number + 1)
        })
    ]
    meeting.sources = [
      MeetingSource(
        document: Identifier("payload"), isPrincipal: true, status: .held, start: nil,
        sentences: [1])
    ]
    return meeting
  }

  private static var person: Person {
    var person = Person(id: Identifier("person"), name: payload)
    person.aliases = [payload]
    person.roles = [
      PersonRole(
        title: payload, country: nil, organization: Identifier("body"), isFormer: true, first: nil,
        last: nil, citations: cited("payload", 1))
    ]
    person.documents = [Identifier("payload")]
    person.meetings = [Identifier("meeting")]
    return person
  }

  @Test func `escapes what a source says in every page`() async throws {
    let site = try await TestSite(
      of: Self.archive, options: SiteOptions(title: Self.payload, language: "en-" + Self.payload))
    for page in site.pages {
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains(Self.escaped), "\(page.path) shows it as text")
      for token in ["<script", "<b ", "\"\u{301}", "onclick=x \u{301}\""] {
        #expect(
          Self.withoutOwnScripts(html).utf8.split(token) == 1, "\(page.path) lets \(token) through")
      }
    }
  }

  @Test func `shows a payload as the characters it is made of`() async throws {
    let page = try await TestSite().text("documents/note-on-ferries/")
    #expect(page.contains("has &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; no money"))
  }

  @Test(arguments: [
    ("https://news.example/a?b=1&c=\"", true), ("HTTP://news.example/", true),
    ("javascript:alert(1)", false), (" javascript:alert(1)", false), ("data:text/html,x", false),
    ("//news.example", false), ("httpx", false),
  ])
  func `links to the address of a document only on the web`(
    address: String, isLinked: Bool
  ) async throws {
    var text = TextBuilder("a")
    text.add(.paragraph, "One.")
    var document = text.archived(title: "One")
    document.document.url = address
    let page = try await TestSite(of: Archive(documents: [document])).text("documents/a/")
    #expect(page.contains("<dt>Address</dt>") == isLinked)
  }

  @Test(arguments: [
    ("<script>x</script>", "<!-- raw HTML omitted -->"),
    ("[a](javascript:x)", "<a href=\"\">a</a>"),
    ("a < b & c", "a &lt; b &amp; c"),
    ("[a](../b/index.html)", "<a href=\"../b/index.html\">a</a>"),
    ("*a*\u{301}", "a"), ("", ""),
  ])
  func `renders Markdown in safe mode`(text: String, expected: String) {
    let html = String(decoding: MarkdownDocument(text).markup.bytes, as: UTF8.self)
    #expect(html.contains(expected) || expected.isEmpty && html.isEmpty)
    #expect(!html.contains("<script"))
  }

  /// Without the element that holds data, and the scripts of lists.
  private static func withoutOwnScripts(_ html: String) -> String {
    html.replacing("<script type=\"application/ld+json\">{\"@context\"", with: "")
      .replacing(#/<script src="[.\/]*assets\/(search|filter).js" defer><\/script>/#, with: "")
  }

  @Test func `needs neither script nor inline style`() async throws {
    for page in try await TestSite().pages {
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains("default-src 'none'; style-src 'self'"))
      let rest = Self.withoutOwnScripts(html)
      for token in ["<script", "<style", " style=", " onclick", "javascript:"] {
        #expect(rest.utf8.split(token) == 1, "\(page.path) has \(token)")
      }
    }
  }

  @Test func `has every anchor of a page once`() async throws {
    for page in try await TestSite().pages {
      let anchors = PageScan(page.bytes).attributes.filter { $0.kind == .anchor }.map {
        String(decoding: page.bytes[$0.value], as: UTF8.self)
      }
      #expect(Set(anchors).count == anchors.count, "\(page.path)")
    }
  }
}

extension String.UTF8View {
  /// Into how many parts some bytes cut it.
  fileprivate func split(_ separator: String) -> Int {
    let bytes = Array(self)
    let pattern = Array(separator.utf8)
    var parts = 1
    for start in bytes.indices
    where bytes[start] == pattern[0] && bytes[start...].starts(with: pattern) {
      parts += 1
    }
    return parts
  }
}
