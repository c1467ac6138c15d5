public import Briefing

/// A language of the pages: all their words that are not the documents' own.
///
/// It is made once, from the file of the language; every phrase is then found by its place in a list.
public struct Language: Sendable {
  /// Its code of BCP 47: `en`, `en-GB`.
  public let code: String
  /// By the offset of a phrase.
  let phrases: [Forms]
  /// What templates and scripts say, by key; with what stands in brackets behind it as in the file.
  public let texts: [String: TemplateText]
  let plurals: PluralRules
  let ordinals: PluralRules
  let countries: [CountryCode: CountryForms]
  public let isRightToLeft: Bool
  /// Keys of a user's file that English has not: of use only where a template of the user's says them.
  public let strangers: [Stranger]

  /// What parts details, and what stands behind a label, where the language has no more to them than
  /// that: most lines of most pages have both.
  public let separator: String?
  public let labelEnd: String?

  /// Whether the pages are in English, as the names are that the archive makes for meetings and papers:
  /// only then names can be put into a sentence as English has them, with an article.
  public let isEnglish: Bool

  init(
    code: String, phrases: [Forms], texts: [String: TemplateText], plurals: PluralRules,
    ordinals: PluralRules, countries: [CountryCode: CountryForms], isRightToLeft: Bool,
    strangers: [Stranger]
  ) {
    self.code = code
    self.phrases = phrases
    self.texts = texts
    self.plurals = plurals
    self.ordinals = ordinals
    self.countries = countries
    self.isRightToLeft = isRightToLeft
    self.strangers = strangers
    isEnglish = Self.primary(code) == "en"
    separator =
      switch phrases[Phrase.details.rawValue].single?.segments {
      case .some(let segments) where segments.count == 3: segments.words(between: .list, .next)
      default: nil
      }
    labelEnd =
      switch phrases[Phrase.label.rawValue].single?.segments {
      case .some(let segments) where segments.count == 2: segments.words(behind: .label)
      default: nil
      }
  }

  /// The language of the names that the archive makes, where it is not that of the pages.
  public var languageOfNames: String? { isEnglish ? nil : "en" }

  /// `en` of `en-GB`, in small letters.
  public static func primary(_ code: String) -> String {
    code.prefix { $0 != "-" }.lowercased()
  }

  /// The pattern of a phrase; of the form for a word and a count, where it has several.
  public func pattern(_ phrase: Phrase, of word: String = "", count: Int? = nil) -> Pattern {
    phrases[phrase.rawValue].pattern(of: word, count: count, by: plurals) ?? Pattern([])
  }

  /// A phrase with its places filled: `{count}` and `{number}` by the count, if it is given.
  public func text(
    _ phrase: Phrase, of word: String = "", count: Int? = nil, _ filled: (Slot, String?)...
  ) -> String {
    let pattern = pattern(phrase, of: word, count: count)
    if let plain = pattern.plain { return plain }
    guard let count else { return pattern.text(filled) }
    return pattern.text(filled + [(.count, inWords(count)), (.number, String(count))])
  }

  /// A small number in words, a larger one in digits.
  public func inWords(_ number: Int) -> String {
    phrases[Phrase.number.rawValue].pattern(of: String(number), count: nil, by: plurals)?.plain
      ?? String(number)
  }

  /// `2nd`, `11th`.
  public func ordinal(_ number: Int) -> String {
    let pattern = phrases[Phrase.ordinal.rawValue].pattern(of: "", count: number, by: ordinals)
    return pattern?.text([(.number, String(number))]) ?? String(number)
  }

  /// `second`; a large one as `22nd`.
  public func ordinalWord(_ number: Int) -> String {
    phrases[Phrase.ordinalWord.rawValue].pattern(of: String(number), count: nil, by: plurals)?.plain
      ?? ordinal(number)
  }

  /// Details of a line, those that are there: `12 February 2024, TASS`.
  public func details(_ details: [String?]) -> String {
    let details = details.compactMap(\.self)
    if let separator { return details.joined(separator: separator) }
    return details.dropFirst().reduce(details.first ?? "") { list, next in
      text(.details, (.list, list), (.next, next))
    }
  }

  /// What a list says behind a label: `Countries:`.
  public func label(_ label: String) -> String {
    if let labelEnd { return label + labelEnd }
    return text(.label, (.label, label))
  }
}

extension Language {
  /// A key that English has not, where it stands.
  public struct Stranger: Sendable {
    public let key: String
    public let location: SourceLocation
  }
}

/// A country's name in a language.
public struct CountryForms: Sendable {
  /// As a heading.
  public let name: String
  /// Within a sentence: `la France`.
  public let inSentence: String
  /// With the preposition of a place: `en France`; nil where the language has a pattern for it.
  public let inside: String?
  /// A sentence about it has its verb in the plural.
  public let isPlural: Bool
}

/// Words of a template or a script, their places by name.
public struct TemplateText: Sendable {
  public enum Part: Sendable {
    case words(String)
    case place(String)
  }

  public let parts: [Part]
  /// As it stands in the file.
  public let source: String
}

extension Language {
  public func country(_ code: CountryCode) -> CountryForms? { countries[code] }
}
