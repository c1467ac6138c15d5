public import Briefing

/// A small archive of invented meetings: every kind of page, status, sign and block is in it.
public enum SampleArchive {
  public static var archive: Archive {
    Archive(
      asOf: day(2025, 9, 2), documents: documents, meetings: meetings, series: series,
      countries: countries, organizations: organizations, people: people, places: places,
      agreements: agreements)
  }

  public static let profiles = [
    CountryProfile(code: code("AL"), name: "Albania"),
    CountryProfile(code: code("GR"), name: "Greece"),
    CountryProfile(code: code("MK"), name: "North Macedonia"),
    CountryProfile(code: code("IT"), name: "Italy"),
  ]

  private static let announced = "forum-announced-2025-03-03"
  private static let held = "third-ohrid-forum-2025-06-12"
  private static let talks = "tirana-talks"
  private static let note = "note-on-ferries"
  private static let forum = "third-lake-ohrid-forum-2025-06-11"
  private static let first = "first-lake-ohrid-forum-2021"
  private static let visit = "visit-to-tirana-2025-08"
  private static let commission = "ferry-commission-2025-07"
  private static let fourth = "fourth-lake-ohrid-forum-2026"
  private static let consultations = "consultations-on-ferries"

  // MARK: - Documents

  private static var documents: [ArchivedDocument] {
    [announcement, undatedNote, report, talksReport].sorted { $0.id < $1.id }
  }

  private static var announcement: ArchivedDocument {
    var text = TextBuilder(announced)
    text.add(.headline, "Ohrid to host the third Lake Forum")
    text.add(.dateline, "SKOPJE, March 3.")
    text.add(
      .paragraph,
      "The Third Lake Ohrid Forum will take place in the first half of June, the Foreign Ministry said on Monday.",
      "Foreign Minister Goran Stefov will meet his colleagues from Albania and Greece.",
      "The second forum was held in Pogradec in 2023.")
    text.mark("Third Lake Ohrid Forum", as: .meeting(Identifier(forum)))
    text.mark("Goran Stefov", as: .person(Identifier("goran-stefov")))
    text.mark("Albania", as: .country(Identifier("albania")))
    text.mark("Greece", as: .country(Identifier("greece")))
    var document = text.archived(title: "Ohrid to host the third Lake Forum")
    document.document.leftOut = [LeftOut(text: "Balkan Wire", source: 0..<11)]
    document.published = fact(day(2025, 3, 3), announced, 2, isInferred: true)
    document.publisher = fact("Balkan Wire", announced, 6)
    document.dateline = fact("Skopje", announced, 2)
    document.meetings = [DocumentMeeting(meeting: Identifier(forum), isPrincipal: true)]
    document.countries = [code("MK"), code("AL"), code("GR")]
    document.people = [Identifier("goran-stefov")]
    return document
  }

