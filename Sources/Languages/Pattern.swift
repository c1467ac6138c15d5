/// Words with places for other words.
///
/// So `{meeting} was held[ {where}][ {when}].` is the words around three places. What stands in
/// brackets is said only where all the places in it are filled.
public struct Pattern: Sendable {
  /// A stretch of a pattern.
  public enum Segment: Sendable {
    case words(String)
    case slot(Slot)
    case group([Segment])
  }

  public let segments: [Segment]
  /// All of it, where it has no places.
  public let plain: String?

  init(_ segments: [Segment]) {
    self.segments = segments
    switch segments.first {
    case nil: plain = ""
    case .words(let words) where segments.count == 1: plain = words
    default: plain = nil
    }
  }

  /// The words with the places filled; a place that is not given stays empty.
  public func text(_ filled: [(Slot, String?)]) -> String {
    if let plain { return plain }
    var text = ""
    Self.append(segments, filled, to: &text)
    return text
  }

  private static func append(
    _ segments: [Segment], _ filled: [(Slot, String?)], to text: inout String
  ) {
    func value(_ slot: Slot) -> String? { filled.first { $0.0 == slot }?.1 }
    for segment in segments {
      switch segment {
      case .words(let words): text += words
      case .slot(let slot): text += value(slot) ?? ""
      case .group(let segments):
        if segments.isFilled(by: { value($0)?.isEmpty == false }) {
          append(segments, filled, to: &text)
        }
      }
    }
  }
}

extension [Pattern.Segment] {
  /// The words between two places; nil for anything else.
  func words(between first: Slot, _ last: Slot) -> String? {
    guard case .slot(first) = self[0], case .words(let words) = self[1], case .slot(last) = self[2]
    else { return nil }
    return words
  }

  /// The words behind a place; nil for anything else.
  func words(behind first: Slot) -> String? {
    guard case .slot(first) = self[0], case .words(let words) = self[1] else { return nil }
    return words
  }

  /// Whether there is something for every place among them.
  public func isFilled(by isThere: (Slot) -> Bool) -> Bool {
    allSatisfy { segment in
      if case .slot(let slot) = segment { isThere(slot) } else { true }
    }
  }
}
