import Briefing
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("The ministers of the two countries met in the capital of the region on Monday.", "en"),
    ("Le ministre des Affaires étrangères a reçu la délégation dans une salle du palais.", "fr"),
    (
      "El ministro de Relaciones Exteriores se reunió con los embajadores en la capital del país.",
      "es"
    ),
    ("O ministro recebeu os embaixadores da região em uma reunião no palácio do governo.", "pt"),
    ("Der Minister hat die Delegation und das Gefolge in dem Saal der Stadt empfangen.", "de"),
    (
      "Il ministro degli Esteri della Velia ha ricevuto gli ambasciatori nel palazzo di Roma, che per.",
      "it"
    ),
    ("Bakan, heyet ile bir araya geldi ve bu konuda da olarak daha sonra için konuştu.", "tr"),
    ("Министр иностранных дел встретился с делегацией в столице.", "ru"),
    ("Міністр закордонних справ зустрівся з делегацією у столиці України її.", "uk"),
    ("Сыртқы істер министрі делегациямен елордада кездесті, қонақтар әңгіме өткізді.", "kk"),
    ("Министр ташқи ишлар бўйича ўз ҳамкасби билан учрашди.", "uz"),
    ("Вазири корҳои хориҷӣ бо ҳайат дар пойтахт мулоқот намуд, ӯ гуфт.", "tg"),
    ("Тышкы иштер министри делегация менен борбордо жолугуп, сүйлөшүү өткөрдү.", "mn"),
    ("Министар спољних послова састао се са делегацијом у престоници.", "sr"),
    ("Ana de la Cruz and Juan de los Orlo met with Luis de la Tesk in the port.", "en"),
    ("التقى وزير الخارجية بالوفد في العاصمة.", "ar"),
    ("وزیر خارجه با هیئت در پایتخت گفتگو کرد و چند پیشنهاد داد.", "fa"),
    ("外交部长在首都会见了代表团。", "zh"),
    ("外務大臣は首都で代表団と会談した。", "ja"),
    ("외교부 장관이 수도에서 대표단을 만났다.", "ko"),
    ("Orlo, Tesk, Brook.", "en"),
  ])
  func `guesses the language`(text: String, expected: String) throws {
    let reading = try Specimen(text)
    #expect(reading.document.language == expected)
  }

  @Test func `cuts a text that is not English all the same`() throws {
    let reading = try Specimen(
      "Встреча министров в Порт-Ансоне\n\nМинистры встретились во вторник. Они обсудили порты.\n\nЗатем они уехали."
    )
    #expect(reading.title == "Встреча министров в Порт-Ансоне")
    #expect(reading.document.sentences.count == 4)
  }
}