  private static var report: ArchivedDocument {
    var text = TextBuilder(held, file: "2025/third-ohrid-forum.txt")
    text.add(.headline, "Three ministers agree on ferries & a shared lake watch")
    text.add(.dateline, "Ohrid, 12 June 2025 (LNA) –")
    text.add(
      .paragraph,
      "The Third Lake Ohrid Forum ended in Ohrid on Thursday with the signing of the Lake Watch Protocol.",
      "The foreign ministers of Albania, Greece and North Macedonia, Arta Dibra, Nikos Vellas and Goran Stefov, took part on 11 and 12 June 2025."
    )
    text.add(.heading(level: 2), "What was agreed")
    text.add(.item(mark: "–"), "A ferry line between Ohrid and Pogradec from spring 2026;")
    text.add(.item(mark: "–"), "a fund of $4.5 million for the lake’s wetlands;")
    text.add(.item(mark: "–"), "the next forum in 2026, in a place still to be chosen.")
    text.add(.quotation, "“We share one lake,” Dibra said. It is <small> and \"deep\".")
    text.add(.heading(level: 2), "Who pays")
    text.add(.row, "Country | Share")
    text.add(.row, "Albania | 40%")
    text.add(.row, "Greece |  | in kind")
    text.add(.row, "North Macedonia | 60%")
    text.add(
      .paragraph,
      "The Joint Ferry Commission is to meet in July.",
      "The South-East European Cooperation Process (SEECP) welcomed the outcome.")
    text.mark("Third Lake Ohrid Forum", as: .meeting(Identifier(forum)))
    text.mark("in Ohrid", as: .place(Identifier("ohrid")))
    text.mark("Lake Watch Protocol", as: .agreement(Identifier("lake-watch-protocol")))
    text.mark("Albania", as: .country(Identifier("albania")))
    text.mark("Greece", as: .country(Identifier("greece")))
    text.mark("North Macedonia", as: .country(Identifier("north-macedonia")))
    text.mark("Arta Dibra", as: .person(Identifier("arta-dibra")))
    text.mark("Nikos Vellas", as: .person(Identifier("nikos-vellas")))
    text.mark("Goran Stefov", as: .person(Identifier("goran-stefov")))
    text.mark("SEECP", as: .organization(Identifier("seecp")))
    var document = text.archived(title: "Three ministers agree on ferries & a shared lake watch")
    document.document.leftOut = [
      LeftOut(text: "Share | Tweet | Print", source: 0..<21),
      LeftOut(text: "///LNA, 12 June 2025", source: 21..<41),
    ]
    document.published = fact(day(2025, 6, 12), held, 2)
    document.publisher = fact("LNA", held, 18)
    document.dateline = fact("Ohrid", held, 2)
    document.meetings = [
      DocumentMeeting(meeting: Identifier(forum), isPrincipal: true),
      DocumentMeeting(meeting: Identifier(commission), isPrincipal: false),
      DocumentMeeting(meeting: Identifier(fourth), isPrincipal: false),
    ]
    document.countries = [code("AL"), code("GR"), code("MK")]
    document.organizations = [Identifier("joint-ferry-commission"), Identifier("seecp")]
    document.people = ["arta-dibra", "nikos-vellas", "goran-stefov"].map { Identifier($0) }
    document.places = [Identifier("ohrid"), Identifier("pogradec")]
    document.agreements = [Identifier("lake-watch-protocol")]
    document.figures = [FigureFinding(text: "$4.5 million", sentence: 7, rule: "money")]
    return document
  }

  private static var talksReport: ArchivedDocument {
    var text = TextBuilder(talks)
    text.add(.headline, "Visit to Tirana put off")
    text.add(
      .paragraph, "The visit of Goran Stefov to Tirana, planned for late August, was called off.",
      "Consultations on ferries will be held instead.")
    text.mark("Goran Stefov", as: .person(Identifier("goran-stefov")))
    text.mark("Tirana", as: .place(Identifier("tirana")))
    var document = text.archived(title: "Visit to Tirana put off")
    document.document.url = "https://news.example/tirana?a=1&b=2"
    document.published = fact(day(2025, 9, 2), talks, nil)
    document.meetings = [
      DocumentMeeting(meeting: Identifier(visit), isPrincipal: true),
      DocumentMeeting(meeting: Identifier(consultations), isPrincipal: false),
    ]
    document.countries = [code("AL"), code("MK")]
    document.people = [Identifier("goran-stefov")]
    document.places = [Identifier("tirana")]
    return document
  }

  private static var undatedNote: ArchivedDocument {
    var text = TextBuilder(note)
    text.add(
      .paragraph, "The first Lake Ohrid Forum took place in the second half of 2021.",
      "The ferry fund has <script>alert(\"1\")</script> no money yet.")
    var document = text.archived(title: "First Lake Ohrid Forum", isStated: false)
    document.document.url = "javascript:alert(1)"
    document.meetings = [DocumentMeeting(meeting: Identifier(first), isPrincipal: false)]
    document.places = [Identifier("ohrid")]
    return document
  }

  // MARK: - Meetings

  private static var meetings: [Meeting] {
    [
      thirdForum, firstForum, fourthForum, calledOffVisit, overdueCommission, undatedConsultations,
    ].sorted { $0.id < $1.id }
  }

