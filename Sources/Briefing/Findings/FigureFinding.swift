/// An amount, a share or a count that a briefing would quote.
public struct FigureFinding: Codable, Sendable {
  /// As it stands in the text: `$44.7 billion`, `1,500 officers`.
  public var text: String
  public var sentence: Int
  public var rule: Rule

  public init(text: String, sentence: Int, rule: Rule) {
    self.text = text
    self.sentence = sentence
    self.rule = rule
  }
}
