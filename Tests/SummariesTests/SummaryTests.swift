import Briefing
import Languages
import Testing

@testable import Summaries

@Suite struct SummaryTests {
  private let body = [
    "The beekeepers' summit took place in Split on Thursday.",
    "It was a sunny day and everyone enjoyed the view of the sea.",
    "Ministers agreed to plant 4,000 lime trees along the border roads before the end of next year.",
    "\"Bees know no borders,\" the minister told reporters after the closing ceremony in the harbour.",
    "The delegations were led by seven ministers and twelve deputy ministers of various ranks.",
    "Participants:",
    "A common register of swarms will be opened in the spring, with offices in Zadar and Koper.",
  ]

  private func archive(_ status: MeetingStatus = .held) -> SmallArchive {
    var small = SmallArchive(asOf: "2025-10-10")
    small.document("a", "2025-10-10", sentences: body, figures: [3])
    small.meeting(
      "m", "Second Bee Summit", .summit, status, start: "2025-10-09", place: "Split", country: "HR")
    return small
  }

  @Test func `begins with the facts and goes on with the sentences that tell most`() {
    let text = archive().summarizer.text(of: .document(Identifier("a")))
    #expect(
      text.plain == """
        The second Bee Summit was held in Split on 9 October 2025. \
        Ministers agreed to plant 4,000 lime trees along the border roads before the end of next \
        year. A common register of swarms will be opened in the spring, with offices in Zadar and \
        Koper.
        """)
  }

  @Test func `leads every sentence of the summary to its sentence in the source`() {
    let text = archive().summarizer.text(of: .document(Identifier("a")))
    #expect(
      text.summary == """
        The [second Bee Summit](../../meetings/m/index.html) was held in \
        [Split](../../places/split/index.html) on 9 October 2025.\u{A0}[1](#s1)
        Ministers agreed to plant 4,000 lime trees along the border roads before the end of next \
        year.\u{A0}[3](#s3)
        A common register of swarms will be opened in the spring, with offices in Zadar and Koper.\
        \u{A0}[7](#s7)
        """)
    #expect(text.markdown.hasPrefix("# Title of a\n\n" + text.summary + "\n\n## The document\n\n"))
  }

  @Test func `gives the reason where a meeting is called off`() {
    var small = SmallArchive(asOf: "2025-10-10")
    small.document(
      "a",
      sentences: [
        "The second Bee Summit will not take place.",
        "Ministers had hoped to agree on a register of swarms at the meeting in Split this week.",
        "The hosts blamed a fire in the conference centre, which has been closed until further notice.",
      ])
    small.meeting("m", "Second Bee Summit", .summit, .cancelled, start: "2025-10-09")
    let plain = small.summarizer.text(of: .document(Identifier("a"))).plain
    #expect(plain.contains("The hosts blamed a fire"))
  }

  @Test func `composes what was signed only where no sentence tells it`() {
    var told = archive()
    let paper = told.agreement("Lime Tree Protocol", .signed)
    told.archive.meetings[0].agreements = [
      MeetingAgreement(agreement: paper, status: Fact(.signed, citations: cite("a", 3)))
    ]
    #expect(
      told.summarizer.text(of: .meeting(Identifier("m"))).plain
        .contains("The Lime Tree Protocol was signed."))
    told.archive.documents[0].document.text.removeAll()
    var said = SmallArchive(asOf: "2025-10-10")
    said.document(
      "a",
      sentences: [
        "The beekeepers' summit took place in Split on Thursday.",
        "The ministers signed the Lime Tree Protocol, which will bind the states for twenty years.",
      ])
    let same = said.agreement("Lime Tree Protocol", .signed, sentence: 2)
    said.meeting("m", "Second Bee Summit", .summit, start: "2025-10-09") {
      $0.agreements = [
        MeetingAgreement(agreement: same, status: Fact(.signed, citations: cite("a", 2)))
      ]
    }
    let plain = said.summarizer.text(of: .meeting(Identifier("m"))).plain
    #expect(plain.contains("The ministers signed the Lime Tree Protocol"))
    #expect(!plain.contains("was signed"))
  }

  @Test func `names who took part and what comes next`() {
    var small = archive()
    small.archive.meetings[0].countries = ["AT", "HR", "SI"].map {
      Fact(code($0), citations: cite("a", 5))
    }
    small.archive.meetings[0].series = Identifier("bees")
    small.meeting(
      "n", "Third Bee Summit", .summit, .planned, start: "2027", isPrincipal: false, sentences: [7]
    ) {
      $0.series = Identifier("bees")
    }
    small.archive.series = [
      Series(
        id: Identifier("bees"), name: "Bee Summit", members: [Identifier("m"), Identifier("n")])
    ]
    let plain = small.summarizer.text(of: .meeting(Identifier("m"))).plain
    #expect(plain.contains("Austria, Croatia and Slovenia took part."))
    #expect(plain.hasSuffix("The third Bee Summit is planned for 2027."))
  }

  /// A meeting that a document only mentions, or one of two that it is about.
  private func mentioned(
    _ sentences: [String], own: [Int], isPrincipal: Bool = false,
    blocks: [Range<Int>]? = nil
  ) -> String {
    var small = SmallArchive(asOf: "2025-10-10")
    small.document("a", "2025-10-10", sentences: sentences) { document in
      guard let blocks else { return }
      document.document.blocks = blocks.map { Block(kind: .paragraph, sentences: $0) }
    }
    small.meeting(
      "m", "Forum on Wasps", .forum, start: "2025-10-12", isPrincipal: isPrincipal, sentences: own)
    small.meeting("n", "Bee Summit", .summit, start: "2025-10-09", sentences: [1])
    return small.summarizer.text(of: .meeting(Identifier("m"))).plain
  }

  private let nothingMore = "No document in this archive says more of it."

  @Test func `quotes all that is said of a meeting on which there is little`() {
    let plain = mentioned(
      [
        "The Bee Summit ended in Split on Thursday.",
        "He thanked the hosts of the Forum on Wasps for their patience.",
        "Ministers want nests counted before the Forum on Wasps begins in Koper.",
        "Honey was served.",
      ], own: [2, 3])
    #expect(
      plain == "The Forum on Wasps was held on 12 October 2025. "
        + "He thanked the hosts of the Forum on Wasps for their patience. "
        + "Ministers want nests counted before the Forum on Wasps begins in Koper. " + nothingMore)
  }

  @Test func `says nothing twice to be longer, and says that there is no more`() {
    let plain = mentioned(
      [
        "The Bee Summit ended in Split on Thursday.",
        "The next Forum on Wasps is due on 12 October this year.",
      ], own: [2])
    #expect(plain == "The Forum on Wasps was held on 12 October 2025. " + nothingMore)
  }

  @Test func `takes the rest of a paragraph of a digest for what it says of its meeting`() {
    let sentences = [
      "The Bee Summit ended in Split on Thursday.", "Twelve states paid for lime trees.",
      "The Forum on Wasps was held on Sunday.", "Nests are to be counted in seven towns by May.",
    ]
    let apart = mentioned(sentences, own: [3], isPrincipal: true, blocks: [0..<2, 2..<4])
    #expect(apart.contains("Nests are to be counted") && !apart.contains("lime trees"))
    // Of a paragraph on both it can't be told.
    let together = mentioned(sentences, own: [3], isPrincipal: true, blocks: [0..<4])
    #expect(!together.contains("Nests") && together.hasSuffix(nothingMore))
    // A document that only mentions it goes on about something else.
    let mention = mentioned(sentences, own: [3], blocks: [0..<2, 2..<4])
    #expect(!mention.contains("Nests"))
  }

  @Test func `keeps to its length`() {
    var small = SmallArchive(asOf: "2025-10-10")
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let long = (0..<20).map { number in
      let words = (0..<24).map {
        String(repeating: letters[(number + $0) % 26], count: 4 + number % 3)
      }
      return "Ministers agreed on \(words.joined(separator: " "))."
    }
    small.document("a", "2025-10-10", sentences: long)
    small.meeting("m", "Second Bee Summit", .summit, start: "2025-10-09")
    for page in [PageAddress.document(Identifier("a")), .meeting(Identifier("m"))] {
      let words = small.summarizer.text(of: page).plain.split(separator: " ").count
      #expect((60...120).contains(words))
    }
  }

  @Test func `sums up a text without a meeting by its first words and its figures`() {
    var small = SmallArchive(asOf: "2025-10-10")
    small.person("Ada Babić", "HR")
    small.document(
      "a", "2022-05",
      kinds: [1: .dateline],
      sentences: [
        "By Ada Babić", "Nobody asks the bees what they think of customs duties and quotas.",
        "A jar of honey pays 14 per cent at the border, and nobody can say why that is so.",
        "Perhaps it is a habit.",
      ], figures: [3]
    ) {
      $0.mentions = [
        ArchivedMention(subject: .person(Identifier("ada-babić")), sentence: 1, range: 3..<13)
      ]
    }
    let plain = small.summarizer.text(of: .document(Identifier("a"))).plain
    #expect(plain.hasPrefix("This text by Ada Babić, published in May 2022, reports no meeting."))
    #expect(plain.contains("14 per cent"))
  }

  @Test func `gives a digest one sentence for each meeting`() {
    var small = SmallArchive(asOf: "2025-10-10")
    small.document("a", "2025-10-10", sentences: ["The week in the hives and beyond them."])
    small.meeting("m", "Second Bee Summit", .summit, start: "2025-10-09")
    small.meeting("n", "Forum on Wasps", .forum, .cancelled, start: "2025-10-12")
    #expect(
      small.summarizer.text(of: .document(Identifier("a"))).plain.hasPrefix(
        "The second Bee Summit was held on 9 October 2025. "
          + "The Forum on Wasps, due on 12 October 2025, has been cancelled."))
  }

  @Test func `says of a text in another language what was not read of it`() {
    var small = SmallArchive(asOf: "2025-10-10")
    small.document("a", "2025-10-10", sentences: ["Los ministros se reunieron."]) {
      $0.document.language = "es-CL"
    }
    let text = small.summarizer.text(of: .document(Identifier("a")))
    #expect(
      text.plain == """
        This text, published on 10 October 2025, is in Spanish. Of its text only the countries it \
        names, its date and its figures were read: no meeting, person, body or agreement.
        """)
    #expect(
      text.markdown.contains(
        "Language: Spanish, of which only countries, dates and figures are read"))
    let english = archive().summarizer.text(of: .document(Identifier("a")))
    #expect(!english.markdown.contains("Language"))
  }

  @Test func `names a language by its code where no other name is known`() {
    #expect(Language.english.foreignName("xx") == "another language (xx)")
    #expect(Language.english.foreignName("pt-BR") == "Portuguese")
    #expect(Language.english.foreignName("en-GB") == nil)
    #expect(Language.english.foreignName(nil) == nil)
  }
}