  private static var thirdForum: Meeting {
    var meeting = Meeting(
      id: Identifier(forum), name: "Third Lake Ohrid Forum", kind: .ministerial,
      status: fact(.held, held, 3))
    meeting.start = fact(day(2025, 6, 11), held, 4)
    meeting.end = fact(day(2025, 6, 12), held, 3, 4)
    meeting.place = fact(Identifier("ohrid"), held, 3)
    meeting.country = fact(code("MK"), held, 3, isInferred: true)
    meeting.ordinal = fact(3, announced, 3)
    meeting.series = Identifier("lake-ohrid-forum")
    meeting.countries = [
      fact(code("AL"), held, 4), fact(code("GR"), held, 4), fact(code("MK"), held, 4),
    ]
    meeting.participants = [
      Participant(
        person: Identifier("arta-dibra"), name: "Arta Dibra", role: "Foreign Minister",
        country: code("AL"), citations: cited(held, 4)),
      Participant(
        person: Identifier("nikos-vellas"), name: "Nikos Vellas", role: nil, country: code("GR"),
        citations: cited(held, 4)),
      Participant(
        person: Identifier("goran-stefov"), name: "Goran Stefov", role: "Foreign Minister",
        country: code("MK"), citations: cited(announced, 4) + cited(held, 4)),
    ]
    meeting.agreements = [
      MeetingAgreement(
        agreement: Identifier("lake-watch-protocol"), status: fact(.signed, held, 3))
    ]
    meeting.sources = [
      MeetingSource(
        document: Identifier(announced), isPrincipal: true, status: .planned,
        start: PartialDate(year: 2025, month: 6), sentences: [1, 3, 4]),
      MeetingSource(
        document: Identifier(held), isPrincipal: true, status: .held, start: day(2025, 6, 11),
        sentences: [1, 3, 4, 6, 7]),
    ]
    meeting.history = [
      StatusReport(
        status: .planned, isPostponed: false, reported: day(2025, 3, 3),
        start: PartialDate(year: 2025, month: 6), citations: cited(announced, 3)),
      StatusReport(
        status: .held, isPostponed: false, reported: day(2025, 6, 12), start: day(2025, 6, 11),
        citations: cited(held, 3)),
    ]
    meeting.conflicts = [
      Conflict(
        field: .place,
        readings: [
          fact(Conflict.Reading("Ohrid", value: "ohrid"), held, 3),
          fact(Conflict.Reading("Struga", value: "struga"), announced, 3),
        ])
    ]
    return meeting
  }

  private static var firstForum: Meeting {
    var meeting = Meeting(
      id: Identifier(first), name: "First Lake Ohrid Forum", kind: .ministerial,
      status: fact(.held, note, 1))
    meeting.start = fact(PartialDate(year: 2021, part: .half(2)), note, 1)
    meeting.ordinal = fact(1, note, 1)
    meeting.series = Identifier("lake-ohrid-forum")
    meeting.sources = [
      MeetingSource(
        document: Identifier(note), isPrincipal: false, status: .held,
        start: PartialDate(year: 2021, part: .half(2)), sentences: [1])
    ]
    return meeting
  }

  private static var fourthForum: Meeting {
    var meeting = Meeting(
      id: Identifier(fourth), name: "Fourth Lake Ohrid Forum", kind: .ministerial,
      status: fact(.planned, held, 8))
    meeting.start = fact(PartialDate(year: 2026), held, 8)
    meeting.ordinal = fact(4, held, 8, isInferred: true)
    meeting.series = Identifier("lake-ohrid-forum")
    meeting.sources = [
      MeetingSource(
        document: Identifier(held), isPrincipal: false, status: .planned,
        start: PartialDate(year: 2026), sentences: [8])
    ]
    return meeting
  }

  private static var calledOffVisit: Meeting {
    var meeting = Meeting(
      id: Identifier(visit), name: "Visit of Goran Stefov to Tirana", kind: .visit,
      status: fact(.cancelled, talks, 2))
    meeting.start = fact(PartialDate(year: 2025, month: 8), talks, 2, isInferred: true)
    meeting.place = fact(Identifier("tirana"), talks, 2)
    meeting.countries = [fact(code("AL"), talks, 2), fact(code("MK"), talks, 2)]
    meeting.sources = [
      MeetingSource(
        document: Identifier(talks), isPrincipal: true, status: .cancelled,
        start: PartialDate(year: 2025, month: 8), sentences: [1, 2])
    ]
    return meeting
  }

  private static var overdueCommission: Meeting {
    var meeting = Meeting(
      id: Identifier(commission), name: "Session of the Joint Ferry Commission", kind: .session,
      status: fact(.planned, held, 14))
    meeting.start = fact(PartialDate(year: 2025, month: 7), held, 14, isInferred: true)
    meeting.organizations = [fact(Identifier("joint-ferry-commission"), held, 14)]
    meeting.sources = [
      MeetingSource(
        document: Identifier(held), isPrincipal: false, status: .planned,
        start: PartialDate(year: 2025, month: 7), sentences: [14])
    ]
    return meeting
  }

  private static var undatedConsultations: Meeting {
    var meeting = Meeting(
      id: Identifier(consultations), name: "Consultations on ferries", kind: .consultations,
      status: fact(.planned, talks, 3))
    meeting.countries = [fact(code("AL"), talks, 3), fact(code("MK"), talks, 3)]
    meeting.sources = [
      MeetingSource(
        document: Identifier(talks), isPrincipal: false, status: .planned, start: nil,
        sentences: [3])
    ]
    return meeting
  }

