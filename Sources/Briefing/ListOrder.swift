/// The way in which a list of dated things runs.
///
/// A period stands behind all that lies within it, whichever way the list runs: `April 2025` behind
/// `11 April 2025`, and a meeting planned for the second half of the year behind the one held on 9 October.
/// What has no date stands last; of one date the identifiers decide.
public enum ListOrder: Sendable {
  case earliestFirst
  case latestFirst

  /// What a list is sorted by, before the identifiers.
  public struct Key: Hashable, Comparable, Sendable {
    private let bound: Int
    private let length: Int

    fileprivate init(_ bound: Int, _ length: Int) {
      (self.bound, self.length) = (bound, length)
    }

    public static func < (one: Self, other: Self) -> Bool {
      (one.bound, one.length) < (other.bound, other.length)
    }
  }

  /// The place of a date in such a list.
  public func key(_ date: PartialDate?) -> Key {
    guard let date else { return Key(.max, .max) }
    let (first, last) = (date.earliest.number, date.latest.number)
    return switch self {
    case .earliestFirst: Key(last, last - first)
    case .latestFirst: Key(-first, last - first)
    }
  }
}
