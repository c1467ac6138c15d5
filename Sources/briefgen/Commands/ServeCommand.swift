import ArgumentParser
import Preview

struct ServeCommand: AsyncParsableCommand, SpeakingCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build the site, show it in a browser of this machine, and keep it up to date.",
    discussion: """
      Sources, templates and settings are watched: a change is built, and open pages show it. \
      While something is wrong, the last good site stays and tells what it is.

      EXAMPLE: briefgen serve --port 8420
      """
  )

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var site: SiteFlags

  @Option(
    help: ArgumentHelp(
      "The address to listen on. Others than 127.0.0.1 let other machines in.",
      valueName: "number"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "The port to listen on. (default: 8420, or the next that is free)", valueName: "number"))
  var port: UInt16?

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard port != 0 else { throw ValidationError("--port must be 1 or more") }
    guard !host.isEmpty, host.allSatisfy({ $0.isHexDigit || $0 == "." || $0 == ":" }) else {
      throw ValidationError("--host must be an address in numbers, such as 127.0.0.1")
    }
  }

  func run() async throws {
    let console = messages.console()
    let state = PreviewState()
    let server = try server(showing: state)
    try Console.print(line: "Serving http://\(server.address)/ – end with Ctrl-C")
    let work = PreviewWork(archive: archive, site: site, console: console, state: state)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { try await work.run() }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func server(showing state: PreviewState) throws -> PreviewServer {
    if let port { return try PreviewServer(host: host, port: port, state: state) }
    let ports: ClosedRange<UInt16> = 8420...8439
    for port in ports.dropLast() {
      do throws(PreviewError) {
        return try PreviewServer(host: host, port: port, state: state)
      } catch {
        // Most likely another archive is served there.
        continue
      }
    }
    return try PreviewServer(host: host, port: ports.upperBound, state: state)
  }
}
