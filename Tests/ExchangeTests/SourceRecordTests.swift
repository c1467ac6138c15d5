import Briefing
import Exchange
import Testing

@Suite struct SourceRecordTests {
  /// A record in which everything that findings may have is there.
  private static var full: SourceRecord {
    var document = Document(id: Identifier("talks"), file: "2025/talks.txt")
    document.text = Array("Talks in Ohrid\nA – \"quoted\" line\\\n".utf8)
    document.sentences = [
      Sentence(index: 1, range: 0..<14, source: 3..<17, block: 0),
      Sentence(index: 2, range: 15..<34, source: 20..<40, block: 1),
    ]
    document.blocks = [
      Block(kind: .heading(level: 3), sentences: 0..<1),
      Block(kind: .item(mark: "–"), sentences: 1..<2),
    ]
    document.title = Header("Talks in Ohrid", sentence: 1)
    document.published = Header(.yearless(YearlessDay(month: 2, day: 29)), sentence: 2)
    document.leftOut = [LeftOut(text: "Read more", source: 50..<59)]
    document.unseen = [UnseenCharacter(offset: 15, scalar: "\u{202E}")]
    document.language = nil
    var findings = Findings(document: document)
    func found<Value>(_ value: Value) -> Found<Value> {
      Found(value, sentences: [1, 3], rule: "test", isInferred: true)
    }
    findings.published = found(PartialDate(year: 2025, part: .half(2)))
    findings.places = [
      PlaceFinding(
        name: "Ohrid", kind: .disputedArea, country: CountryCode("MK"),
        coordinates: Coordinates(latitude: 4112, longitude: 2080), isKnown: true, sentences: [1],
        rule: "test")
    ]
    findings.people = [PersonFinding(name: "Arben Kolari", sentences: [2], rule: "test")]
    findings.agreements = [
      AgreementFinding(name: "Lakes Plan", status: found(.inForce), sentences: [2], rule: "test")
    ]
    var meeting = MeetingFinding(
      name: "Talks", kind: .talks, status: found(.held), sentences: [1], rule: "test")
    meeting.start = found(PartialDate(year: 2025, part: .day(month: 6, day: 12)))
    meeting.place = found(Position(0))
    meeting.participants = [ParticipantFinding(person: Position(0), level: .deputy, sentences: [1])]
    meeting.agreements = [OutcomeFinding(agreement: Position(0), status: found(.signed))]
    findings.meetings = [meeting]
    findings.mentions = [Mention(subject: .place(Position(0)), sentence: 1, range: 9..<14)]
    return SourceRecord(
      file: document.file, findings: findings,
      messages: [
        Diagnostic(
          .warning, at: SourceLocation(file: document.file, line: 2, column: 1), "no year",
          mend: "write one")
      ])
  }

  /// The line with a piece of it replaced by another.
  private static func line(replacing piece: String, with other: String) throws -> [UInt8] {
    let line = String(decoding: try full.line(), as: UTF8.self)
    try #require(line.contains(piece), "\(line)")
    return Array(line.replacing(piece, with: other, maxReplacements: 1).utf8)
  }

  private static func fault(of line: [UInt8]) -> RecordFault? {
    do throws(RecordFault) {
      _ = try SourceRecord(line: line)
      return nil
    } catch {
      return error
    }
  }

  @Test func `comes back from its line as it was`() throws {
    let line = try Self.full.line()
    let record = try SourceRecord(line: line)
    #expect(record.file == "2025/talks.txt")
    #expect(record.messages == Self.full.messages)
    let findings = try #require(record.findings)
    #expect(findings.document.text == Self.full.findings?.document.text)
    #expect(findings.document.published?.value == .yearless(YearlessDay(month: 2, day: 29)))
    #expect(findings.meetings.first?.participants.first?.level == .deputy)
    #expect(findings.mentions.first?.subject == .place(Position(0)))
    #expect(try record.line() == line)
  }

  @Test(arguments: [
    Publication.date(PartialDate(year: 2025, part: .quarter(3))),
    .date(PartialDate(year: 2025, part: .month(11))), .date(PartialDate(year: 2025)),
    .yearless(YearlessDay(month: 12, day: 1)),
    .numeric(
      dayFirst: PartialDate(year: 2023, part: .day(month: 9, day: 5)),
      monthFirst: PartialDate(year: 2023, part: .day(month: 5, day: 9))),
  ])
  func `keeps when a source says it was published`(publication: Publication) throws {
    var record = Self.full
    record.findings?.document.published = Header(publication, sentence: nil)
    let back = try SourceRecord(line: try record.line())
    #expect(back.findings?.document.published?.value == publication)
  }

  @Test func `is one line`() throws {
    #expect(try Self.full.line().contains(UInt8(ascii: "\n")) == false)
  }

  @Test func `tells of a source without a document`() throws {
    let record = SourceRecord(file: "a.txt", findings: nil, messages: Self.full.messages)
    let back = try SourceRecord(line: try record.line())
    #expect(back.findings == nil)
    #expect(back.messages == record.messages)
  }

  @Test(arguments: ["", "{", "[]", "null", "{}", #"{"version":"1"}"#])
  func `refuses what is no record`(line: String) {
    #expect(Self.fault(of: Array(line.utf8)) != nil)
  }

  @Test func `refuses the form of another program`() throws {
    let line = try Self.line(replacing: #""version":1"#, with: #""version":2"#)
    #expect(Self.fault(of: line) == .otherVersion(2))
  }

  @Test(arguments: [
    (#""kind":"talks""#, #""kind":"chat""#, "findings.meetings.0.kind"),
    (#""value":"2025-H2""#, #""value":"2025-H3""#, "findings.published.value"),
    (#""country":"MK""#, #""country":"Macedonia""#, "findings.places.0.country"),
    (#""tags":[],"#, "", "findings.document.tags"),
    (#""range":[0,14]"#, #""range":[14,0]"#, "findings.document.sentences.0.range"),
    (#""code":8238"#, #""code":55296"#, "findings.document.unseen.0.code"),
  ])
  func `names the field that is not what it should be`(piece: String, other: String, path: String)
    throws
  {
    let fault = Self.fault(of: try Self.line(replacing: piece, with: other))
    #expect(fault == .field(path))
  }

  @Test(arguments: [
    (#""person":0"#, #""person":1"#), (#""place":0"#, #""place":-1"#),
    (#""agreement":0"#, #""agreement":7"#), (#""range":[9,14]"#, #""range":[9,15]"#),
    (#""range":[15,34]"#, #""range":[15,99]"#), (#""range":[15,34]"#, #""range":[3,34]"#),
    (#""sentences":[1,3]"#, #""sentences":[1,4]"#), (#""sentences":[1,3]"#, #""sentences":[0]"#),
    (#""offset":15"#, #""offset":99"#), (#""offset":15"#, #""offset":18"#),
    (#""index":2"#, #""index":3"#), (#""block":1"#, #""block":2"#),
    (
      #""kind":"item","mark":"–","sentences":[1,2]"#, #""kind":"item","mark":"–","sentences":[1,3]"#
    ),
    (#""file":"2025/talks.txt","findings""#, #""file":"2025/other.txt","findings""#),
  ])
  func `refuses what points to nothing`(piece: String, other: String) throws {
    let fault = Self.fault(of: try Self.line(replacing: piece, with: other))
    guard case .unsound = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }
}
