import Foundation
import Testing

/// The program killed while it builds over a site that is there.
///
/// A few times in every run; `make soak` does it 300 times.
@Suite(.serialized) struct KillTests {
  private static let times =
    ProcessInfo.processInfo.environment["BRIEFGEN_KILLS"].flatMap { Int($0) } ?? 6

  @Test func `leaves every page whole, and the next build makes the same site`() throws {
    let folder = try Self.archive()
    let sites = try Self.sites(in: folder)
    let longest = try Self.microsecondsToPublish(in: folder)
    var outcomes: [String: Int] = [:]
    for time in 0..<Self.times {
      // To and fro, so that pages are added, replaced and removed.
      let (from, to) = time.isMultiple(of: 2) ? (0, 1) : (1, 0)
      let process = try Program.start(Self.build(to), in: folder)
      let state = try Self.kill(process, at: time, of: longest, in: folder)
      outcomes[state, default: 0] += 1
      let found = try folder.files(in: "public").filter { !$0.key.hasPrefix(".briefgen/") }
      for (path, bytes) in found where bytes != sites[from][path] && bytes != sites[to][path] {
        Issue.record("after \(time + 1) kills \(path) is neither the old page nor the new one")
      }
      let both = Set(sites[from].keys).intersection(sites[to].keys)
      #expect(both.isSubset(of: found.keys), "after \(time + 1) kills a page is gone")
      // The first page comes after all that it leads to, and what is removed goes after that.
      let isLed = found["index.html"] == sites[to]["index.html"]
      if isLed || !Set(sites[from].keys).isSubset(of: found.keys) {
        let last: Set = ["index.md", "manifest.txt"]
        let missing = sites[to].filter { !last.contains($0.key) && found[$0.key] != $0.value }
        #expect(missing.keys.sorted() == [], "after \(time + 1) kills the first page led too early")
      }
      let next = try Program.run(Self.build(to), in: folder)
      #expect(next.exitCode == 0, "\(next.errors)")
      let completed = try folder.files(in: "public")
      #expect(completed == sites[to], "after \(time + 1) kills the next build made another site")
    }
    print("Killed \(Self.times) times: \(outcomes.sorted { $0.key < $1.key })")
  }

  /// Waits until it makes a new site ready, or until it changes pages, and a little longer each time;
  /// then kills it.
  private static func kill(
    _ process: Process, at time: Int, of longest: (ready: Double, changes: Double),
    in folder: TemporaryFolder
  ) throws -> String {
    let (staging, journal) = (
      folder.path("public/.briefgen"), folder.path("public/.briefgen/journal")
    )
    // By twos, so that both happen on the way to and fro.
    let isReady = (time / 2).isMultiple(of: 2)
    while process.isRunning, !isThere(isReady ? staging : journal) { usleep(100) }
    // The steps of a golden section spread evenly over the time, however many there are.
    let share = (Double(time) * 0.618_034).truncatingRemainder(dividingBy: 1)
    usleep(UInt32(share * (isReady ? longest.ready : longest.changes)))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if isThere(journal) { return "while pages changed" }
    return isThere(staging) ? "while pages were made ready" : "before or after"
  }

  private static func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// How long it takes to make the new site ready, and then to put every page in its place; the first
  /// of the sites is there before and after.
  private static func microsecondsToPublish(
    in folder: TemporaryFolder
  ) throws -> (ready: Double, changes: Double) {
    let (staging, journal) = (
      folder.path("public/.briefgen"), folder.path("public/.briefgen/journal")
    )
    let clock = ContinuousClock()
    let process = try Program.start(build(1), in: folder)
    while process.isRunning, !isThere(staging) { usleep(100) }
    let start = clock.now
    while process.isRunning, !isThere(journal) { usleep(100) }
    let middle = clock.now
    while isThere(journal) { usleep(100) }
    let end = clock.now
    process.waitUntilExit()
    _ = try Program.run(build(0), in: folder)
    return (
      start.duration(to: middle) / .microseconds(1), middle.duration(to: end) / .microseconds(1)
    )
  }

  private static func build(_ site: Int) -> [String] {
    ["build", "--input", "seeds\(site)", "--title", "Site \(site)"]
  }

  /// Two archives that have much in common.
  private static func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: GoldSet.dev.documents).sorted()
    for (number, name) in names.prefix(9).enumerated() {
      let text = try Data(contentsOf: URL(filePath: "\(GoldSet.dev.documents)/\(name)"))
      for site in 0...1 where number % 3 != site {
        try folder.write(Array(text), to: "seeds\(site)/\(name)")
      }
    }
    return folder
  }

  /// The sites as they are when nobody disturbs; the first is there at the end.
  ///
  /// A site keeps the addresses of those before it: only from the second one on they are all known.
  private static func sites(in folder: TemporaryFolder) throws -> [[String: [UInt8]]] {
    var sites: [[String: [UInt8]]] = [[:], [:]]
    for site in [0, 1, 0] {
      let result = try Program.run(build(site), in: folder)
      try #require(result.exitCode == 0, "\(result.errors)")
      sites[site] = try folder.files(in: "public")
    }
    return sites
  }
}
