import Briefing

@testable import Summaries

/// An archive written down in a few lines: documents of sentences, and meetings that rest on them.
struct SmallArchive {
  var archive: Archive

  init(asOf: String? = nil) {
    archive = Archive(asOf: asOf.map(date))
  }

  var summarizer: Summarizer { Summarizer(archive: sorted, countries: profiles) }

  var index: ArchiveIndex { ArchiveIndex(sorted, profiles) }

  private var sorted: Archive {
    var archive = archive
    archive.documents.sort { $0.id < $1.id }
    archive.meetings.sort { $0.id < $1.id }
    return archive
  }

  // MARK: - Documents

  /// A document whose blocks are paragraphs of one sentence each, unless `kinds` say otherwise.
  mutating func document(
    _ id: String, _ published: String? = nil, kinds: [Int: Block.Kind] = [:],
    sentences: [String], figures: [Int] = [], change: (inout ArchivedDocument) -> Void = { _ in }
  ) {
    var source = Document(id: Identifier(id), file: id + ".txt")
    for (offset, sentence) in sentences.enumerated() {
      let start = source.text.count
      source.text += Array(sentence.utf8)
      let range = start..<source.text.count
      source.sentences.append(
        Sentence(index: offset + 1, range: range, source: range, block: offset))
      source.blocks.append(
        Block(kind: kinds[offset + 1] ?? .paragraph, sentences: offset..<(offset + 1)))
      source.text.append(UInt8(ascii: "\n"))
    }
    var document = ArchivedDocument(document: source, title: "Title of \(id)", titleIsStated: true)
    document.published = published.map { Fact(date($0), citations: cite(id, 1)) }
    document.figures = figures.map { FigureFinding(text: "figure", sentence: $0, rule: "test") }
    change(&document)
    archive.documents.append(document)
  }

  // MARK: - Meetings

  /// A meeting reported by one document, its facts resting on that document's first sentence.
  mutating func meeting(
    _ id: String, _ name: String, _ kind: MeetingKind, _ status: MeetingStatus = .held,
    start: String? = nil, end: String? = nil, place: String? = nil, country: String? = nil,
    countries: [String] = [], people: [(String, String?, String?)] = [], in document: String = "a",
    isPrincipal: Bool = true, sentences: [Int] = [1], change: (inout Meeting) -> Void = { _ in }
  ) {
    let here = cite(document, sentences.first ?? 1)
    var meeting = Meeting(
      id: Identifier(id), name: name, kind: kind, status: Fact(status, citations: here))
    meeting.start = start.map { Fact(date($0), citations: here) }
    meeting.end = end.map { Fact(date($0), citations: here) }
    meeting.place = place.map { Fact(self.place($0, country), citations: here) }
    meeting.country = country.map { Fact(code($0), citations: here) }
    meeting.countries = countries.map { Fact(code($0), citations: here) }
    meeting.participants = people.map { name, role, country in
      Participant(
        person: person(name, country), name: name, role: role, country: country.map(code),
        citations: here)
    }
    meeting.sources = [
      MeetingSource(
        document: Identifier(document), isPrincipal: isPrincipal, status: status,
        start: start.map(date), sentences: sentences)
    ]
    meeting.history = [
      StatusReport(
        status: status, isPostponed: false, reported: nil, start: start.map(date), citations: here)
    ]
    change(&meeting)
    archive.meetings.append(meeting)
    if let offset = archive.documents.firstIndex(where: { $0.id.slug == document }) {
      archive.documents[offset].meetings.append(
        DocumentMeeting(meeting: meeting.id, isPrincipal: isPrincipal))
    }
  }

  private mutating func place(_ name: String, _ country: String?) -> Identifier<Place> {
    let id = Identifier<Place>(name.lowercased())
    if !archive.places.contains(where: { $0.id == id }) {
      var place = Place(id: id, name: name, kind: .city)
      place.country = country.map(code)
      archive.places.append(place)
    }
    return id
  }

  @discardableResult
  mutating func person(_ name: String, _ country: String? = nil) -> Identifier<Person> {
    let id = Identifier<Person>(name.lowercased().replacing(" ", with: "-"))
    if !archive.people.contains(where: { $0.id == id }) {
      archive.people.append(Person(id: id, name: name))
    }
    return id
  }

  @discardableResult
  mutating func agreement(
    _ name: String, _ status: AgreementStatus, in document: String = "a", sentence: Int = 1
  ) -> Identifier<Agreement> {
    let id = Identifier<Agreement>(name.lowercased().replacing(" ", with: "-"))
    var agreement = Agreement(id: id, name: name, status: status)
    agreement.timeline = [
      AgreementStep(
        status: status, date: nil, document: Identifier(document),
        citations: cite(document, sentence))
    ]
    agreement.documents = [Identifier(document)]
    archive.agreements.append(agreement)
    return id
  }
}

let profiles = [
  ("HR", "Croatia"), ("SI", "Slovenia"), ("AT", "Austria"), ("AE", "United Arab Emirates"),
]
.map { CountryProfile(code: code($0.0), name: $0.1) }

func cite(_ document: String, _ sentence: Int) -> [Citation] {
  [Citation(document: Identifier(document), sentence: sentence)]
}

func code(_ text: String) -> CountryCode {
  guard let code = CountryCode(text) else { preconditionFailure("no country code: \(text)") }
  return code
}

/// A date as the export writes it: `2025-10-09`, `2025-10`, `2025`, `2025-H2`.
func date(_ text: String) -> PartialDate {
  let parts = text.split(separator: "-").map(String.init)
  let year = Int(parts[0]) ?? 0
  guard parts.count > 1 else { return PartialDate(year: year) }
  if parts[1].hasPrefix("H") {
    return PartialDate(year: year, part: .half(Int(parts[1].dropFirst()) ?? 1))
  }
  let month = Int(parts[1]) ?? 1
  guard parts.count > 2 else { return PartialDate(year: year, part: .month(month)) }
  return PartialDate(year: year, part: .day(month: month, day: Int(parts[2]) ?? 1))
}
