public import Text

/// What is known of single words, beside names: what they do in a sentence, and in dates.
@usableFromInline
struct WordLists: Sendable {
  @usableFromInline private(set) var words = WordTable<KnownWord>()
  @usableFromInline private(set) var dates = DateScanner(words: [:])
  @usableFromInline private(set) var headDates = DateScanner(words: [:])
  @usableFromInline private(set) var ordinals = WordTable<Int>()
  private(set) var datesByLanguage: [String: DateScanner] = [:]

  /// None.
  init() {}

  /// Reads the tables of words; a missing one leaves its part empty.
  init(_ table: (String) -> [UInt8]?) {
    func read(_ name: String) -> Table { Table(table(name) ?? []) }
    words = WordTable(capacity: 12_000)
    readWords(read("words.tsv"))
    readVerbs(read("verbs.tsv"))
    readCommonWords(read("common-words.tsv"))
    readDates(read("dates.tsv"), calendar: read("calendar.tsv"))
  }

  private mutating func readWords(_ table: Table) {
    let (name, forms) = (table.column("class"), table.column("words"))
    for row in table.rows {
      guard let wordClass = WordClass(name: row[name]) else { continue }
      row.forEachValue(forms) { form in
        words[Word(form), default: KnownWord()].classes.formUnion(wordClass)
      }
    }
  }

  private mutating func readVerbs(_ table: Table) {
    let (lemma, roles, noun) = (table.column("lemma"), table.column("roles"), table.column("noun"))
    let columns: [(KnownVerb.Forms, Table.Column)] = [
      (.base, lemma), (.third, table.column("third")), (.past, table.column("past")),
      (.participle, table.column("participle")), (.gerund, table.column("gerund")),
    ]
    for row in table.rows {
      var forms: [(words: [Word], forms: KnownVerb.Forms)] = []
      for (form, column) in columns {
        row.forEachValue(column) { text in
          let words = Word.words(of: text)
          if let same = forms.firstIndex(where: { $0.words == words }) {
            forms[same].forms.insert(form)
          } else {
            forms.append((words, form))
          }
        }
      }
      let known = row.values(roles).reduce(into: VerbRole()) { roles, name in
        roles.formUnion(VerbRole(name: name) ?? [])
      }
      for (words, meaning) in forms {
        guard let first = words.first else { continue }
        let verb = KnownVerb(
          forms: meaning, rest: Array(words.dropFirst()), roles: known,
          isNoun: !row.isEmpty(noun) && !meaning.isDisjoint(with: [.base, .third]))
        self.words[first, default: KnownWord()].verbs.append(verb)
      }
    }
    for offset in words.values.indices where words.values[offset].verbs.count > 1 {
      words.values[offset].verbs.sort { $0.rest.count > $1.rest.count }
    }
  }

  private mutating func readCommonWords(_ table: Table) {
    let word = table.column("word")
    for row in table.rows {
      row.withBytes(word) { words[Word($0), default: KnownWord()].classes.insert(.common) }
    }
  }

  private mutating func readDates(_ table: Table, calendar: Table) {
    var reader = DateWords(isCommon: { [words] in words[$0]?.classes.contains(.common) ?? false })
    reader.read(table)
    reader.read(calendar: calendar)
    dates = DateScanner(words: reader.english)
    for (word, meaning) in reader.english { words[word, default: KnownWord()].date = meaning }
    headDates = reader.heads
    datesByLanguage = reader.byLanguage
    ordinals = WordTable(reader.ordinals)
  }
}

extension Word {
  /// The words of a text that stand between blanks.
  fileprivate static func words(of text: Span<UInt8>) -> [Word] {
    var words: [Word] = []
    var start = 0
    for offset in 0...text.count where offset == text.count || text[offset] == UInt8(ascii: " ") {
      if start < offset { words.append(Word(text, start..<offset)) }
      start = offset + 1
    }
    return words
  }
}
