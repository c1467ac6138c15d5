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

private func windows1252(_ text: String) -> [UInt8] {
  let special: [Unicode.Scalar: UInt8] = ["’": 0x92, "–": 0x96, "€": 0x80]
  return text.unicodeScalars.map { special[$0] ?? UInt8($0.value & 0xFF) }
}

@Suite struct DecodingTests {
  @Test(arguments: [
    ("UTF-8", Array(sentence.utf8)),
    ("UTF-8 with its mark", [0xEF, 0xBB, 0xBF] + Array(sentence.utf8)),
    ("UTF-16, high byte first", utf16(sentence, isBigEndian: true)),
    ("UTF-16, low byte first", utf16(sentence, isBigEndian: false)),
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
    let reading = try Specimen(bytes: Array("Caf".utf8) + [0xE9, 0x20, 0x81, 0x2E])
    #expect(reading.sentences == ["Café \u{FFFD}."])
    let warnings = reading.warnings.map(\.description)
    #expect(
      warnings == ["note.txt: warning: some characters could not be read (1); save it in UTF-8"])
  }

  @Test func `keeps UTF-8 with one broken byte UTF-8`() throws {
    let reading = try Specimen(bytes: Array("Élodie, Zoë, Ødegård, Brûlé ".utf8) + [0xC3, 0x2E])
    #expect(reading.sentences == ["Élodie, Zoë, Ødegård, Brûlé \u{FFFD}."])
  }

  @Test(arguments: [
    ("a NUL", Array("text\u{0}more".utf8)),
    ("control bytes", (0..<400).map { UInt8(($0 * 7) % 32) | 1 }),
    ("UTF-16 without its mark", utf16("Some text here.", isBigEndian: true, mark: false)),
  ])
  func `refuses what is no text`(name: String, bytes: [UInt8]) {
    let error = #expect(throws: ReadingError.self) { try Specimen(bytes: bytes, file: "a/b.txt") }
    let message = error?.description
    #expect(
      message
        == "a/b.txt: error: is no text: it has bytes that no text has; "
        + "save it as plain text in UTF-8, or take it out", "\(name)")
  }

  @Test func `refuses a file of more than 16 MB`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: Reader.largestFile + 1)
    let error = #expect(throws: ReadingError.self) { try Specimen(bytes: bytes) }
    let message = error?.description ?? ""
    #expect(message.hasPrefix("note.txt: error: has 16777217 bytes, more than 16 MB"))
  }

  @Test(arguments: ["", "\u{FEFF}", " \n\t\n\u{A0}\n"])
  func `reads an empty file as a document without sentences, and warns`(text: String) throws {
    let reading = try Specimen(text)
    #expect(reading.document.blocks.isEmpty)
    #expect(reading.warnings.map(\.problem) == ["it has no text"])
  }
}
