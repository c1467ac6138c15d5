internal import Briefing
internal import Languages
internal import Summaries
internal import Templates

/// The life of a paper: its steps in the order of time, each on the level that it came to.
struct LifeLine: TemplateModel {
  var width: Int
  var height: Int
  var levels: [Level]
  var steps: [Step]
  /// The corners of the line through the steps, for the attribute `points`.
  var line: String
  var words: String

  static func declare(_ fields: inout Fields, of life: LifeLine?) {
    fields.number("width", life?.width)
    fields.number("height", life?.height)
    fields.list("levels", life?.levels)
    fields.list("steps", life?.steps)
    fields.text("line", life?.line)
    fields.text("words", life?.words)
  }

  /// A stage that the paper has reached, as a line across.
  struct Level: TemplateModel {
    var y: Int
    var words: String

    static func declare(_ fields: inout Fields, of level: Level?) {
      fields.number("y", level?.y)
      fields.text("words", level?.words)
    }
  }

  struct Step: TemplateModel {
    var x: Int
    var y: Int
    var href: String?
    var words: String
    /// Under the line; nil where no date is stated.
    var date: String?

    static func declare(_ fields: inout Fields, of step: Step?) {
      fields.number("x", step?.x)
      fields.number("y", step?.y)
      fields.text("href", step?.href)
      fields.text("words", step?.words)
      fields.text("date", step?.date)
    }
  }
}

extension LifeLine {
  private static let labels = 88
  private static let column = 120
  private static let row = 34
  /// More steps are wider than a page.
  private static let most = 12

  /// Nil for a paper of one step, whose life is no line.
  init?(of agreement: Agreement, from page: PagePosition, in edition: Edition) {
    let timeline = agreement.timeline
    guard (2...Self.most).contains(timeline.count) else { return nil }
    // The highest stage on top.
    let stages = Set(timeline.map(\.status)).sorted().reversed()
    let heights = Dictionary(
      stages.enumerated().map { ($0.element, Self.row * $0.offset + Self.row / 2) }
    ) { first, _ in first }
    levels = stages.map { Level(y: heights[$0] ?? 0, words: edition.language.stage($0)) }
    steps = timeline.enumerated().map { offset, step in
      let document = edition.documents[step.document]
      let date = step.date.map { edition.language.date($0) }
      return Step(
        x: Self.labels + Self.column * offset + Self.column / 2, y: heights[step.status] ?? 0,
        href: document?.link(from: page).href,
        words: edition.language.details([
          date, edition.language.stage(step.status), document?.name,
        ]),
        date: date)
    }
    line = steps.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    width = Self.labels + Self.column * timeline.count
    height = Self.row * levels.count + 24
    words = edition.language.text(.lifeWords, (.name, agreement.name))
  }
}