  // MARK: - Subjects

  private static var series: [Series] {
    [
      Series(
        id: Identifier("lake-ohrid-forum"), name: "Lake Ohrid Forum", aliases: ["Lake Forum"],
        members: [first, forum, fourth].map { Identifier($0) }, missing: [2])
    ]
  }

  private static var countries: [Country] {
    [
      Country(
        id: Identifier("albania"), code: code("AL"), name: "Albania",
        documents: [announced, held, talks].map { Identifier($0) },
        meetings: [consultations, forum, visit].map { Identifier($0) }),
      Country(
        id: Identifier("greece"), code: code("GR"), name: "Greece",
        documents: [announced, held].map { Identifier($0) }, meetings: [Identifier(forum)]),
      Country(
        id: Identifier("north-macedonia"), code: code("MK"), name: "North Macedonia",
        documents: [announced, held, talks].map { Identifier($0) },
        meetings: [consultations, forum, visit].map { Identifier($0) }),
    ]
  }

  private static var organizations: [Organization] {
    var commission = Organization(
      id: Identifier("joint-ferry-commission"), name: "Joint Ferry Commission", kind: .commission)
    commission.documents = [Identifier(held)]
    commission.meetings = [Identifier(Self.commission)]
    commission.citations = cited(held, 14)
    var process = Organization(
      id: Identifier("seecp"), name: "South-East European Cooperation Process",
      kind: .intergovernmental)
    process.acronym = "SEECP"
    process.documents = [Identifier(held)]
    process.citations = cited(held, 15)
    return [commission, process]
  }

  private static var people: [Person] {
    var dibra = Person(id: Identifier("arta-dibra"), name: "Arta Dibra")
    dibra.country = fact(code("AL"), held, 4)
    dibra.aliases = ["Dibra"]
    dibra.documents = [Identifier(held)]
    dibra.meetings = [Identifier(forum)]
    dibra.citations = cited(held, 4)
    var stefov = Person(id: Identifier("goran-stefov"), name: "Goran Stefov")
    stefov.country = fact(code("MK"), announced, 4, isInferred: true)
    stefov.roles = [
      PersonRole(
        title: "Foreign Minister", country: code("MK"), organization: nil, isFormer: false,
        first: day(2025, 3, 3), last: day(2025, 6, 12),
        citations: cited(announced, 4) + cited(held, 4)),
      PersonRole(
        title: "Ambassador", country: code("IT"), organization: nil, isFormer: true, first: nil,
        last: nil, citations: cited(talks, 2)),
    ]
    stefov.documents = [announced, held, talks].map { Identifier($0) }
    stefov.meetings = [forum, visit].map { Identifier($0) }
    stefov.citations = cited(announced, 4) + cited(held, 4) + cited(talks, 2)
    var vellas = Person(id: Identifier("nikos-vellas"), name: "Nikos Vellas")
    vellas.documents = [Identifier(held)]
    vellas.meetings = [Identifier(forum)]
    vellas.citations = cited(held, 4)
    return [dibra, stefov, vellas]
  }

  private static var places: [Place] {
    ["Ohrid", "Pogradec", "Tirana"].map { name in
      var place = Place(id: Identifier(name.lowercased()), name: name, kind: .city)
      place.country = code(name == "Ohrid" ? "MK" : "AL")
      place.documents = [Identifier(name == "Tirana" ? talks : held)]
      place.meetings =
        name == "Ohrid" ? [Identifier(forum)] : name == "Tirana" ? [Identifier(visit)] : []
      return place
    }
  }

  private static var agreements: [Agreement] {
    var plan = Agreement(id: Identifier("ferry-plan"), name: "Ferry Plan 2026", status: .draft)
    plan.timeline = [
      AgreementStep(
        status: .draft, date: nil, document: Identifier(note), citations: cited(note, 2))
    ]
    plan.documents = [Identifier(note)]
    var watch = Agreement(
      id: Identifier("lake-watch-protocol"), name: "Lake Watch Protocol", status: .signed)
    watch.timeline = [
      AgreementStep(
        status: .signed, date: day(2025, 6, 12), document: Identifier(held),
        citations: cited(held, 3))
    ]
    watch.parties = [code("AL"), code("GR"), code("MK")]
    watch.documents = [Identifier(held)]
    watch.meetings = [Identifier(forum)]
    return [plan, watch]
  }
}
