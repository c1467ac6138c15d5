internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// What the archive holds, how its pages were made, and what in them is doubtful.
struct AboutPage: TemplateModel {
  var frame: PageFrame
  var counts: [CountRow]
  /// Meetings on which documents disagree, and those with a fact that is stated nowhere.
  var doubts: [FactLine]
  /// What to say where there are none.
  var nothingDoubtful: String?

  static func declare(_ fields: inout Fields, of page: AboutPage?) {
    PageFrame.declare(&fields, of: page?.frame)
    fields.list("counts", page?.counts)
    fields.list("doubts", page?.doubts)
    fields.text("nothing_doubtful", page?.nothingDoubtful)
  }

  init(at page: PagePosition, text: PageText, in edition: Edition) {
    frame = PageFrame(
      edition.language.text(.aboutHeading), at: page, text: text, in: edition)
    counts = edition.archive.counts.map { name, count, address in
      CountRow(
        link: Link(text: edition.language.text(name), href: page.href(to: address)), count: count)
    }
    doubts = [FactLine](
      .doubtful, of: text, from: page, citing: Apparatus(of: page, in: edition))
    nothingDoubtful = doubts.isEmpty ? edition.language.text(.nothingDoubtful) : nil
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
