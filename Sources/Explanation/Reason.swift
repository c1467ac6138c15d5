internal import Briefing

/// One thing that a document says, with the rule that found it and the sentences it rests on.
struct Reason {
  /// What it is, or is a fact of: `meeting`, `person`; the document itself where that is nil.
  let subject: String?
  /// What the subject is called.
  let name: String?
  /// Which fact of the subject it is; nil where it is the subject itself.
  let field: String?
  let value: String
  let rule: Rule?
  let isInferred: Bool
  /// Ascending; empty where the front matter says so.
  let sentences: [Int]

  /// Something named, as it stands by itself.
  init(
    _ subject: String, _ name: String, value: String? = nil, rule: Rule? = nil, sentences: [Int]
  ) {
    self.init(subject, name, nil, value ?? name, rule, sentences)
  }

  /// A fact of something named, or of the document.
  init(
    _ subject: String?, _ name: String?, _ field: String?, _ value: String, _ rule: Rule?,
    _ sentences: [Int], isInferred: Bool = false
  ) {
    self.subject = subject
    self.name = name
    self.field = field
    self.value = value
    self.rule = rule
    self.isInferred = isInferred
    self.sentences = sentences
  }

  /// `meeting start`, `person`, `published`.
  var label: String {
    [subject, field].compactMap(\.self).joined(separator: " ")
  }
}

/// All that was found in a document, a reason for each fact.
struct Reasons {
  private let findings: Findings
  private let countryNames: [CountryCode: String]

  init(_ findings: Findings, countries: [CountryProfile]) {
    self.findings = findings
    countryNames = Dictionary(countries.map { ($0.code, $0.name) }) { first, _ in first }
  }

  /// In the order in which a reader would ask.
  var all: [Reason] {
    ofDocument + findings.meetings.flatMap(reasons) + findings.agreements.flatMap(reasons)
      + findings.people.flatMap(reasons) + findings.organizations.map(reason)
      + findings.countries.map(reason) + findings.places.map(reason)
      + findings.figures.map {
        Reason("figure", $0.text, rule: $0.rule, sentences: [$0.sentence])
      }
  }

  private func name(of country: CountryCode) -> String {
    countryNames[country] ?? country.description
  }

  private func fact<Value>(
    _ subject: String?, _ name: String?, _ field: String, _ found: Found<Value>?,
    _ words: (Value) -> String
  ) -> [Reason] {
    guard let found else { return [] }
    return [
      Reason(
        subject, name, field, words(found.value), found.rule, found.sentences,
        isInferred: found.isInferred)
    ]
  }

  private var ofDocument: [Reason] {
    let title = findings.document.title.map {
      Reason(nil, nil, "title", $0.value, nil, $0.sentence.map { [$0] } ?? [])
    }
    return [title].compactMap(\.self)
      + fact(nil, nil, "published", findings.published, \.description)
      + fact(nil, nil, "publisher", findings.publisher, \.self)
      + fact(nil, nil, "dateline", findings.dateline, \.self)
  }

  private func reasons(of meeting: MeetingFinding) -> [Reason] {
    let name = meeting.name
    let kind = meeting.kind.rawValue + (meeting.isPrincipal ? ", what the document is about" : "")
    var reasons = [
      Reason(
        "meeting", name, value: "\(name) (\(kind))", rule: meeting.rule,
        sentences: meeting.sentences)
    ]
    reasons += fact("meeting", name, "status", meeting.status) {
      $0.rawValue + (meeting.isPostponed ? ", put off or moved" : "")
    }
    reasons += fact("meeting", name, "start", meeting.start, \.description)
    reasons += fact("meeting", name, "end", meeting.end, \.description)
    reasons += fact("meeting", name, "place", meeting.place) { findings.places[$0].name }
    reasons += fact("meeting", name, "country", meeting.country, self.name)
    reasons += fact("meeting", name, "ordinal", meeting.ordinal, \.description)
    reasons += meeting.countries.flatMap { fact("meeting", name, "party", $0, self.name) }
    reasons += meeting.organizations.flatMap {
      fact("meeting", name, "party", $0) { findings.organizations[$0].name }
    }
    reasons += meeting.participants.map {
      let person = findings.people[$0.person]
      return Reason(
        "meeting", name, "participant", [person.name, $0.role].joined, person.rule, $0.sentences)
    }
    reasons += meeting.agreements.flatMap { outcome in
      fact("meeting", name, "agreement", outcome.status) {
        "\(findings.agreements[outcome.agreement].name), \($0.rawValue)"
      }
    }
    return reasons
  }

  private func reasons(of agreement: AgreementFinding) -> [Reason] {
    [
      Reason(
        "agreement", agreement.name, rule: agreement.rule, sentences: agreement.sentences)
    ] + fact("agreement", agreement.name, "status", agreement.status, \.rawValue)
      + fact("agreement", agreement.name, "date", agreement.date, \.description)
  }

  private func reasons(of person: PersonFinding) -> [Reason] {
    [Reason("person", person.name, rule: person.rule, sentences: person.sentences)]
      + person.roles.map {
        Reason(
          "person", person.name, "role", [$0.title, $0.country.map(name)].joined, nil, $0.sentences)
      } + fact("person", person.name, "country", person.country, name)
  }

  private func reason(of body: OrganizationFinding) -> Reason {
    Reason(
      "organization", body.name, value: [body.name, body.acronym].joined, rule: body.rule,
      sentences: body.sentences)
  }

  private func reason(of country: CountryFinding) -> Reason {
    Reason("country", name(of: country.code), sentences: country.sentences)
  }

  private func reason(of place: PlaceFinding) -> Reason {
    Reason(
      "place", place.name, value: [place.name, place.country.map(name)].joined, rule: place.rule,
      sentences: place.sentences)
  }
}

extension [String?] {
  /// What there is of them, with commas between.
  fileprivate var joined: String { compactMap(\.self).joined(separator: ", ") }
}
