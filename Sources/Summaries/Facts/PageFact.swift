public import Briefing

/// A line of facts: what is asked, and all that is known of it.
public struct PageFact: Sendable {
  /// What a value is, or what several are: `Place`, `Countries`.
  public let label: String
  /// There may be many, each for a line of its own.
  public let isList: Bool
  /// Empty where no document says it, and the page shows that.
  public let values: [Value]

  /// A fact of one value, or of none that is known.
  init(_ label: String, _ value: Value?) {
    self.label = label
    isList = false
    values = value.map { [$0] } ?? []
  }

  /// A list, which is left out where it would be empty.
  init?(_ label: String, list values: [Value]) {
    guard !values.isEmpty else { return nil }
    self.label = label
    isList = true
    self.values = values
  }

  /// Something known, and what it rests on.
  public struct Value: Sendable {
    public var words: String
    /// The page that the words lead to.
    public var page: PageAddress?
    /// The place elsewhere that they lead to.
    public var url: String?
    /// The date that they say.
    public var date: PartialDate?
    /// What is to be said of it: `the 2nd`.
    public var note: String?
    public var isInferred: Bool
    public var basis: Basis

    init(
      _ words: String, at page: PageAddress? = nil, note: String? = nil, isInferred: Bool = false,
      on basis: Basis
    ) {
      self.words = words
      self.page = page
      self.note = note
      self.isInferred = isInferred
      self.basis = basis
    }

    /// With the sentences that state it.
    init<Known>(_ words: String, at page: PageAddress? = nil, _ fact: Fact<Known>) {
      self.init(
        words, at: page, note: fact.isSetByEditor ? setByEditor : nil, isInferred: fact.isInferred,
        on: fact.isSetByEditor ? .editor : Basis(fact.citations))
    }

    init(_ date: Fact<PartialDate>) {
      self.init(date.value.inWords, date)
      self.date = date.value
    }

    /// As a line of a list.
    var statement: Statement {
      let linked = page.map { Prose(words, at: $0) } ?? Prose(words)
      let note = note.map { ", \($0)" } ?? ""
      return Statement("\(linked)\(note)\(isInferred ? " (inferred)" : "")", on: basis)
    }
  }
}

/// The lists of facts that pages have, with their headings.
public enum FactList: String, Sendable, CaseIterable {
  case known = "What is known"
  case document = "The document"
  case reports = "It reports"
  case mentions = "It mentions"
  case named = "Named in it"
  case metWith = "Met with"
  case ofCountry = "Of this country"
  case ofOrganization = "Of this organization"
  case relations = "Relations"
  case inSeries = "In the series"
  case related = "Reported with it"
  case busiest = "Who meets most"
  case doubtful = "What is doubtful"
  case notes = "Editor’s notes"

  public var heading: String { rawValue }
}

/// Of a value that no document states.
let setByEditor = "set by an editor"
