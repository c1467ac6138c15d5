internal import Briefing
internal import JSON

extension ArchivedDocument {
  func record(summary: String, _ notes: JSONValue) -> JSONValue {
    .object([
      ("agreements", JSONValue(ids: agreements)), ("countries", JSONValue(codes: countries)),
      ("dateline", JSONValue(dateline?.value)), ("figures", JSONValue(texts: figures.map(\.text))),
      ("file", .text(document.file)), ("id", .text(id.slug)),
      ("language", JSONValue(document.language)), ("meetings", .list(meetings.map(\.record))),
      ("notes", notes), ("organizations", JSONValue(ids: organizations)),
      ("people", JSONValue(ids: people)),
      ("places", JSONValue(ids: places)), ("published", JSONValue(published?.value.description)),
      ("publisher", JSONValue(publisher?.value)), ("summary", JSONValue(summary)),
      ("title", .text(title)),
      ("title_stated", .bool(titleIsStated)), ("type", .text("document")),
      ("url", JSONValue(document.url)), ("words", .number(document.wordCount)),
    ])
  }
}

extension DocumentMeeting {
  fileprivate var record: JSONValue {
    .object([("id", .text(meeting.slug)), ("principal", .bool(isPrincipal))])
  }
}

extension Meeting {
  /// With the name of its series, and a way to the words of a sentence by its number.
  func record(
    summary: String, seriesName: String?, notes: JSONValue,
    words: (Identifier<Document>, Int) -> String?
  ) -> JSONValue {
    .object([
      ("agreement_statuses", .list(agreements.map(\.record))),
      ("agreements", JSONValue(ids: agreements.map(\.agreement))),
      ("conflicts", .list(conflicts.map(\.record))),
      ("countries", JSONValue(codes: countries.map(\.value))),
      ("country", JSONValue(country?.value.description)),
      ("end", JSONValue(end?.value.description)),
      ("history", .list(history.map(\.record))),
      ("id", .text(id.slug)), ("kind", .text(kind.rawValue)),
      ("level", JSONValue(level?.value.rawValue)), ("name", .text(name)), ("notes", notes),
      ("ordinal", JSONValue(ordinal?.value)),
      ("organizations", JSONValue(ids: organizations.map(\.value))),
      ("participants", .list(participants.map(\.record))), ("place", JSONValue(place?.value.slug)),
      ("series", JSONValue(series?.slug)), ("series_name", JSONValue(seriesName)),
      ("sources", .list(sources.map { $0.record(words: words) })),
      ("start", JSONValue(start?.value.description)), ("status", .text(status.value.rawValue)),
      ("summary", JSONValue(summary)), ("type", .text("meeting")),
    ])
  }
}

extension MeetingAgreement {
  /// How far it came at the meeting; the record of the agreement tells what became of it.
  fileprivate var record: JSONValue {
    .object([("id", .text(agreement.slug)), ("status", .text(status.value.rawValue))])
  }
}

extension Participant {
  fileprivate var record: JSONValue {
    .object([
      ("country", JSONValue(country?.description)), ("name", .text(name)),
      ("person", .text(person.slug)), ("role", JSONValue(role)),
    ])
  }
}

extension MeetingSource {
  fileprivate func record(words: (Identifier<Document>, Int) -> String?) -> JSONValue {
    let sentences = sentences.map { index in
      JSONValue.object([("index", .number(index)), ("text", JSONValue(words(document, index)))])
    }
    return .object([
      ("document", .text(document.slug)), ("principal", .bool(isPrincipal)),
      ("sentences", .list(sentences)), ("status", .text(status.rawValue)),
    ])
  }
}

extension Conflict {
  /// The readings with their sentences, as a correction would set the field to each.
  fileprivate var record: JSONValue {
    let readings = readings.map { reading in
      JSONValue.object([
        ("sentences", JSONValue(citations: reading.citations)),
        ("value", .text(reading.value.value)),
      ])
    }
    return .object([
      ("field", .text(field.rawValue)), ("readings", .list(readings)),
      ("settled", .bool(isSettled)),
    ])
  }
}

