import Briefing
import Gazetteer
import Text

/// What is found in a text that is not English: its countries by name, its date and its figures.
struct ForeignText {
  let document: Document
  let lexicon: Lexicon
  private let language: String

  /// The language is a code of ISO 639-1, what stands behind a hyphen passed over: `pt-BR`.
  init(document: Document, lexicon: Lexicon, language: String) {
    self.document = document
    self.lexicon = lexicon
    self.language = language.split(separator: "-").first.map(String.init) ?? language
  }

  func findings() -> Findings {
    var findings = Findings(headOf: document)
    let names = lexicon.countryNames(in: language)
    for sentence in document.sentences where document.blocks[sentence.block].kind != .dateline {
      for span in names.spans(in: document.text, sentence.range) {
        findings.mentions.append(
          Mention(subject: .country(span.code), sentence: sentence.index, range: span.range))
        findings.add(span.code, sentence: sentence.index)
      }
    }
    findings.figures = figures
    return findings
  }

  /// Amounts in digits only: words for numbers are those of English.
  private var figures: [FigureFinding] {
    // Where no blanks stand between words, a number is not told from what stands beside it.
    guard !Self.unspaced.contains(language) else { return [] }
    let text = AnnotatedText(
      document: document, lexicon: lexicon, dates: lexicon.dates(in: language))
    return Figures(text: text).found().filter { figure in
      figure.text.utf8.contains { (0x30...0x39).contains($0) }
    }
  }

  private static let unspaced: Set<String> = ["ja", "km", "lo", "my", "th", "zh"]
}

extension Findings {
  fileprivate mutating func add(_ code: CountryCode, sentence: Int) {
    guard let index = countries.firstIndex(where: { $0.code == code }) else {
      countries.append(CountryFinding(code: code, sentences: [sentence]))
      return
    }
    if countries[index].sentences.last != sentence { countries[index].sentences.append(sentence) }
  }
}
