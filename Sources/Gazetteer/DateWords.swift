import Text

/// The words of dates, as they are gathered from the tables.
struct DateWords {
  private var words: [String: [Word: DateWord]] = [:]
  /// Of all languages but English; nil for a word that means one month in one and another in another.
  private var shared: [Word: DateWord?] = [:]
  private(set) var ordinals: [Word: Int] = [:]

  /// Forms shorter than this say a month or a weekday in their own language only.
  private static let shortestShared = (month: 3, weekday: 4)
  /// Common words of English, `out` and `set` among them, that are months in their own language only.
  private let isCommon: (Word) -> Bool

  init(isCommon: @escaping (Word) -> Bool) {
    self.isCommon = isCommon
  }

  /// The words between and around the parts of a date; those without a language are English.
  mutating func read(_ table: Table) {
    let (form, name, value) = (table.column("form"), table.column("class"), table.column("value"))
    let language = table.column("language")
    for row in table.rows {
      guard let meaning = DateWord(class: row[name], value: row[value]) else { continue }
      let word = Word(row[form])
      let languages = row.values(language)
      for language in languages.isEmpty ? ["en"] : languages {
        words[language, default: [:]][word] = meaning
        if language != "en" { share(word, meaning) }
      }
      if languages.isEmpty, case .ordinal(let number) = meaning { ordinals[word] = number }
    }
  }

  /// The months and weekdays.
  mutating func read(calendar table: Table) {
    let (tongue, kind) = (table.column("language"), table.column("kind"))
    let (number, forms) = (table.column("number"), table.column("forms"))
    // The lines of a language stand together.
    var language = ""
    var known: [Word: DateWord] = [:]
    for row in table.rows {
      guard let meaning = DateWord(class: row[kind], value: row[number]) else { continue }
      if row[tongue] != language {
        if !language.isEmpty { words[language] = known }
        language = row[tongue]
        known = words[language] ?? [:]
      }
      row.forEachValue(forms) { form in
        let form = form.extracting(0..<Lexicon.countWithoutStop(form))
        guard !form.contains(UInt8(ascii: " ")) else { return }
        let word = Word(form)
        guard known[word] == nil else { return }
        known[word] = meaning
        if language != "en", isShared(String(decoding: form), meaning), !isCommon(word) {
          share(word, meaning)
        }
      }
    }
    if !language.isEmpty { words[language] = known }
  }

  private func isShared(_ form: String, _ meaning: DateWord) -> Bool {
    switch meaning {
    case .month: form.count >= Self.shortestShared.month
    case .weekday: form.count >= Self.shortestShared.weekday
    default: true
    }
  }

  private mutating func share(_ word: Word, _ meaning: DateWord) {
    if let known = shared[word] {
      if known != meaning { shared[word] = .some(nil) }
    } else {
      shared[word] = meaning
    }
  }

  var english: [Word: DateWord] { words["en"] ?? [:] }

  /// English words first: those of other languages only where they are none of its own.
  var heads: DateScanner {
    DateScanner(
      words: shared.compactMapValues { $0 }.merging(words["en"] ?? [:]) { _, english in english },
      spelling: .free)
  }

  var byLanguage: [String: DateScanner] {
    words.filter { $0.key != "en" }.mapValues { DateScanner(words: $0, spelling: .free) }
  }
}
