import Briefing
import Reading
import Testing

/// A sentence with letters beyond ASCII, in the encodings that archives hold.
private let sentence = "Élodie Brûlé of Côte d’Azur met Zoë Ødegård – over €5."

private func utf16(_ text: String, isBigEndian: Bool, mark: Bool = true) -> [UInt8] {
  let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
  return units.flatMap { unit in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
    return isBigEndian ? [high, low] : [low, high]
  }
}

private func utf32(_ text: String, isBigEndian: Bool) -> [UInt8] {
  ([0xFEFF] + text.unicodeScalars.map(\.value)).flatMap { scalar in
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar >> $0) }
    return isBigEndian ? bytes : bytes.reversed()
  }
}

/// Cyrillic letters in Windows-1251 and KOI8-R.
private func cyrillic(_ text: String, koi8: Bool) -> [UInt8] {
  // The order of the small letters in KOI8-R, from 0xC0 on.
  let order = Array("юабцдефгхийклмнопярстужвьызшэщчъ")
  return text.flatMap { letter -> [UInt8] in
    guard let scalar = letter.unicodeScalars.first?.value, scalar >= 0x410 else {
      return Array(String(letter).utf8)
    }
    guard koi8 else { return [UInt8(scalar - 0x410 + 0xC0)] }
    let place = order.firstIndex(of: Character(letter.lowercased())) ?? 0
    return [UInt8(place) + (letter.isUppercase ? 0xE0 : 0xC0)]
  }
}

private func windows1252(_ text: String) -> [UInt8] {
  let special: [Unicode.Scalar: UInt8] = [
    "’": 0x92, "‘": 0x91, "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80, "œ": 0x9C,
  ]
  return text.unicodeScalars.map { special[$0] ?? UInt8($0.value & 0xFF) }
}

@Suite struct DecodingTests {
  @Test(arguments: [
    ("UTF-8", Array(sentence.utf8)),
    ("UTF-8 with its mark", [0xEF, 0xBB, 0xBF] + Array(sentence.utf8)),
    ("UTF-16, high byte first", utf16(sentence, isBigEndian: true)),
    ("UTF-16, low byte first", utf16(sentence, isBigEndian: false)),
    ("UTF-32, high byte first", utf32(sentence, isBigEndian: true)),
    ("UTF-32, low byte first", utf32(sentence, isBigEndian: false)),
    ("Windows-1252", windows1252(sentence)),
  ])
  func `reads the encodings that archives hold`(name: String, bytes: [UInt8]) throws {
    let reading = try Specimen(bytes: bytes)
    #expect(reading.sentences == [sentence], "\(name)")
    #expect(reading.warnings.isEmpty)
  }

  @Test(arguments: ["One line.\rTwo lines.", "One line.\r\nTwo lines.", "One line.\nTwo lines."])
  func `takes every kind of line end`(text: String) throws {
    let reading = try Specimen(text)
    #expect(reading.paragraphs == ["One line.", "Two lines."])
  }

  @Test func `reads letters beyond the basic plane in UTF-16`() throws {
    let reading = try Specimen(bytes: utf16("A 𝄞 sounds.", isBigEndian: false))
    #expect(reading.sentences == ["A 𝄞 sounds."])
  }

