internal import Briefing

extension ArchivedDocument {
  func record(summary: String) -> JSON {
    .object([
      ("agreements", JSON(ids: agreements)), ("countries", JSON(codes: countries)),
      ("dateline", JSON(dateline?.value)), ("figures", JSON(texts: figures.map(\.text))),
      ("file", .text(document.file)), ("id", .text(id.slug)),
      ("language", JSON(document.language)), ("meetings", .list(meetings.map(\.record))),
      ("organizations", JSON(ids: organizations)), ("people", JSON(ids: people)),
      ("places", JSON(ids: places)), ("published", JSON(published?.value.description)),
      ("publisher", JSON(publisher?.value)), ("summary", JSON(summary)), ("title", .text(title)),
      ("title_stated", .bool(titleIsStated)), ("type", .text("document")),
      ("url", JSON(document.url)), ("words", .number(document.wordCount)),
    ])
  }
}

extension DocumentMeeting {
  fileprivate var record: JSON {
    .object([("id", .text(meeting.slug)), ("principal", .bool(isPrincipal))])
  }
}

extension Meeting {
  /// With the name of its series, and a way to the words of a sentence by its number.
  func record(
    summary: String, seriesName: String?, words: (Identifier<Document>, Int) -> String?
  ) -> JSON {
    .object([
      ("agreement_statuses", .list(agreements.map(\.record))),
      ("agreements", JSON(ids: agreements.map(\.agreement))),
      ("countries", JSON(codes: countries.map(\.value))),
      ("country", JSON(country?.value.description)), ("end", JSON(end?.value.description)),
      ("id", .text(id.slug)), ("kind", .text(kind.rawValue)), ("name", .text(name)),
      ("ordinal", JSON(ordinal?.value)), ("organizations", JSON(ids: organizations.map(\.value))),
      ("participants", .list(participants.map(\.record))), ("place", JSON(place?.value.slug)),
      ("series", JSON(series?.slug)), ("series_name", JSON(seriesName)),
      ("sources", .list(sources.map { $0.record(words: words) })),
      ("start", JSON(start?.value.description)), ("status", .text(status.value.rawValue)),
      ("summary", JSON(summary)), ("type", .text("meeting")),
    ])
  }
}

extension MeetingAgreement {
  /// How far it came at the meeting; the record of the agreement tells what became of it.
  fileprivate var record: JSON {
    .object([("id", .text(agreement.slug)), ("status", .text(status.value.rawValue))])
  }
}

extension Participant {
  fileprivate var record: JSON {
    .object([
      ("country", JSON(country?.description)), ("name", .text(name)),
      ("person", .text(person.slug)), ("role", JSON(role)),
    ])
  }
}

extension MeetingSource {
  fileprivate func record(words: (Identifier<Document>, Int) -> String?) -> JSON {
    let sentences = sentences.map { index in
      JSON.object([("index", .number(index)), ("text", JSON(words(document, index)))])
    }
    return .object([
      ("document", .text(document.slug)), ("principal", .bool(isPrincipal)),
      ("sentences", .list(sentences)), ("status", .text(status.rawValue)),
    ])
  }
}

extension Country {
  var record: JSON {
    .object([
      ("code", .text(code.description)), ("documents", JSON(ids: documents)),
      ("hosted", JSON(ids: hosted)), ("id", .text(id.slug)), ("meetings", JSON(ids: meetings)),
      ("name", .text(name)), ("type", .text("country")),
    ])
  }
}

extension Organization {
  var record: JSON {
    .object([
      ("acronym", JSON(acronym)), ("aliases", JSON(texts: aliases)),
      ("documents", JSON(ids: documents)), ("id", .text(id.slug)), ("kind", .text(kind.rawValue)),
      ("meetings", JSON(ids: meetings)), ("name", .text(name)), ("published", JSON(ids: published)),
      ("type", .text("organization")),
    ])
  }
}

extension Person {
  var record: JSON {
    .object([
      ("aliases", JSON(texts: aliases)), ("country", JSON(country?.value.description)),
      ("documents", JSON(ids: documents)), ("id", .text(id.slug)),
      ("meetings", JSON(ids: meetings)), ("name", .text(name)),
      ("roles", .list(roles.map(\.record))), ("type", .text("person")),
    ])
  }
}

extension PersonRole {
  fileprivate var record: JSON {
    .object([
      ("country", JSON(country?.description)), ("first", JSON(first?.description)),
      ("last", JSON(last?.description)), ("organization", JSON(organization?.slug)),
      ("role", .text(title)),
    ])
  }
}

extension Place {
  var record: JSON {
    .object([
      ("aliases", JSON(texts: aliases)), ("country", JSON(country?.description)),
      ("documents", JSON(ids: documents)), ("id", .text(id.slug)),
      ("meetings", JSON(ids: meetings)), ("name", .text(name)), ("type", .text("place")),
    ])
  }
}

extension Agreement {
  var record: JSON {
    .object([
      ("aliases", JSON(texts: aliases)), ("documents", JSON(ids: documents)),
      ("id", .text(id.slug)), ("meetings", JSON(ids: meetings)), ("name", .text(name)),
      ("status", .text(status.rawValue)), ("timeline", .list(timeline.map(\.record))),
      ("type", .text("agreement")),
    ])
  }
}

extension AgreementStep {
  fileprivate var record: JSON {
    .object([
      ("date", JSON(date?.description)), ("document", .text(document.slug)),
      ("status", .text(status.rawValue)),
    ])
  }
}

extension JSON {
  fileprivate init<Subject>(ids: [Identifier<Subject>]) {
    self.init(texts: ids.map(\.slug))
  }

  fileprivate init(codes: [CountryCode]) {
    self.init(texts: codes.map(\.description))
  }
}
