import Briefing

/// People as a sentence introduces them.
struct PersonPhrase: Sendable {
  private let index: ArchiveIndex

  /// A title longer than this is left to the list of those who take part.
  private static let longestTitle = 60

  init(_ index: ArchiveIndex) {
    self.index = index
  }

  /// `Merdan Orazov, Minister of Foreign Affairs of Turkmenistan`; the country alone where the
  /// office is not known.
  func withOffice(_ participant: Participant) -> Prose {
    let name = Prose(participant.name, at: .person(participant.person))
    let country = participant.country
    guard let role = participant.role, role.count <= Self.longestTitle else {
      return country.map { "\(name) (\(index.name(of: $0)))" } ?? name
    }
    let ofBody = index.isOfUnion(role, heldBy: participant.person)
    return "\(name), \(office(role, of: ofBody ? nil : country)),"
  }

  /// `Minister of Foreign Affairs of Turkmenistan`; a title that names its country or body says enough.
  func office(_ role: String, of country: CountryCode?) -> String {
    guard let country, !role.contains(index.name(of: country)), !Self.namesItsBody(role) else {
      return role
    }
    return "\(role) of \(CountryWords.withArticle(index.name(of: country)))"
  }

  /// `Ambassador to CARICOM`, `Secretary General of the GCC`: there is a capitalised name behind it
  /// that is not a field of government.
  private static func namesItsBody(_ role: String) -> Bool {
    guard let last = role.split(separator: " ").last else { return false }
    return last.count > 1 && last.allSatisfy { $0.isUppercase }
  }
}
