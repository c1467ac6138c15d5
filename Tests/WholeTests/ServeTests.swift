import Foundation
import Testing

/// `briefgen serve`, as a browser sees it.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ServeTests {
  /// A preview of an archive, ended when nothing holds it any more.
  private final class Serving {
    let folder: TemporaryFolder
    let visitor: Visitor
    private let process: Process

    init(_ files: [String: String], _ arguments: [String] = []) async throws {
      folder = try TemporaryFolder(files)
      try folder.write("", to: "output")
      try folder.write("", to: "errors")
      process = try Program.start(
        ["serve"] + arguments, in: folder,
        output: FileHandle(forWritingAtPath: folder.path("output")),
        errors: FileHandle(forWritingAtPath: folder.path("errors")))
      visitor = Visitor(port: try await Self.port(in: folder))
    }

    deinit {
      process.interrupt()
      process.waitUntilExit()
    }

    private static func port(in folder: TemporaryFolder) async throws -> UInt16 {
      while true {
        let line = try folder.text(of: "output")
        if let match = line.firstMatch(of: #/Serving http://127\.0\.0\.1:(\d+)/ /#),
          let port = UInt16(match.1)
        {
          return port
        }
        try await Task.sleep(for: .milliseconds(50))
      }
    }

    /// Waits until a page has some words.
    func page(_ path: String, with words: String) async throws -> String {
      while true {
        let page = try await visitor.page(path)
        if page.contains(words) { return page }
        try await Task.sleep(for: .milliseconds(100))
      }
    }
  }

  @Test func `builds and shows the site, and what changes in it`() async throws {
    let serving = try await Serving(Dispatches.three)
    let page = try await serving.page("/documents/talks/", with: "Ingrid Solheim")
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(page.contains("<script src=\"/.briefgen/preview.js\" defer></script>"))
    let file = try serving.folder.text(of: "public/documents/talks/index.html")
    #expect(!file.contains("<script"))

    let changed = Dispatches.talks.replacing("Solheim", with: "Nordvik")
    try serving.folder.write(changed, to: "seeds/talks.txt")
    let event = try await serving.visitor.answer(
      to: "/.briefgen/changes", until: "\"edition\":2,\"faults\":[]")
    #expect(event.contains("Content-Type: text/event-stream\r\n"))
    let anew = try await serving.page("/documents/talks/", with: "Nordvik")
    #expect(!anew.contains("Solheim"))
    // What is the same as before is not written again, so it was not made anew.
    let said = try serving.folder.text(of: "errors")
    #expect(said.contains("3 documents, "))
  }

  @Test func `keeps the last good site while something is wrong, and tells what`() async throws {
    var files = Dispatches.three
    files["briefgen.yml"] = "title: Lakes\n"
    let serving = try await Serving(files)
    _ = try await serving.page("/", with: "<title>Lakes")
    try serving.folder.write("titel: Lakes\n", to: "briefgen.yml")
    let message = "briefgen.yml:1:1: error: 'titel' is no key; did you mean 'title'?"
    _ = try await serving.visitor.answer(to: "/.briefgen/changes", until: message)
    let page = try await serving.visitor.page("/")
    #expect(page.contains("<title>Lakes"))
    let said = try serving.folder.text(of: "errors")
    #expect(said.contains(message))

    try serving.folder.write("title: Rivers\n", to: "briefgen.yml")
    _ = try await serving.page("/", with: "<title>Rivers")
    _ = try await serving.visitor.answer(to: "/.briefgen/changes", until: "faults\":[]")
  }

  @Test func `shows what is wrong where there is no site yet`() async throws {
    let serving = try await Serving(["seeds/.keep": ""])
    let page = try await serving.page("/", with: "seeds")
    #expect(page.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
    try serving.folder.write(Dispatches.talks, to: "seeds/talks.txt")
    _ = try await serving.page("/documents/talks/", with: "Ingrid Solheim")
  }

  @Test func `answers to no other host, and gives nothing that lies outside the site`() async throws
  {
    var files = Dispatches.three
    files["secret.txt"] = "a secret"
    let serving = try await Serving(files)
    _ = try await serving.page("/", with: "<title>Briefings")
    let other = try await serving.visitor.page("/", host: "evil.example")
    #expect(other.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//../secret.txt"] {
      let answer = try await serving.visitor.page(path)
      #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n"), "\(path)")
      #expect(!answer.contains("a secret"))
    }
    let long = try await serving.visitor.answer(
      to: "GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\n\r\n")
    #expect(long.hasPrefix("HTTP/1.1 431 "))
    let none = try await serving.visitor.answer(to: "good day\r\n\r\n")
    #expect(none.hasPrefix("HTTP/1.1 400 "))
  }

  @Test func `says which port is taken`() async throws {
    let serving = try await Serving(Dispatches.three)
    let port = serving.visitor.port
    let folder = try TemporaryFolder(Dispatches.three)
    let result = try Program.run(["serve", "--port", "\(port)"], in: folder)
    #expect(result.exitCode == 1)
    #expect(result.errors.hasPrefix("Error: 127.0.0.1:\(port): can't listen there: "))
    #expect(result.errors.hasSuffix("; name another port with --port\n"))
    // Without a port the next one is taken.
    let other = try await Serving(Dispatches.three)
    #expect(other.visitor.port != port)
  }
}
