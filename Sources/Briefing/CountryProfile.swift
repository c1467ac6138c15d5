/// What is known of a country beforehand: enough to name it and to address its page.
package struct CountryProfile: Sendable {
  package var code: CountryCode
  /// The short English name: `Kyrgyzstan`.
  package var name: String
  /// Its other names, its adjectives and its people's: what titles call it, `Kyrgyz Republic`, `Kyrgyz`.
  package var otherNames: [String]

  package init(code: CountryCode, name: String, otherNames: [String] = []) {
    self.code = code
    self.name = name
    self.otherNames = otherNames
  }
}
