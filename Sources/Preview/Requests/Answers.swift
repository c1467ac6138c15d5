/// What a preview answers to requests.
struct Answers: Sendable {
  enum Answer: Sendable, Equatable {
    case response(Response)
    /// The stream of changes, as long as the page is open.
    case changes
  }

  private let state: PreviewState

  init(state: PreviewState) {
    self.state = state
  }

  func answer(to head: RequestHead) -> Answer {
    guard HostCheck.allows(head.host) else {
      return .response(
        Response(.forbidden, "This preview answers to localhost and to numbers as its host."))
    }
    guard head.method == "GET" || head.method == "HEAD" else {
      return .response(Response(.unknownMethod, "A preview only shows."))
    }
    guard !head.hasBody else { return .response(Response(.tooLarge, "A preview takes nothing.")) }
    switch head.path {
    case PreviewPage.changesPath: return .changes
    case PreviewPage.scriptPath:
      return .response(
        Response(
          .ok, type: "text/javascript; charset=utf-8", body: Array(PreviewPage.script.utf8)))
    default: return .response(file(head.path))
    }
  }

  private func file(_ path: String) -> Response {
    let snapshot = state.snapshot
    guard let folder = snapshot.folder else {
      return Response(
        .unavailable, type: SiteFiles.type(of: ".html"), body: PreviewPage.waiting(snapshot.faults))
    }
    let files = SiteFiles(folder: folder)
    switch files.answer(to: path) {
    case .file(let name, let bytes):
      let isPage = name.hasSuffix(".html")
      return Response(
        .ok, type: SiteFiles.type(of: name), body: isPage ? PreviewPage.withScript(bytes) : bytes)
    case .folder:
      // From the last part, so that no other host can be meant.
      let last = path.split(separator: "/").last.map(String.init) ?? ""
      return Response(
        .moved, type: "text/plain; charset=utf-8", body: [], location: "./\(Self.escaped(last))/")
    case .nothing:
      guard case .file(_, let bytes) = files.answer(to: "/404.html") else {
        return Response(
          .notFound, type: SiteFiles.type(of: ".html"),
          body: PreviewPage.waiting(["There is no page at \(path)"]))
      }
      return Response(
        .notFound, type: SiteFiles.type(of: ".html"), body: PreviewPage.withScript(bytes))
    }
  }

  /// As a part of an address.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      if isPlain || "-._~".utf8.contains(byte) { return String(Unicode.Scalar(byte)) }
      return "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
