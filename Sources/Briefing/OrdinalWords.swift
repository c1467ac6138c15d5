/// Numbers of sessions, as English writes them.
public enum OrdinalWords {
  /// `first` to `tenth`, then `11th`, `22nd`, `1,068th` without its comma: `1068th`.
  public static func word(_ number: Int) -> String {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    ]
    return words.indices.contains(number - 1) ? words[number - 1] : digits(number)
  }

  /// `1st`, `2nd`, `11th`, `22nd`.
  public static func digits(_ number: Int) -> String {
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }
}
