public import Briefing

extension Series {
  /// A member of a series, or a number between members that no document has.
  public enum Entry: Sendable {
    case member(Identifier<Meeting>)
    case missing(Int)
  }

  /// Members in their order, each gap before the first member with a higher number; of many members
  /// the last, with the gaps between them.
  public func inTurn(
    last count: Int = .max, by ordinal: (Identifier<Meeting>) -> Int?
  ) -> [Entry] {
    let members = members.suffix(count)
    let isCut = members.count < self.members.count
    let first = isCut ? members.first.flatMap(ordinal) ?? 0 : 0
    var entries: [Entry] = []
    var missing = missing.drop { $0 < first }
    for member in members {
      while let number = missing.first, let ordinal = ordinal(member), number < ordinal {
        entries.append(.missing(number))
        missing.removeFirst()
      }
      entries.append(.member(member))
    }
    return entries
  }
}
