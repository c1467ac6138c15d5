import Briefing
import Testing

private func sentences(_ text: String) throws -> [String] {
  // A line before it, so that nothing is taken for a head.
  Array(try Specimen("- One point is here.\n- \(text)").sentences.dropFirst())
}

@Suite struct SentenceTests {
  @Test(arguments: [
    "They met. | He left.", "Did they meet? | They did!", "\"We met.\" | \"We left.\"",
    "They met in 2024. | It rained.", "They met (in Velia). | [They] left.",
    "“We met.” | ‘It rained,’ he said.", "It cost 5. | $3 was paid.",
    "He went to the U.S. | The talks failed.", "He went to the U.S. | He left.",
    "They met at 5 p.m. | In the evening they left.", "They met in Sept. | The talks failed.",
    "Was it Plan B. | The other failed.", "They met on Tuesday... | Then it rained.",
    "Done!!! | Next.", "They met. | Élodie left.", "Они встретились. | Дождь шёл.",
    "他们会晤。 | 然后离开。", "ہم ملے۔ | پھر گئے۔", "They voiced concern. | The talks went on.",
    "He said no. | Lavin left.", "“No. | We will not.”", "It was art. | Lavin left.",
    "He brought pens, etc. | Lavin left.", "They met. | – They left.",
    "See p. 594. | He left.", "It opened on Sept. 11. | The talks went on.",
    "See No. 7. | Lavin left.",
    "Of opinion. | b. The term means. | c. Velia means.", "They met. | (b) the ministers of Orsk.",
    "They met in July. | He left.", "They met in June. | Lavin left.",
    "They met, etc. | 5. There it was.",
    "“Who pays?” | He told them.", "A. The first. | B. The second.",
    "It cost Rs. 500. | Lavin paid.",
    "It was in sect. V. | The other was not.", "“Is it art? | No. | I think not.”",
    "He holds a PhD. | Lavin left.", "He left. | “... We are here,” he said.",
    "He left. | … Then it rained.", "« Nous sommes là. » | Il est parti.",
    "It was so.[12] | They left.",
    "It was so.¹ | They left.", "They spoke of trade. | iv) The second point.",
  ])
  func `cuts where a sentence ends`(text: String) throws {
    let parts = text.split(separator: " | ").map(String.init)
    let isGlued = text.unicodeScalars.contains("。")
    let found = try sentences(parts.joined(separator: isGlued ? "" : " "))
    #expect(found == parts)
  }

  @Test(arguments: [
    "They met on Sunday. | They spoke of ports.", "He left at 5 p.m. | The talks went on.",
    "They spoke in Orsk. | In May they meet again.", "They voiced concern. | Lavin left.",
  ])
  func `cuts where the blank between sentences was lost`(text: String) throws {
    let parts = text.split(separator: " | ").map(String.init)
    let found = try sentences(parts.joined())
    #expect(found == parts)
  }

  @Test(arguments: [
    "Er kam am 12. Mai nach Orsk.", "Mr. Orlo met Gen. He Lin and Dr. Tesk.",
    "They met on Sept. 5 in No. 10 Street.",
    "J. P. Orlo and S. Korea's envoy met.", "The U.S. Congress and the E.U. Council met.",
    "At 5 p.m. Tuesday they met.", "H.E. Jan Orlo spoke.", "Pope Leo XVI. Visited them.",
    "It grew by 44.7 percent to 1.5 million.", "See www.a.example/b.Html and j.orlo@a.example now.",
    "Acme Inc. Said so.", "e.g. Velia and i.e. Orsk.", "News.Az and UzDaily.com reported it.",
    "Points: 1. The first 2. the second.", "\"Who pays?\" Jan Orlo asked.",
    "They met... and left.", "The so-called St. Anson talks.", "See Art. 5 and pp. 7 of No. 3.",
    "Orsk vs. Velia came.", "It is one; It is two.",
    "in 2024. it was small.", "See vol. II and pt. 2 and par. 4 of No. XII.",
    "See tel. A–319 and doc. C9.",
    "II. The aims.", "b. The term.", "2.3. The aims.", "iv. The aims.", "William McC. Orlo came.",
    "See e.g. The Times.", "Orsk vs. The Union.", "Sen. Orlo met Sens. Tesk and Brook.",
    "At 11 p. m. Tuesday they met.", "\"Who pays?\" Minister Jan Orlo told them.",
    "Call tel. 52, art. 7 and fig. 3.", "They asked that: A. The first; b. The second.",
    "“8. The aims.", "22. a. The aims.", "... We are here.",
    "Presidents Sh. Orlo and Yu. Tesk met.",
    "It is so [1] They say.", "It went on . . . . and on.",
  ])
  func `does not cut elsewhere`(text: String) throws {
    let found = try sentences(text)
    #expect(found == [text])
  }

  @Test(arguments: [
    "They voiced concern.|The ministers left.", "It was the Union (EAEU).|The ministers left.",
    "They met in 2025.|The ministers left.",
  ])
  func `finds a sentence whose blank was lost`(text: String) throws {
    let parts = text.split(separator: "|").map(String.init)
    let found = try sentences(parts.joined())
    #expect(found == parts)
  }

  @Test func `numbers sentences from one over all blocks, and joins them by line ends`() throws {
    let reading = try Specimen("A first one. A second one.\n\nA third one.")
    let document = reading.document
    #expect(document.sentences.map(\.index) == [1, 2, 3])
    #expect(document.sentences.map(\.block) == [0, 0, 1])
    #expect(
      String(decoding: document.text, as: UTF8.self)
        == "A first one.\nA second one.\nA third one.")
    #expect(document.wordCount == 9)
  }

  @Test func `keeps a headline in one piece`() throws {
    let reading = try Specimen(
      "Who pays for it? Islands turn to Velia\n\nThe ministers met on Tuesday to talk about that.")
    #expect(reading.blocks(.headline) == ["Who pays for it? Islands turn to Velia"])
  }
}
