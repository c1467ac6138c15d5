import Briefing
import Testing

/// Texts that are not English: little is read of them, and nothing that is not there.
@Suite struct OtherLanguageTests {
  private let spanish = """
    Los cancilleres de Chile y Perú se reúnen en Lima

    Lima, 12 de mayo de 2024 (EFE).- Los cancilleres de Chile y Perú se reunieron este domingo en la \
    ciudad de Lima para hablar de la integración de los dos países. El 3 de mayo de 2023 firmaron un \
    acuerdo por US$ 3.200 millones, un 12 % más que en 2022.
    """

  @Test func `give their countries, their date and their figures`() throws {
    let found = try Dispatch(spanish)
    #expect(found.findings.document.language == "es")
    #expect(found.countries == ["CL", "PE"])
    #expect(found.findings.published?.value.description == "2024-05-12")
    #expect(found.findings.publisher?.value == "EFE")
    #expect(found.findings.dateline?.value == "Lima")
    #expect(found.figures == ["US$ 3.200 millones", "12 %"])
  }

  @Test(arguments: [
    "Встреча министров в Астане\n\nМинистры России и Казахстана провели 12 мая переговоры в Астане. Они подписали договор.",
    "Le ministre reçoit son homologue\n\nLe ministre des Affaires étrangères du Bénin, Jean Orlo, a reçu à Cotonou le ministre du Togo et signé un accord avec la Banque mondiale.",
    "Minister treffen sich in Wien\n\nDer Minister hat sich in der Stadt Wien mit dem Minister von Österreich und der UNO getroffen, um einen Vertrag zu unterzeichnen.",
    "外交部长会见代表团\n\n中国外交部长12日在北京会见了法国代表团，双方签署了协议，贸易额增长11.3%。",
  ])
  func `give no meeting, person, body, place or agreement`(text: String) throws {
    let found = try Dispatch(text).findings
    #expect(found.meetings.isEmpty)
    #expect(found.people.isEmpty)
    #expect(found.organizations.isEmpty)
    #expect(found.places.isEmpty)
    #expect(found.agreements.isEmpty)
    #expect(!found.countries.isEmpty)
    #expect(found.figures.isEmpty)
  }

  @Test func `are marked where they name a country`() throws {
    let found = try Dispatch(spanish).findings
    let words = found.mentions.map { mention in
      String(decoding: found.document.text[mention.range], as: UTF8.self)
    }
    #expect(words == ["Chile", "Perú", "Chile", "Perú"])
    #expect(found.countries.first?.sentences == [1, 3])
  }

  @Test func `are told from English with foreign names`() throws {
    let found = try Dispatch(
      "LIMA, May 12 (EFE) -- Ana de la Cruz, Juan de los Ríos and Luis de la Peña met in Lima.")
    #expect(found.findings.document.language == "en")
    let stated = try Dispatch(
      "---\nlanguage: en-GB\n---\n\nTogo and Benin held talks in Lome on 28 April 2025.")
    #expect(stated.meetings.count == 1)
  }
}
