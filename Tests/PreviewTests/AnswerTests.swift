import Testing

@testable import Preview

/// What a preview answers, from the state of the build.
@Suite struct AnswerTests {
  private let folder: TemporarySite
  private let state = PreviewState()
  private let answers: Answers

  init() throws {
    folder = try TemporarySite([
      "index.html": "<html><body>top</body></html>", "404.html": "<body>lost</body>",
      "people/index.html": "<body>people</body>", "a.txt": "</body>",
    ])
    answers = Answers(state: state)
  }

  private func response(
    to path: String, method: String = "GET", host: String = "localhost"
  ) throws -> Response {
    let request = "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n"
    let head = try #require(RequestHead(Array(request.utf8)))
    guard case .response(let response) = answers.answer(to: head) else {
      Issue.record("no response to \(path)")
      return Response(.notFound, "")
    }
    return response
  }

  private func words(_ response: Response) -> String {
    String(decoding: response.body, as: UTF8.self)
  }

  @Test func `tells what is wrong, or to wait, while there is no site`() throws {
    let early = try response(to: "/")
    #expect(early.status == .unavailable)
    #expect(words(early).contains("The site is being built."))
    state.fail(["seeds/a.txt:1:1: error: <b> & more"])
    let wrong = try response(to: "/")
    #expect(words(wrong).contains("seeds/a.txt:1:1: error: &lt;b> &amp; more"))
    #expect(words(wrong).contains("<script src="))
  }

  @Test func `shows a page with the script that keeps it up to date`() throws {
    state.show(folder.path, isChanged: true)
    let page = try response(to: "/")
    #expect(page.status == .ok)
    let script = "<script src=\"/.briefgen/preview.js\" defer></script>"
    #expect(words(page) == "<html><body>top\(script)\n</body></html>")
    let text = try response(to: "/a.txt")
    #expect(words(text) == "</body>")
    let code = try response(to: "/.briefgen/preview.js")
    #expect(code.type == "text/javascript; charset=utf-8")
    #expect(words(code).contains("EventSource(\"/.briefgen/changes\")"))
  }

  @Test func `leads from a folder's name to the folder, and from nothing to the page for that`()
    throws
  {
    state.show(folder.path, isChanged: true)
    let moved = try response(to: "/people")
    #expect(moved.status == .moved)
    #expect(moved.location == "./people/")
    let lost = try response(to: "/none/")
    #expect(lost.status == .notFound)
    #expect(words(lost).contains("lost"))
  }

  @Test func `refuses other hosts, other methods and bodies`() throws {
    state.show(folder.path, isChanged: true)
    let host = try response(to: "/", host: "evil.example")
    #expect(host.status == .forbidden)
    let method = try response(to: "/", method: "POST")
    #expect(method.status == .unknownMethod)
    let lines = String(decoding: method.head, as: UTF8.self)
    #expect(lines.contains("\r\nAllow: GET, HEAD\r\n"))
    let head = try #require(
      RequestHead(
        Array("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n".utf8)))
    let body = answers.answer(to: head)
    #expect(body == .response(Response(.tooLarge, "A preview takes nothing.")))
  }

  @Test func `keeps showing the last good site while something is wrong`() throws {
    state.show(folder.path, isChanged: true)
    state.fail(["broken"])
    let page = try response(to: "/")
    #expect(page.status == .ok)
    #expect(state.snapshot.faults == ["broken"])
    state.show(folder.path, isChanged: false)
    #expect(state.snapshot == PreviewState.Snapshot(folder: folder.path, edition: 1, faults: []))
  }

  @Test func `tells those who listen of every state, the present one first`() async throws {
    state.show(folder.path, isChanged: true)
    var changes = state.changes().makeAsyncIterator()
    let first = await changes.next()
    #expect(first?.edition == 1)
    state.fail(["one \"two\""])
    let second = try #require(await changes.next())
    let event = try Event.text(of: second)
    #expect(event == "data: {\"edition\":1,\"faults\":[\"one \\\"two\\\"\"]}\n\n")
  }

  @Test(arguments: [
    (
      "default-src 'none'; script-src 'none'",
      "default-src 'none'; script-src 'self'; connect-src 'self'"
    ),
    (
      "script-src 'sha256-a'; connect-src 'self'",
      "script-src 'sha256-a' 'self'; connect-src 'self'"
    ),
  ])
  func `lets the policy of a page allow the script`(policy: String, expected: String) {
    let start = "<meta http-equiv=\"Content-Security-Policy\" content=\""
    let page = PreviewPage.withScript(Array("\(start)\(policy)\"><p>".utf8))
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.hasPrefix("\(start)\(expected)\"><p><script "))
  }
}
