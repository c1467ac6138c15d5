public import Briefing

// Every field of a record counts for its digest: one that is left out would leave pages as they were
// when it changes. A test counts them.

// MARK: - Small values

extension Identifier: Digested {
  public func add(to digest: inout Digest) { digest.add(slug) }
}

extension CountryCode: Digested {
  public func add(to digest: inout Digest) { digest.add(Int(rawValue)) }
}

extension PartialDate: Digested {
  public func add(to digest: inout Digest) {
    digest.add(year)
    switch part {
    case .year: digest.add(0)
    case .half(let half): digest.add(10 + half)
    case .quarter(let quarter): digest.add(20 + quarter)
    case .month(let month): digest.add(30 + month)
    case .day(let month, let day): digest.add(100 * month + day)
    }
  }
}

extension Citation: Digested {
  public func add(to digest: inout Digest) {
    digest.add(document)
    digest.add(sentence)
  }
}

extension Fact: Digested where Value: Digested {
  public func add(to digest: inout Digest) {
    digest.add(value)
    digest.add(citations)
    digest.add(isInferred)
  }
}

extension Rule: Digested {
  public func add(to digest: inout Digest) { digest.add(description) }
}

extension Coordinates: Digested {
  public func add(to digest: inout Digest) {
    digest.add(latitude)
    digest.add(longitude)
  }
}

extension PageAddress: Digested {
  public func add(to digest: inout Digest) { digest.add(path) }
}

extension MeetingKind: Digested {}
extension MeetingStatus: Digested {}
extension OfficeLevel: Digested {}
extension AgreementStatus: Digested {}
extension OrganizationKind: Digested {}
extension PlaceKind: Digested {}
extension ShownText: Digested {}
extension Conflict.Field: Digested {}

// MARK: - Documents

extension Header: Digested where Value: Digested {
  public func add(to digest: inout Digest) {
    digest.add(value)
    digest.add(sentence)
  }
}

extension Publication: Digested {
  public func add(to digest: inout Digest) {
    switch self {
    case .date(let date):
      digest.add(1)
      digest.add(date)
    case .yearless(let day):
      digest.add(2)
      digest.add(100 * day.month + day.day)
    case .numeric(let dayFirst, let monthFirst):
      digest.add(3)
      digest.add(dayFirst)
      digest.add(monthFirst)
    }
  }
}

extension Block: Digested {
  public func add(to digest: inout Digest) {
    switch kind {
    case .headline: digest.add(1)
    case .dateline: digest.add(2)
    case .heading(let level):
      digest.add(3)
      digest.add(level)
    case .paragraph: digest.add(4)
    case .item(let mark):
      digest.add(5)
      digest.add(mark)
    case .row: digest.add(6)
    case .quotation: digest.add(7)
    }
    digest.add(sentences)
  }
}

extension Sentence: Digested {
  public func add(to digest: inout Digest) {
    digest.add(index)
    digest.add(range)
    digest.add(source)
    digest.add(block)
  }
}

extension LeftOut: Digested {
  public func add(to digest: inout Digest) {
    digest.add(text)
    digest.add(source)
  }
}

extension Document: Digested {
  public func add(to digest: inout Digest) {
    digest.add(id)
    digest.add(file)
    digest.add(text.span)
    digest.add(blocks)
    digest.add(sentences)
    digest.add(title)
    digest.add(published)
    digest.add(publisher)
    digest.add(dateline)
    digest.add(signedAt)
    digest.add(url)
    digest.add(tags)
    digest.add(language)
    digest.add(leftOut)
    digest.add(unseen)
  }
}

extension UnseenCharacter: Digested {
  public func add(to digest: inout Digest) {
    digest.add(offset)
    digest.add(Int(scalar.value))
  }
}

extension FigureFinding: Digested {
  public func add(to digest: inout Digest) {
    digest.add(text)
    digest.add(sentence)
    digest.add(rule)
  }
}

extension ArchivedMention: Digested {
  public func add(to digest: inout Digest) {
    switch subject {
    case .country(let id):
      digest.add(1)
      digest.add(id)
    case .organization(let id):
      digest.add(2)
      digest.add(id)
    case .person(let id):
      digest.add(3)
      digest.add(id)
    case .place(let id):
      digest.add(4)
      digest.add(id)
    case .agreement(let id):
      digest.add(5)
      digest.add(id)
    case .meeting(let id):
      digest.add(6)
      digest.add(id)
    }
    digest.add(sentence)
    digest.add(range)
  }
}

extension Slip: Digested {
  public func add(to digest: inout Digest) {
    digest.add(written)
    digest.add(expected)
    digest.add(citations)
  }
}

extension DocumentMeeting: Digested {
  public func add(to digest: inout Digest) {
    digest.add(meeting)
    digest.add(isPrincipal)
  }
}

extension ArchivedDocument: Digested {
  public func add(to digest: inout Digest) {
    digest.add(document)
    digest.add(id)
    digest.add(title)
    digest.add(titleIsStated)
    digest.add(published)
    digest.add(publisher)
    digest.add(publishedBy)
    digest.add(dateline)
    digest.add(meetings)
    digest.add(countries)
    digest.add(countrySentences)
    digest.add(organizations)
    digest.add(people)
    digest.add(places)
    digest.add(agreements)
    digest.add(figures)
    digest.add(mentions)
    digest.add(shownText)
    digest.add(slips)
  }
}

