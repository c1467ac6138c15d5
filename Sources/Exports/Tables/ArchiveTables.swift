public import Briefing

/// An archive as tables that refer to each other by their keys.
public struct ArchiveTables: Sendable {
  private let archive: Archive
  private let countries: NamedCountries
  private let summary: PageSummary

  /// `countries` tell the names of those that no document speaks of.
  public init(
    archive: Archive, countries: [CountryProfile], summary: @escaping PageSummary
  ) {
    self.archive = archive
    self.countries = NamedCountries(in: archive, countries)
    self.summary = summary
  }

  /// All of them; none refers to one that comes after it.
  public var tables: [DataTable] {
    subjects + [documents, sentences, meetings] + ofDocuments + ofMeetings + ofSubjects
  }

  // MARK: - Subjects

  private var subjects: [DataTable] {
    [
      DataTable(
        name: "countries",
        explanation:
          "Countries, by their codes of ISO 3166-1; those of which no document speaks have no id.",
        columns: [.key("code"), .text("id"), .text("name").required],
        of: countries.entries,
        row: {
          [.text($0.code.description), .init($0.id?.slug), .text($0.name)]
        }),
      DataTable(
        name: "places", explanation: "Places, with degrees north and east where they are known.",
        columns: [
          .key("id"), .text("name").required, .text("kind"), .reference("country", to: "countries"),
          .real("latitude"), .real("longitude"),
        ],
        of: archive.places,
        row: {
          [
            .text($0.id.slug), .text($0.name), .text($0.kind.rawValue),
            .init($0.country?.description),
            $0.coordinates.map { .hundredths($0.latitude) } ?? .nothing,
            $0.coordinates.map { .hundredths($0.longitude) } ?? .nothing,
          ]
        }),
      DataTable(
        name: "organizations", explanation: "Bodies and standing formats.",
        columns: [
          .key("id"), .text("name").required, .text("acronym"), .text("kind"),
          .reference("country", to: "countries"),
        ],
        of: archive.organizations,
        row: {
          [
            .text($0.id.slug), .text($0.name), .init($0.acronym), .text($0.kind.rawValue),
            .init($0.country?.description),
          ]
        }),
      DataTable(
        name: "people", explanation: "People, with the country they stand for.",
        columns: [.key("id"), .text("name").required, .reference("country", to: "countries")],
        of: archive.people,
        row: {
          [.text($0.id.slug), .text($0.name), .init($0.country?.value.description)]
        }),
      DataTable(
        name: "series", explanation: "Meetings of one body or format, one after the other.",
        columns: [.key("id"), .text("name").required],
        of: archive.series, row: { [.text($0.id.slug), .text($0.name)] }),
      DataTable(
        name: "agreements", explanation: "Treaties, plans and other papers, and how far they came.",
        columns: [.key("id"), .text("name").required, .text("status").required],
        of: archive.agreements,
        row: {
          [.text($0.id.slug), .text($0.name), .text($0.status.rawValue)]
        }),
    ]
  }

  private var documents: DataTable {
    DataTable(
      name: "documents", explanation: "The sources, as read.",
      columns: [
        .key("id"), .text("file").required, .text("title").required,
        .integer("title_stated").required, .text("published"), .text("publisher"),
        .text("dateline"), .text("language"), .text("url"), .integer("words").required,
        .text("summary"),
      ],
      of: archive.documents,
      row: {
        [
          .text($0.id.slug), .text($0.document.file), .text($0.title), .init($0.titleIsStated),
          .init($0.published?.value.description), .init($0.publisher?.value),
          .init($0.dateline?.value), .init($0.document.language), .init($0.document.url),
          .integer($0.document.wordCount), .init(summary(.document($0.id))),
        ]
      })
  }

  private var sentences: DataTable {
    DataTable(
      name: "sentences",
      explanation:
        "Sentences by their numbers, which citations name; those without words are not shown.",
      columns: [documentKey, numberKey, .text("words")],
      of: archive.documents,
      rows: { document in
        let words = document.shownWords
        return (1..<(document.document.sentences.count + document.document.leftOut.count + 1)).map {
          [.text(document.id.slug), .integer($0), .init(words.at($0))]
        }
      })
  }

