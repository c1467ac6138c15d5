import Gazetteer
import Testing

/// Countries by their names in other languages.
@Suite struct CountryNameTests {
  private func countries(_ language: String, _ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return lexicon.countryNames(in: language).spans(in: bytes, bytes.indices).map { span in
      "\(span.code) \(String(decoding: bytes[span.range], as: UTF8.self))"
    }
  }

  @Test(
    arguments: [
      (
        "es", "Los ministros de Chile, Perú y los Estados Unidos",
        ["CL Chile", "PE Perú", "US Estados Unidos"]
      ),
      (
        "fr", "La Côte d’Ivoire, le Bénin et l’Uruguay",
        ["CI Côte d’Ivoire", "BJ Bénin", "UY l’Uruguay"]
      ),
      ("de", "Deutschlands Minister und Frankreich", ["DE Deutschlands", "FR Frankreich"]),
      (
        "ru", "Главы России и Казахстана с Узбекистаном, США",
        ["RU России", "KZ Казахстана", "UZ Узбекистаном", "US США"]
      ),
      ("ru", "в Соединенных Штатах и Южной Корее", ["US Соединенных Штатах", "KR Южной Корее"]),
      ("ru", "президент Франции Орло и глава Кореи", ["FR Франции"]),
      ("uk", "Переговори України з Польщею", ["UA України", "PL Польщею"]),
      ("tr", "Türkiye'nin ve Rusya'da", ["TR Türkiye'nin", "RU Rusya'da"]),
      ("kk", "Қазақстанның және Ресейдің", ["KZ Қазақстанның", "RU Ресейдің"]),
      ("uz", "O‘zbekistonning Rossiyaga", ["UZ O‘zbekistonning", "RU Rossiyaga"]),
      ("pl", "Stosunki Polski z Francją", ["PL Polski", "FR Francją"]),
      ("ar", "وزراء مصر وفرنسا", ["EG مصر", "FR وفرنسا"]),
      ("zh", "中国和印度尼西亚", ["CN 中国", "ID 印度尼西亚"]),
      ("ja", "日本とドイツの外相", ["JP 日本", "DE ドイツ"]),
      ("ko", "한국과 프랑스는", ["KR 한국", "FR 프랑스"]),
    ] as [(String, String, [String])])
  func `are found as the language bends them`(language: String, text: String, expected: [String]) {
    let found = countries(language, text)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("fr", "Maurice Orlo a reçu le ministre"), ("es", "el partido Rusia Unida ganó"),
    ("ru", "российский министр того края"), ("de", "der deutsche Minister"),
    ("zh", "俄外长"), ("fr", "la chine et le tchad en minuscules"), ("es", "un chile verde"),
    ("xx", "Chile, Perú"),
  ])
  func `are no other words`(language: String, text: String) {
    let found = countries(language, text)
    #expect(found == [])
  }
}
