import Briefing
import Gazetteer
import Text

/// The number a word stands for: `eighth`, `54th`, `XVI`.
struct Ordinals {
  let text: AnnotatedText

  /// Nil where it stands for none, and outside the text.
  func value(at index: Int) -> Int? {
    guard text.tokens.indices.contains(index) else { return nil }
    let token = text.tokens[index]
    if let number = text.lexicon.ordinals[token.word] { return number + tens(before: index) }
    // `the inaugural meeting`; an `inaugural session` may be no more than an opening.
    if text.isWord(.inaugural, at: index), text.isWord(.meeting, at: index + 1) { return 1 }
    if token.isNumber { return numeral(token) ?? parted(index) }
    return token.shape.contains(.allCapitals)
      || token.shape.contains(.single) && token.isCapitalized
      ? roman(token) : nil
  }

  /// The tens of `twenty-first`.
  private func tens(before index: Int) -> Int {
    guard index >= 2, text.is("-", at: index - 1), !text.tokens[index].followsBlank,
      case .cardinal(let tens)? = text.dateWord(at: index - 2),
      tens >= 20, tens % 10 == 0
    else { return 0 }
    return tens
  }

  /// `1,068th`: digits with two letters behind.
  private func numeral(_ token: Token) -> Int? {
    var value = 0
    var letters = 0
    for byte in text.document.text[token.range] {
      switch byte {
      case 0x30...0x39 where letters == 0 && value < 100_000: value = value * 10 + Int(byte - 0x30)
      case 0x61...0x7A, 0x41...0x5A: letters += 1
      case UInt8(ascii: ","): continue
      default: return nil
      }
    }
    return letters == 2 ? value : nil
  }

  /// `1 st`, `23 rd`: parted by a blank.
  private func parted(_ index: Int) -> Int? {
    guard index + 1 < text.tokens.count, text.has(.ordinalEnding, at: index + 1) else { return nil }
    return Int(text.string(index..<index + 1))
  }

  /// Roman numerals to 89; a lone `I`, `C`, `D`, `L` or `M` is a letter.
  private func roman(_ token: Token) -> Int? {
    let bytes = text.document.text[token.range]
    var total = 0
    var last = 0
    for byte in bytes.reversed() {
      let value: Int
      switch byte {
      case UInt8(ascii: "I"): value = 1
      case UInt8(ascii: "V"): value = 5
      case UInt8(ascii: "X"): value = 10
      case UInt8(ascii: "L"): value = 50
      default: return nil
      }
      total += value < last ? -value : value
      last = max(last, value)
    }
    guard bytes.count > 1 || bytes.first == UInt8(ascii: "V") || bytes.first == UInt8(ascii: "X"),
      (1..<90).contains(total)
    else { return nil }
    return total
  }
}
