import Briefing
import Corrections
import Resolution
import Samples
import Testing

/// What an editor says of a small archive, and what becomes of it.
@Suite struct CorrectionsTests {
  private static let forum = Identifier<Meeting>("third-lake-ohrid-forum-2025-06-11")
  private static let talks = Identifier<Document>("tirana-talks")

  private func corrected(_ text: String) throws -> Archive {
    try Corrections(text, file: "corrections.yml")
      .corrected(ResolvedArchive(archive: SampleArchive.archive), countries: SampleArchive.profiles)
      .archive
  }

  private func faults(_ text: String) -> [String] {
    do throws(CorrectionsError) {
      _ = try Corrections(text, file: "corrections.yml")
        .corrected(
          ResolvedArchive(archive: SampleArchive.archive), countries: SampleArchive.profiles)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  private func meeting(_ slug: String, in archive: Archive) throws -> Meeting {
    try #require(archive.meetings.first { $0.id.slug == slug })
  }

  // MARK: - Each kind

  @Test(arguments: ["", "# Nothing yet.\n", "[]\n"])
  func `leaves an archive as it is where it says nothing`(text: String) throws {
    let archive = try corrected(text)
    #expect("\(archive)" == "\(SampleArchive.archive)")
  }

  @Test func `takes out what is no meeting, wherever it stood`() throws {
    let archive = try corrected(
      """
      - not_a_meeting: meetings/visit-to-tirana-2025-08/
        reason: He was there on holiday.
      """)
    let gone = Identifier<Meeting>("visit-to-tirana-2025-08")
    #expect(!archive.meetings.contains { $0.id == gone })
    #expect(!archive.documents.contains { $0.meetings.contains { $0.meeting == gone } })
    #expect(!archive.people.contains { $0.meetings.contains(gone) })
    #expect(!archive.places.contains { $0.meetings.contains(gone) })
    #expect(
      archive.notes == [
        EditorNote(
          page: .document(Self.talks), change: .noMeeting("Visit of Goran Stefov to Tirana"),
          reason: "He was there on holiday.",
          entry: "not_a_meeting: meetings/visit-to-tirana-2025-08/")
      ])
  }

  @Test func `leaves a gap in the series of what is no meeting`() throws {
    let archive = try corrected(
      "- {not_a_meeting: meetings/third-lake-ohrid-forum-2025-06-11, reason: A rehearsal.}")
    let series = try #require(archive.series.first)
    #expect(
      series.members.map(\.slug) == ["first-lake-ohrid-forum-2021", "fourth-lake-ohrid-forum-2026"])
    #expect(series.missing == [2, 3])
  }

  @Test func `sets every field of a meeting`() throws {
    func set(_ field: String, _ value: String) -> String {
      "- {set: meetings/consultations-on-ferries/, field: \(field), value: \(value), reason: Asked.}\n"
    }
    let archive = try corrected(
      set("kind", "talks") + set("status", "held") + set("start", "2025-08-01")
        + set("end", "2025-08-02") + set("place", "places/tirana/") + set("country", "IT")
        + set("ordinal", "2"))
    let meeting = try meeting("consultations-on-ferries", in: archive)
    #expect(meeting.kind == .talks)
    #expect(meeting.status.value == .held)
    #expect(meeting.start?.value.description == "2025-08-01")
    #expect(meeting.end?.value.description == "2025-08-02")
    #expect(meeting.place?.value.slug == "tirana")
    #expect(meeting.country?.value.description == "IT")
    #expect(meeting.ordinal?.value == 2)
    #expect(meeting.status.isSetByEditor)
    #expect(meeting.start?.isSetByEditor == true)
    let italy = try #require(archive.countries.first { $0.id.slug == "italy" })
    #expect(italy.hosted == [meeting.id])
    let tirana = try #require(archive.places.first { $0.id.slug == "tirana" })
    #expect(tirana.meetings.contains(meeting.id))
    #expect(archive.notes.count == 7)
    #expect(archive.notes.contains { $0.change.description == "First day set to 1 August 2025" })
    #expect(archive.notes.contains { $0.change.description == "Place set to Tirana" })
    #expect(archive.notes.contains { $0.change.description == "Country set to Italy" })
  }

