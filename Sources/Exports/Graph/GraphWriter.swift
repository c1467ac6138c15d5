public import Briefing

/// Writes who took part in what as a graph (GraphML, http://graphml.graphdrawing.org).
///
/// Meetings, countries, people, organizations, places and agreements are nodes; that one belongs to
/// another, or took part in it, is an edge.
public struct GraphWriter: Sendable {
  private let archive: Archive
  private let countries: NamedCountries

  /// `countries` tell the names of those that no document speaks of.
  public init(archive: Archive, countries: [CountryProfile]) {
    self.archive = archive
    self.countries = NamedCountries(in: archive, countries)
  }

  public var bytes: [UInt8] {
    var xml = GraphXML()
    for country in countries.entries {
      xml.node(
        "country", country.code.description,
        ["name": country.name, "code": country.code.description])
    }
    for person in archive.people {
      xml.node("person", person.id.slug, ["name": person.name, "role": person.roles.last?.title])
    }
    for body in archive.organizations {
      xml.node(
        "organization", body.id.slug,
        ["name": body.name, "code": body.acronym, "kind": body.kind.rawValue])
    }
    for place in archive.places {
      xml.node("place", place.id.slug, ["name": place.name, "kind": place.kind.rawValue])
    }
    for paper in archive.agreements {
      xml.node("agreement", paper.id.slug, ["name": paper.name, "status": paper.status.rawValue])
    }
    for meeting in archive.meetings {
      xml.node(
        "meeting", meeting.id.slug,
        [
          "name": meeting.name, "kind": meeting.kind.rawValue,
          "status": meeting.status.value.rawValue, "start": meeting.start?.value.description,
          "end": meeting.end?.value.description,
        ])
    }
    addEdges(to: &xml)
    return xml.bytes
  }

  private func addEdges(to xml: inout GraphXML) {
    for meeting in archive.meetings {
      let node = "meeting/\(meeting.id.slug)"
      for country in meeting.countries {
        xml.edge("country/\(country.value)", node, "takes part")
      }
      for body in meeting.organizations {
        xml.edge("organization/\(body.value.slug)", node, "takes part")
      }
      for participant in meeting.participants {
        xml.edge("person/\(participant.person.slug)", node, "takes part", role: participant.role)
      }
      if let place = meeting.place { xml.edge(node, "place/\(place.value.slug)", "held at") }
      for paper in meeting.agreements {
        xml.edge(node, "agreement/\(paper.agreement.slug)", paper.status.value.rawValue)
      }
    }
    for person in archive.people {
      if let country = person.country?.value {
        xml.edge("person/\(person.id.slug)", "country/\(country)", "of")
      }
    }
    for place in archive.places {
      if let country = place.country {
        xml.edge("place/\(place.id.slug)", "country/\(country)", "in")
      }
    }
  }
}