  private var meetings: DataTable {
    DataTable(
      name: "meetings", explanation: "Meetings, each from all the documents that speak of it.",
      columns: [
        .key("id"), .text("name").required, .text("kind").required, .text("status").required,
        .text("level"), .text("start"), .text("end"), .reference("place", to: "places"),
        .reference("country", to: "countries"), .reference("series", to: "series"),
        .integer("ordinal"), .text("summary"),
      ],
      of: archive.meetings,
      row: {
        [
          .text($0.id.slug), .text($0.name), .text($0.kind.rawValue),
          .text($0.status.value.rawValue), .init($0.level?.value.rawValue),
          .init($0.start?.value.description), .init($0.end?.value.description),
          .init($0.place?.value.slug),
          .init($0.country?.value.description), .init($0.series?.slug), .init($0.ordinal?.value),
          .init(summary(.meeting($0.id))),
        ]
      })
  }

  private var documentKey: DataTable.Column {
    DataTable.Column(
      name: "document", kind: .text, isKey: true, isRequired: true, reference: "documents")
  }

  private var numberKey: DataTable.Column {
    DataTable.Column(name: "number", kind: .integer, isKey: true, isRequired: true)
  }
}

// MARK: - Ties

extension ArchiveTables {
  private var ofDocuments: [DataTable] {
    [
      tie("document", "country", "The countries that a document names.", of: archive.documents) {
        ($0.id.slug, $0.countries.map(\.description))
      },
      tie(
        "document", "organization", "The organizations that a document names.",
        of: archive.documents
      ) { ($0.id.slug, $0.organizations.map(\.slug)) },
      tie("document", "person", "The people that a document names.", of: archive.documents) {
        ($0.id.slug, $0.people.map(\.slug))
      },
      tie("document", "place", "The places that a document names.", of: archive.documents) {
        ($0.id.slug, $0.places.map(\.slug))
      },
      tie("document", "agreement", "The papers that a document names.", of: archive.documents) {
        ($0.id.slug, $0.agreements.map(\.slug))
      },
      DataTable(
        name: "figures", explanation: "Amounts and counts, with the sentence that has them.",
        columns: [
          .reference("document", to: "documents").required, .integer("sentence").required,
          .text("words").required,
        ],
        of: archive.documents,
        rows: { document in
          document.figures.map {
            [.text(document.id.slug), .integer($0.sentence), .text($0.text)]
          }
        }),
    ]
  }

  private var ofMeetings: [DataTable] {
    [
      DataTable(
        name: "reports",
        explanation: "What each document says of a meeting, and whether it is about it.",
        columns: [
          .reference("meeting", to: "meetings").required,
          .reference("document", to: "documents").required, .integer("principal").required,
          .text("status").required, .text("start"),
        ],
        of: archive.meetings,
        rows: { meeting in
          meeting.sources.map {
            [
              .text(meeting.id.slug), .text($0.document.slug), .init($0.isPrincipal),
              .text($0.status.rawValue), .init($0.start?.description),
            ]
          }
        }),
      DataTable(
        name: "report_sentences", explanation: "The sentences that speak of a meeting.",
        columns: [
          .reference("meeting", to: "meetings").required,
          .reference("document", to: "documents").required, .integer("sentence").required,
        ],
        of: archive.meetings,
        rows: { meeting in
          meeting.sources.flatMap { source in
            source.sentences.map {
              [.text(meeting.id.slug), .text(source.document.slug), .integer($0)]
            }
          }
        }),
      DataTable(
        name: "meeting_facts",
        explanation: "The sentence that each fact of a meeting rests on; none for front matter.",
        columns: [
          .reference("meeting", to: "meetings").required, .text("field").required,
          .integer("inferred").required, .reference("document", to: "documents").required,
          .integer("sentence"),
        ],
        of: archive.meetings,
        rows: { meeting in
          meeting.citedFields.flatMap { field, isInferred, citations in
            citations.map {
              [
                .text(meeting.id.slug), .text(field), .init(isInferred), .text($0.document.slug),
                .init($0.sentence),
              ]
            }
          }
        }),
      tie("meeting", "country", "The countries that take part.", of: archive.meetings) {
        ($0.id.slug, $0.countries.map(\.value.description))
      },
      tie("meeting", "organization", "The bodies that take part.", of: archive.meetings) {
        ($0.id.slug, $0.organizations.map(\.value.slug))
      },
      DataTable(
        name: "participants", explanation: "The people who take part, in what office.",
        columns: [
          .reference("meeting", to: "meetings").required,
          .reference("person", to: "people").required, .text("name").required, .text("role"),
          .reference("country", to: "countries"),
        ],
        of: archive.meetings,
        rows: { meeting in
          meeting.participants.map {
            [
              .text(meeting.id.slug), .text($0.person.slug), .text($0.name), .init($0.role),
              .init($0.country?.description),
            ]
          }
        }),
      DataTable(
        name: "meeting_agreements",
        explanation: "The papers of a meeting, and how far they came there.",
        columns: [
          .reference("meeting", to: "meetings").required,
          .reference("agreement", to: "agreements").required, .text("status").required,
        ],
        of: archive.meetings,
        rows: { meeting in
          meeting.agreements.map {
            [.text(meeting.id.slug), .text($0.agreement.slug), .text($0.status.value.rawValue)]
          }
        }),
    ]
  }

