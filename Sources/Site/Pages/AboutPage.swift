internal import Briefing
internal import Summaries
internal import Templates

/// What the archive holds, how its pages were made, and what in them is doubtful.
struct AboutPage: TemplateModel {
  var frame: PageFrame
  var counts: [CountRow]
  /// Meetings on which documents disagree.
  var conflicts: [DoubtRow]
  /// The latest meetings with a fact that was worked out and is stated nowhere.
  var inferred: [DoubtRow]
  /// How many such meetings there are beside those.
  var furtherInferred: Int?

  /// A list of all would be as long as the archive.
  private static let mostInferred = 100

  static func declare(_ fields: inout Fields, of page: AboutPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("counts", page?.counts)
    fields.list("conflicts", page?.conflicts)
    fields.list("inferred", page?.inferred)
    fields.number("further_inferred", page?.furtherInferred)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame("About this archive", at: page, text: text, in: edition)
    counts = edition.archive.counts.map { name, count, address in
      CountRow(link: Link(text: name, href: page.href(to: address)), count: count)
    }
    let rows = { (doubts: (Meeting) -> [String]) in
      edition.meetingOrder.latestFirst.compactMap { offset -> DoubtRow? in
        let doubts = doubts(edition.archive.meetings[offset])
        let link = edition.meetings.entries[offset].link(from: page)
        return doubts.isEmpty ? nil : DoubtRow(meeting: link, doubts: doubts)
      }
    }
    conflicts = rows { $0.conflicts.map { $0.field.words.lowercased() } }
    let inferred = rows(\.inferredFields)
    self.inferred = Array(inferred.prefix(Self.mostInferred))
    furtherInferred =
      inferred.count > Self.mostInferred ? inferred.count - Self.mostInferred : nil
  }
}

extension Archive {
  fileprivate var counts: [(String, Int, PageAddress)] {
    [
      ("Documents", documents.count, .documents), ("Meetings", meetings.count, .meetings),
      ("Series", series.count, .allSeries), ("Countries", countries.count, .countries),
      ("Organizations", organizations.count, .organizations), ("People", people.count, .people),
      ("Places", places.count, .places), ("Agreements", agreements.count, .agreements),
    ]
  }
}

extension Meeting {
  /// What was worked out and is stated nowhere.
  fileprivate var inferredFields: [String] {
    [
      ("status", status.isInferred), ("first day", start?.isInferred == true),
      ("last day", end?.isInferred == true), ("place", place?.isInferred == true),
      ("country", country?.isInferred == true), ("number", ordinal?.isInferred == true),
    ].filter(\.1).map(\.0)
  }
}

/// How many of a type the archive has.
struct CountRow: TemplateModel {
  var link: Link
  var count: Int

  static func declare(_ fields: inout Fields, of row: CountRow?) {
    fields.text("name", row?.link.text)
    fields.text("href", row?.link.href)
    fields.number("count", row?.count)
  }
}

/// A meeting with what is doubtful about it.
struct DoubtRow: TemplateModel {
  var meeting: Link
  /// Names of fields.
  var doubts: [String]

  static func declare(_ fields: inout Fields, of row: DoubtRow?) {
    fields.text("name", row?.meeting.text)
    fields.text("href", row?.meeting.href)
    fields.text("doubts", row?.doubts.joined(separator: ", "))
  }
}
