import Text

/// Guesses the language of a text by its script and its commonest words.
enum LanguageGuess {
  /// How many bytes of the text are looked at.
  private static let sample = 2000

  /// A code of ISO 639-1; `en` where nothing tells.
  static func language(of text: [UInt8], _ range: Range<Int>) -> String {
    let range = range.lowerBound..<min(range.upperBound, range.lowerBound + sample)
    if isPlainlyEnglish(text, range) { return "en" }
    var scripts = ScriptCensus()
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = Scalar.decoded(text.span, at: index)
      if scalar >= 0x41 { scripts.take(scalar) }
      index += length
    }
    return scripts.language ?? byWords(text, range)
  }

  /// `the` and `of` are words of no other language here.
  private static func isPlainlyEnglish(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var count = 0
    for index in range.dropLast(4) where text[index] == UInt8(ascii: " ") {
      if text.has(" the ", at: index) || text.has(" of ", at: index) { count += 1 }
      if count == 4 { return true }
    }
    return false
  }

  private static func byWords(_ text: [UInt8], _ range: Range<Int>) -> String {
    var counts = Array(repeating: 0, count: functionWords.count)
    var isInName = false
    for token in Tokenizer.tokens(in: text, range) where !token.isMark {
      // `Ana de la Cruz`: the small words behind a capital may be those of a name in any language.
      isInName = token.isCapitalized || isInName && nameParticles.contains(token.word)
      if isInName, !token.isCapitalized { continue }
      for language in languagesOfWord[token.word] ?? [] { counts[language] += 1 }
    }
    guard let most = counts.max(), most >= 3, most > counts[0] * 2,
      let first = counts.firstIndex(of: most)
    else { return "en" }
    return functionWords[first].code
  }

  private static let nameParticles: Set<Word> = Set(
    "de la las los del da do dos das di du des van von der den el al y e".split(separator: " ")
      .map { Word(String($0)) })

  /// The commonest words that tell a language from its neighbours; of two alike the first wins.
  private static let functionWords: [(code: String, words: String)] = [
    ("en", "the of and to in for that with on was is by from has said"),
    ("fr", "le la les des et du une dans pour est avec sur au aux par qui ete"),
    ("es", "el la los las del y una por con para en que se su sus lo fue"),
    ("pt", "o os as da do das dos uma nao em no na com para que ao pelo"),
    ("it", "il gli della del di che per con una nel alla dei sono stato le"),
    ("de", "der die und das den mit von zu im fur auf des ein eine dem ist"),
    ("nl", "de het een van en op met voor zijn dat te bij aan door"),
    ("tr", "ve bir bu ile icin da de olarak olan gibi daha sonra buyuk"),
    ("az", "ve bu ile ucun da olan daha edilib haqqinda oldugu nazir"),
    ("uz", "va bilan uchun bu ham boyicha haqida davlat ozbekiston tomonidan"),
    ("id", "yang dan di dengan untuk pada ini dari ke dalam akan tidak"),
    ("pl", "w i na z sie do jest ze o przez oraz dla od nie"),
    ("cs", "v a na se z je ze do o pri pro s ktery by podle"),
    ("sk", "v a na sa z je ze do o pri pre s ktory by podla"),
    ("hr", "i u je na se za od su s o da iz ce koji"),
    ("hu", "a az es hogy nem is egy meg volt magyar"),
    ("ro", "si in la de din cu pe pentru este care sa al au"),
    ("sq", "dhe ne te e se per me nga nje eshte qe"),
    ("sv", "och att det i en som pa ar av for med den till inte"),
    ("da", "og at det i en som pa er af for med den til ikke blev"),
    ("fi", "ja on ei etta oli se han mutta kuin myos joka"),
    ("vi", "va cua cac trong la cho mot nhung duoc voi khong"),
    ("sw", "ya na wa kwa ni katika la za cha kuwa"),
  ]

  private static let languagesOfWord: [Word: [Int]] = {
    var languages: [Word: [Int]] = [:]
    for (offset, language) in functionWords.enumerated() {
      for word in language.words.split(separator: " ") {
        languages[Word(String(word)), default: []].append(offset)
      }
    }
    return languages
  }()
}

