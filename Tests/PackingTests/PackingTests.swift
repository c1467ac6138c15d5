import Briefing
import Packing
import Testing

@Suite struct PackingTests {
  @Test(arguments: [0, 1, 127, 128, 300, 1 << 40, .max, -1, .min])
  func `a number comes back`(number: Int) throws {
    var writer = ByteWriter()
    writer.write(number)
    var reader = ByteReader(writer.bytes)
    let read: Int = try reader.value()
    #expect(read == number)
    #expect(reader.isAtEnd)
  }

  @Test func `values come back in their order`() throws {
    var writer = ByteWriter()
    writer.write(Optional("Ohrid"))
    writer.write(String?.none)
    writer.write([3..<5, 0..<0])
    writer.write(word: "talks")
    writer.write(word: "talks")
    writer.write(whole: .max)
    writer.write(bytes: [1, 2])
    writer.write(PartialDate(year: 2025, part: .quarter(3)))
    var reader = ByteReader(writer.bytes)
    let name: String? = try reader.value()
    let none: String? = try reader.value()
    let ranges: [Range<Int>] = try reader.value()
    let words = [try reader.word(), try reader.word()]
    let whole = try reader.wholeNumber()
    let bytes = try reader.textBytes()
    let date: PartialDate = try reader.value()
    #expect(name == "Ohrid")
    #expect(none == nil)
    #expect(ranges == [3..<5, 0..<0])
    #expect(words == ["talks", "talks"])
    #expect(whole == .max)
    #expect(bytes == [1, 2])
    #expect(date == PartialDate(year: 2025, part: .quarter(3)))
    #expect(reader.isAtEnd)
  }

  @Test(arguments: ["2025", "2025-H2", "2025-Q1", "2025-10", "2024-02-29"])
  func `a date comes back`(text: String) throws {
    let date = try #require(PartialDate(text))
    var writer = ByteWriter()
    writer.write(date)
    var reader = ByteReader(writer.bytes)
    let read: PartialDate = try reader.value()
    #expect(read == date)
  }

  @Test func `a kind comes back, and none comes of a number that no kind has`() throws {
    for kind in MeetingKind.allCases {
      var writer = ByteWriter()
      writer.write(kind)
      var reader = ByteReader(writer.bytes)
      let read: MeetingKind = try reader.value()
      #expect(read == kind)
    }
    var reader = ByteReader([UInt8(MeetingKind.allCases.count)])
    #expect(throws: ByteReader.Damage.self) { _ = try MeetingKind(from: &reader) }
  }

  @Test func `bytes that end too early or make no sense are damage`() throws {
    var writer = ByteWriter()
    writer.write(["one", "two"])
    let bytes = writer.bytes
    for count in 0..<bytes.count {
      var reader = ByteReader(Array(bytes.prefix(count)))
      #expect(throws: ByteReader.Damage.self) { _ = try [String](from: &reader) }
    }
    let wrong: [[UInt8]] = [
      [0xFF, 0xFF, 0xFF, 0x7F], Array(repeating: 0xFF, count: 12), [2, 9],
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
    ]
    for bytes in wrong {
      var reader = ByteReader(bytes)
      #expect(throws: ByteReader.Damage.self) { _ = try [String](from: &reader) }
    }
    #expect(throws: ByteReader.Damage.self) { _ = try ByteReader([1, 2], in: 1..<3) }
  }

  @Test func `no bytes lead astray`() {
    var state: UInt64 = 7
    for _ in 0..<3000 {
      let bytes = (0..<64).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 60)
      }
      var reader = ByteReader(bytes)
      do throws(ByteReader.Damage) {
        _ = try Findings(from: &reader)
      } catch {
        continue
      }
    }
  }
}
