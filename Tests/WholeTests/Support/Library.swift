import Briefing
import Gazetteer
import Reading
import Resolution
import Site

@testable import briefgen

/// The stages of the program, strung together as it does, with the gazetteer read once.
enum Library {
  static let lexicon = Lexicon.builtIn()
  static let countries = lexicon.countryProfiles

  /// What each document of a folder says by itself, in the order of their paths.
  static func findings(in folder: String) throws -> [Findings] {
    let sources = SourceFolder(folder)
    let stage = DocumentStage(folder: sources, lexicon: lexicon)
    return try sources.sources().files.compactMap { stage.result(of: $0).findings }
  }

  static func findings(in folder: TemporaryFolder, _ name: String = ".") throws -> [Findings] {
    // Without this the folder could be gone as soon as its path is known.
    try withExtendedLifetime(folder) { try findings(in: folder.path(name)) }
  }

  static func archive(of findings: [Findings]) -> Archive {
    Resolver(countries: countries, asOf: nil).archive(of: findings)
  }

  /// The files of an archive's site by path.
  static func site(
    of archive: Archive, options: SiteOptions = SiteOptions()
  ) async throws -> [String: [UInt8]] {
    let files = try await SiteBuilder(options: options).files(for: archive, countries: countries)
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// The files of a folder's site by path.
  static func site(of folder: TemporaryFolder) async throws -> [String: [UInt8]] {
    try await site(of: archive(of: findings(in: folder)))
  }
}
