import Briefing
public import Languages

extension Language {
  /// What stands before a label's mark, and the details behind it: `Almaty: two meetings`.
  public func line(_ head: String, _ details: [String]) -> String {
    "\(label(head)) \(self.details(details))"
  }

  /// A line of a list: `Talks in Astana: 12 February 2024, TASS`; without details what stands before
  /// them.
  func line(_ head: Prose, _ details: [String?]) -> Prose {
    let details = self.details(details)
    return details.isEmpty ? head : line(head, Prose(details))
  }

  func line(_ head: Prose, _ rest: Prose) -> Prose {
    var line = head
    if let labelEnd {
      line.append(labelEnd + " ")
    } else {
      line = prose(.label, (.label, head))
      line.append(" ")
    }
    line.append(rest)
    return line
  }

  /// A date, or that no document states it.
  func statedDate(_ date: PartialDate?, through end: PartialDate? = nil) -> String {
    date.map { self.date($0, through: end) } ?? text(.noDateStated)
  }
}
