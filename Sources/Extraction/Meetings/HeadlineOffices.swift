import Briefing
import Gazetteer
import Text

/// Whom the offices of a headline stand for, by the names that the text below it gives: `Togolese
/// President receives Chad's foreign minister`.
struct HeadlineOffices {
  /// A headline has no more of it that counts.
  private static let longest = 40

  let scene: Scene
  private var text: AnnotatedText { scene.text }

  init(_ scene: Scene) {
    self.scene = scene
  }

  /// The people of the text who alone hold the offices in some tokens, in the order of the offices.
  func holders(in range: Range<Int>) -> [Int] {
    var holders: [Int] = []
    var index = range.lowerBound
    let end = min(range.upperBound, index + Self.longest)
    while index < end {
      guard let offset = scene.office(at: index) else {
        index += 1
        continue
      }
      let office = scene.offices[offset]
      if let holder = holder(of: office), !holders.contains(holder) { holders.append(holder) }
      index = max(index + 1, office.tokens.upperBound)
    }
    return holders
  }

  private func holder(of office: Office) -> Int? {
    guard !office.isPlural, !office.isFormer, office.countries.count < 2 else { return nil }
    let words = text.titleWords(office.title)
    let fitting = scene.people.indices.filter { person in
      scene.people[person].roles.contains { role in
        role.rank == office.rank && !role.isFormer
          && (role.organization == nil) == (office.organization == nil)
          && isOf(office.country, scene.people[person], role) && areOne(office, words, role)
      }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether someone is of the state that the headline tells, if it tells one.
  private func isOf(_ state: CountryCode?, _ person: PersonDraft, _ role: RoleMention) -> Bool {
    guard let state else { return true }
    return (person.country?.value ?? role.country).map { $0 == state } ?? false
  }

  /// Whether two titles are those of one office: `FM` and `Minister of Foreign Affairs`.
  private func areOne(_ office: Office, _ words: Set<Word>, _ role: RoleMention) -> Bool {
    if office.rank == .headOfState || office.rank == .headOfGovernment { return true }
    let others = text.titleWords(role.titleTokens)
    if office.rank == .minister, isForeign(words), isForeign(others) { return true }
    return words.isSubset(of: others) || others.isSubset(of: words)
  }

  private func isForeign(_ title: Set<Word>) -> Bool {
    title.contains(.foreign) || title.contains("external")
  }
}