/// How many letters a text has of each script, and letters that only some languages have.
private struct ScriptCensus {
  private var letters = 0
  private var latin = 0
  private var cyrillic = 0
  private var arabic = 0
  private var han = 0
  private var kana = 0
  private var ukrainian = 0
  private var kazakh = 0
  private var kyrgyz = 0
  private var tajik = 0
  private var uzbek = 0
  private var serbian = 0
  private var macedonian = 0
  private var persian = 0
  private var urdu = 0
  private var others: [String: Int] = [:]

  mutating func take(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
    case 0x400...0x52F: takeCyrillic(scalar)
    case 0x600...0x6FF: takeArabic(scalar)
    case 0x3040...0x30FF: kana += 1
    case 0x4E00...0x9FFF: han += 1
    case 0x370...0x3FF: others["el", default: 0] += 1
    case 0x531...0x587: others["hy", default: 0] += 1
    case 0x590...0x5FF: others["he", default: 0] += 1
    case 0x900...0x97F: others["hi", default: 0] += 1
    case 0x980...0x9FF: others["bn", default: 0] += 1
    case 0xE00...0xE7F: others["th", default: 0] += 1
    case 0x10A0...0x10FF: others["ka", default: 0] += 1
    case 0x1200...0x137F: others["am", default: 0] += 1
    case 0xAC00...0xD7AF: others["ko", default: 0] += 1
    default: return
    }
    letters += 1
  }

  private mutating func takeCyrillic(_ scalar: UInt32) {
    cyrillic += 1
    switch scalar {
    case 0x404, 0x454, 0x406, 0x456, 0x407, 0x457: ukrainian += 1
    case 0x4B6, 0x4B7, 0x4E2, 0x4E3, 0x4EE, 0x4EF: tajik += 1
    case 0x40E, 0x45E: uzbek += 1
    case 0x4E8, 0x4E9, 0x4AE, 0x4AF: kyrgyz += 1
    case 0x492, 0x493, 0x49A, 0x49B, 0x4A2, 0x4A3, 0x4B0, 0x4B1, 0x4D8, 0x4D9: kazakh += 1
    case 0x403, 0x453, 0x40C, 0x45C: macedonian += 1
    case 0x402, 0x452, 0x408, 0x458, 0x409, 0x459, 0x40A, 0x45A, 0x40B, 0x45B: serbian += 1
    default: break
    }
  }

  /// By letters that only some have; what the others share tells nothing alone.
  private var cyrillicLanguage: String {
    func has(_ count: Int) -> Bool { count * 50 > cyrillic }
    if has(serbian + macedonian) { return macedonian > 0 ? "mk" : "sr" }
    if has(tajik) { return "tg" }
    if has(uzbek), !has(ukrainian) { return "uz" }
    // Kazakh has ө and ү too, and with them letters that its neighbours lack.
    if has(kazakh), kazakh >= kyrgyz { return "kk" }
    if has(kyrgyz) { return kazakh > 0 ? "ky" : "mn" }
    return has(ukrainian) ? "uk" : "ru"
  }

  private mutating func takeArabic(_ scalar: UInt32) {
    arabic += 1
    switch scalar {
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9: persian += 1
    case 0x679, 0x688, 0x691, 0x6BA, 0x6D2: urdu += 1
    default: break
    }
  }

  /// The language where the script tells it; nil for Latin letters.
  var language: String? {
    guard letters > 0, latin * 2 < letters else { return nil }
    if cyrillic * 2 > letters {
      return cyrillicLanguage
    }
    if arabic * 2 > letters {
      return urdu * 50 > arabic ? "ur" : persian * 50 > arabic ? "fa" : "ar"
    }
    if han + kana > letters / 2 { return kana * 10 > han ? "ja" : "zh" }
    let most = others.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most?.key
  }
}
