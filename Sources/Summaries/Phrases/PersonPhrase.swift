import Briefing
import Languages
import Text

/// People as a sentence introduces them.
struct PersonPhrase: Sendable {
  private let index: ArchiveIndex

  private var language: Language { index.language }

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
      return country.map {
        language.prose(.personOfCountry, (.name, name), (.country, Prose(index.name(of: $0))))
      } ?? name
    }
    let ofBody = index.isOfUnion(role, heldBy: participant.person)
    return language.prose(
      .personWithOffice, (.name, name), (.office, office(role, of: ofBody ? nil : country)))
  }

  /// All of some people, one after the other.
  func all(_ participants: [Participant]) -> Prose {
    language.list(participants.map(withOffice))
  }

  /// `Minister of Foreign Affairs of Turkmenistan`; a title that names its country or body says enough.
  func office(_ role: String, of country: CountryCode?) -> Prose {
    let title = language.quoted(role)
    guard let country, !role.holds(index.archiveName(of: country)), !Self.namesItsBody(role)
    else { return title }
    let owner = language.isEnglish ? index.inSentence(country) : index.name(of: country)
    return language.prose(.officeOfCountry, (.office, title), (.country, Prose(owner)))
  }

  /// `Ambassador to CARICOM`, `Secretary General of the GCC`: there is a capitalised name behind it
  /// that is not a field of government.
  private static func namesItsBody(_ role: String) -> Bool {
    guard let last = role.betweenBlanks.last else { return false }
    return last.count > 1 && last.allSatisfy { $0.isUppercase }
  }
}
