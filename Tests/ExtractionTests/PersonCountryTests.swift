import Briefing
import Testing

@Suite struct PersonCountryTests {
  @Test(arguments: [
    (
      "The Kenyan delegation included Ann Wekesa, head of trade.",
      ["Ann Wekesa, head of trade, KE"]
    ),
    (
      "The Lao side was led by Deputy Minister Thongsy Vilayphon.",
      ["Thongsy Vilayphon, Deputy Minister, LA"]
    ),
    (
      "Niger was represented by its ambassador, Hadiza Maman.", ["Hadiza Maman, ambassador, NE"]
    ),
    ("Niger will be represented by Ambassador Hadiza Maman.", ["Hadiza Maman, Ambassador, NE"]),
    (
      "Deputy Minister Thongsy Vilayphon led the Lao side.",
      ["Thongsy Vilayphon, Deputy Minister, LA"]
    ),
    (
      "Present were:\n\n- H.E. Hadiza Maman, Minister of Energy, Niger\n- Madam Ann Wekesa, "
        + "representing the Minister of Energy of Kenya",
      ["Hadiza Maman, Minister of Energy, NE", "Ann Wekesa, KE"]
    ),
    (
      "The Zambian delegation will be led by Ann Phiri, while Botswana's will be led by Dr. Otto Tau.",
      ["Ann Phiri, ZM", "Otto Tau, BW"]
    ),
    (
      "Deputy Minister Thongsy Vilayphon of Laos received the Kenyan delegation.",
      ["Thongsy Vilayphon, Deputy Minister, LA"]
    ),
  ])
  func `gives people the state of the delegation they stand in`(
    text: String, expected: [String]
  ) throws {
    #expect(try Dispatch(text).people == expected)
  }

  @Test(arguments: [
    (
      "Foreign Minister Otto Berg of Norway will go on a visit to Chad.\n\nDuring the visit Berg is "
        + "to meet with President Idriss Oumar and Foreign Minister Haroun Senoussi.",
      ["Otto Berg, Foreign Minister, NO", "Idriss Oumar, President, TD"]
    ),
    ("Minister Otto Berg arrived in Oslo from Chad.", ["Otto Berg, Minister"]),
    // One of the two states, but none that can be told.
    (
      "Relations between Norway and Chad are good.\n\nMinister Otto Berg will visit Paris.",
      ["Otto Berg, Minister"]
    ),
  ])
  func `gives a host the state that is visited`(text: String, expected: [String]) throws {
    let people = try Dispatch(text).people
    #expect(people.starts(with: expected))
  }

  @Test(arguments: [
    (
      "Niger was represented by Ann Lee, Minister of State; Chad by Mr Otto Berg, Permanent "
        + "Secretary; and Mali by the Honourable Ada Roy.",
      ["Ann Lee, Minister of State, NE", "Otto Berg, Permanent Secretary, TD", "Ada Roy, ML"]
    ),
    (
      "Taking part were the foreign ministers of Bolivia, Wilma Condori; Colombia, Hernan Ospina; "
        + "and Chile, Ada Roy.",
      [
        "Wilma Condori, foreign minister, BO", "Hernan Ospina, foreign minister, CO",
        "Ada Roy, foreign minister, CL",
      ]
    ),
    (
      "They reelected the secretary general, Peruvian Gladys Rojas, for two years.",
      ["Gladys Rojas, secretary general, PE"]
    ),
    ("The report of Jutta Brink (EPP, Germany) was adopted.", ["Jutta Brink, DE"]),
    (
      "Mr Farhod Nazarov, Minister of Transport Tajikistan, spoke.",
      ["Farhod Nazarov, Minister of Transport, TJ"]
    ),
    ("The ministers of Bolivia, Colombia and Chile met.", []),
  ])
  func `gives people the state named beside each`(text: String, expected: [String]) throws {
    #expect(Set(try Dispatch(text).people) == Set(expected))
  }

  @Test(arguments: [
    (
      "The press service of the Georgian Parliament said that Speaker Nino Beridze would go to Chad.",
      ["Nino Beridze, Speaker, GE"]
    ),
    ("The press service said that Speaker Nino Beridze would go.", ["Nino Beridze, Speaker"]),
  ])
  func `gives an office without a state that of the body which gives the news`(
    text: String, expected: [String]
  ) throws {
    #expect(try Dispatch(text).people == expected)
  }

