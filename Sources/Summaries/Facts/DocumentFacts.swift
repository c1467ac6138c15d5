import Briefing
import Languages

/// What is known of a document, and what it names.
struct DocumentFacts: Sendable {
  let index: ArchiveIndex
  let document: ArchivedDocument

  private var language: Language { index.language }

  var known: [PageFact?] {
    [
      PageFact(language.text(.published), document.published.map { .init($0, in: language) }),
      PageFact(
        language.text(.publisher),
        document.publisher.map {
          .init(
            $0.value, at: document.publishedBy.map { .organization($0) }, $0, in: language)
        }),
      document.dateline.map {
        PageFact(language.text(.dateline), .init($0.value, $0, in: language).ofArchive)
      },
      language.foreignName(document.document.language).map {
        PageFact(
          language.text(.languageLabel),
          .init(
            $0, note: language.text(.partlyRead), on: .archive))
      },
      document.document.url.flatMap(address).map { PageFact(language.text(.address), $0) },
      PageFact(language.text(.file), .init(document.document.file.visible, on: .archive)),
      PageFact(
        language.text(.length),
        .init(
          language.text(.wordCount, count: document.document.wordCount),
          note: language.text(.countedNote), on: .archive)),
      document.titleIsStated
        ? nil
        : PageFact(language.text(.titleLabel), .init(language.text(.madeFromText), on: .archive)),
      PageFact(language.text(.doubtfulLabel), list: document.slips.compactMap(doubt)),
    ]
  }

  /// The body as written, with what stands against it.
  private func doubt(_ slip: Slip) -> PageFact.Value? {
    guard let written = index.organization(slip.written),
      let expected = index.organization(slip.expected)
    else { return nil }
    return .init(
      written.name, at: .organization(written.id),
      note: language.text(.slip, (.body, expected.name)),
      on: .sentences(slip.citations))
  }

  /// Nil unless it is one of the web: a source could else bring in `javascript:`.
  private func address(_ url: String) -> PageFact.Value? {
    let start = url.utf8.prefix(8).map { $0 | 0x20 }
    guard start.starts(with: "https://".utf8) || start.starts(with: "http://".utf8) else {
      return nil
    }
    var value = PageFact.Value(url, on: wholeDocument)
    value.url = url
    return value
  }

  // MARK: - Meetings

  /// The meetings it is about, or those it only mentions, as it has them.
  func meetings(reported isReported: Bool) -> [PageFact?] {
    let values = document.meetings.filter { $0.isPrincipal == isReported }.compactMap { entry in
      index.meeting(entry.meeting).flatMap { MeetingAccount($0, in: document.id) }.map { account in
        let date = language.statedDate(account.start, through: account.end)
        return PageFact.Value(
          account.meeting.name, at: .meeting(account.meeting.id),
          note: language.details([date, language.status(account.status)]),
          on: .init(account.citations))
      }
    }
    return [PageFact("", list: values)]
  }

  // MARK: - Subjects

  /// Whom and what it names, each with the first sentence that does.
  var named: [PageFact?] {
    let first = Evidence.firstSentences(of: document)
    func basis(_ subject: ArchivedMention.Subject, elseOn other: Int? = nil) -> Basis {
      if let sentence = first[subject] ?? other {
        return .sentences([Citation(document: document.id, sentence: sentence)])
      }
      return index.citation(of: subject, in: document.id).map { Basis([$0]) } ?? wholeDocument
    }
    return [
      PageFact(
        language.text(.countries),
        list: document.countries.enumerated().map { offset, code in
          let id = index.country(code)?.id
          return .init(
            index.name(of: code), at: index.page(of: code),
            on: id.map { basis(.country($0), elseOn: document.firstSentence(ofCountryAt: offset)) }
              ?? wholeDocument)
        }),
      PageFact(
        language.text(.people),
        list: document.people.compactMap(index.person).map {
          .init($0.name, at: .person($0.id), on: basis(.person($0.id)))
        }),
      PageFact(
        language.text(.organizations),
        list: document.organizations.compactMap(index.organization).map {
          .init($0.name, at: .organization($0.id), on: basis(.organization($0.id)))
        }),
      PageFact(
        language.text(.places),
        list: document.places.compactMap(index.place).map {
          .init($0.name, at: .place($0.id), on: basis(.place($0.id)))
        }),
      PageFact(language.text(.agreements), list: agreements { basis(.agreement($0.id)) }),
      PageFact(
        language.text(.figures),
        list: document.figures.map {
          .init(
            $0.text, isOfArchive: true,
            on: .sentences([Citation(document: document.id, sentence: $0.sentence)]))
        }),
    ]
  }

  /// With their stage as of this document.
  private func agreements(_ basis: (Agreement) -> Basis) -> [PageFact.Value] {
    document.agreements.compactMap(index.agreement).map { paper in
      let step = paper.timeline.first { $0.document == document.id }
      return .init(
        paper.name, at: .agreement(paper.id), note: step.map { language.stage($0.status) },
        on: step.map { Basis($0.citations) } ?? basis(paper))
    }
  }

  private var wholeDocument: Basis { .sentences([Citation(document: document.id, sentence: nil)]) }
}
