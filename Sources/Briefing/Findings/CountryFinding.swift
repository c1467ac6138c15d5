/// A country the text names.
public struct CountryFinding: Codable, Sendable {
  public var code: CountryCode
  public var sentences: [Int]

  public init(code: CountryCode, sentences: [Int]) {
    self.code = code
    self.sentences = sentences
  }
}
