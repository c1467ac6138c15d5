internal import Briefing
internal import JSON

extension ArchivedDocument {
  func record(summary: String) -> JSONValue {
    .object([
      ("agreements", JSONValue(ids: agreements)), ("countries", JSONValue(codes: countries)),
      ("dateline", JSONValue(dateline?.value)), ("figures", JSONValue(texts: figures.map(\.text))),
      ("file", .text(document.file)), ("id", .text(id.slug)),
      ("language", JSONValue(document.language)), ("meetings", .list(meetings.map(\.record))),
      ("organizations", JSONValue(ids: organizations)), ("people", JSONValue(ids: people)),
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
    summary: String, seriesName: String?, words: (Identifier<Document>, Int) -> String?
  ) -> JSONValue {
    .object([
      ("agreement_statuses", .list(agreements.map(\.record))),
      ("agreements", JSONValue(ids: agreements.map(\.agreement))),
      ("countries", JSONValue(codes: countries.map(\.value))),
      ("country", JSONValue(country?.value.description)),
      ("end", JSONValue(end?.value.description)),
      ("id", .text(id.slug)), ("kind", .text(kind.rawValue)),
      ("level", JSONValue(level?.value.rawValue)), ("name", .text(name)),
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
  var record: JSONValue {
    .object([
      ("acronym", JSONValue(acronym)), ("aliases", JSONValue(texts: aliases)),
      ("documents", JSONValue(ids: documents)), ("id", .text(id.slug)),
      ("kind", .text(kind.rawValue)),
      ("meetings", JSONValue(ids: meetings)), ("name", .text(name)),
      ("published", JSONValue(ids: published)), ("type", .text("organization")),
    ])
  }
}

extension Person {
  var record: JSONValue {
    .object([
      ("aliases", JSONValue(texts: aliases)), ("country", JSONValue(country?.value.description)),
      ("documents", JSONValue(ids: documents)), ("id", .text(id.slug)),
      ("meetings", JSONValue(ids: meetings)), ("name", .text(name)),
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
  var record: JSONValue {
    .object([
      ("aliases", JSONValue(texts: aliases)), ("country", JSONValue(country?.description)),
      ("documents", JSONValue(ids: documents)), ("id", .text(id.slug)),
      ("meetings", JSONValue(ids: meetings)), ("name", .text(name)), ("type", .text("place")),
    ])
  }
}

extension Agreement {
  var record: JSONValue {
    .object([
      ("aliases", JSONValue(texts: aliases)), ("documents", JSONValue(ids: documents)),
      ("id", .text(id.slug)), ("meetings", JSONValue(ids: meetings)), ("name", .text(name)),
      ("status", .text(status.rawValue)), ("timeline", .list(timeline.map(\.record))),
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
  fileprivate init<Subject>(ids: [Identifier<Subject>]) {
    self.init(texts: ids.map(\.slug))
  }

  fileprivate init(codes: [CountryCode]) {
    self.init(texts: codes.map(\.description))
  }
}
