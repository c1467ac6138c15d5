import Briefing
import Foundation
import Site

/// What a build leaves in its site for the next one: of what it was made, and what was said of it.
struct BuildRecord: Codable, Equatable {
  let inputs: String
  let documents: Int
  let meetings: Int
  let leftOut: Int
  let diagnostics: [Diagnostic]

  init(_ result: SiteBuild.Result, inputs: Fingerprint) {
    self.inputs = inputs.hexadecimal
    documents = result.documents
    meetings = result.meetings
    leftOut = result.leftOut
    diagnostics = result.diagnostics
  }

  /// Nil where the bytes are no record of this program's: an older one's, or someone's own.
  init?(_ bytes: [UInt8]) {
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch {
      return nil
    }
  }

  /// Nil where text has no form in JSON, which strings and numbers always have.
  var bytes: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return Array(try encoder.encode(self))
    } catch {
      return nil
    }
  }
}