extension StatusReport {
  fileprivate var record: JSONValue {
    .object([
      ("confirmation", .bool(isConfirmation)), ("postponed", .bool(isPostponed)),
      ("reported", JSONValue(reported?.description)),
      ("sentences", JSONValue(citations: citations)), ("start", JSONValue(start?.description)),
      ("status", .text(status.rawValue)),
    ])
  }
}

extension EditorNote {
  /// What an editor has set right, by which entry of the corrections, and why.
  var record: JSONValue {
    .object([
      ("change", .text(change.description)), ("entry", .text(entry)), ("reason", .text(reason)),
    ])
  }
}

extension Country {
  var record: JSONValue {
    .object([
      ("code", .text(code.description)), ("documents", JSONValue(ids: documents)),
      ("hosted", JSONValue(ids: hosted)), ("id", .text(id.slug)),
      ("meetings", JSONValue(ids: meetings)),
      ("name", .text(name)), ("type", .text("country")),
    ])
  }
}

extension Organization {
  func record(_ notes: JSONValue) -> JSONValue {
    .object([
      ("acronym", JSONValue(acronym)), ("aliases", JSONValue(texts: aliases)),
      ("documents", JSONValue(ids: documents)), ("id", .text(id.slug)),
      ("kind", .text(kind.rawValue)),
      ("meetings", JSONValue(ids: meetings)), ("name", .text(name)), ("notes", notes),
      ("published", JSONValue(ids: published)), ("type", .text("organization")),
    ])
  }
}

extension Person {
  func record(_ notes: JSONValue) -> JSONValue {
    .object([
      ("aliases", JSONValue(texts: aliases)), ("country", JSONValue(country?.value.description)),
      ("documents", JSONValue(ids: documents)), ("id", .text(id.slug)),
      ("meetings", JSONValue(ids: meetings)), ("name", .text(name)), ("notes", notes),
      ("roles", .list(roles.map(\.record))), ("type", .text("person")),
    ])
  }
}

extension PersonRole {
  fileprivate var record: JSONValue {
    .object([
      ("country", JSONValue(country?.description)), ("first", JSONValue(first?.description)),
      ("last", JSONValue(last?.description)), ("organization", JSONValue(organization?.slug)),
      ("role", .text(title)),
    ])
  }
}

extension Place {
  func record(_ notes: JSONValue) -> JSONValue {
    .object([
      ("aliases", JSONValue(texts: aliases)), ("country", JSONValue(country?.description)),
      ("documents", JSONValue(ids: documents)), ("id", .text(id.slug)),
      ("meetings", JSONValue(ids: meetings)), ("name", .text(name)), ("notes", notes),
      ("type", .text("place")),
    ])
  }
}

extension Agreement {
  func record(_ notes: JSONValue) -> JSONValue {
    .object([
      ("aliases", JSONValue(texts: aliases)), ("documents", JSONValue(ids: documents)),
      ("id", .text(id.slug)), ("meetings", JSONValue(ids: meetings)), ("name", .text(name)),
      ("notes", notes), ("status", .text(status.rawValue)),
      ("timeline", .list(timeline.map(\.record))),
      ("type", .text("agreement")),
    ])
  }
}

extension AgreementStep {
  fileprivate var record: JSONValue {
    .object([
      ("date", JSONValue(date?.description)), ("document", .text(document.slug)),
      ("status", .text(status.rawValue)),
    ])
  }
}

extension JSONValue {
  /// Null stands for the number where a fact rests on the front matter.
  fileprivate init(citations: [Citation]) {
    self = .list(
      citations.map { citation in
        .object([
          ("document", .text(citation.document.slug)),
          ("index", citation.sentence.map { .number($0) } ?? .null),
        ])
      })
  }

  fileprivate init<Subject>(ids: [Identifier<Subject>]) {
    self.init(texts: ids.map(\.slug))
  }

  fileprivate init(codes: [CountryCode]) {
    self.init(texts: codes.map(\.description))
  }
}
