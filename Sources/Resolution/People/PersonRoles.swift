import Briefing

/// The offices someone is given, each once over all documents.
struct PersonRoles {
  /// By first sighting.
  let roles: [PersonRole]

  /// What makes two mentions one office.
  private struct Key: Hashable {
    let words: [String]
    var country: CountryCode?
    var organization: Identifier<Organization>?
    let isFormer: Bool

    /// Whether it leaves out the country or the body that the other names, or says no more than
    /// `minister`, and nothing else.
    func isVaguer(than other: Key) -> Bool {
      guard self != other, isFormer == other.isFormer else { return false }
      let isBare = words == ["minister"] && other.words.contains("minister")
      guard words == other.words || isBare else { return false }
      return (country == nil || country == other.country)
        && (organization == nil || organization == other.organization)
    }
  }

  init(
    _ members: [Sighting<PersonFinding>], _ sources: [Source],
    _ organizations: Resolved<OrganizationFinding, Organization>
  ) {
    let mentions = members.flatMap { member in
      member.finding.roles.map { (role: $0, source: member.source) }
    }
    let stated = mentions.map { Self.key(of: $0.role, in: $0.source, organizations) }
    let known = Set(stated)
    let keys = stated.map { key in
      let fuller = known.filter { key.isVaguer(than: $0) }
      return fuller.count == 1 ? fuller.first ?? key : key
    }
    var order: [Key] = []
    var byKey: [Key: [(role: RoleFinding, source: Int)]] = [:]
    for (key, mention) in zip(keys, mentions) {
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].append(mention)
    }
    roles = order.map { Self.role($0, byKey[$0] ?? [], sources) }
  }

  private static func key(
    of role: RoleFinding, in source: Int,
    _ organizations: Resolved<OrganizationFinding, Organization>
  ) -> Key {
    Key(
      words: RoleTitle.key(role.title), country: role.country,
      organization: role.organization.map { organizations.id(of: $0, in: source) },
      isFormer: role.isFormer)
  }

  /// The title is the one that most documents have, of two the longer, which is the more formal.
  private static func role(
    _ key: Key, _ mentions: [(role: RoleFinding, source: Int)], _ sources: [Source]
  ) -> PersonRole {
    var titles = Frequency()
    for mention in mentions { titles.add(mention.role.title, in: mention.source) }
    let dates = mentions.compactMap { sources[$0.source].published }
    return PersonRole(
      title: titles.best { $0.utf8.count } ?? "", country: key.country,
      organization: key.organization, isFormer: key.isFormer, first: dates.min(),
      last: dates.max(),
      citations: mentions.flatMap { sources[$0.source].citations($0.role.sentences) }.collected())
  }
}
