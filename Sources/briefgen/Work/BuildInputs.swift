import Briefing
import Corrections
import Foundation
import Reading
import Site

/// All that a site is made of, as one number: sources, corrections, settings, templates, options and
/// the program itself.
struct BuildInputs: Sendable {
  private let plan: Plan

  init(_ plan: Plan) {
    self.plan = plan
  }

  /// All that findings are made of beside the document; nil as below.
  var grounds: Fingerprint? {
    ProgramFile.state.map { Fingerprint(Array("program \($0)\nsettings \(settings)".utf8)) }
  }

  /// All that pages are made of beside the archive itself; nil as below.
  var surroundings: Fingerprint? {
    guard let program = ProgramFile.state else { return nil }
    do {
      let lines = ["program \(program)", "settings \(settings)"] + options + (try templates)
      return Fingerprint(Array(lines.joined(separator: "\n").utf8))
    } catch {
      return nil
    }
  }

  private var templates: [String] {
    get throws(SiteError) {
      guard let folder = plan.templates else { return [] }
      return try TemplateFolder(overriddenBy: folder).ownFiles.map {
        "template \($0.print.hexadecimal) \($0.path)"
      }
    }
  }

  /// Nil where something can't be read: then there is nothing to compare, and the build itself tells
  /// what is wrong.
  func print() async -> Fingerprint? {
    guard let program = ProgramFile.state else { return nil }
    do {
      let sources = try SourceFolder(plan.input).sources()
      let prints = try await sourcePrints(sources.files)
      var lines = ["program \(program)", "settings \(settings)"] + options
      lines += zip(sources.files, prints).map { "source \($1) \($0.file)" }
      lines += sources.warnings.map { "passed over \($0)" }
      let corrections = try CorrectionsFile(in: plan.input)?.bytes()
      lines.append(
        "corrections \(corrections.map { Fingerprint(Array($0)).hexadecimal } ?? "none")")
      lines += try templates
      return Fingerprint(Array(lines.joined(separator: "\n").utf8))
    } catch {
      return nil
    }
  }

  /// Whether the settings are what they were when the plan was made.
  var areSettingsRead: Bool {
    plan.settings.map { Plan.print(of: $0.path) == $0.print } ?? true
  }

  private var settings: String { plan.settings?.print.hexadecimal ?? "none" }

  /// As text of one line each, whatever is in them.
  private var options: [String] {
    let options: [(String, String?)] = [
      ("input", plan.input), ("output", plan.output), ("templates", plan.templates),
      ("title", plan.title), ("address", plan.baseURL), ("language", plan.language),
      ("shown text", "\(plan.shownText)"), ("as of", plan.asOf?.description),
      ("strict", "\(plan.isStrict)"), ("full text", "\(plan.hasFullText)"),
    ]
    return options.map { name, value in "\(name) \(value.debugDescription)" }
  }

  private func sourcePrints(_ sources: [SourceFile]) async throws -> [String] {
    let folder = SourceFolder(plan.input)
    return try await mapped(sources, jobs: plan.jobs) { source in
      // One that can't be read has its reason instead.
      do throws(ReadingError) {
        return Fingerprint(try folder.bytes(of: source)).hexadecimal
      } catch {
        return "\(error.diagnostics)"
      }
    }
  }
}