  @Test func `gives each of a list the office behind the name`() throws {
    let text = """
      The meeting was attended by H.E. Bakyt Tokov, Minister of Energy of Chad, H.E. Elnur Qasim, \
      Minister of Energy of Benin, H.E. Serik Ospan, Vice Minister of Energy of Togo, and others.
      """
    #expect(
      try Dispatch(text).people == [
        "Bakyt Tokov, Minister of Energy, TD", "Elnur Qasim, Minister of Energy, BJ",
        "Serik Ospan, Vice Minister of Energy, TG",
      ])
  }

  @Test(arguments: [
    (
      "The Foreign Ministers, Gabriela Soto, of Ecuador, and Luis Barreda, of Peru, led the talks.",
      ["Gabriela Soto, foreign minister, EC", "Luis Barreda, foreign minister, PE"]
    ),
    (
      "It was signed by the ministers of interior, Goce Mitrov and Aleksa Perov.",
      ["Goce Mitrov, minister of interior", "Aleksa Perov, minister of interior"]
    ),
    (
      "The Minister of Trade, Ann Lee, met with the Minister of Trade of Finland, Pekka Raut, who is on a "
        + "working visit to Latvia.",
      ["Ann Lee, Minister of Trade, LV", "Pekka Raut, Minister of Trade, FI"]
    ),
    (
      "Director General Md. Tofazzal Hossain of Bangladesh spoke.",
      ["Md. Tofazzal Hossain, Director General, BD"]
    ),
  ])
  func `gives several ministers, hosts and short names their states`(
    text: String, expected: [String]
  ) throws {
    #expect(try Dispatch(text).people == expected)
  }

  @Test func `gives no state to those of whom a body of several states tells`() throws {
    let text = """
      Ministers look ahead

      (CARICOM Secretariat, Georgetown, Guyana) The Minister of Trade, Ann Lee, said that ships of \
      Guyana and Haiti are safe.
      """
    #expect(try Dispatch(text, date: "2025-04-22").people == ["Ann Lee, Minister of Trade"])
  }

  @Test(arguments: [
    ("The RA ministry told the news of Armenia.", ["AM"]), ("The RA ministry told the news.", []),
  ])
  func `reads the letters of a state that the text names too`(text: String, codes: [String]) throws
  {
    #expect(try Dispatch(text).countries == codes)
  }

  @Test(arguments: [
    (
      "The delegation was headed by Ambassador Otto Berg, Deputy State Secretary of the Ministry of Foreign "
        + "Affairs and Trade of Hungary.",
      "HU"
    ),
    ("Chargé d'Affaires a.i. of the Embassy of Hungary in Colombo Otto Berg attended.", "HU"),
    (
      "The Solomon Islands High Commissioner to Vanuatu, H.E. Otto Berg, paid a courtesy call.",
      "SB"
    ),
    ("The Political Director, Otto Berg, hosted in Riga the third consultations.", "LV"),
    (
      "H.E. Mr. Otto Berg, Minister of Finance and Special Envoy of the President of the Union of the "
        + "Comoros, was received in Jeddah.",
      "KM"
    ),
  ])
  func `reads the state in what stands around an office`(text: String, state: String) throws {
    let people = try Dispatch(text).findings.people
    #expect(people.map(\.country?.value.description) == [state])
  }

  @Test func `gives an office the state whose ministry, named by its town, publishes`() throws {
    let text = """
      Talks between Sri Lanka and Togo

      Foreign Minister Ann Lee met with Ayo Bello, Foreign Minister of Togo, on 5 May 2025.

      Ministry of Foreign Affairs
      Colombo

      5 May 2025
      """
    let states = try Dispatch(text).findings.people.map(\.country?.value.description)
    #expect(states == ["LK", "TG"])
  }

  @Test(arguments: [
    ("Present were Dr. Yvette St. Rose and Otto Berg.", "Yvette St. Rose"),
    ("Present was Dr. Yvette Rose of St. Lucia.", "Yvette Rose"),
  ])
  func `keeps a saint within a name`(text: String, name: String) throws {
    #expect(try Dispatch(text).findings.people.first?.name == name)
  }

  @Test(arguments: [
    ("Foreign Minister Hilal bin Sultan Al Berg attended.", "Hilal bin Sultan Al Berg"),
    ("President Otto Sheikh Berg attended.", "Otto Sheikh Berg"),
    ("President Otto Shah Berg attended.", "Otto Shah Berg"),
    ("Minister of Culture Harib bin Otto Al Said attended.", "Harib bin Otto Al Said"),
    ("Deputy Premier Otto Ujang anak Berg attended.", "Otto Ujang anak Berg"),
    ("H.E. Mrs. KEO Malyna attended.", "KEO Malyna"),
  ])
  func `keeps what would be an office or a verb elsewhere within a name`(
    text: String, name: String
  ) throws {
    #expect(try Dispatch(text).findings.people.map(\.name) == [name])
  }

  @Test func `gives a colleague the other of two states`() throws {
    let text =
      "Togo and Benin talk. Minister of Ports Ann Lee will chair the session with her counterpart Ayo Bello, "
      + "Minister of Ports of Benin."
    let states = try Dispatch(text).findings.people.map(\.country?.value.description)
    #expect(states == ["TG", "BJ"])
  }

  @Test func `reads a state behind a comma`() throws {
    let text =
      "Were also present the Vice Ministers Mr. Otto Berg, of Norway; Mrs. Ann Lee, of Togo, and Mr. Ayo "
      + "Bello, of Benin."
    #expect(
      try Dispatch(text).people == [
        "Otto Berg, vice minister, NO", "Ann Lee, TG", "Ayo Bello, BJ",
      ])
  }

  @Test(
    arguments: [
      (
        "Otto Berg, head of the Consular Department of the Ministry of Foreign Affairs, said so.",
        ["TG"]
      ),
      (
        "A statement by Ann Lee, the Director of Communications at the Presidency, said so.", ["TG"]
      ),
      ("Ann Lee, director of the Ore Bank, said so.", [nil]),
      // A state has one.
      ("Foreign Minister Ann Lee and Foreign Minister Otto Berg spoke.", [nil, nil]),
      ("An envoy brought greetings of my Prime Minister, Ann Lee.", [nil]),
      ("The Foreign Minister, Ann Lee, had to cancel her visit to Lome.", [nil]),
      (
        "The commission of Togo and Benin met under the prime minister, Ann Lee, and her counterpart, Ayo "
          + "Bello.", ["TG", "BJ"]
      ),
      (
        "Foreign Minister of Benin Ayo Bello came. The Beninese minister held talks with Minister Ann Lee.",
        ["BJ", "TG"]
      ),
    ] as [(String, [String?])])
  func `gives the state of the text to whom it takes for granted, and to no other`(
    sentence: String, states: [String?]
  ) throws {
    let text = "LOME, May 5 (Togo Press) - \(sentence) Togo is glad."
    let people = try Dispatch(text, date: "2025-05-05").findings.people
    #expect(people.map(\.country?.value.description) == states)
  }

  @Test(
    arguments: [
      ("The minister, Ann Lee, received the new Ambassador of Chad to Togo, Otto Berg.", "TG"),
      // An envoy to the state of its seat comes to the union.
      (
        "The Secretary-General of the African Union, Ann Lee, received the Ambassador of Chad to Ethiopia, "
          + "Otto Berg.", nil
      ),
    ] as [(String, String?)])
  func `takes a host for one of the state to which the guest is sent`(
    text: String, state: String?
  ) throws {
    #expect(try Dispatch(text).findings.people.first?.country?.value.description == state)
  }

  @Test(arguments: [
    (
      "President of Ghana Ann Lee met with her Gambian counterpart, President Otto Berg.",
      "Otto Berg, GM"
    ),
    (
      "The Danish Minister, Ann Lee, was replaced at the meeting by State Secretary Otto Berg.",
      "Otto Berg, DK"
    ),
    (
      "The Tanzanian Ambassador accredited to the Sultanate of Oman, Otto Berg, attended.",
      "Otto Berg, TZ"
    ),
    (
      "The Chairperson of the Committee on Trade of the Parliament of Georgia Otto Berg attended.",
      "Otto Berg, GE"
    ),
    (
      "The Republic of Congo sent an envoy of the Congolese President, Otto Berg.", "Otto Berg, CG"
    ),
    (
      "The Democratic Republic of the Congo sent an envoy of the Congolese President, Otto Berg.",
      "Otto Berg, CD"
    ),
    ("An envoy of the Congolese President, Otto Berg, came.", "Otto Berg"),
    (
      "Minister Otto Berg held today a phone call with Minister of Trade of Togo Ann Lee. They spoke of relations "
        + "between Togo and the Kingdom of Bahrain. Chad was named.",
      "Otto Berg, BH"
    ),
    ("Minister of Trade Otto Berg will represent Togo at the summit in Accra.", "Otto Berg, TG"),
    (
      "Ann Lee met with Togolese President His Excellency Ayo Bello and Prime Minister Hon. Otto Berg.",
      "Otto Berg, TG"
    ),
    (
      "Foreign Minister Otto Berg met Denmark's Foreign Minister Ann Lee. FM Berg thanked the Danish FM.",
      "Otto Berg"
    ),
    ("Prime Minister of Samoa Ann Lee met with her counterpart Otto Berg.", "Otto Berg"),
    (
      "Ann Lee presented her letters of credence to President Otto Berg, appointing her Ambassador of Chad.",
      "Otto Berg"
    ),
    (
      "President of Togo Ann Lee congratulated Otto Berg on his appointment as the head of the Ore Bank.",
      "Otto Berg"
    ),
  ])
  func `reads a state by way of another office, body or name`(text: String, expected: String) throws
  {
    let found = try Dispatch(text).findings.people.map { person in
      [person.name, person.country?.value.description].compactMap(\.self).joined(separator: ", ")
    }
    #expect(found.contains(expected), "\(found)")
  }

  @Test func `takes the town beside the date at the foot for that of the text`() throws {
    let text = """
      Togo and Benin talk

      The talks of Togo and Benin were held on 5 May 2025. Foreign Secretary Ann Lee led one side.

      Lome
      May 5, 2025
      """
    let findings = try Dispatch(text).findings
    #expect(findings.people.first?.country?.value.description == "TG")
    #expect(findings.dateline == nil)
  }

  @Test(
    arguments: [
      // Whom a guest came to see, by the town, the state or the meeting told of before.
      (
        "In Cotonou, President of Togo Ann Lee held talks with Minister of Ports Ayo Bello.",
        "Ayo Bello", "BJ"
      ),
      (
        "During her stay in Benin, President of Togo Ann Lee met with Minister of Ports Ayo Bello.",
        "Ayo Bello", "BJ"
      ),
      (
        "Minister of Ports Ayo Bello received at his office in Cotonou President of Togo Ann Lee.",
        "Ayo Bello", "BJ"
      ),
      (
        "The Togo-Benin Commission met. It was co-chaired by Minister of Ports Ayo Bello and Minister of Ports of "
          + "Togo Ann Lee.", "Ayo Bello", "BJ"
      ),
      ("It was attended by those from Togo and, from Benin, Hon. Ayo Bello.", "Ayo Bello", "BJ"),
      (
        "A letter came from President Ayo Bello of the friendly Republic of Benin.", "Ayo Bello",
        "BJ"
      ),
      (
        "Minister of Ports of Benin Ann Lee said president Ayo Bello attaches weight to it.",
        "Ayo Bello", "BJ"
      ),
      (
        "Envoy of Benin Ann Lee handed over a message from President Ayo Bello.", "Ayo Bello", "BJ"
      ),
      (
        "From the Department of State of Benin:\n\nMinister of Ports Ayo Bello left.", "Ayo Bello",
        "BJ"
      ),
      // An envoy who is not named tells no state.
      ("The envoy handed over a message from President Ayo Bello.", "Ayo Bello", nil),
    ] as [(String, String, String?)])
  func `finds the state of whom one meets, leads with or speaks of`(
    text: String, name: String, state: String?
  ) throws {
    let people = try Dispatch(text).findings.people
    let found = people.first { $0.name == name }
    #expect(found?.country?.value.description == state)
  }

  @Test func `gives each of several ministers the state before the name`() throws {
    let text =
      "We, the Ministers of Foreign Affairs of the Republic of Chad, Mr. Otto Berg, of the Republic of Niger, Ms. "
      + "Ann Lee, and of the Republic of Benin, Mr. Ayo Bello, met today in Lome."
    let states = try Dispatch(text).findings.people.map(\.country?.value.description)
    #expect(states == ["TD", "NE", "BJ"])
  }
}
