import Testing

/// What is looked at eight bytes at a time must be found at every place.
@Suite struct LongRunTests {
  @Test(arguments: [
    ("  ", " "), ("\t", " "), ("&amp;", "&"), ("\u{AD}", ""), ("\u{A0}", " "), ("é", "é"),
    ("\u{7}", ""), ("\u{7F}", ""), (" \t ", " "), ("&", "&"), (" & ", " & "), ("”", "”"),
  ])
  func `cleans at every place of a line`(piece: String, expected: String) throws {
    for place in 0..<24 {
      let (head, tail) = (String(repeating: "a", count: place + 1), "bcd efghijkl mnopqrstuvw.")
      let reading = try Specimen(head + piece + tail)
      #expect(reading.sentences == [head + expected + tail])
    }
  }

  @Test(arguments: [".", "!", "?", ".”"])
  func `cuts at every place of a paragraph`(mark: String) throws {
    for place in 0..<24 {
      let first = "Then" + String(repeating: "a", count: place) + " came\(mark)"
      let reading = try Specimen("- They met here\n- \(first) The others came later.")
      #expect(reading.sentences.suffix(2) == [first, "The others came later."])
    }
  }

  @Test func `finds a byte such as no text has, and a tag, at every place`() throws {
    for place in 0..<24 {
      let head = String(repeating: "a", count: place)
      let error = #expect(throws: (any Error).self) { try Specimen("\(head)\u{0} and more text") }
      #expect("\(error.map { "\($0)" } ?? "")".contains("offset \(place) is 0x00"))
      let reading = try Specimen("\(head) they met.</p> They left.")
      #expect(reading.paragraphs.last == "They left.")
    }
  }

  @Test func `counts letters of UTF-8 at every place`() throws {
    for place in 0..<24 {
      let head = String(repeating: "a", count: place)
      let bytes = Array("\(head) é ö".utf8) + [0xE9] + Array(" they met.".utf8)
      let reading = try Specimen(bytes: bytes)
      #expect(reading.sentences == ["\(head) é öé they met.".trimmed])
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
