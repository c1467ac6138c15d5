import Briefing

/// When one document puts a meeting, and how surely.
struct Dating: Hashable, Sendable {
  let window: Window
  /// The document reports it as held.
  let isHeld: Bool
  /// The day stands in the text, at most without its year; it was not counted from another one.
  let isStated: Bool

  init?(_ meeting: MeetingFinding) {
    guard let window = Window(meeting) else { return nil }
    self.window = window
    isHeld = meeting.status.value == .held
    isStated = window.isExact && !meeting.isDayCounted
  }

  /// How two datings stand to each other, the best last.
  enum Fit: Comparable {
    /// Two days stated of something held: two meetings, unless more than people and places says that
    /// it is one.
    case contradicting
    case apart
    case within
    /// The days are neighbours, and one of them was counted.
    case nextDay
    case sameDay
  }

  func fit(_ other: Dating) -> Fit {
    let gap = window.gap(to: other.window)
    guard window.isExact, other.window.isExact else { return gap == 0 ? .within : .apart }
    if gap == 0 { return .sameDay }
    guard isHeld, other.isHeld else { return .apart }
    if isStated, other.isStated { return .contradicting }
    return gap == 1 ? .nextDay : .apart
  }
}
