public import Briefing
public import Languages

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
    /// They are words of the archive or of a document, and stay as they are in every language.
    public var isOfArchive: Bool

    init(
      _ words: String, at page: PageAddress? = nil, note: String? = nil, isInferred: Bool = false,
      isOfArchive: Bool = false, on basis: Basis
    ) {
      self.words = words
      self.page = page
      self.note = note
      self.isInferred = isInferred
      self.basis = basis
      self.isOfArchive = isOfArchive || page?.hasWordsAsName ?? false
    }

    /// With the sentences that state it.
    init<Known>(
      _ words: String, at page: PageAddress? = nil, _ fact: Fact<Known>, in language: Language
    ) {
      self.init(
        words, at: page, note: fact.isSetByEditor ? language.text(.setByEditor) : nil,
        isInferred: fact.isInferred, on: fact.isSetByEditor ? .editor : Basis(fact.citations))
    }

    init(_ date: Fact<PartialDate>, in language: Language) {
      self.init(language.date(date.value), date, in: language)
      self.date = date.value
    }

    var ofArchive: Self {
      var value = self
      value.isOfArchive = true
      return value
    }

    /// As a line of a list.
    func statement(in language: Language) -> Statement {
      var prose = page.map { Prose(words, at: $0) } ?? Prose(words)
      if let note, let separator = language.separator {
        prose.append(separator + note)
      } else if let note {
        prose = language.prose(.details, (.list, prose), (.next, Prose(note)))
      }
      prose.append(language.mark(ofInferred: isInferred))
      return Statement(prose, on: basis)
    }
  }
}

/// The lists of facts that pages have, with their headings.
public enum FactList: Sendable, CaseIterable {
  case known, document, reports, mentions, named, metWith, ofCountry, ofOrganization, relations
  case inSeries, related, busiest, doubtful, notes

  public func heading(in language: Language) -> String {
    switch self {
    case .known: language.text(.known)
    case .document: language.text(.theDocument)
    case .reports: language.text(.reports)
    case .mentions: language.text(.mentions)
    case .named: language.text(.named)
    case .metWith: language.text(.metWith)
    case .ofCountry: language.text(.ofCountry)
    case .ofOrganization: language.text(.ofOrganization)
    case .relations: language.text(.relations)
    case .inSeries: language.text(.inSeries)
    case .related: language.text(.related)
    case .busiest: language.text(.busiest)
    case .doubtful: language.text(.doubtful)
    case .notes: language.text(.notes)
    }
  }
}

extension PageAddress {
  /// Whether it is about something whose name is made of words: a meeting, a paper, not a person or a
  /// country.
  public var hasWordsAsName: Bool {
    switch self {
    case .meeting, .series, .organization, .agreement, .document: true
    default: false
    }
  }
}
