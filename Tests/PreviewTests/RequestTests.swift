import Testing

@testable import Preview

/// What is read of a request, and which hosts it may name.
@Suite struct RequestTests {
  private func head(_ lines: String...) -> RequestHead? {
    RequestHead(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
  }

  @Test func `reads method, path and host`() {
    let read = head(
      "GET /people/a%20b/%C4%8D/?page=2 HTTP/1.1", "Host: LocalHost:8420", "Accept: */*")
    #expect(read?.method == "GET")
    #expect(read?.path == "/people/a b/č/")
    #expect(read?.host == "localhost")
    #expect(read?.hasBody == false)
    let six = head("HEAD / HTTP/1.1", "Host: [::1]:8420")
    #expect(six?.host == "[::1]")
  }

  @Test(arguments: [
    "GET / HTTP/2", "GET /", "GET  / HTTP/1.1", "GET http://a.example/ HTTP/1.1",
    "GET /%zz HTTP/1.1", "GET /%ff HTTP/1.1", "GET /%4 HTTP/1.1", "",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\n Host: a",
  ])
  func `takes nothing else for a request`(lines: String) {
    let read = head(lines)
    #expect(read == nil)
  }

  @Test(arguments: ["Content-Length: 3", "Transfer-Encoding: chunked"])
  func `sees that a body follows`(field: String) {
    let read = head("GET / HTTP/1.1", "Host: localhost", field)
    #expect(read?.hasBody == true)
    let empty = head("GET / HTTP/1.1", "Host: localhost", "Content-Length: 0")
    #expect(empty?.hasBody == false)
  }

  @Test func `knows where a head ends`() {
    let whole = RequestHead.end(in: Array("GET / HTTP/1.1\r\n\r\nmore".utf8))
    #expect(whole == 18)
    let part = RequestHead.end(in: Array("GET / HTTP/1.1\r\n\r".utf8))
    #expect(part == nil)
  }

  @Test(arguments: [
    ("localhost", true), ("127.0.0.1", true), ("192.168.0.7", true), ("[::1]", true),
    ("evil.example", false), ("127.0.0.1.evil.example", false), ("127.0.0.256", false),
    ("localhost.evil.example", false), ("[evil.example]", false), ("", false), (nil, false),
  ])
  func `answers to this machine's names and to numbers only`(host: String?, isAllowed: Bool) {
    #expect(HostCheck.allows(host) == isAllowed)
  }
}
