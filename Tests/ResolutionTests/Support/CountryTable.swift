import Briefing
import FoundationEssentials

@testable import Resolution

/// The countries with their names and adjectives, from the gazetteer's table.
let countryProfiles: [CountryProfile] = {
  let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Gazetteer/Data/countries.tsv")
  guard let text = try? String(contentsOf: table, encoding: .utf8) else {
    preconditionFailure("no table of countries at \(table.path)")
  }
  return text.split(separator: "\n").dropFirst().compactMap { line in
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count > 5, let code = CountryCode(cells[0]) else { return nil }
    let names = cells[2...5].flatMap { $0.split(separator: "|").map(String.init) }
    return CountryProfile(code: code, name: cells[1], otherNames: names)
  }
}()

/// The archive of some drafts, the countries named as the gazetteer names them.
func archive(_ drafts: Draft..., asOf: String? = nil) -> Archive {
  Resolver(countries: countryProfiles, asOf: asOf.map(date)).archive(of: drafts.map(\.findings))
}

func archive(of findings: [Findings]) -> Archive {
  Resolver(countries: countryProfiles, asOf: nil).archive(of: findings)
}

let countryNames = CountryNames(countryProfiles)
