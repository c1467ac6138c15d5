import Briefing
import Languages

/// What is known of people, bodies, places, papers and series.
struct SubjectFacts: Sendable {
  let index: ArchiveIndex

  private var language: Language { index.language }

  private var evidence: Evidence { Evidence(index: index) }

  // MARK: - By type

  func known(of person: Person) -> [PageFact?] {
    [
      PageFact(
        language.text(.countryLabel),
        person.country.map {
          .init(
            index.name(of: $0.value), at: index.page(of: $0.value), $0, in: language)
        }),
      others(
        person.aliases, than: [person.name], of: .person(person.id), in: person.documents,
        or: person.citations),
    ]
  }

  func known(of body: Organization) -> [PageFact?] {
    let acronym = body.acronym.flatMap { $0 == body.name ? nil : $0 }
    return [
      acronym.flatMap { acronym in
        values([acronym], of: .organization(body.id), in: body.documents, or: body.citations).first
          .map { PageFact(language.text(.acronymLabel), $0) }
      },
      others(
        body.aliases, than: [body.name, acronym], of: .organization(body.id), in: body.documents,
        or: body.citations),
      body.country.map { code in
        let sentence = evidence.sentence(
          calling: .organization(body.id), with: code, in: body.documents)
        return PageFact(
          language.text(.countryLabel), country(code, sentence, on: .organization(body.id)))
      },
    ]
  }

  func known(of place: Place) -> [PageFact?] {
    [
      place.country.map {
        PageFact(language.text(.countryLabel), country($0, nil, on: .place(place.id)))
      },
      others(
        place.aliases, than: [place.name], of: .place(place.id), in: place.documents,
        or: place.citations),
    ]
  }

  func known(of agreement: Agreement) -> [PageFact?] {
    let step = agreement.lastStep
    return [
      PageFact(language.text(.statusLabel), status(of: agreement)),
      PageFact(language.text(.partiesLabel), list: parties(of: agreement)),
      others(
        agreement.aliases, than: [agreement.name], of: .agreement(agreement.id),
        in: agreement.documents, or: step?.citations ?? []),
    ]
  }

  func status(of agreement: Agreement) -> PageFact.Value {
    let words = language.stage(agreement.status)
    if index.isSetByEditor(agreement.status.rawValue, on: .agreement(agreement.id)) {
      return .init(words, note: language.text(.setByEditor), on: .editor)
    }
    return .init(words, on: .init(agreement.lastStep?.citations ?? []))
  }

  /// The parties of a paper stand in its name.
  func parties(of agreement: Agreement) -> [PageFact.Value] {
    let codes = agreement.parties.map(\.description).joined(separator: " ")
    if index.isSetByEditor(codes, on: .agreement(agreement.id)) {
      return agreement.parties.map {
        .init(
          index.name(of: $0), at: index.page(of: $0), note: language.text(.setByEditor), on: .editor
        )
      }
    }
    return agreement.parties.map { code in
      let sentence = evidence.sentence(
        calling: .agreement(agreement.id), with: code, in: agreement.documents)
      let basis = sentence.map { .sentences([$0]) } ?? Basis(agreement.lastStep?.citations ?? [])
      return .init(index.name(of: code), at: index.page(of: code), on: basis)
    }
  }

  func known(of series: Series) -> [PageFact?] {
    let members = series.members.compactMap(index.meeting)
    let sentences = members.flatMap { meeting in
      meeting.sources.flatMap { source in
        source.sentences.prefix(1).map { Citation(document: source.document, sentence: $0) }
      }
    }
    return [
      PageFact(
        language.text(.alsoCalled),
        list: NameKey.others(series.aliases, than: [series.name]).map {
          .init(
            $0, isOfArchive: true,
            on: .init(
              sentence(with: $0, among: members).map { [$0] } ?? sentences.prefix(1)[...].map { $0 }
            ))
        }),
      PageFact(
        language.text(.organizations),
        list: series.organizations.compactMap(index.organization).map { body in
          if index.isSetByEditor(body.id.slug, on: .series(series.id)) {
            return .init(
              body.name, at: .organization(body.id), note: language.text(.setByEditor), on: .editor)
          }
          let facts = members.flatMap(\.organizations).filter { $0.value == body.id }
          return .init(
            body.name, at: .organization(body.id), on: .init(facts.flatMap(\.citations)))
        }),
    ]
  }

  /// The first sentence that speaks of one of some meetings and has a name in it.
  private func sentence(with name: String, among meetings: [Meeting]) -> Citation? {
    let words = " \(NameKey.of(name)) "
    for source in meetings.lazy.flatMap(\.sources) {
      guard let document = index.document(source.document)?.document else { continue }
      for number in source.sentences
      where " \(NameKey.of(document.words(at: number) ?? "")) ".contains(words) {
        return Citation(document: source.document, sentence: number)
      }
    }
    return nil
  }

  // MARK: - Parts

  private func others(
    _ aliases: [String], than names: [String?], of subject: ArchivedMention.Subject,
    in documents: [Identifier<Document>], or first: [Citation]
  ) -> PageFact? {
    PageFact(
      language.text(.alsoCalled),
      list: values(
        NameKey.others(aliases, than: names), of: subject, in: documents, or: first))
  }

  /// Each name with a sentence that has it, else with the first that names the subject.
  private func values(
    _ names: [String], of subject: ArchivedMention.Subject, in documents: [Identifier<Document>],
    or first: [Citation]
  ) -> [PageFact.Value] {
    guard !names.isEmpty else { return [] }
    let sentences = evidence.sentences(calling: subject, by: names, in: documents)
    return names.map { name in
      if index.isSetByEditor(name, on: subject.page) {
        return .init(name, note: language.text(.setByEditor), isOfArchive: true, on: .editor)
      }
      return .init(
        name, isOfArchive: true,
        on: sentences[name].map { .sentences([$0]) } ?? Basis(first.prefix(1)))
    }
  }

  /// By a sentence that says so, else as what is known beforehand.
  private func country(
    _ code: CountryCode, _ sentence: Citation?, on page: PageAddress
  ) -> PageFact.Value {
    if index.isSetByEditor(code.description, on: page) {
      return .init(
        index.name(of: code), at: index.page(of: code), note: language.text(.setByEditor),
        on: .editor)
    }
    return .init(
      index.name(of: code), at: index.page(of: code),
      note: sentence == nil ? language.text(.knownBeforehand) : nil,
      on: sentence.map { .sentences([$0]) } ?? .knownBeforehand)
  }
}

extension Agreement {
  /// The step that its status rests on.
  var lastStep: AgreementStep? { timeline.last { $0.status == status } ?? timeline.last }
}

extension ArchivedMention.Subject {
  fileprivate var page: PageAddress {
    switch self {
    case .country(let id): .country(id)
    case .organization(let id): .organization(id)
    case .person(let id): .person(id)
    case .place(let id): .place(id)
    case .agreement(let id): .agreement(id)
    case .meeting(let id): .meeting(id)
    }
  }
}
