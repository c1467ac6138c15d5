import Foundation
import Testing

/// `briefgen serve`, as a browser sees it.
@Suite(.serialized) struct ServeTests {
  /// A preview of an archive, ended when nothing holds it any more.
  private final class Serving {
    let folder: TemporaryFolder
    let visitor: Visitor
    private let process: Process

    init(_ files: [String: String], _ arguments: [String] = []) throws {
      folder = try TemporaryFolder(files)
      try folder.write("", to: "output")
      try folder.write("", to: "errors")
      process = try Program.start(
        ["serve"] + arguments, in: folder,
        output: FileHandle(forWritingAtPath: folder.path("output")),
        errors: FileHandle(forWritingAtPath: folder.path("errors")))
      visitor = Visitor(port: try Self.port(in: folder))
    }

    deinit {
      process.interrupt()
      process.waitUntilExit()
    }

    private static func port(in folder: TemporaryFolder) throws -> UInt16 {
      for _ in 0..<2000 {
        let line = try folder.text(of: "output")
        if let match = line.firstMatch(of: #/Serving http://127\.0\.0\.1:(\d+)/ /#),
          let port = UInt16(match.1)
        {
          return port
        }
        Thread.sleep(forTimeInterval: 0.05)
      }
      throw Missing(words: "Serving")
    }

    /// What did not come in a hundred seconds.
    private struct Missing: Error { let words: String }

    /// Waits until a page has some words; until then it may be refused.
    func page(_ path: String, with words: String) throws -> String {
      for _ in 0..<1000 {
        if let page = try? visitor.page(path), page.contains(words) { return page }
        Thread.sleep(forTimeInterval: 0.1)
      }
      throw Missing(words: words)
    }
  }

  @Test func `builds and shows the site, and what changes in it`() throws {
    let serving = try Serving(Dispatches.three)
    let page = try serving.page("/documents/talks/", with: "Ingrid Solheim")
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(page.contains("<script src=\"/.briefgen/preview.js\" defer></script>"))
    let file = try serving.folder.text(of: "public/documents/talks/index.html")
    #expect(!file.contains("preview.js"))

    let changed = Dispatches.talks.replacing("Solheim", with: "Nordvik")
    try serving.folder.write(changed, to: "seeds/talks.txt")
    let event = try serving.visitor.answer(
      to: "/.briefgen/changes", until: "\"edition\":2,\"faults\":[]")
    #expect(event.contains("Content-Type: text/event-stream\r\n"))
    let anew = try serving.page("/documents/talks/", with: "Nordvik")
    #expect(!anew.contains("Solheim"))
    // What is the same as before is not written again, so it was not made anew.
    let said = try serving.folder.text(of: "errors")
    #expect(said.contains("3 documents, "))
  }

  @Test func `keeps the last good site while something is wrong, and tells what`() throws {
    var files = Dispatches.three
    files["briefgen.yml"] = "title: Lakes\n"
    let serving = try Serving(files)
    _ = try serving.page("/", with: "<title>Lakes")
    try serving.folder.write("titel: Lakes\n", to: "briefgen.yml")
    let message = "briefgen.yml:1:1: error: 'titel' is no key; did you mean 'title'?"
    _ = try serving.visitor.answer(to: "/.briefgen/changes", until: message)
    let page = try serving.visitor.page("/")
    #expect(page.contains("<title>Lakes"))
    let said = try serving.folder.text(of: "errors")
    #expect(said.contains(message))

    try serving.folder.write("title: Rivers\n", to: "briefgen.yml")
    _ = try serving.page("/", with: "<title>Rivers")
    _ = try serving.visitor.answer(to: "/.briefgen/changes", until: "faults\":[]")
  }

  @Test func `shows what is wrong where there is no site yet`() throws {
    let serving = try Serving(["seeds/.keep": ""])
    let page = try serving.page("/", with: "seeds")
    #expect(page.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
    try serving.folder.write(Dispatches.talks, to: "seeds/talks.txt")
    _ = try serving.page("/documents/talks/", with: "Ingrid Solheim")
  }

  @Test func `answers to no other host, and gives nothing that lies outside the site`() throws {
    var files = Dispatches.three
    files["secret.txt"] = "a secret"
    let serving = try Serving(files)
    _ = try serving.page("/", with: "<title>Briefings")
    let other = try serving.visitor.page("/", host: "evil.example")
    #expect(other.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//../secret.txt"] {
      let answer = try serving.visitor.page(path)
      #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n"), "\(path)")
      #expect(!answer.contains("a secret"))
    }
    let long = try serving.visitor.answer(
      to: "GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\n\r\n")
    #expect(long.hasPrefix("HTTP/1.1 431 "))
    let none = try serving.visitor.answer(to: "good day\r\n\r\n")
    #expect(none.hasPrefix("HTTP/1.1 400 "))
  }

  @Test func `waits for no slow request, and takes no large one`() throws {
    let serving = try Serving(Dispatches.three)
    _ = try serving.page("/", with: "<title>Briefings")
    let clock = ContinuousClock()
    var answer = ""
    let time = try clock.measure {
      answer = try serving.visitor.answer(to: "GET / HTTP/1.1\r\nHost: localhost\r\n")
    }
    #expect(answer.hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    // Ten seconds, and as many for a machine that has much else to do.
    #expect(time < .seconds(20))
    let large = try serving.visitor.answer(
      to: "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999999\r\n\r\n")
    #expect(large.hasPrefix("HTTP/1.1 413 Content Too Large\r\n"))
  }

  @Test func `holds only so many connections, and answers again when they are gone`() throws {
    let serving = try Serving(Dispatches.three)
    _ = try serving.page("/", with: "<title>Briefings")
    try serving.visitor.withConnections(64) {
      let refused = try? serving.visitor.page("/")
      #expect(refused ?? "" == "")
    }
    _ = try serving.page("/", with: "<title>Briefings")
  }

  @Test func `says which port is taken`() throws {
    let serving = try Serving(Dispatches.three)
    let port = serving.visitor.port
    let folder = try TemporaryFolder(Dispatches.three)
    let result = try Program.run(["serve", "--port", "\(port)"], in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("Error: 127.0.0.1:\(port): can't listen there: "))
    #expect(result.errors.hasSuffix("; name another port with --port\n"))
    // Without a port the next one is taken.
    let other = try Serving(Dispatches.three)
    #expect(other.visitor.port != port)
  }
}
