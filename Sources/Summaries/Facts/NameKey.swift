import Text

/// Names as readers tell them apart: not by capitals, marks on letters, dashes or an article.
enum NameKey {
  /// `the Central Asia–Russia Summit` and `Central Asia-Russia summit` have one key.
  static func of(_ name: some StringProtocol) -> String {
    let words = Folding.folded(String(name)).unicodeScalars.split { isGap($0) }.map(String.init)
    return words.drop { $0 == "the" }.joined(separator: " ")
  }

  /// Blanks, hyphens, dashes and the marks around a name.
  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2010...0x2015, 0x2212, 0x201C...0x201E, 0xAB, 0xBB, 0xA0: true
    default: scalar.value < 0x30 && scalar != "&" && scalar != "+"
    }
  }

  /// The other names of a subject that are other names to a reader, in their order.
  static func others(_ aliases: [String], than names: [String?]) -> [String] {
    var known = Set(names.compactMap { $0.map(of) })
    return aliases.filter { known.insert(of($0)).inserted }
  }
}
