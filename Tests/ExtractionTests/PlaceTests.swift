import Testing

@Suite struct PlaceTests {
  @Test(arguments: [
    ("Trade between Togo and Benin reached US $ 31.7 million.", ["BJ", "TG"]),
    ("Trade of Togo with the US reached 31.7 million.", ["TG", "US"]),
    ("Ann Lee of Togo speaks French and Spanish.", ["TG"]),
    ("Ann Lee of Togo spoke with the French and Spanish ministers.", ["ES", "FR", "TG"]),
    ("Togo will show it with interpretation in Spanish, English, French and Portuguese.", ["TG"]),
    ("The Ibero-American forum met in Togo.", ["TG"]),
  ])
  func `takes the sign of a currency or a language for no country`(text: String, expected: [String])
    throws
  {
    #expect(try Dispatch(text).countries == expected)
  }

  @Test(arguments: [
    (
      "The road from Blagovica to Odenheim was opened in Slovenia.", ["Blagovica", "Odenheim"]
    ),
    ("They visited Tanna airstrip in Vanuatu.", ["Tanna"]),
    ("They visited the Central Province.", ["Central Province"]),
    ("Trade with one Central Asian state grew.", []),
    ("He visited every province and the river.", []),
    ("The report was seen on Kosmos TV and in the Lagos Times.", []),
  ])
  func `finds towns and landforms by the words beside them`(
    text: String, expected: [String]
  ) throws {
    #expect(Set(try Dispatch(text).places) == Set(expected))
  }

  @Test(arguments: [
    ("Violence in the Sahel grew.", ["Sahel"]),
    ("The drought on the islands of Norvik and Maio grew.", ["Norvik", "Maio"]),
    ("The trains between Rezina and Bălți may run.", ["Rezina", "Bălți"]),
    ("The talks between Ann Lee and Otto Berg went on.", []),
    ("Half of it goes to Argentina's Rosario.", ["Rosario"]),
    ("The blockade imposed by Washington was condemned.", []),
    ("Ann Lee reported in Paris and Jorn Uphof in Berlin.", ["Paris", "Berlin"]),
    ("The presidency goes from Andrés Fuentes, the host, to Ann Lee.", []),
    ("The Pacific-Atlantic railway was opened.", []),
    ("They met at the Secretariat in Port Vila.", ["Port Vila"]),
  ])
  func `tells towns and regions from people and governments`(
    text: String, expected: [String]
  ) throws {
    #expect(Set(try Dispatch(text).places) == Set(expected))
  }

  @Test(arguments: [
    ("The capacity of the North-South corridor was raised.", ["North-South corridor"]),
    ("They spoke of transport corridors.", []),
  ])
  func `takes a corridor with a name for a place`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).places == expected)
  }

  @Test(arguments: [
    (
      "The talks were held at the Palais de la Lobaye in Bangui.",
      ["Palais de la Lobaye", "Bangui"]
    ),
    ("The talks were held at the Hotel Drim.", ["Hotel Drim"]),
    ("The hotel was full.", []),
  ])
  func `finds the building in which one meets`(text: String, expected: [String]) throws {
    #expect(Set(try Dispatch(text).places) == Set(expected))
  }

  @Test(arguments: [
    ("She toured three countries in West and Central Africa.", ["Central Africa"]),
    ("The talks in Prishtina ended.", ["Pristina"]),
    ("The talks in Nur-Sultan and Kiev ended.", ["Astana", "Kyiv"]),
    ("Togo will present Kiev with its terms, and urged Accra to sign.", []),
  ])
  func `takes no direction for a town`(text: String, expected: [String]) throws {
    #expect(try Dispatch(text).places == expected)
  }
}
