import Text

/// The slugs given away: no two subjects of a type have one.
///
/// Who asks first keeps the plain one, so subjects are to be entered in the order of reporting: a
/// document that comes later then changes no address.
struct SlugBook: Sendable {
  private var taken: Set<String>
  /// The first number behind a slug that may be free: a thousand joint statements are not counted
  /// anew each time.
  private var next: [String: Int] = [:]
  private let word: String

  /// A book for subjects of one type; `word` (`person`) stands in for a name that has no slug.
  init(word: String) {
    self.word = word
    // Lists lie beside the subjects in the same folder.
    taken = ["undated"]
  }

  /// The first of the candidates that is free, or the first with a number behind it.
  mutating func enter(_ candidates: [String]) -> String {
    let usable = candidates.map(usable)
    if let free = usable.first(where: { !taken.contains($0) }) {
      taken.insert(free)
      return free
    }
    let plain = SubjectSlug.cut(usable.first ?? word, to: SubjectSlug.longest - 8)
    var number = next[plain] ?? 2
    while taken.contains("\(plain)-\(number)") { number += 1 }
    next[plain] = number + 1
    taken.insert("\(plain)-\(number)")
    return "\(plain)-\(number)"
  }

  /// Neither empty, nor a bare number, which is the address of a year's list, nor what no folder can be
  /// called everywhere.
  private func usable(_ candidate: String) -> String {
    let slug = SubjectSlug.cut(candidate)
    if slug.isEmpty { return word }
    let isNumber = slug.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber || Slug.isDevice(slug) ? "\(word)-\(slug)" : slug
  }
}
