import Briefing
import Testing

@Suite struct BodyTests {
  @Test(arguments: [
    (
      "They founded the Vietnam–Laos Inter-Governmental Committee.",
      ["Vietnam–Laos Inter-Governmental Committee"]
    ),
    (
      "The Russian-Mongolian inter-parliamentary commission met.",
      ["Russian-Mongolian inter-parliamentary commission"]
    ),
    (
      "The trilateral committee on border trade met in Lome.",
      ["trilateral committee on border trade"]
    ),
    ("The commission met on Monday.", []),
    ("The council discussed movement of goods and the network of roads.", []),
  ])
  func `reads a body that states have together`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).organizations == expected)
  }

  @Test(arguments: [
    ("The airline Skyways opened a flight to Lome.", ["Skyways"]),
    ("Managers of QazTrans JSC met.", ["QazTrans JSC"]),
    ("Georgian Railway lowered its fares.", ["Georgian Railway"]),
    ("NorVik, the state oil company, signed the contract.", ["NorVik"]),
    ("The \"Future Cedars\" bloc boycotted the session.", ["Future Cedars"]),
    ("He joined the party on Monday.", []),
    ("The company said on Monday that it would go on.", []),
  ])
  func `knows a company or party by the word beside its name`(
    text: String, expected: [String]
  ) throws {
    #expect(try Dispatch(text).organizations == expected)
  }

  @Test(arguments: [
    (
      "Ann Lee studied at University of Lagos and Fourah Bay College.",
      ["University of Lagos", "Fourah Bay College"]
    ),
    ("They talked in the UN, CIS and ECO.", ["UN", "CIS", "ECO"]),
    ("The ECO Secretary General arrived.", ["ECO"]),
    ("The ECO label is green.", []),
  ])
  func `ends a body's name before another, and reads an acronym by those beside it`(
    text: String, expected: [String]
  ) throws {
    let found = try Dispatch(text).findings.organizations.map { $0.acronym ?? $0.name }
    #expect(Set(found) == Set(expected))
  }

  @Test(arguments: [
    ("Nato and Asean sent observers.", ["NATO", "ASEAN"]),
    ("She sits on the Executive Board of UNESCO.", ["UNESCO", "UNESCO Executive Board"]),
    (
      "The OSCE envoy will brief the Permanent Council.", ["OSCE", "OSCE Permanent Council"]
    ),
    ("The envoy will brief the Permanent Council.", []),
    (
      "The Commonwealth Heads of Government Meeting opened. The Commonwealth needs it.",
      ["Commonwealth of Nations"]
    ),
    ("The Pacific Islands Forum Leaders Meeting opened.", ["PIF"]),
    ("The Commonwealth needs it.", []),
    ("The State Enterprise \"Vodokanal Odra\" will pay.", ["Vodokanal Odra"]),
    ("The Chairman of the \"Blue\" list will pay.", []),
  ])
  func `knows a body by its acronym in small letters, its organ or its quotation marks`(
    text: String, expected: [String]
  ) throws {
    let found = try Dispatch(text).findings.organizations.map { $0.acronym ?? $0.name }
    #expect(Set(found) == Set(expected))
  }

  @Test(arguments: [
    ("They reaffirmed the principles of the UN Charter.", ["United Nations"]),
    ("The Paris Agreement was discussed.", []),
  ])
  func `knows the body whose paper is named`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).organizations == expected)
  }

  @Test(arguments: [
    ("He spoke in the Kenyan National Assembly.", ["Kenyan National Assembly"]),
    ("The House of Representatives of Morocco met.", ["House of Representatives of Morocco"]),
    ("The Albanian parliament voted.", ["Albanian parliament"]),
    ("The parliament voted, and the assembly of workers met.", []),
    ("The State Council of China met.", []),
  ])
  func `knows a parliament where the text tells whose it is`(text: String, expected: [String])
    throws
  {
    let found = try Dispatch(text).findings.organizations
    #expect(found.filter { $0.kind == .parliament }.map(\.name) == expected)
  }

  @Test(arguments: [
    (
      "The House of Representatives of Chad met in June. She spoke in the House of Representatives.",
      2
    ),
    (
      "The House of Representatives of Chad and the House of Representatives of Togo met in June. "
        + "She spoke in the House of Representatives.",
      1
    ),
  ])
  func `takes a parliament without its state for the only one that the text names`(
    text: String, sentences: Int
  ) throws {
    let found = try Dispatch(text).findings.organizations.first {
      $0.name == "House of Representatives of Chad"
    }
    #expect(found?.sentences.count == sentences)
  }

  @Test(arguments: [
    (
      "She studied at the University of Lagos-based institute.", ["University of Lagos"]
    ),
    (
      "The Permanent Joint Commission for Co-operation was set up by Togo.",
      ["Permanent Joint Commission for Co-operation"]
    ),
    ("They praised the Intergovernmental Commission.", ["Intergovernmental Commission"]),
    (
      "They set up the Committee for Political Consultation and Coordination.",
      ["Committee for Political Consultation and Coordination"]
    ),
    ("The second Togo-Benin dialogue was held.", []),
    ("They praised the Joint Commission.", []),
  ])
  func `reads the whole name of a body of two states`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).organizations == expected)
  }

  @Test(arguments: [
    (
      "They opened the Joint Higher Chad-Togo Committee.", ["Joint Higher Chad-Togo Committee"]
    ),
    (
      "Lome hosts the Chad-Togo Commission on Trade and Transport and the Chadian-Togolese forum.",
      ["Chad-Togo Commission on Trade and Transport"]
    ),
    ("She entered Parliament for the New Labour Movement.", ["New Labour Movement"]),
    (
      "Chad stands for the non-permanent members of the UN Security Council.",
      ["UN Security Council"]
    ),
    ("They praised the Chad-European Union partnership.", ["EU"]),
    ("WHO: the ministers of Chad and Togo will come.", []),
    ("The WHO sent doctors to Chad.", ["WHO"]),
    (
      "The Economic Community of West African States (ECOWAS) met, and the ECOWAS Commission spoke.",
      ["ECOWAS", "ECOWAS Commission"]
    ),
  ])
  func `begins and ends a body's name where it does`(text: String, expected: [String]) throws {
    let found = try Dispatch(text).findings.organizations.map { $0.acronym ?? $0.name }
    #expect(Set(found) == Set(expected))
  }

  @Test(arguments: [
    ("The Mediation and Security Council sat in Abuja.", "United Nations Security Council", false),
    ("The General Assembly and Security Council of the UN sat.", "UN", true),
  ])
  func `takes the second half of a longer name for no other body`(
    text: String, name: String, isFound: Bool
  ) throws {
    let found = try Dispatch(text).findings.organizations
    #expect(found.contains { $0.name == name || $0.acronym == name } == isFound)
  }

  @Test(arguments: [
    ("Spare Parts, Fuel, and Depots (SFD) were discussed. SFD matters.", []),
    ("The Security Policy Dialogue (SPD) was held. The next SPD follows.", []),
    ("The Eurasian Development Bank's (EDB) role was noted.", ["Eurasian Development Bank"]),
  ])
  func `takes an acronym that a text gives to something else for no body`(
    text: String, expected: [String]
  ) throws {
    #expect(try Dispatch(text).organizations == expected)
  }
}
