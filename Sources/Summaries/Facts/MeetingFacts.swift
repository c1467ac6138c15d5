import Briefing

/// What is known of a meeting.
struct MeetingFacts: Sendable {
  let index: ArchiveIndex
  let meeting: Meeting

  var known: [PageFact?] {
    [PageFact("Kind", kind)] + dates + [
      PageFact("Place", place), country, PageFact("Status", status), series,
      PageFact(
        "Countries",
        list: meeting.countries.map {
          .init(index.name(of: $0.value), at: index.page(of: $0.value), $0)
        }
      ),
      meeting.level.map { PageFact("Level", .init($0.value.words, $0)) },
      PageFact("Organizations", list: organizations),
    ]
  }

  private var kind: PageFact.Value {
    index.isSetByEditor(meeting.kind.rawValue, on: .meeting(meeting.id))
      ? .init(meeting.kind.words, note: setByEditor, on: .editor)
      : .init(meeting.kind.words, on: .init(firstSentence))
  }

  /// A sentence that speaks of it, of a document that is about it if there is one.
  private var firstSentence: [Citation] {
    let source = meeting.sources.first(where: \.isPrincipal) ?? meeting.sources.first
    return source.map { source in
      source.sentences.prefix(1).map { Citation(document: source.document, sentence: $0) }
    } ?? []
  }

  private var dates: [PageFact] {
    guard let end = meeting.end else { return [PageFact("Date", meeting.start.map { .init($0) })] }
    return [
      PageFact("First day", meeting.start.map { .init($0) }), PageFact("Last day", .init(end)),
    ]
  }

  private var place: PageFact.Value? {
    meeting.place.flatMap { fact in
      index.place(fact.value).map { .init($0.name, at: .place($0.id), fact) }
    }
  }

  private var country: PageFact? {
    meeting.country.map { fact in
      PageFact("Country", .init(index.name(of: fact.value), at: index.page(of: fact.value), fact))
    }
  }

  private var status: PageFact.Value {
    var value = PageFact.Value(meeting.status.value.rawValue, meeting.status)
    if meeting.isOverdue(asOf: index.archive.asOf) { value.note = noReport }
    return value
  }

  private var series: PageFact? {
    meeting.series.flatMap(index.series).map { series in
      let ordinal = meeting.ordinal
      if index.isSetByEditor(series.id.slug, on: .meeting(meeting.id)) {
        return PageFact(
          "Series", .init(series.name, at: .series(series.id), note: setByEditor, on: .editor))
      }
      return PageFact(
        "Series",
        .init(
          series.name, at: .series(series.id),
          note: ordinal.map { "the \(OrdinalWords.digits($0.value))" },
          isInferred: ordinal?.isInferred ?? false, on: .init(ordinal?.citations ?? firstSentence)))
    }
  }

  private var organizations: [PageFact.Value] {
    meeting.organizations.compactMap { fact in
      index.organization(fact.value).map { .init($0.name, at: .organization($0.id), fact) }
    }
  }

  /// The meetings that its documents speak of, too, where one of the two is what a document reports.
  var related: [PageFact?] {
    let others = meeting.sources.compactMap { source -> [DocumentMeeting]? in
      let all = index.document(source.document)?.meetings ?? []
      // A diary of many events relates none of them.
      guard all.count <= Self.mostTogether else { return nil }
      return all.filter { source.isPrincipal || $0.isPrincipal }
    }.flatMap(\.self).map(\.meeting)
    let neighbours = index.neighbours(of: meeting)
    let known = Set([meeting.id, neighbours.before?.id, neighbours.after?.id].compactMap(\.self))
    return [
      PageFact(
        "",
        list: index.inOrder(Array(Set(others).subtracting(known))).map {
          .init($0.name, at: .meeting($0.id), note: $0.start?.value.inWords, on: .page)
        })
    ]
  }

  private static let mostTogether = 12

  /// The meetings before and after it in its series.
  var neighbours: [PageFact?] {
    let (before, after) = index.neighbours(of: meeting)
    return [("Before it", before), ("After it", after)].map { label, other in
      other.map { PageFact(label, .init($0.name, at: .meeting($0.id), on: .page)) }
    }
  }
}

/// Of a meeting that was announced for days that have passed.
public let noReport = "no report in this archive"