  @Test func `puts a mark for a byte that Windows-1252 does not have, and warns`() throws {
    let reading = try Specimen(bytes: Array("Met.\r\nCaf".utf8) + [0xE9, 0x20, 0x81, 0x2E])
    #expect(reading.sentences == ["Met.", "Café \u{FFFD}."])
    let warnings = reading.warnings.map(\.description)
    #expect(
      warnings == [
        "note.txt:2:6: warning: some characters could not be read (1), the first one here; "
          + "save it in UTF-8"
      ])
  }

  @Test(arguments: [
    (
      "Élodie and Zoë met Ødegård.\nBrûlé’s ", windows1252("café – 5 € in") + Array(" Díaz.".utf8),
      "Brûlé’s café – 5 € in Díaz.", "note.txt:2:16", 3
    ),
    (
      "They met.\nIn ", Array("Díaz ".utf8) + windows1252("Élodie’s café was full – she left."),
      "In Díaz Élodie’s café was full – she left.", "note.txt:2:5", 1
    ),
    (
      "Élodie, Zoë, Ødegård, Brûlé ", [0xC3, 0x2E], "Élodie, Zoë, Ødegård, Brûlé Ã.",
      "note.txt:1:35", 1
    ),
  ])
  func `reads UTF-8 and Windows-1252 in one file, each as what it is, and warns`(
    head: String, rest: [UInt8], sentence: String, place: String, count: Int
  ) throws {
    let reading = try Specimen(bytes: Array(head.utf8) + rest)
    #expect(reading.sentences.last == sentence)
    let warnings = reading.warnings.map(\.description)
    #expect(
      warnings == [
        "\(place): warning: UTF-8 and Windows-1252 are mixed in it (\(count)), "
          + "the first time here; save it in UTF-8"
      ])
  }

  @Test(arguments: [
    ("He met DÃ\u{AD}az there.", "He met Díaz there.", 9),
    ("JosÃ© Ã‰luard came.", "José Éluard came.", 4),
    ("Ana TÃ©, here.", "Ana Té, here.", 6),
    ("The ministerâ€™s car.", "The minister’s car.", 13),
    ("It cost Â£5 at 25Â°C.", "It cost £5 at 25°C.", 9),
  ])
  func `mends letters that were saved in UTF-8 twice, and warns`(
    text: String, sentence: String, column: Int
  ) throws {
    let reading = try Specimen("They met.\n\(text)")
    #expect(reading.sentences == ["They met.", sentence])
    let warnings = reading.warnings.map(\.description)
    #expect(warnings.count == 1)
    #expect(
      warnings.first?.hasPrefix(
        "note.txt:2:\(column): warning: some letters were saved in UTF-8 twice") == true,
      "\(warnings)")
  }

  @Test(arguments: [
    "Ele disse “AMANHÃ” e «AMANHÃ», não hoje.", "A SÃO–PAULO, l’ÂGE d’or.", "Grâce â€ l’Â ici.",
    "Ä, Ö and Ü are letters.",
  ])
  func `takes a letter with a mark for what it is`(text: String) throws {
    let reading = try Specimen(text)
    #expect(reading.sentences == [text])
    #expect(reading.warnings.isEmpty)
  }

  private static let russian = "Министр встретился с делегацией в столице. Они обсудили торговлю."

  @Test(arguments: [
    ("Windows-1251", cyrillic(russian, koi8: false), 1),
    ("KOI8-R", cyrillic(russian, koi8: true), 1),
    (
      "Shift-JIS",
      [
        0x8A, 0x4F, 0x96, 0xB1, 0x91, 0xE5, 0x90, 0x62, 0x82, 0xCD, 0x8E, 0xF1,
        0x93, 0x73, 0x82, 0xC5, 0x89, 0xEF, 0x92, 0x6B, 0x82, 0xB5, 0x82, 0xBD, 0x81, 0x42,
      ], 6
    ),
    (
      "GB 18030",
      [
        0xCD, 0xE2, 0xBD, 0xBB, 0xB2, 0xBF, 0xB3, 0xA4, 0xBB, 0xE1, 0xBC, 0xFB, 0xC1,
        0xCB, 0xB4, 0xFA, 0xB1, 0xED, 0xCD, 0xC5, 0xA1, 0xA3,
      ], 5
    ),
  ])
  func `tells nothing of a text whose encoding is not known, and warns`(
    name: String, bytes: [UInt8], column: Int
  ) throws {
    let reading = try Specimen(
      bytes: bytes + Array("\n".utf8) + windows1252("(AP) Orsk, 5 May 2025."))
    #expect(!reading.sentences.isEmpty)
    #expect(reading.document.language == nil)
    #expect(reading.publisher == nil && reading.published == nil && reading.title == nil)
    let warnings = reading.warnings.map(\.description)
    #expect(
      warnings == [
        "note.txt:1:\(column): warning: its encoding is not known, and nothing is told of it: "
          + "its letters make no words in Windows-1252; save it in UTF-8"
      ], "\(name)")
  }

  @Test func `warns of a few words in another encoding, and reads the rest`() throws {
    let english = "The ministers of both countries met in the capital on Tuesday, he said: "
    let reading = try Specimen(
      bytes: Array("They met.\n\(english)".utf8) + cyrillic("Встреча", koi8: false) + [0x2E])
    #expect(reading.document.language == "en")
    let warnings = reading.warnings.map(\.description)
    #expect(
      warnings == [
        "note.txt:2:73: warning: some letters make no words in Windows-1252 (7), "
          + "the first one here; save it in UTF-8"
      ])
  }

  @Test(arguments: [
    "Les ministres ont été reçus à l’Élysée, où l’œuvre « créée » a coûté 5 €.",
    "Os ministros não são de São Tomé; as relações e ações já estão lá, à 1ª hora.",
    "Ministrarna träffades i Göteborg på måndag; ärendet är över.",
    "Ráðherrarnir hittust á þriðjudag í Reykjavík og ræddu um þýðingu þess að eiga fríðindi.",
    "Pääministeri söi jäätelöä yöllä työhuoneessaan.", "ÉLYSÉE, MÜNCHEN, ÅRHUS, CÔTE D’IVOIRE.",
    "El señor Núñez dijo: «¡Qué más!» ¿Y tú, col·lega nº 5?",
    "Der Präsident grüßte – “schön”, ‘gut’.",
  ])
  func `takes the words of western languages for such`(text: String) throws {
    let reading = try Specimen(bytes: windows1252(text))
    #expect(reading.sentences.joined(separator: " ") == text)
    #expect(reading.warnings.isEmpty)
  }

  @Test(arguments: [
    ("a NUL", Array("text\nmo\u{0}re".utf8), 2, 3, 7, "00"),
    ("control bytes", (0..<400).map { UInt8(($0 * 7) % 32) | 1 }, 1, 1, 0, "01"),
    ("UTF-16 without its mark", utf16("Some text.", isBigEndian: true, mark: false), 1, 1, 0, "00"),
    ("UTF-16 with a NUL", utf16("A\r\nb\u{0}", isBigEndian: false), 2, 2, 10, "00"),
  ])
  func `refuses what is no text, and says which byte tells`(
    name: String, bytes: [UInt8], line: Int, column: Int, offset: Int, byte: String
  ) {
    let error = #expect(throws: ReadingError.self) { try Specimen(bytes: bytes, file: "a/b.txt") }
    let message = error?.description
    #expect(
      message
        == "a/b.txt:\(line):\(column): error: is no text: the byte at offset \(offset) is "
        + "0x\(byte), which no text has; save it as plain text in UTF-8, or take it out", "\(name)")
  }

  @Test func `refuses a file of more than 16 MB`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: Reader.largestFile + 1)
    let error = #expect(throws: ReadingError.self) { try Specimen(bytes: bytes) }
    let message = error?.description ?? ""
    #expect(message.hasPrefix("note.txt: error: has 16777217 bytes, more than 16 MB"))
  }

  @Test(arguments: [
    "", "\u{FEFF}", " \n\t\n\u{A0}\n", "\u{AD}\u{200B}\n", "Share | Tweet | Print\n", "* * *",
    "---\ntitle: A\n---\n", "Source: TASS\n", "///nCa, 25 June 2025",
  ])
  func `makes no document of a file without text`(text: String) {
    let error = #expect(throws: ReadingError.self) { try Specimen(text) }
    let message = error?.description
    #expect(message == "note.txt: error: it has no text; fill it, or take it out")
  }

  @Test(arguments: ["Meeting", "He left.", "- one"])
  func `makes a document of the shortest text`(text: String) throws {
    let reading = try Specimen(text)
    #expect(reading.sentences.count == 1)
  }
}
