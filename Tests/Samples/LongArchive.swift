public import Briefing

/// An archive of invented talks between two countries, as long as a test wants it.
public enum LongArchive {
  /// So many talks on the first days of each month of the years, each told of by a document of that
  /// day; one more is without a date for each of `undated`.
  public static func archive(ofYears years: [Int: Int], undated: Int = 0) -> Archive {
    var archive = Archive(asOf: day(2030, 1, 1))
    for (year, count) in years.sorted(by: { $0.key < $1.key }) {
      for number in 0..<count {
        let date = day(year, number % 12 + 1, number / 12 % 28 + 1)
        archive.add("talks-\(year)-\(padded(number))", on: date, toldOn: date)
      }
    }
    for number in 0..<undated {
      archive.add(
        "consultations-\(padded(number))", on: nil, toldOn: day(2020, 5, number % 31 + 1))
    }
    archive.settle()
    return archive
  }

  private static func padded(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
  }

  public static let codes = [code("AL"), code("GR")]
}

extension Archive {
  fileprivate mutating func add(_ slug: String, on date: PartialDate?, toldOn told: PartialDate) {
    let name = "report-of-\(slug)"
    var text = TextBuilder(name)
    text.add(.headline, "Talks on ferries")
    text.add(.paragraph, "Albania and Greece held talks on ferries in Tirana.")
    var document = text.archived(title: "Talks on ferries, \(slug)")
    document.published = fact(told, name, 2)
    document.meetings = [DocumentMeeting(meeting: Identifier(slug), isPrincipal: true)]
    document.countries = LongArchive.codes
    documents.append(document)
    var meeting = Meeting(
      id: Identifier(slug), name: "Talks \(slug)", kind: .talks, status: fact(.held, name, 2))
    meeting.start = date.map { fact($0, name, 2) }
    meeting.countries = LongArchive.codes.map { fact($0, name, 2) }
    meeting.place = fact(Identifier("tirana"), name, 2)
    meeting.organizations = [fact(Identifier("ferry-office"), name, 2)]
    meeting.participants = [
      Participant(
        person: Identifier("arta-dibra"), name: "Arta Dibra", role: nil, country: code("AL"),
        citations: cited(name, 2))
    ]
    meeting.series = Identifier("ferry-talks")
    meeting.sources = [
      MeetingSource(
        document: Identifier(name), isPrincipal: true, status: .held, start: date, sentences: [2])
    ]
    meetings.append(meeting)
  }

  /// Enters what all the talks have in common.
  fileprivate mutating func settle() {
    meetings.sort { $0.id < $1.id }
    documents.sort { $0.id < $1.id }
    let (all, told) = (meetings.map(\.id), documents.map(\.id))
    let citations = told.map { Citation(document: $0, sentence: 2) }
    countries = zip(["albania", "greece"], LongArchive.codes).map { slug, code in
      Country(
        id: Identifier(slug), code: code, name: slug.prefix(1).uppercased() + slug.dropFirst(),
        documents: told, meetings: all)
    }
    var office = Organization(
      id: Identifier("ferry-office"), name: "Ferry Office", kind: .commission)
    (office.meetings, office.documents, office.citations) = (all, told, citations)
    organizations = [office]
    var person = Person(id: Identifier("arta-dibra"), name: "Arta Dibra")
    (person.meetings, person.documents, person.citations) = (all, told, citations)
    people = [person]
    var place = Place(id: Identifier("tirana"), name: "Tirana", kind: .city)
    (place.meetings, place.documents, place.citations) = (all, told, citations)
    places = [place]
    series = [
      Series(
        id: Identifier("ferry-talks"), name: "Ferry Talks", aliases: [], members: all, missing: [])
    ]
  }
}