  @Test func `sets fields of people, bodies and places`() throws {
    let archive = try corrected(
      """
      - {set: people/goran-stefov/, field: country, value: GR, reason: r}
      - {set: organizations/joint-ferry-commission/, field: acronym, value: JFC, reason: r}
      - {set: organizations/joint-ferry-commission/, field: kind, value: court, reason: r}
      - {set: places/tirana/, field: kind, value: venue, reason: r}
      """)
    #expect(
      archive.people.first { $0.id.slug == "goran-stefov" }?.country?.value.description == "GR")
    let body = try #require(archive.organizations.first { $0.id.slug == "joint-ferry-commission" })
    #expect([body.acronym, body.kind.rawValue] == ["JFC", "court"])
    #expect(archive.places.first { $0.id.slug == "tirana" }?.kind == .venue)
  }

  @Test func `sets fields of papers and series`() throws {
    let archive = try corrected(
      """
      - {set: agreements/ferry-plan/, field: status, value: in-force, reason: r}
      - {set: agreements/ferry-plan/, field: parties, value: [MK, IT], reason: r}
      - {set: series/lake-ohrid-forum/, field: organization, value: organizations/seecp/, reason: r}
      - set: meetings/consultations-on-ferries/
        field: series
        value: series/lake-ohrid-forum/
        reason: r
      """)
    let paper = try #require(archive.agreements.first { $0.id.slug == "ferry-plan" })
    #expect(paper.status == .inForce)
    #expect(paper.parties.map(\.description) == ["IT", "MK"])
    #expect(archive.countries.contains { $0.name == "Italy" })
    let series = try #require(archive.series.first)
    #expect(series.organizations.map(\.slug) == ["seecp"])
    #expect(series.members.map(\.slug).contains("consultations-on-ferries"))
    let cleared = try corrected(
      """
      - {clear: meetings/third-lake-ohrid-forum-2025-06-11/, field: series, reason: Of no series.}
      """)
    #expect(cleared.series.first?.members.map(\.slug).contains(Self.forum.slug) == false)
  }

  @Test func `tells meetings of one series apart`() throws {
    let archive = try corrected(
      """
      - split: series/lake-ohrid-forum/
        into: series/forum-of-towns/
        meetings: [meetings/first-lake-ohrid-forum-2021/]
        reason: That was the forum of the towns.
      - {rename: series/forum-of-towns/, name: Forum of Towns, reason: Its name.}
      """)
    let series = archive.series.map { "\($0.name): \($0.members.count)" }
    #expect(series == ["Forum of Towns: 1", "Lake Ohrid Forum: 2"])
    #expect(
      archive.notes.map { "\($0.page.path) \($0.change.description)" } == [
        "series/forum-of-towns/ Renamed from “Lake Ohrid Forum”",
        "series/forum-of-towns/ Told apart from “Lake Ohrid Forum”",
        "series/lake-ohrid-forum/ Told apart from “Lake Ohrid Forum”",
      ])
  }

  @Test func `settles what documents do not agree on, by either reading`() throws {
    func settled(_ value: String) throws -> Meeting {
      let archive = try corrected(
        """
        - set: meetings/third-lake-ohrid-forum-2025-06-11/
          field: place
          value: places/\(value)/
          reason: The programme has it.
        """)
      return try meeting(Self.forum.slug, in: archive)
    }
    let kept = try settled("ohrid")
    #expect(kept.conflicts.map(\.isSettled) == [true])
    // What a document states keeps its sentence.
    #expect(kept.place?.isSetByEditor == false)
    let moved = try settled("tirana")
    #expect(moved.conflicts.map(\.isSettled) == [true])
    #expect(moved.place?.isSetByEditor == true)
    #expect(moved.country?.value.description == "AL")
  }

  @Test func `says of each correction by which entry it was made`() throws {
    let corrected = try Corrections(
      """
      - {not_a_meeting: meetings/visit-to-tirana-2025-08, reason: A holiday.}
      - {alias: people/goran-stefov, name: The Minister, reason: r}
      """, file: "corrections.yml"
    ).corrected(
      ResolvedArchive(archive: SampleArchive.archive), countries: SampleArchive.profiles)
    #expect(
      corrected.archive.notes.map(\.entry) == [
        "not_a_meeting: meetings/visit-to-tirana-2025-08/", "alias: people/goran-stefov/",
      ])
    #expect(corrected.forwardings.map(\.note?.reason) == ["A holiday."])
  }

  @Test(arguments: [
    ("2025", "2025"), ("2025-06", "2025-06"), ("2025-Q3", "2025-Q3"), ("2025-H2", "2025-H2"),
    ("\"2025-12-31\"", "2025-12-31"),
  ])
  func `reads dates as the data has them`(value: String, date: String) throws {
    let archive = try corrected(
      "- {set: meetings/consultations-on-ferries, field: start, value: \(value), reason: r}")
    let start = try meeting("consultations-on-ferries", in: archive).start
    #expect(start?.value.description == date)
  }

  @Test func `makes a field unknown`() throws {
    let archive = try corrected(
      """
      - clear: meetings/visit-to-tirana-2025-08/
        field: place
        reason: The paper does not say where.
      """)
    #expect(try meeting("visit-to-tirana-2025-08", in: archive).place == nil)
    #expect(archive.places.first { $0.id.slug == "tirana" }?.meetings == [])
    #expect(archive.notes.map(\.change.description) == ["Place taken out"])
  }

  @Test func `renames a person everywhere, at the same address`() throws {
    let archive = try corrected(
      "- {rename: people/arta-dibra/, name: Arta Dibra-Kolari, reason: Her name since May.}")
    let person = try #require(archive.people.first { $0.id.slug == "arta-dibra" })
    #expect(person.name == "Arta Dibra-Kolari")
    #expect(person.aliases.contains("Arta Dibra"))
    let forum = try meeting(Self.forum.slug, in: archive)
    #expect(forum.participants.map(\.name).contains("Arta Dibra-Kolari"))
    #expect(archive.notes.map(\.change.description) == ["Renamed from “Arta Dibra”"])
  }

  @Test func `renames a meeting and adds an alias`() throws {
    let archive = try corrected(
      """
      - {rename: meetings/consultations-on-ferries/, name: Ferry Consultations, reason: r}
      - {alias: series/lake-ohrid-forum/, name: The Ohrid Days, reason: r}
      """)
    #expect(try meeting("consultations-on-ferries", in: archive).name == "Ferry Consultations")
    #expect(archive.series.first?.aliases == ["Lake Forum", "The Ohrid Days"])
  }

  @Test func `merges two meetings, the kept one's word first`() throws {
    let archive = try corrected(
      """
      - merge: meetings/consultations-on-ferries/
        into: meetings/ferry-commission-2025-07/
        reason: The consultations are the session.
      """)
    let merged = try meeting("ferry-commission-2025-07", in: archive)
    #expect(!archive.meetings.contains { $0.id.slug == "consultations-on-ferries" })
    #expect(merged.name == "Session of the Joint Ferry Commission")
    #expect(
      merged.sources.map(\.document.slug) == ["third-ohrid-forum-2025-06-12", "tirana-talks"])
    let talks = try #require(archive.documents.first { $0.id == Self.talks })
    #expect(talks.meetings.map(\.meeting).contains(merged.id))
    #expect(
      archive.notes.map(\.change.description) == ["Put together with “Consultations on ferries”"])
    #expect(archive.notes.map(\.page) == [.meeting(merged.id)])
  }

  @Test func `shows both days of two meetings that are merged`() throws {
    let archive = try corrected(
      """
      - merge: meetings/visit-to-tirana-2025-08/
        into: meetings/third-lake-ohrid-forum-2025-06-11/
        reason: r
      """)
    let merged = try meeting(Self.forum.slug, in: archive)
    #expect(merged.start?.value.description == "2025-06-11")
    let disputed = merged.conflicts.suffix(2)
    #expect(disputed.map(\.field) == [.start, .place])
    #expect(disputed.map { $0.readings.map(\.value.words) }.last == ["Ohrid", "Tirana"])
  }

  @Test func `merges people, bodies, places and papers with all that names them`() throws {
    let archive = try corrected(
      """
      - {merge: people/nikos-vellas/, into: people/arta-dibra/, reason: r}
      - {merge: organizations/seecp/, into: organizations/joint-ferry-commission/, reason: r}
      - {merge: places/pogradec/, into: places/ohrid/, reason: r}
      - {merge: agreements/ferry-plan/, into: agreements/lake-watch-protocol/, reason: r}
      """)
    let all = "\(archive.documents.map(\.mentions))\(archive.meetings)"
    for gone in ["nikos-vellas", "seecp", "pogradec", "ferry-plan"] {
      #expect(!all.contains(gone), "\(gone)")
    }
    let person = try #require(archive.people.first { $0.id.slug == "arta-dibra" })
    #expect(person.aliases.contains("Nikos Vellas"))
    let forum = try meeting(Self.forum.slug, in: archive)
    #expect(forum.participants.filter { $0.person == person.id }.count == 1)
    let body = try #require(archive.organizations.first { $0.id.slug == "joint-ferry-commission" })
    #expect(body.acronym == "SEECP")
    let paper = try #require(archive.agreements.first { $0.id.slug == "lake-watch-protocol" })
    #expect(paper.status == .signed)
    #expect(paper.timeline.count == 2)
  }

  @Test func `takes out two meetings that were merged first`() throws {
    let archive = try corrected(
      """
      - {merge: meetings/consultations-on-ferries/, into: meetings/ferry-commission-2025-07/, reason: a}
      - {not_a_meeting: meetings/ferry-commission-2025-07/, reason: b}
      """)
    #expect(archive.meetings.count == SampleArchive.archive.meetings.count - 2)
    let corrections = try Corrections(
      """
      - {merge: meetings/consultations-on-ferries/, into: meetings/ferry-commission-2025-07/, reason: a}
      - {not_a_meeting: meetings/ferry-commission-2025-07/, reason: b}
      - {merge: people/nikos-vellas/, into: people/arta-dibra/, reason: c}
      """, file: "corrections.yml")
    let corrected = try corrections.corrected(
      ResolvedArchive(archive: SampleArchive.archive), countries: SampleArchive.profiles)
    #expect(
      corrected.forwardings.map { "\($0.from.path) \($0.to?.path ?? "") \($0.note?.reason ?? "")" }
        == [
          "meetings/consultations-on-ferries/  b", "meetings/ferry-commission-2025-07/  b",
          "people/nikos-vellas/ people/arta-dibra/ c",
        ])
    #expect(
      archive.notes.map(\.page) == [
        .document(Identifier("third-ohrid-forum-2025-06-12")), .document(Self.talks),
      ])
  }

  // MARK: - In any order

  @Test func `comes to the same archive in any order of the file`() throws {
    let lines = [
      "- {merge: meetings/consultations-on-ferries/, into: meetings/ferry-commission-2025-07/, reason: a}",
      "- {not_a_meeting: meetings/visit-to-tirana-2025-08/, reason: b}",
      "- {rename: people/goran-stefov/, name: G. Stefov, reason: c}",
      "- {alias: people/goran-stefov/, name: The Minister, reason: d}",
      "- {set: meetings/ferry-commission-2025-07/, field: country, value: IT, reason: e}",
      "- {clear: meetings/third-lake-ohrid-forum-2025-06-11/, field: end, reason: f}",
      "- {merge: people/nikos-vellas/, into: people/arta-dibra/, reason: g}",
    ]
    let expected = "\(try corrected(lines.joined(separator: "\n")))"
    for start in lines.indices {
      let turned = Array(lines[start...] + lines[..<start])
      for order in [turned, turned.reversed()] {
        let found = "\(try corrected(order.joined(separator: "\n")))"
        #expect(found == expected)
      }
    }
  }

  // MARK: - Faults

  @Test(arguments: [
    ("merge: x", "1:1: error: the file is no list; write each correction behind '- '"),
    (
      "- words",
      "1:3: error: the correction has no keys; write it as '- rename: people/…', and so on"
    ),
    (
      "- {renam: people/arta-dibra, name: A, reason: r}",
      "1:4: error: 'renam' is no correction; did you mean 'rename'?"
    ),
    (
      "- {split: people/arta-dibra, into: people/x, reason: r}",
      "1:3: error: 'documents' is missing in 'split'; add 'documents: …'"
    ),
    (
      "- {split: series/lake-ohrid-forum, into: series/x, documents: [documents/a], reason: r}",
      "1:52: error: 'documents' is no key of 'split'; there are: "
    ),
    (
      "- {split: people/arta-dibra, into: people/A Dibra, documents: [documents/a/], reason: r}",
      "1:36: error: 'people/A Dibra/' can't be an address; write it in small letters, digits and "
        + "hyphens: 'people/a-dibra/'"
    ),
    (
      "- {split: people/arta-dibra, into: people/other, documents: [places/ohrid], reason: r}",
      "1:62: error: 'places/ohrid' is no address of a document; write 'documents/…', or for one "
        + "sentence 'documents/…/#s4', its number"
    ),
    (
      "- {split: people/arta-dibra, into: people/other, documents: documents/tirana-talk, reason: r}",
      "1:61: error: the archive has no 'documents/tirana-talk/'; did you mean "
        + "'documents/tirana-talks/'?"
    ),
    (
      "- {split: people/arta-dibra, into: people/other, documents: documents/tirana-talks/#s99, reason: r}",
      "1:61: error: 'documents/tirana-talks/' has no sentence 99; write a number from 1 to "
    ),
    (
      "- {split: people/arta-dibro, into: people/other, documents: [documents/tirana-talks], reason: r}",
      "1:11: error: the archive has no 'people/arta-dibro/'; did you mean 'people/arta-dibra/'?"
    ),
    (
      "- {split: series/lake-ohrid-forum, into: series/x, meetings: [meetings/consultations-on-ferries], reason: r}",
      "1:63: error: 'meetings/consultations-on-ferries/' is not of 'series/lake-ohrid-forum/'; name "
        + "one of its meetings"
    ),
    (
      "- {split: series/lake-ohrid-forum, into: series/x, meetings: [people/arta-dibra], reason: r}",
      "1:63: error: 'people/arta-dibra' is no address of a meeting; write 'meetings/…'"
    ),
    (
      "- {set: agreements/ferry-plan, field: status, value: singed, reason: r}",
      "1:54: error: the status can't be 'singed'; did you mean 'signed'?"
    ),
    (
      "- {set: series/lake-ohrid-forum, field: organization, value: organizations/seecb, reason: r}",
      "error: the archive has no 'organizations/seecb/'; did you mean 'organizations/seecp/'?"
    ),
    (
      "- {set: agreements/ferry-plan, field: parties, value: [AL, XX], reason: r}",
      "error: no country has the code 'XX'"
    ),
    (
      "- rename: people/arta-dibra\n  nam: A\n  reason: r",
      "2:3: error: 'nam' is no key of 'rename'; did you mean 'name'?"
    ),
    (
      "- {rename: people/arta-dibra, name: A}",
      "1:3: error: 'reason' is missing in 'rename'; add 'reason: …'"
    ),
    (
      "- {rename: people/arta-dibra, name: A, reason: }",
      "error: 'reason' is no line of text; write one behind it"
    ),
    (
      "- {rename: people/arta-dibr, name: A, reason: r}",
      "1:12: error: the archive has no 'people/arta-dibr/'; did you mean 'people/arta-dibra/'?"
    ),
    (
      "- {rename: people/someone-quite-else-altogether, name: A, reason: r}",
      "look its address up on the site, or take the correction out"
    ),
    (
      "- {rename: countries/albania, name: A, reason: r}",
      "1:12: error: 'countries/albania' is no address that can be corrected"
    ),
    (
      "- {merge: people/arta-dibra, into: places/ohrid, reason: r}",
      "1:36: error: 'people/arta-dibra/' can't be merged into 'places/ohrid/'"
    ),
    ("- {merge: people/arta-dibra, into: people/arta-dibra, reason: r}", "name another one"),
    (
      "- {merge: people/arta-dibra, into: people/goran-stefof, reason: r}",
      "1:36: error: the archive has no 'people/goran-stefof/'; did you mean 'people/goran-stefov/'?"
    ),
    (
      "- {not_a_meeting: people/arta-dibra, reason: r}",
      "1:19: error: 'people/arta-dibra/' is no address of a meeting; write 'meetings/…'"
    ),
    (
      "- {alias: meetings/consultations-on-ferries, name: A, reason: r}",
      "1:11: error: a meeting has no aliases; use 'rename' to name it anew"
    ),
    (
      "- {set: meetings/consultations-on-ferries, field: statsu, value: held, reason: r}",
      "1:51: error: 'statsu' is no field of meetings to be set so; did you mean 'status'?"
    ),
    (
      "- {clear: meetings/consultations-on-ferries, field: status, reason: r}",
      "'status' is no field of meetings to be set so; there are: "
    ),
    (
      "- {set: meetings/consultations-on-ferries, field: status, value: helt, reason: r}",
      "1:66: error: the status can't be 'helt'; did you mean 'held'?"
    ),
    (
      "- {set: meetings/consultations-on-ferries, field: start, value: 2025-02-30, reason: r}",
      "'2025-02-30' is no date; write it as 2025-06-12"
    ),
    (
      "- {set: meetings/consultations-on-ferries, field: ordinal, value: third, reason: r}",
      "'third' is no number of a meeting"
    ),
    (
      "- {set: meetings/consultations-on-ferries, field: country, value: XX, reason: r}",
      "no country has the code 'XX'"
    ),
    (
      "- {set: meetings/consultations-on-ferries, field: place, value: places/orid, reason: r}",
      "the archive has no 'places/orid/'; did you mean 'places/ohrid/'?"
    ),
    (
      "- {set: meetings/consultations-on-ferries, field: status, value: planned, reason: r}",
      "the status of 'meetings/consultations-on-ferries/' is 'planned' already; take the "
        + "correction out"
    ),
    (
      "- {clear: meetings/consultations-on-ferries, field: start, reason: r}",
      "the first day of 'meetings/consultations-on-ferries/' is not known anyway"
    ),
    (
      "- {rename: people/arta-dibra, name: Arta Dibra, reason: r}",
      "'people/arta-dibra/' is called 'Arta Dibra' already; take the correction out"
    ),
    (
      "- {alias: series/lake-ohrid-forum, name: Lake Forum, reason: r}",
      "'series/lake-ohrid-forum/' is called 'Lake Forum' already"
    ),
    (
      "- {set: meetings/third-lake-ohrid-forum-2025-06-11, field: end, value: 2025-05-01, reason: r}",
      "the meeting would end on 2025-05-01, before its first day, 2025-06-11"
    ),
  ])
  func `says where and what is wrong, and the mend`(text: String, message: String) {
    let faults = faults(text)
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("corrections.yml:") == true)
    #expect(faults.first?.contains(message) == true, "\(faults)")
  }

  @Test(arguments: [
    (
      "- {rename: people/arta-dibra, name: A, reason: r}\n- {rename: people/arta-dibra/, name: B, reason: r}",
      "2:12: error: 'people/arta-dibra/' is corrected so in line 1 already"
    ),
    (
      "- {merge: people/arta-dibra, into: people/goran-stefov, reason: r}\n- {rename: people/arta-dibra, name: B, reason: r}",
      "2:12: error: 'people/arta-dibra/' is merged away in line 1; write 'people/goran-stefov/'"
    ),
    (
      "- {merge: people/arta-dibra, into: people/goran-stefov, reason: r}\n- {merge: people/nikos-vellas, into: people/arta-dibra, reason: r}",
      "2:38: error: 'people/arta-dibra/' is itself merged away in line 1; write 'people/goran-stefov/'"
    ),
    (
      "- {not_a_meeting: meetings/consultations-on-ferries, reason: r}\n- {rename: meetings/consultations-on-ferries, name: B, reason: r}",
      "2:12: error: 'meetings/consultations-on-ferries/' is taken out in line 1"
    ),
    (
      "- {set: meetings/consultations-on-ferries, field: start, value: 2025, reason: r}\n- {clear: meetings/consultations-on-ferries, field: start, reason: r}",
      "2:11: error: 'meetings/consultations-on-ferries/' is corrected so in line 1 already"
    ),
  ])
  func `refuses two corrections that contradict each other`(text: String, message: String) {
    let faults = faults(text)
    #expect(faults.count == 1)
    #expect(faults.first?.contains(message) == true, "\(faults)")
  }

  @Test func `names all faults in the order of the file`() {
    let faults = faults(
      """
      - {rename: people/nobody-at-all, name: A, reason: r}
      - {clear: meetings/consultations-on-ferries, field: start, reason: r}
      - {merge: places/nowhere-at-all, into: places/ohrid, reason: r}
      """)
    #expect(faults.map { $0.split(separator: ":")[1] } == ["1", "2", "3"])
  }
}
