import Testing

@Suite struct OfficeTests {
  @Test(arguments: [
    (
      "Minister of Trade, Industry and Small Business Ann Lee spoke.",
      ["Ann Lee, Minister of Trade, Industry and Small Business"]
    ),
    (
      "Ann Lee, Minister of Foreign Affairs, Regional Integration and Diaspora of Chad, spoke.",
      ["Ann Lee, Minister of Foreign Affairs, Regional Integration and Diaspora, TD"]
    ),
    ("Ministers of trade, industry and health met.", []),
  ])
  func `takes a list of portfolios for one office`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).people == expected)
  }

  @Test(arguments: [
    (
      "He was received by the Vice President of the Council of Ministers, Ines Portuondo.",
      ["Ines Portuondo, Vice President of the Council of Ministers"]
    ),
    (
      "The Danish Minister for the Realm, Morten Skov, attended.",
      ["Morten Skov, Minister for the Realm, DK"]
    ),
    ("The Vice President of the Council of Ministers attended.", []),
    ("Also briefing was Marlena Tovar, of the women's network.", ["Marlena Tovar"]),
    ("Also briefing was the United Nations.", []),
    (
      "Ann Lee (MP), Deputy Minister of Trade of Ghana, spoke.",
      ["Ann Lee, Deputy Minister of Trade, GH"]
    ),
    (
      "He met the Vice Minister of Foreign Affairs and Worship of Costa Rica, Ann Lee.",
      ["Ann Lee, Vice Minister of Foreign Affairs and Worship, CR"]
    ),
    (
      "Ann Lee, Minister of State at the Presidency of the Republic of Niger, spoke.",
      ["Ann Lee, Minister of State at the Presidency, NE"]
    ),
    (
      "Ann Lee, Permanent Secretary, Federal Ministry of Trade, Republic of Chad, spoke.",
      ["Ann Lee, Permanent Secretary, TD"]
    ),
    (
      "He met the Minister of International Co-operation, Ann Lee.",
      ["Ann Lee, Minister of International Co-operation"]
    ),
    (
      "The Head of the Chad-Togo Friendship Group Ann Lee spoke.",
      ["Ann Lee, Head of the Chad-Togo Friendship Group"]
    ),
    ("At 4:32 PM Orlo opened the gates of the port.", []),
    ("The border crossing Orlov–Tesk will open in May.", []),
    ("Deputy Minister Ho Minh Thu met the press.", ["Ho Minh Thu, Deputy Minister"]),
    (
      "They were represented by Vasile Ciob for Chisinau and Galina Sandu for Tiraspol.",
      ["Vasile Ciob", "Galina Sandu"]
    ),
  ])
  func `finds the holder behind an office's body, and names behind a verb`(
    text: String, expected: [String]
  ) throws {
    #expect(Set(try Dispatch(text).people) == Set(expected))
  }

  @Test(arguments: [
    ("Captain Ann Lee of the navy was there.", ["Ann Lee, Captain"]),
    ("The captain of the ship was there.", []),
  ])
  func `reads a rank before a name`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).people == expected)
  }

  @Test(arguments: [
    (
      "Trade grew by 12.5 percent to US$ 2.3 billion in 10 months.",
      ["12.5 percent", "US$ 2.3 billion"]
    ),
    ("The session lasted two days and had four rounds.", []),
  ])
  func `reads figures, and no counted time`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).figures == expected)
  }
}

@Suite struct ChamberTests {
  @Test(arguments: [
    (
      "Vice Chairman of the National Assembly (NA) Dang Minh Tam spoke.",
      "Dang Minh Tam, Vice Chairman of the National Assembly"
    ),
    (
      "Speaker of the House of Representatives of Morocco Amina Ziani spoke.",
      "Amina Ziani, Speaker of the House of Representatives, MA"
    ),
    (
      "Ana Pino, first secretary of the Central Committee of the Communist Party of Cuba, spoke.",
      "Ana Pino, first secretary of the Central Committee of the Communist Party of Cuba, CU"
    ),
    ("The minister of trade, Ana Pontes d'Alva, spoke.", "Ana Pontes d'Alva, minister of trade"),
    ("Lt. General Jarrah Saud Al-Ghanim spoke.", "Jarrah Saud Al-Ghanim, General"),
    (
      "Qatari State Minister Sultan bin Mubarak Al-Dosari spoke.",
      "Sultan bin Mubarak Al-Dosari, State Minister, QA"
    ),
  ])
  func `are whole in the titles and names of people`(text: String, person: String) throws {
    let found = try Dispatch(text, date: "2025-05-02").people
    #expect(found == [person])
  }
}
