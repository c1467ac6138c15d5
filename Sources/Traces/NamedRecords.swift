public import Briefing

// A subject as pages of others have it: by its name, without what grows with each document that names
// it. Those pages are given no more, so that they can be made of no more.

extension Country {
  /// Without its documents and meetings.
  public var named: Country { Country(id: id, code: code, name: name) }
}

extension Organization {
  /// Without its documents, meetings and citations.
  public var named: Organization {
    var body = self
    (body.documents, body.published, body.meetings, body.citations) = ([], [], [], [])
    return body
  }
}

extension Person {
  /// Without documents, meetings and citations; with offices, but not when documents give them.
  public var named: Person {
    var person = self
    (person.documents, person.meetings, person.citations) = ([], [], [])
    if let country = person.country {
      person.country?.citations = Array(country.citations.prefix(1))
    }
    for offset in person.roles.indices {
      (person.roles[offset].first, person.roles[offset].last) = (nil, nil)
      person.roles[offset].citations = []
    }
    return person
  }
}

extension Place {
  /// Without its documents, meetings and citations.
  public var named: Place {
    var place = self
    (place.documents, place.meetings, place.citations) = ([], [], [])
    return place
  }
}
