public import Briefing

extension Series {
  /// A member of a series, or a number between members that no document has.
  public enum Entry: Sendable {
    case member(Identifier<Meeting>)
    case missing(Int)
  }

  /// Members in their order, each gap before the first member with a higher number.
  public func inTurn(by ordinal: (Identifier<Meeting>) -> Int?) -> [Entry] {
    var entries: [Entry] = []
    var missing = missing[...]
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
