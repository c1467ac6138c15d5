import Briefing
import Text

/// A document of the archive: its findings in the archive's terms.
struct DocumentBuilder {
  let sources: [Source]
  let countryIDs: [CountryCode: Identifier<Country>]
  let identities: Identities
  /// By group.
  let meetings: [Meeting]

  func document(_ offset: Int) -> ArchivedDocument {
    let source = sources[offset]
    let findings = source.findings
    let title = findings.document.title?.value
    var document = ArchivedDocument(
      document: findings.document, title: title ?? derivedTitle(offset), titleIsStated: title != nil
    )
    document.published = findings.published.map(source.fact)
    document.publisher = findings.publisher.map(source.fact)
    document.publishedBy = Publishers.position(in: findings)
      .map { identities.organizations.id(of: $0, in: offset) }
    document.dateline = findings.dateline.map(source.fact)
    document.meetings = documentMeetings(offset)
    document.countries = findings.countries.map(\.code)
    document.countrySentences = findings.countries.map(\.sentences.first)
    document.organizations = identities.organizations.ids(namedIn: offset)
    document.people = identities.people.ids(namedIn: offset)
    document.places = identities.places.ids(namedIn: offset)
    document.agreements = identities.agreements.ids(namedIn: offset)
    document.figures = findings.figures
    document.mentions = findings.mentions.compactMap { mention($0, in: offset) }.trimmed
    document.slips = slips(offset)
    return document
  }

  private func slips(_ offset: Int) -> [Slip] {
    Slips(in: sources[offset].findings).found().map { slip in
      Slip(
        written: identities.organizations.id(of: slip.written, in: offset),
        expected: identities.organizations.id(of: slip.expected, in: offset),
        citations: sources[offset].citations(slip.sentences))
    }
  }

  private func derivedTitle(_ offset: Int) -> String {
    let findings = sources[offset].findings
    return DocumentTitle.derived(for: findings) { meeting in
      let name = findings.meetings[meeting].name
      let group = identities.meetings.group(of: Position(meeting), in: offset)
      // Neither a bare `fourth meeting` nor a sentence is a title.
      let isTitle = name.split(separator: " ").count > 3 && name.count <= MeetingName.longest
      return isTitle ? name : meetings[group].name
    }
  }

  /// Each meeting once; principal if it is so for any of its findings.
  private func documentMeetings(_ offset: Int) -> [DocumentMeeting] {
    let findings = sources[offset].findings.meetings
    let groups = findings.indices.map { identities.meetings.group(of: Position($0), in: offset) }
    let principal = Set(zip(groups, findings).filter { $0.1.isPrincipal }.map { $0.0 })
    var seen: Set<Int> = []
    return groups.filter { seen.insert($0).inserted }.map { group in
      DocumentMeeting(
        meeting: identities.meetings.ids[group], isPrincipal: principal.contains(group))
    }
  }

  private func mention(_ mention: Mention, in offset: Int) -> ArchivedMention? {
    subject(mention.subject, in: offset).map {
      ArchivedMention(subject: $0, sentence: mention.sentence, range: mention.range)
    }
  }

  private func subject(_ subject: Mention.Subject, in offset: Int) -> ArchivedMention.Subject? {
    switch subject {
    case .country(let code): countryIDs[code].map(ArchivedMention.Subject.country)
    case .organization(let position):
      .organization(identities.organizations.id(of: position, in: offset))
    case .person(let position): .person(identities.people.id(of: position, in: offset))
    case .place(let position): .place(identities.places.id(of: position, in: offset))
    case .agreement(let position): .agreement(identities.agreements.id(of: position, in: offset))
    case .meeting(let position): .meeting(identities.meetings.id(of: position, in: offset))
    }
  }
}
