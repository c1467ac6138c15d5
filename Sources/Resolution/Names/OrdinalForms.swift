import Briefing

/// The ways in which names write a number: `eighth`, `8th`, `VIII`.
enum OrdinalForms {
  /// In small letters, without hyphens: `twentyfourth`.
  static func all(of ordinal: Int) -> Set<String> {
    [OrdinalWords.digits(ordinal), roman(ordinal).lowercased(), spelled(ordinal)]
  }

  private static func roman(_ number: Int) -> String {
    let numerals = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, numeral) in numerals {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }

  /// `twentyfourth`: the letters alone.
  private static func spelled(_ number: Int) -> String {
    let teens = [
      "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
      "eighteenth", "nineteenth",
    ]
    let tens = [
      "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet",
    ]
    switch number {
    case 11...19: return teens[number - 11]
    case 20...99:
      let ten = tens[number / 10 - 2]
      return number % 10 == 0 ? ten + "ieth" : ten + "y" + OrdinalWords.word(number % 10)
    default: return OrdinalWords.word(number)
    }
  }
}
