import Briefing
import Languages

/// What is known of a meeting.
struct MeetingFacts: Sendable {
  let index: ArchiveIndex
  let meeting: Meeting

  private var language: Language { index.language }

  var known: [PageFact?] {
    [PageFact(language.text(.kindLabel), kind)] + dates + [
      PageFact(language.text(.placeLabel), place), country,
      PageFact(language.text(.statusLabel), status), series,
      PageFact(
        language.text(.countries),
        list: meeting.countries.map {
          .init(
            index.name(of: $0.value), at: index.page(of: $0.value), $0, in: language)
        }
      ),
      meeting.level.map {
        PageFact(language.text(.levelLabel), .init(language.level($0.value), $0, in: language))
      },
      PageFact(language.text(.organizations), list: organizations),
    ]
  }

  private var kind: PageFact.Value {
    index.isSetByEditor(meeting.kind.rawValue, on: .meeting(meeting.id))
      ? .init(language.kind(meeting.kind), note: language.text(.setByEditor), on: .editor)
      : .init(language.kind(meeting.kind), on: .init(firstSentence))
  }

  /// A sentence that speaks of it, of a document that is about it if there is one.
  private var firstSentence: [Citation] {
    let source = meeting.sources.first(where: \.isPrincipal) ?? meeting.sources.first
    return source.map { source in
      source.sentences.prefix(1).map { Citation(document: source.document, sentence: $0) }
    } ?? []
  }

  private var dates: [PageFact] {
    guard let end = meeting.end else {
      return [PageFact(language.text(.dateLabel), meeting.start.map { .init($0, in: language) })]
    }
    return [
      PageFact(language.text(.firstDay), meeting.start.map { .init($0, in: language) }),
      PageFact(language.text(.lastDay), .init(end, in: language)),
    ]
  }

  private var place: PageFact.Value? {
    meeting.place.flatMap { fact in
      index.place(fact.value).map { .init($0.name, at: .place($0.id), fact, in: language) }
    }
  }

  private var country: PageFact? {
    meeting.country.map { fact in
      PageFact(
        language.text(.countryLabel),
        .init(
          index.name(of: fact.value), at: index.page(of: fact.value), fact, in: language))
    }
  }

  private var status: PageFact.Value {
    var value = PageFact.Value(
      language.status(meeting.status.value), meeting.status, in: language)
    if meeting.isOverdue(asOf: index.asOf) { value.note = language.text(.noReport) }
    return value
  }

  private var series: PageFact? {
    meeting.series.flatMap(index.series).map { series in
      let ordinal = meeting.ordinal
      if index.isSetByEditor(series.id.slug, on: .meeting(meeting.id)) {
        return PageFact(
          language.text(.seriesLabel),
          .init(series.name, at: .series(series.id), note: language.text(.setByEditor), on: .editor)
        )
      }
      return PageFact(
        language.text(.seriesLabel),
        .init(
          series.name, at: .series(series.id),
          note: ordinal.map {
            language.text(.theOrdinal, (.ordinal, language.ordinal($0.value)))
          },
          isInferred: ordinal?.isInferred ?? false, on: .init(ordinal?.citations ?? firstSentence)))
    }
  }

  private var organizations: [PageFact.Value] {
    meeting.organizations.compactMap { fact in
      index.organization(fact.value).map {
        .init($0.name, at: .organization($0.id), fact, in: language)
      }
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
          .init(
            $0.name, at: .meeting($0.id), note: $0.start.map { language.date($0.value) }, on: .page)
        })
    ]
  }

  private static let mostTogether = 12

  /// The meetings before and after it in its series.
  var neighbours: [PageFact?] {
    let (before, after) = index.neighbours(of: meeting)
    return [(Phrase.before, before), (.after, after)].map { label, other in
      other.map { PageFact(language.text(label), .init($0.name, at: .meeting($0.id), on: .page)) }
    }
  }
}
