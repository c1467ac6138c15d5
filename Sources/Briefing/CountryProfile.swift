/// What is known of a country beforehand: enough to name it and to address its page.
package struct CountryProfile: Sendable {
  package var code: CountryCode
  /// The short English name: `Kyrgyzstan`.
  package var name: String

  package init(code: CountryCode, name: String) {
    self.code = code
    self.name = name
  }
}
