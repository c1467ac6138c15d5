import Briefing
import Summaries

/// What was found right, wrong and not at all; or of a slot, filled right and otherwise.
struct Tally {
  var right = 0
  var wrong = 0
  var missed = 0

  /// The harmonic mean of precision and recall; of a slot the share that is right.
  var value: Double {
    guard right + wrong > 0 || missed > 0 else { return 1 }
    guard right > 0 else { return 0 }
    let (precision, recall) = (
      Double(right) / Double(right + wrong), Double(right) / Double(right + missed)
    )
    return 2 * precision * recall / (precision + recall)
  }
}

/// How well archives of one document agree with the notes on them.
struct Score {
  private(set) var fields: [String: Tally] = [:]
  /// What was wrong, `file: field: what`, for whom a floor fails.
  private(set) var remarks: [String] = []

  func value(of field: String) -> Double {
    fields[field]?.value ?? 1
  }

  /// The mean of what a reader sees first.
  var headline: Double {
    let parts = [
      "countries", "organizations", "people", "places", "meetings", "principal meetings",
      "agreements", "taking part: countries", "taking part: people", "published", "publisher",
      "title", "kind", "start", "status", "place", "person role", "summary says",
    ]
    return parts.map(value).reduce(0, +) / Double(parts.count)
  }

  // MARK: - Counting

  /// Counts a slot; a share of those filled right is the same as a mean with as many wrong as missed.
  mutating func slot(_ field: String, _ isRight: Bool, _ remark: @autoclosure () -> String) {
    if isRight {
      fields[field, default: Tally()].right += 1
    } else {
      fields[field, default: Tally()].wrong += 1
      fields[field, default: Tally()].missed += 1
      remarks.append("\(field): \(remark())")
    }
  }

  mutating func count<Item: Hashable & Comparable>(
    _ field: String, wanted: Set<Item>, found: Set<Item>, neutral: Set<Item> = []
  ) {
    let (wrong, missed) = (
      found.subtracting(wanted).subtracting(neutral), wanted.subtracting(found)
    )
    add(field, wanted.intersection(found).count, wrong.sorted(), missed.sorted())
  }

  mutating func add(_ field: String, _ right: Int, _ wrong: [some Any], _ missed: [some Any]) {
    fields[field, default: Tally()].right += right
    fields[field, default: Tally()].wrong += wrong.count
    fields[field, default: Tally()].missed += missed.count
    remarks += wrong.map { "\(field): wrong \($0)" } + missed.map { "\(field): missed \($0)" }
  }

  /// Counts things by their names, and gives the pairs.
  @discardableResult
  mutating func names(
    _ field: String, _ gold: [any GoldEntry], _ found: [[String]],
    same: ([String], [String]) -> Bool = Wording.isSame
  ) -> [(gold: Int, found: Int)] {
    let matching = Matching.byName(gold, found.count) { same($0.names, found[$1]) }
    // Who is found a second time under another name is no mistake where he need not be found at all.
    let wrong = matching.extra.filter { extra in
      !gold.contains { $0.optional == true && same($0.names, found[extra]) }
    }
    let missed = matching.missed.filter { gold[$0].optional != true }
    let right = matching.pairs.filter { gold[$0.gold].optional != true }
    add(field, right.count, wrong.map { found[$0][0] }, missed.map { gold[$0].names[0] })
    return matching.pairs
  }
}

// MARK: - One document

extension Score {
  /// Compares an archive of one document with the notes on it.
  mutating func add(_ archive: Archive, countries: [CountryProfile], gold: GoldDocument) {
    guard let document = archive.documents.first, archive.documents.count == 1 else {
      slot("document read", false, gold.file)
      return
    }
    slot("document read", true, gold.file)
    let before = remarks.count
    addHead(of: document, gold)
    addSubjects(of: archive, gold)
    addAgreements(of: archive, gold)
    addFigures(of: document, gold)
    addMeetings(of: archive, gold)
    addSummary(of: document, archive, countries, gold)
    for index in remarks.indices.dropFirst(before) {
      remarks[index] = "\(gold.file): \(remarks[index])"
    }
  }

  private mutating func addHead(of document: ArchivedDocument, _ gold: GoldDocument) {
    let published = document.published?.value.description
    slot("published", published == gold.published, published ?? "none")
    let publisher = document.publisher?.value
    slot(
      "publisher",
      publisher.map { Wording.isSame(gold.publisher, [$0]) } ?? gold.publisher.isEmpty,
      publisher ?? "none")
    let dateline = document.dateline?.value ?? ""
    slot("dateline", Wording.core(dateline) == Wording.core(gold.dateline ?? ""), dateline)
    if let title = gold.title {
      slot("title", Wording.overlap(document.title, title) >= 0.9, document.title)
    }
  }

  private mutating func addSubjects(of archive: Archive, _ gold: GoldDocument) {
    count(
      "countries", wanted: Set(gold.countries),
      // The notes have those that the text names; a city's country is known beforehand.
      found: Set(archive.countries.filter { !$0.documents.isEmpty }.map(\.code.description)),
      neutral: Set(gold.countriesOptional ?? []))
    names("organizations", gold.organizations, archive.organizations.map(\.allNames))
    names("places", gold.places, archive.places.map(\.allNames))
    let pairs = names(
      "people", gold.people, archive.people.map(\.allNames), same: Wording.isSamePerson)
    for pair in pairs {
      let (noted, person) = (gold.people[pair.gold], archive.people[pair.found])
      if let country = noted.country {
        let found = person.country?.value.description
        slot("person country", found == country, "\(person.name): \(found ?? "none")")
      }
      if let role = noted.role {
        let titles = person.roles.map(\.title)
        slot(
          "person role", titles.contains { Wording.isSameRole(role, $0) },
          "\(person.name): \(titles), not \(role)")
      }
    }
  }

  private mutating func addAgreements(of archive: Archive, _ gold: GoldDocument) {
    let pairs = names(
      "agreements", gold.agreements, archive.agreements.map(\.allNames), same: Wording.isAlike)
    for pair in pairs where gold.agreements[pair.gold].optional != true {
      let agreement = archive.agreements[pair.found]
      slot(
        "agreement status", gold.agreements[pair.gold].status.contains(agreement.status.rawValue),
        "\(agreement.name): \(agreement.status)")
    }
  }

  private mutating func addFigures(of document: ArchivedDocument, _ gold: GoldDocument) {
    let found = document.figures.map { Wording.folded($0.text) }
    for figure in gold.figures {
      let noted = Wording.folded(figure)
      let isFound = found.contains {
        $0.contains(noted) || !$0.isEmpty && noted.contains($0)
      }
      slot("figures", isFound, figure)
    }
  }

  private mutating func addSummary(
    of document: ArchivedDocument, _ archive: Archive, _ countries: [CountryProfile],
    _ gold: GoldDocument
  ) {
    let summarizer = Summarizer(archive: archive, countries: countries)
    let summary = summarizer.text(of: .document(document.id)).plain
    let meetings = archive.meetings.filter(\.isPrincipal)
    let text = ([summary] + meetings.map { summarizer.text(of: .meeting($0.id)).plain })
      .joined(separator: " ")
    let flat = Wording.folded(text)
    for words in gold.summaryMust ?? [] {
      slot("summary says", Wording.tokens(words).allSatisfy(flat.contains), words)
    }
    let length = summary.split(whereSeparator: \.isWhitespace).count
    slot("summary length", (20...120).contains(length), "\(length) words")
  }
}
