/// An amount, a share or a count that a briefing would quote.
package struct FigureFinding: Sendable {
  /// As it stands in the text: `$44.7 billion`, `1,500 officers`.
  package var text: String
  package var sentence: Int
  package var rule: Rule

  package init(text: String, sentence: Int, rule: Rule) {
    self.text = text
    self.sentence = sentence
    self.rule = rule
  }
}
