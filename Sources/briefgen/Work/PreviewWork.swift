import Briefing
import Configuration
import Gazetteer
import Preview
import Site

/// Builds a site whenever what it is made of changes, and tells the preview of it.
struct PreviewWork: Sendable {
  private let archive: ArchiveOptions
  private let site: SiteFlags
  private let console: Console
  private let state: PreviewState

  init(archive: ArchiveOptions, site: SiteFlags, console: Console, state: PreviewState) {
    self.archive = archive
    self.site = site
    self.console = console
    self.state = state
  }

  /// What one build leaves for the next.
  private struct Kept {
    /// What the lexicon was made with.
    var gazetteer: GazetteerAdditions?
    var lexicon: Lexicon?
    var memory = FindingsMemory()
  }

  /// Builds and watches until it is cancelled.
  func run() async throws {
    var kept = Kept()
    var plan: Plan?
    while true {
      let watched = Self.watched(by: plan, archive)
      var watcher = Watcher(watched)
      plan = await build(keeping: &kept) ?? plan
      // What is watched may have changed with the settings; what changed meanwhile is not missed.
      if Self.watched(by: plan, archive) == watched { try await watcher.nextChange() }
    }
  }

  /// The plan that was built by; nil where there is none.
  private func build(keeping kept: inout Kept) async -> Plan? {
    let log = MessageLog()
    let console = console.logging(to: log)
    let clock = ContinuousClock()
    let start = clock.now
    var plan: Plan?
    do {
      let new = try Plan(archive, site: site)
      plan = new
      if kept.gazetteer != new.gazetteer {
        kept = Kept(gazetteer: new.gazetteer, lexicon: .builtIn(adding: new.gazetteer))
      }
      let result = try await SiteBuild(
        new, console: console, lexicon: kept.lexicon, memory: kept.memory
      ).result()
      let isChanged = !result.report.written.isEmpty || !result.report.removed.isEmpty
      state.show(new.output, isChanged: isChanged)
      console.announce("\(BuildSummary(result: result).text), \(Seconds(clock.now - start))")
    } catch {
      console.report(stopping: error)
      let faults = (error as? any FaultListing)?.faults ?? []
      let words = faults.isEmpty ? ["Error: \(error)"] : []
      state.fail(log.diagnostics.map(\.description) + words)
    }
    return plan
  }

  /// Settings, sources with their corrections, and templates.
  private static func watched(by plan: Plan?, _ options: ArchiveOptions) -> [String] {
    let settings = options.place.config ?? ConfigurationFile.usualName
    guard let plan else { return [settings] }
    return [settings, plan.input, plan.templates ?? "templates"]
  }
}
