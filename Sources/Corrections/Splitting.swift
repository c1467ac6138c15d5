import Briefing
import Resolution

extension Corrector {
  /// A series is no more than its meetings, so that it is divided here.
  mutating func tellSeriesApart(_ correction: Correction) {
    guard case .split(let other, let location, let parts) = correction.change,
      case (.series(let old), .series(let new)) = (correction.subject, other),
      let series = archive.series.first(where: { $0.id == old })
    else { return }
    guard names[other] == nil else {
      report(
        location, "the archive has '\(other.path)' already",
        mend: "write an address that nothing has")
      return
    }
    for part in parts {
      guard case .meeting(let id) = part.content, isKnown(.meeting(id), at: part.location) else {
        continue
      }
      let isMember = archive.change(\.meetings, id, \.id) { meeting in
        defer { if meeting.series == old { meeting.series = new } }
        return meeting.series == old
      }
      if !isMember {
        report(
          part.location, "'meetings/\(id)/' is not of '\(correction.subject.path)'",
          mend: "name one of its meetings")
      }
    }
    if !archive.meetings.contains(where: { $0.series == old }) {
      report(
        correction.location, "nothing would be left of '\(correction.subject.path)'",
        mend: "name fewer of its meetings, or rename it")
    }
    var apart = series
    apart.id = new
    archive.series.append(apart)
    archive.series.sort { $0.id < $1.id }
    names[other] = series.name
  }

  /// What the resolver has told apart; what keeps it from doing so.
  mutating func noteSplit(_ correction: Correction) {
    guard case .split(let other, let location, let parts) = correction.change else { return }
    var areKnown = true
    for part in parts {
      if case .words(let citation) = part.content {
        areKnown = isKnown(citation, at: part.location) && areKnown
      }
    }
    guard areKnown else { return }
    switch correction.split.flatMap({ splitFaults[$0] }) {
    case nil:
      note(.apart(from: name(of: other)), on: correction.subject, by: correction)
      note(.apart(from: name(of: correction.subject)), on: other, by: correction)
    case .unknownSubject: isKnownOnlyAfter(correction)
    case .taken:
      report(
        location, "the archive has '\(other.path)' already",
        mend: "write an address that nothing has")
    case .notNamed(let part, let documents):
      let place = parts.first { $0.content.citation == part }?.location ?? correction.location
      let those = documents.map { "'documents/\($0)/'" }.joined(separator: ", ")
      report(
        place, "'\(part.path)' does not speak of '\(correction.subject.path)'",
        mend: "there are: \(those)")
    case .nothingLeft:
      report(
        correction.location, "nothing would be left of '\(correction.subject.path)'",
        mend: "name fewer documents, or single sentences of them: 'documents/…/#s4'")
    }
  }

  /// It is itself told apart by another entry, and is not there yet.
  private mutating func isKnownOnlyAfter(_ correction: Correction) {
    report(
      correction.location, "'\(correction.subject.path)' is itself told apart by another entry",
      mend: "tell both apart from the one that stays")
  }

  private mutating func isKnown(_ citation: Citation, at location: SourceLocation) -> Bool {
    let address = PageAddress.document(citation.document)
    guard let document = archive.documents.first(where: { $0.id == citation.document }) else {
      reportUnknown(
        address, among: archive.documents.map { PageAddress.document($0.id).path }, at: location)
      return false
    }
    let count = document.document.sentences.count
    if let sentence = citation.sentence, sentence > count {
      report(
        location, "'\(address.path)' has no sentence \(sentence)",
        mend: "write a number from 1 to \(count)")
      return false
    }
    return true
  }
}

extension Correction {
  /// What is told apart by what the documents say; nil for a series, which only has meetings.
  var split: Split? {
    guard case .split(let other, _, let parts) = change else { return nil }
    let citations = parts.compactMap(\.content.citation)
    return citations.isEmpty ? nil : Split(subject, into: other, giving: citations)
  }
}

extension Correction.Part.Content {
  fileprivate var citation: Citation? {
    if case .words(let citation) = self { citation } else { nil }
  }
}

extension Citation {
  /// Its path within a site: `documents/tirana-talks/#s4`.
  fileprivate var path: String {
    PageAddress.document(document).path + (sentence.map { "#s\($0)" } ?? "")
  }
}
