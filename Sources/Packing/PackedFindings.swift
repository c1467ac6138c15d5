public import Briefing

// What is found in a document, as bytes. The fields stand in the order of their initializers.

extension Identifier: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(try reader.text())
  }

  public func write(to writer: inout ByteWriter) { writer.write(slug) }
}

extension Position: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(try reader.number())
  }

  public func write(to writer: inout ByteWriter) { writer.write(offset) }
}

extension CountryCode: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    guard let code = CountryCode(try reader.word()) else { throw ByteReader.Damage() }
    self = code
  }

  public func write(to writer: inout ByteWriter) { writer.write(word: description) }
}

extension Rule: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(stringLiteral: try reader.word())
  }

  public func write(to writer: inout ByteWriter) { writer.write(word: description) }
}

extension PartialDate: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let year = try reader.number()
    let (form, number, day) = (try reader.number(), try reader.number(), try reader.number())
    let part: Part
    switch form {
    case 1 where (1...2).contains(number): part = .half(number)
    case 2 where (1...4).contains(number): part = .quarter(number)
    case 3 where (1...12).contains(number): part = .month(number)
    case 4:
      guard let date = PartialDate(year: year, month: number, day: day) else {
        throw ByteReader.Damage()
      }
      self = date
      return
    case 0: part = .year
    default: throw ByteReader.Damage()
    }
    self.init(year: year, part: part)
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(year)
    let (form, number, day) =
      switch part {
      case .year: (0, 0, 0)
      case .half(let half): (1, half, 0)
      case .quarter(let quarter): (2, quarter, 0)
      case .month(let month): (3, month, 0)
      case .day(let month, let day): (4, month, day)
      }
    writer.write(form)
    writer.write(number)
    writer.write(day)
  }
}

extension MeetingKind: Packed {}
extension OfficeLevel: Packed {}
extension MeetingStatus: Packed {}
extension AgreementStatus: Packed {}
extension OrganizationKind: Packed {}
extension PlaceKind: Packed {}

extension Found: Packed where Value: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      try reader.value(), sentences: try reader.value(), rule: try reader.value(),
      isInferred: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(value)
    writer.write(sentences)
    writer.write(rule)
    writer.write(isInferred)
  }
}

extension Coordinates: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(latitude: try reader.value(), longitude: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(latitude)
    writer.write(longitude)
  }
}

extension CountryFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(code: try reader.value(), sentences: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(code)
    writer.write(sentences)
  }
}

extension OrganizationFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      name: try reader.value(), acronym: try reader.value(), aliases: try reader.value(),
      kind: try reader.value(), isKnown: try reader.value(), country: try reader.value(),
      sentences: try reader.value(), rule: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(acronym)
    writer.write(aliases)
    writer.write(kind)
    writer.write(isKnown)
    writer.write(country)
    writer.write(sentences)
    writer.write(rule)
  }
}

extension PersonFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      name: try reader.value(), aliases: try reader.value(), country: try reader.value(),
      roles: try reader.value(), sentences: try reader.value(), rule: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(aliases)
    writer.write(country)
    writer.write(roles)
    writer.write(sentences)
    writer.write(rule)
  }
}

extension RoleFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      title: try reader.value(), country: try reader.value(), organization: try reader.value(),
      isFormer: try reader.value(), sentences: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(title)
    writer.write(country)
    writer.write(organization)
    writer.write(isFormer)
    writer.write(sentences)
  }
}

extension PlaceFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      name: try reader.value(), aliases: try reader.value(), kind: try reader.value(),
      country: try reader.value(), coordinates: try reader.value(), isKnown: try reader.value(),
      sentences: try reader.value(), rule: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(aliases)
    writer.write(kind)
    writer.write(country)
    writer.write(coordinates)
    writer.write(isKnown)
    writer.write(sentences)
    writer.write(rule)
  }
}

extension AgreementFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      name: try reader.value(), aliases: try reader.value(), status: try reader.value(),
      date: try reader.value(), parties: try reader.value(), sentences: try reader.value(),
      rule: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(aliases)
    writer.write(status)
    writer.write(date)
    writer.write(parties)
    writer.write(sentences)
    writer.write(rule)
  }
}

extension SeriesFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(name: try reader.value(), key: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(key)
  }
}

extension OutcomeFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(agreement: try reader.value(), status: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(agreement)
    writer.write(status)
  }
}

extension ParticipantFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      person: try reader.value(), role: try reader.value(), level: try reader.value(),
      country: try reader.value(), sentences: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(person)
    writer.write(role)
    writer.write(level)
    writer.write(country)
    writer.write(sentences)
  }
}

extension FigureFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(text: try reader.value(), sentence: try reader.value(), rule: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(text)
    writer.write(sentence)
    writer.write(rule)
  }
}

extension MeetingFinding: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(
      name: try reader.value(), kind: try reader.value(), status: try reader.value(),
      isPrincipal: try reader.value(), sentences: try reader.value(), rule: try reader.value())
    start = try reader.value()
    isDayCounted = try reader.value()
    end = try reader.value()
    place = try reader.value()
    country = try reader.value()
    ordinal = try reader.value()
    series = try reader.value()
    countries = try reader.value()
    organizations = try reader.value()
    participants = try reader.value()
    agreements = try reader.value()
    isPostponed = try reader.value()
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(name)
    writer.write(kind)
    writer.write(status)
    writer.write(isPrincipal)
    writer.write(sentences)
    writer.write(rule)
    writer.write(start)
    writer.write(isDayCounted)
    writer.write(end)
    writer.write(place)
    writer.write(country)
    writer.write(ordinal)
    writer.write(series)
    writer.write(countries)
    writer.write(organizations)
    writer.write(participants)
    writer.write(agreements)
    writer.write(isPostponed)
  }
}

extension Mention: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    let subject: Subject =
      switch try reader.number() {
      case 0: .country(try reader.value())
      case 1: .organization(try reader.value())
      case 2: .person(try reader.value())
      case 3: .place(try reader.value())
      case 4: .agreement(try reader.value())
      case 5: .meeting(try reader.value())
      default: throw ByteReader.Damage()
      }
    self.init(subject: subject, sentence: try reader.value(), range: try reader.value())
  }

  public func write(to writer: inout ByteWriter) {
    switch subject {
    case .country(let code):
      writer.write(number: 0)
      writer.write(code)
    case .organization(let position):
      writer.write(number: 1)
      writer.write(position)
    case .person(let position):
      writer.write(number: 2)
      writer.write(position)
    case .place(let position):
      writer.write(number: 3)
      writer.write(position)
    case .agreement(let position):
      writer.write(number: 4)
      writer.write(position)
    case .meeting(let position):
      writer.write(number: 5)
      writer.write(position)
    }
    writer.write(sentence)
    writer.write(range)
  }
}

extension Findings: Packed {
  public init(from reader: inout ByteReader) throws(ByteReader.Damage) {
    self.init(document: try reader.value())
    published = try reader.value()
    publisher = try reader.value()
    dateline = try reader.value()
    countries = try reader.value()
    organizations = try reader.value()
    people = try reader.value()
    places = try reader.value()
    agreements = try reader.value()
    meetings = try reader.value()
    figures = try reader.value()
    mentions = try reader.value()
  }

  public func write(to writer: inout ByteWriter) {
    writer.write(document)
    writer.write(published)
    writer.write(publisher)
    writer.write(dateline)
    writer.write(countries)
    writer.write(organizations)
    writer.write(people)
    writer.write(places)
    writer.write(agreements)
    writer.write(meetings)
    writer.write(figures)
    writer.write(mentions)
  }
}
