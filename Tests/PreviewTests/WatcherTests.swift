import Preview
import Testing

@Suite(.timeLimit(.minutes(30))) struct WatcherTests {
  @Test(arguments: [
    "seeds/a.txt", "seeds/new/deep.txt", "briefgen.yml",
  ])
  func `sees that a file has changed, or is new`(name: String) async throws {
    let folder = try TemporarySite(["seeds/a.txt": "one"])
    var watcher = Watcher([folder.path + "/seeds", folder.path + "/briefgen.yml"])
    try folder.write("another text", to: name)
    try await watcher.nextChange()
    try folder.write("a third text now", to: name)
    try await watcher.nextChange()
  }

  @Test func `sees that a file is gone`() async throws {
    let folder = try TemporarySite(["seeds/a.txt": "one"])
    var watcher = Watcher([folder.path + "/seeds"])
    try folder.remove("seeds/a.txt")
    try await watcher.nextChange()
  }

  @Test func `passes over hidden files, and what lies elsewhere`() async throws {
    let folder = try TemporarySite(["seeds/a.txt": "one"])
    let watcher = Watcher([folder.path + "/seeds"])
    try folder.write("swap", to: "seeds/.a.txt.swp")
    try folder.write("other", to: "public/index.html")
    let change = Task {
      var watcher = watcher
      try await watcher.nextChange()
    }
    try await Task.sleep(for: .milliseconds(900))
    change.cancel()
    await #expect(throws: CancellationError.self) { try await change.value }
  }
}
