/// The forms of one phrase: by a word, such as a kind of meeting, and by a number.
struct Forms: Sendable {
  /// Which numbers a form is for.
  enum Numbers: Hashable, Sendable {
    case all
    case exactly(Int)
    case category(PluralRules.Category)
  }

  struct Form: Sendable {
    /// Empty for any.
    let word: String
    let numbers: Numbers
    let pattern: Pattern
  }

  private(set) var forms: [Form] = []
  /// The only form there is.
  private(set) var single: Pattern?

  mutating func set(_ form: Form) {
    if let same = forms.firstIndex(where: { $0.word == form.word && $0.numbers == form.numbers }) {
      forms[same] = form
    } else {
      forms.append(form)
    }
    let isSingle = forms.count == 1 && form.word.isEmpty && form.numbers == .all
    single = isSingle ? form.pattern : nil
  }

  /// The form that fits best: of the word before that of any, for the number itself before that of its
  /// category; nil where none fits.
  func pattern(of word: String, count: Int?, by rules: PluralRules) -> Pattern? {
    if let single { return single }
    return (word.isEmpty ? nil : form(of: word, count, rules)) ?? form(of: "", count, rules)
  }

  private func form(of word: String, _ count: Int?, _ rules: PluralRules) -> Pattern? {
    var best: (rank: Int, pattern: Pattern)?
    let category = count.map(rules.category)
    for form in forms where form.word == word {
      let rank =
        switch form.numbers {
        case .all: 1
        case .exactly(let number): number == count ? 4 : 0
        case .category(let own):
          // What is left over has no number, or is a word that no form is for.
          if own == category { 3 } else { own == .other ? 2 : 0 }
        }
      if rank > best?.rank ?? 0 { best = (rank, form.pattern) }
    }
    return best?.pattern
  }
}
