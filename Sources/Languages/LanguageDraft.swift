import Briefing
import Text

/// A language while its files are read: the later lines take the place of the earlier.
struct LanguageDraft {
  private var phrases = Array(repeating: Forms(), count: Phrase.allCases.count)
  private var texts: [String: TemplateText] = [:]
  private var plurals = PluralRules()
  private var ordinals = PluralRules()
  private var countries: [CountryCode: CountryForms] = [:]
  private var isRightToLeft = false
  private var faults: [Diagnostic] = []
  /// What of a user's keys English has not.
  private var strangers: [Language.Stranger] = []
  /// Files by whose name messages call the language.
  private var lastFile = ""

  mutating func take(_ file: LanguageFile, isOwn: Bool) {
    faults += file.faults
    // New rules replace the old ones as a whole.
    if file.lines.contains(where: { $0.key == "plural" }) { plurals = PluralRules() }
    if file.lines.contains(where: { $0.key == "ordinal-plural" }) { ordinals = PluralRules() }
    for line in file.lines {
      lastFile = line.location.file
      take(line)
      if isOwn, !Self.special.contains(line.key), PhraseBook.places(of: line.key) == nil {
        strangers.append(Language.Stranger(key: line.name, location: line.location))
      }
    }
  }

  private static let special: Set<String> = ["plural", "ordinal-plural", "direction", "country"]

  private mutating func take(_ line: LanguageFile.Line) {
    switch line.key {
    case "plural": takeRule(line, into: \.plurals)
    case "ordinal-plural": takeRule(line, into: \.ordinals)
    case "direction":
      if line.text != "ltr", line.text != "rtl" {
        report(line, "'\(line.text)' is no direction", mend: "write ltr or rtl")
      }
      isRightToLeft = line.text == "rtl"
    case "country": takeCountry(line)
    default: takeWords(line)
    }
  }

  private mutating func takeRule(
    _ line: LanguageFile.Line, into rules: WritableKeyPath<Self, PluralRules>
  ) {
    guard case .category(let category) = line.numbers, line.word.isEmpty,
      self[keyPath: rules].add(category, line.text)
    else {
      report(
        line, "it is no rule of a plural",
        mend: "write it as CLDR does: plural[few], a tab, n % 10 = 2..4 and n % 100 != 12..14")
      return
    }
  }

  /// `name|in a sentence|with the preposition of a place|other`, the last of a plural; all but the first
  /// may be left out.
  private mutating func takeCountry(_ line: LanguageFile.Line) {
    let forms = line.text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard let code = CountryCode(line.suffix), (1...4).contains(forms.count), !forms[0].isEmpty
    else {
      report(line, "it names no country", mend: "write country[XX], a tab, a name and its forms")
      return
    }
    func form(_ offset: Int) -> String? {
      forms.indices.contains(offset) && !forms[offset].isEmpty ? forms[offset] : nil
    }
    countries[code] = CountryForms(
      name: forms[0], inSentence: form(1) ?? forms[0], inside: form(2),
      isPlural: form(3) == PluralRules.Category.other.rawValue)
  }

  private mutating func takeWords(_ line: LanguageFile.Line) {
    let text: PatternText
    do throws(PatternText.Fault) {
      text = try PatternText(line.text)
    } catch {
      return report(line, error.problem, mend: error.mend)
    }
    let known = PhraseBook.keys[line.key]
    guard isWithoutUnknownPlaces(text, in: line) else { return }
    if let known {
      if !line.word.isEmpty, let words = PhraseBook.words(of: known, line.key),
        !words.contains(line.word)
      {
        report(
          line, "'\(line.key)' has no form '\(line.word)'",
          mend: Suggestion(for: line.word, among: words.filter { !$0.isEmpty }).description)
        return
      }
      phrases[known.rawValue].set(
        Forms.Form(
          word: line.word, numbers: line.numbers,
          pattern: Pattern(PhraseBook.segments(text.segments))))
    }
    texts[line.name] = TemplateText(text, source: line.text)
  }

  /// The places are those that the English words have, so that what is put there is there.
  private mutating func isWithoutUnknownPlaces(
    _ text: PatternText, in line: LanguageFile.Line
  ) -> Bool {
    guard !text.isPlain, let places = PhraseBook.places(of: line.key) else { return true }
    for name in text.places.sorted() where !places.contains(name) {
      report(
        line, "'\(line.key)' has no place '\(name)'",
        mend: Suggestion(for: name, among: places).description)
      return false
    }
    return true
  }

  private mutating func report(_ line: LanguageFile.Line, _ problem: String, mend: String) {
    faults.append(Diagnostic(.error, at: line.location, problem, mend: mend))
  }

  // MARK: - The whole

  /// - Throws: `LanguageError.faults`.
  func language(_ code: String) throws(LanguageError) -> Language {
    let language = Language(
      code: code, phrases: phrases, texts: texts, plurals: plurals, ordinals: ordinals,
      countries: countries, isRightToLeft: isRightToLeft, strangers: strangers)
    let all = faults + missing(in: language)
    if !all.isEmpty { throw .faults(all) }
    return language
  }

  /// What English has and this language has not.
  private func missing(in language: Language) -> [Diagnostic] {
    PhraseBook.english.lines.compactMap { line in
      guard !has(line, in: language) else { return nil }
      return Diagnostic(
        .error, at: SourceLocation(file: lastFile), "there are no words for '\(line.name)'",
        mend: "add a line: \(line.name), a tab, and in your language: \(line.text)")
    }
  }

  private func has(_ line: LanguageFile.Line, in language: Language) -> Bool {
    if Self.special.contains(line.key) { return true }
    if let phrase = PhraseBook.keys[line.key] {
      let number: Int? = if case .category = line.numbers { 2 } else { nil }
      return phrases[phrase.rawValue].pattern(of: line.word, count: number, by: plurals) != nil
    }
    // A script takes the forms of a number that its language has.
    return texts[line.name] != nil
      || (line.numbers != .all && texts.keys.contains { $0.hasPrefix(line.key + "[") })
  }
}

extension TemplateText {
  init(_ text: PatternText, source: String) {
    self.source = source
    parts = text.segments.compactMap { segment in
      switch segment {
      case .words(let words): .words(words)
      case .place(let name): .place(name)
      case .group: nil
      }
    }
  }
}