  private var ofSubjects: [DataTable] {
    [
      DataTable(
        name: "person_roles",
        explanation: "Offices, with the days of the first and last document that gives them.",
        columns: [
          .reference("person", to: "people").required, .text("role").required,
          .reference("country", to: "countries"), .reference("organization", to: "organizations"),
          .integer("former").required, .text("first"), .text("last"),
        ],
        of: archive.people,
        rows: { person in
          person.roles.map {
            [
              .text(person.id.slug), .text($0.title), .init($0.country?.description),
              .init($0.organization?.slug), .init($0.isFormer), .init($0.first?.description),
              .init($0.last?.description),
            ]
          }
        }),
      DataTable(
        name: "agreement_steps", explanation: "The life of a paper, a step for each document.",
        columns: [
          .reference("agreement", to: "agreements").required,
          .reference("document", to: "documents").required, .text("status").required, .text("date"),
        ],
        of: archive.agreements,
        rows: { agreement in
          agreement.timeline.map {
            [
              .text(agreement.id.slug), .text($0.document.slug), .text($0.status.rawValue),
              .init($0.date?.description),
            ]
          }
        }),
      aliases("organization", of: archive.organizations) { ($0.id.slug, $0.aliases) },
      aliases("person", of: archive.people) { ($0.id.slug, $0.aliases) },
      aliases("place", of: archive.places) { ($0.id.slug, $0.aliases) },
      aliases("agreement", of: archive.agreements) { ($0.id.slug, $0.aliases) },
    ]
  }

  /// A table such as `document_countries`, of two columns.
  private func tie<Subject: Sendable>(
    _ one: String, _ other: String, _ explanation: String, of subjects: [Subject],
    _ keys: @escaping @Sendable (Subject) -> (String, [String])
  ) -> DataTable {
    let others = Self.table(of: other)
    return DataTable(
      name: "\(one)_\(others)", explanation: explanation,
      columns: [
        .reference(one, to: Self.table(of: one)).required, .reference(other, to: others).required,
      ],
      of: subjects,
      rows: { subject in
        let (key, otherKeys) = keys(subject)
        return otherKeys.map { [.text(key), .text($0)] }
      })
  }

  private func aliases<Subject: Sendable>(
    _ name: String, of subjects: [Subject],
    _ names: @escaping @Sendable (Subject) -> (String, [String])
  ) -> DataTable {
    DataTable(
      name: "\(name)_aliases", explanation: "Other names that documents use.",
      columns: [.reference(name, to: Self.table(of: name)).required, .text("alias").required],
      of: subjects,
      rows: { subject in
        let (key, aliases) = names(subject)
        return aliases.map { [.text(key), .text($0)] }
      })
  }

  private static func table(of subject: String) -> String {
    switch subject {
    case "country": "countries"
    case "person": "people"
    default: subject + "s"
    }
  }
}

extension Meeting {
  /// Its facts by their names in the data, with the sentences they rest on.
  fileprivate var citedFields: [(field: String, isInferred: Bool, citations: [Citation])] {
    var fields = [("status", status.isInferred, status.citations)]
    func add<Value>(_ field: String, _ fact: Fact<Value>?) {
      if let fact { fields.append((field, fact.isInferred, fact.citations)) }
    }
    add("start", start)
    add("end", end)
    add("place", place)
    add("country", country)
    add("ordinal", ordinal)
    return fields
  }
}
