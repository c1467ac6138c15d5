/// What is known of a country beforehand: enough to name it and to address its page.
public struct CountryProfile: Sendable {
  public var code: CountryCode
  /// The short English name: `Kyrgyzstan`.
  public var name: String
  /// Its other names, its adjectives and its people's: what titles call it, `Kyrgyz Republic`, `Kyrgyz`.
  public var otherNames: [String]

  public init(code: CountryCode, name: String, otherNames: [String] = []) {
    self.code = code
    self.name = name
    self.otherNames = otherNames
  }
}
