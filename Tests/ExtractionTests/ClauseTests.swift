import Testing

@testable import Extraction

@Suite struct ClauseTests {
  @Test(arguments: [
    ("Togo and Benin held talks in Lome.", ["Togo and Benin | held past | talks in Lome."]),
    (
      "The seventh session will take place in Lome.",
      ["The seventh session | will take place future | in Lome."]
    ),
    (
      "The ministers met at the fair and agreed to set up a council.",
      [
        "The ministers | met past | at the fair", "The ministers | agreed past | ",
        "The ministers | to set infinitive | up a council.",
      ]
    ),
    (
      "Ann Lee, who is a member of parliament, said that it was her second visit.",
      [
        "Ann Lee | is present relative | a member of parliament", "Ann Lee | said past | ",
        "it | was past | her second visit.",
      ]
    ),
    (
      "The talks held in Lome ended on Monday.",
      ["The talks | held participle passive | in Lome", "The talks | ended past | on Monday."]
    ),
    (
      "Speaker Rasim Aliyev has today received the delegation headed by Theo Vlachos.",
      [
        "Speaker Rasim Aliyev | has today received past | the delegation",
        "the delegation | headed participle passive | by Theo Vlachos.",
      ]
    ),
    (
      "Hungary sent a state secretary and did not join point four.",
      [
        "Hungary | sent past | a state secretary",
        "Hungary | did not join past negated | point four.",
      ]
    ),
    (
      "The conversation scheduled for Friday will, however, take place via video link.",
      [
        "The conversation | scheduled participle passive | for Friday",
        "The conversation | will, however, take place future | via video link.",
      ]
    ),
    (
      "She will meet Ann Lee, travel to Lome and open the forum.",
      [
        "She | will meet future | Ann Lee", "She | travel future | to Lome",
        "She | open future | the forum.",
      ]
    ),
    (
      "Togo was invited as a guest and was represented by its consul.",
      [
        "Togo | was invited past passive | as a guest",
        "Togo | was represented past passive | by its consul.",
      ]
    ),
    (
      "Ann Lee received newly appointed Ambassador Ayo Bello.",
      ["Ann Lee | received past | newly appointed Ambassador Ayo Bello."]
    ),
    (
      "Ann Lee, MP, signed after the fee had been cut.",
      ["Ann Lee, MP, | signed past | ", "the fee | had been cut past passive | ."]
    ),
  ])
  func `tells who does what`(sentence: String, expected: [String]) throws {
    let text = try annotated(sentence)
    let found = Clauses(text: text).all.map { told($0, text) }
    #expect(found == expected)
  }

  @Test(arguments: [
    "the signed agreement", "a long-awaited visit to Lome", "United Nations offices",
    "political talks on visas", "the official visit of the president",
  ])
  func `takes no noun or adjective for a verb`(words: String) throws {
    let text = try annotated("He spoke of \(words).")
    let found = Clauses(text: text).all.map { text.string($0.verb.tokens) }
    #expect(found == ["spoke"])
  }

  private func told(_ clause: Clause, _ text: AnnotatedText) -> String {
    let verb = clause.verb
    var words = [text.string(verb.tokens)]
    switch verb.form {
    case .finite: words.append("\(verb.time)")
    case .infinitive, .participle, .gerund: words.append("\(verb.form)")
    }
    if verb.isPassive { words.append("passive") }
    if verb.isNegated { words.append("negated") }
    if clause.isRelative { words.append("relative") }
    return [
      text.string(clause.subject), words.joined(separator: " "), text.string(clause.object),
    ].joined(separator: " | ")
  }
}