// MARK: - Meetings

extension MeetingAgreement: Digested {
  public func add(to digest: inout Digest) {
    digest.add(agreement)
    digest.add(status)
    digest.add(reports)
  }
}

extension Participant: Digested {
  public func add(to digest: inout Digest) {
    digest.add(person)
    digest.add(name)
    digest.add(role)
    digest.add(level)
    digest.add(country)
    digest.add(citations)
  }
}

extension MeetingSource: Digested {
  public func add(to digest: inout Digest) {
    digest.add(document)
    digest.add(isPrincipal)
    digest.add(status)
    digest.add(start)
    digest.add(sentences)
  }
}

extension StatusReport: Digested {
  public func add(to digest: inout Digest) {
    digest.add(status)
    digest.add(isPostponed)
    digest.add(isConfirmation)
    digest.add(reported)
    digest.add(start)
    digest.add(citations)
  }
}

extension Conflict.Reading: Digested {
  public func add(to digest: inout Digest) {
    digest.add(words)
    digest.add(value)
  }
}

extension Conflict: Digested {
  public func add(to digest: inout Digest) {
    digest.add(field)
    digest.add(readings)
    digest.add(isSettled)
  }
}

extension Meeting: Digested {
  public func add(to digest: inout Digest) {
    digest.add(id)
    digest.add(name)
    digest.add(kind)
    digest.add(status)
    digest.add(start)
    digest.add(end)
    digest.add(place)
    digest.add(country)
    digest.add(ordinal)
    digest.add(series)
    digest.add(countries)
    digest.add(organizations)
    digest.add(participants)
    digest.add(level)
    digest.add(agreements)
    digest.add(sources)
    digest.add(history)
    digest.add(conflicts)
  }
}

// MARK: - Subjects

extension Series: Digested {
  public func add(to digest: inout Digest) {
    digest.add(id)
    digest.add(name)
    digest.add(aliases)
    digest.add(members)
    digest.add(missing)
    digest.add(organizations)
  }
}

extension Country: Digested {
  public func add(to digest: inout Digest) {
    digest.add(id)
    digest.add(code)
    digest.add(name)
    digest.add(documents)
    digest.add(meetings)
    digest.add(hosted)
  }
}

extension Organization: Digested {
  public func add(to digest: inout Digest) {
    digest.add(id)
    digest.add(name)
    digest.add(acronym)
    digest.add(aliases)
    digest.add(kind)
    digest.add(country)
    digest.add(documents)
    digest.add(published)
    digest.add(meetings)
    digest.add(citations)
  }
}

extension PersonRole: Digested {
  public func add(to digest: inout Digest) {
    digest.add(title)
    digest.add(country)
    digest.add(organization)
    digest.add(isFormer)
    digest.add(first)
    digest.add(last)
    digest.add(citations)
  }
}

extension Person: Digested {
  public func add(to digest: inout Digest) {
    digest.add(id)
    digest.add(name)
    digest.add(aliases)
    digest.add(country)
    digest.add(roles)
    digest.add(documents)
    digest.add(meetings)
    digest.add(citations)
  }
}

extension Place: Digested {
  public func add(to digest: inout Digest) {
    digest.add(id)
    digest.add(name)
    digest.add(aliases)
    digest.add(kind)
    digest.add(country)
    digest.add(coordinates)
    digest.add(documents)
    digest.add(meetings)
    digest.add(citations)
  }
}

extension AgreementStep: Digested {
  public func add(to digest: inout Digest) {
    digest.add(status)
    digest.add(date)
    digest.add(document)
    digest.add(citations)
  }
}

extension Agreement: Digested {
  public func add(to digest: inout Digest) {
    digest.add(id)
    digest.add(name)
    digest.add(aliases)
    digest.add(status)
    digest.add(timeline)
    digest.add(parties)
    digest.add(documents)
    digest.add(meetings)
  }
}

// MARK: - Notes

extension EditorNote.NamedCountry: Digested {
  public func add(to digest: inout Digest) {
    digest.add(code)
    digest.add(name)
  }
}

extension EditorNote.Value: Digested {
  public func add(to digest: inout Digest) {
    switch self {
    case .name(let text):
      digest.add(1)
      digest.add(text)
    case .word(let text):
      digest.add(2)
      digest.add(text)
    case .date(let date):
      digest.add(3)
      digest.add(date)
    case .countries(let countries):
      digest.add(4)
      digest.add(countries)
    }
  }
}

extension EditorNote.Change: Digested {
  public func add(to digest: inout Digest) {
    switch self {
    case .together(let name):
      digest.add(1)
      digest.add(name)
    case .apart(let name):
      digest.add(2)
      digest.add(name)
    case .noMeeting(let name):
      digest.add(3)
      digest.add(name)
    case .renamed(let name):
      digest.add(4)
      digest.add(name)
    case .alsoCalled(let name):
      digest.add(5)
      digest.add(name)
    case .takenOut(let field):
      digest.add(6)
      digest.add(field)
    case .set(let field, let value, let isNew):
      digest.add(7)
      digest.add(field)
      digest.add(value)
      digest.add(isNew)
    }
  }
}

extension EditorNote: Digested {
  public func add(to digest: inout Digest) {
    digest.add(page)
    digest.add(change)
    digest.add(value)
    digest.add(reason)
    digest.add(entry)
  }
}
